import type { DocHeader, FieldRow } from '../doc-page.ts';
import type { Requiredness } from '../evidence.ts';
import { actionOf } from './action-of.ts';
import { FindingList } from './import-finding.ts';
import type { ImportedInterface, ImportedMessage, ListedInterface } from './imported-interface.ts';
import { type JsonObject, memberOf, objectsOf, textOf } from './json-value.ts';
import { importLimits } from './limits.ts';
import { readRemark } from './remark.ts';
import { shanghaiTime } from './shanghai-time.ts';
import { type BodyReading, readYapiBody } from './yapi-body.ts';

type Identity = Omit<ListedInterface, 'read'> & { readonly document: string };

/** Reads one interface of a YApi export. Never throws: what is damaged becomes a finding, what is missing counts as absent. */
export function readYapiInterface(raw: JsonObject, identity: Identity): ImportedInterface {
  const findings = new FindingList();
  const { document, at } = identity;
  const reading = readRequest(raw, identity, findings);
  const response = readYapiBody({
    direction: 'response',
    text:
      memberOf(raw, 'res_body_type') === 'raw'
        ? jsonOnly(memberOf(raw, 'res_body'))
        : memberOf(raw, 'res_body'),
    isSchema: flagOf(memberOf(raw, 'res_body_is_json_schema')),
    document,
    at: `${at}/res_body`,
    findings,
  });
  const remark = readRemark(raw, { document, at, findings });
  const updated = shanghaiTime(memberOf(raw, 'up_time'));
  return {
    ...identity,
    ...actionOf(reading.message.rows, identity.path),
    ...(updated === undefined ? {} : { updated }),
    request: reading.message,
    response: response.message,
    errors: remark.errors,
    remarks: remark.remarks,
    examples: [...reading.examples, ...response.examples],
    notes: [...headerNotes(raw), ...reading.notes],
    findings: findings.findings,
  };
}

type RequestReading = BodyReading & { readonly notes: readonly string[] };

function readRequest(
  raw: JsonObject,
  { document, at, method }: Identity,
  findings: FindingList,
): RequestReading {
  const place = { document, at, findings };
  const body = readBody(raw, place);
  const query = parameterRows(raw, 'req_query', place);
  const inPath = parameterRows(raw, 'req_params', place);
  // A call without a body sends its fields in the address: there they are the request.
  const isQuery = body.message.state === 'absent' && query.length > 0 && method === 'GET';
  const noted = isQuery ? inPath : [...query, ...inPath];
  if (noted.length > 0) findings.add('parameters-noted', at, noted.map(({ name }) => name).join(', '));
  const notes = noted.map(({ name, meaning }) => `地址参数 ${name}${meaning === '' ? '' : `：${meaning}`}`);
  return { ...(isQuery ? { message: { state: 'whole', rows: query }, examples: [] } : body), notes };
}

interface Place {
  readonly document: string;
  readonly at: string;
  readonly findings: FindingList;
}

function readBody(raw: JsonObject, place: Place): BodyReading {
  const form = parameterRows(raw, 'req_body_form', place);
  const type = textOf(memberOf(raw, 'req_body_type')) || (form.length > 0 ? 'form' : 'json');
  if (type === 'form') return { message: formMessage(form), examples: [] };
  const text = memberOf(raw, 'req_body_other');
  if (type !== 'json' && type !== 'raw') place.findings.add('body-not-json', place.at, type);
  return readYapiBody({
    ...place,
    at: `${place.at}/req_body_other`,
    direction: 'request',
    text: type === 'json' ? text : jsonOnly(text),
    isSchema: flagOf(memberOf(raw, 'req_body_is_json_schema')),
  });
}

function formMessage(rows: readonly FieldRow[]): ImportedMessage {
  return { state: rows.length === 0 ? 'absent' : 'whole', rows };
}

/** A raw body is any text: it is looked into only where it looks like JSON. */
function jsonOnly(text: unknown): unknown {
  return typeof text === 'string' && /^\s*[{[]/u.test(text) ? text : undefined;
}

function flagOf(value: unknown): boolean | undefined {
  const text = textOf(value);
  return text === '' ? undefined : text === 'true' || text === '1';
}

function parameterRows(raw: JsonObject, key: string, { document, at, findings }: Place): readonly FieldRow[] {
  const rows = new Map<string, FieldRow>();
  const listed = objectsOf(memberOf(raw, key));
  if (listed.length > importLimits.parameters)
    findings.add('nodes-too-many', `${at}/${key}`, String(listed.length));
  for (const parameter of listed.slice(0, importLimits.parameters)) {
    const name = textOf(memberOf(parameter, 'name')).slice(0, importLimits.nameLength);
    if (name === '' || rows.has(name)) {
      findings.add('name-unusable', `${at}/${key}`, name);
      continue;
    }
    const example = textOf(memberOf(parameter, 'example')).slice(0, importLimits.textLength);
    const printedType = textOf(memberOf(parameter, 'type')).slice(0, importLimits.nameLength) || 'string';
    rows.set(name, {
      name,
      type: printedType === 'file' ? 'unknown' : 'string',
      printedType,
      required: requiredness(memberOf(parameter, 'required')),
      meaning: textOf(memberOf(parameter, 'desc')).slice(0, importLimits.textLength),
      ...(example === '' ? {} : { mock: example }),
      children: [],
      source: { document, line: 1 },
    });
  }
  return [...rows.values()];
}

/** YApi writes the texts "1" and "0", other tools numbers and booleans. */
function requiredness(value: unknown): Requiredness {
  const text = textOf(value);
  if (text === '') return 'unknown';
  return text === '1' || text === 'true' ? 'yes' : 'no';
}

/** Every call of the gateway is JSON: only other headers are worth a word. */
function headerNotes(raw: JsonObject): readonly string[] {
  return headersOf(raw)
    .filter(({ name }) => !/^(?:content-type|accept)$/iu.test(name))
    .map(({ name, value }) => `请求头 ${name}${value === '' ? '' : `：${value}`}`);
}

function headersOf(raw: JsonObject): readonly Omit<DocHeader, 'source'>[] {
  return objectsOf(memberOf(raw, 'req_headers'))
    .slice(0, importLimits.parameters)
    .flatMap((header) => {
      const name = textOf(memberOf(header, 'name')).slice(0, importLimits.nameLength);
      const value = textOf(memberOf(header, 'value')) || textOf(memberOf(header, 'desc'));
      return name === '' ? [] : [{ name, value: value.slice(0, importLimits.textLength) }];
    });
}
