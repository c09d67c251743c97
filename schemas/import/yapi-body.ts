import type { DocExample } from '../doc-page.ts';
import type { FindingList } from './import-finding.ts';
import type { Direction, ImportedMessage } from './imported-interface.ts';
import { readJson } from './json-text.ts';
import { isJsonObject, type JsonObject, memberOf, printValue } from './json-value.ts';
import { readSampleRows } from './sample-rows.ts';
import { readSchemaRows } from './schema-rows.ts';

/** One body of a YApi interface: `req_body_other` or `res_body`, and what YApi says it is. */
export interface YapiBody {
  readonly direction: Direction;
  readonly text: unknown;
  /** `req_body_is_json_schema` or `res_body_is_json_schema`; undefined where the export lacks the key. */
  readonly isSchema: boolean | undefined;
  readonly document: string;
  readonly at: string;
  readonly findings: FindingList;
}

/** A body as rows, with the example where the body is one. */
export interface BodyReading {
  readonly message: ImportedMessage;
  readonly examples: readonly DocExample[];
}

const absent: BodyReading = { message: { state: 'absent', rows: [] }, examples: [] };
const damaged: BodyReading = { message: { state: 'damaged', rows: [] }, examples: [] };

/** Reads a body, whether its text is a JSON Schema or an example, JSON or JSON5. What it truly is counts more than what YApi says. */
export function readYapiBody(body: YapiBody): BodyReading {
  const { text } = body;
  if (text === undefined || text === null || (typeof text === 'string' && text.trim() === '')) return absent;
  // Some tools write the schema itself instead of its text.
  if (typeof text !== 'string') return readValue(body, text, printValue(text));
  const reading = readJson(text);
  if (reading.isReadable) return readValue(body, reading.value, text);
  body.findings.add('body-damaged', body.at, reading.problem);
  return damaged;
}

function readValue(body: YapiBody, value: unknown, text: string): BodyReading {
  if (!isJsonObject(value)) {
    if (value === null) return absent;
    body.findings.add('body-not-object', body.at, text);
    return damaged;
  }
  if (Object.keys(value).length === 0) return absent;
  return isSchema(value, body.isSchema) ? readSchema(body, value) : readSample(body, value, text);
}

const schemaKeys = [
  'properties',
  'items',
  '$ref',
  'allOf',
  'oneOf',
  'anyOf',
  'required',
  'title',
  'description',
];

/** An example may have a field `type`; only a schema has a known type and nothing but keywords beside it, or `$schema`. */
function isSchema(value: JsonObject, flag: boolean | undefined): boolean {
  if (typeof memberOf(value, '$schema') === 'string') return true;
  if (isJsonObject(memberOf(value, 'properties')) && flag !== false) return true;
  const type = memberOf(value, 'type');
  const isTyped = typeof type === 'string' && ['object', 'array'].includes(type);
  const hasKeywords = schemaKeys.some((key) => Object.hasOwn(value, key));
  return (isTyped && (hasKeywords || Object.keys(value).length === 1)) || (flag === true && hasKeywords);
}

function readSchema(body: YapiBody, schema: JsonObject): BodyReading {
  const { document, at, findings } = body;
  const { rows, isObject, isCut } = readSchemaRows(schema, { document, at, root: schema, findings });
  if (!isObject) {
    findings.add('body-not-object', at, printValue(memberOf(schema, 'type') ?? schema));
    return damaged;
  }
  // YApi writes an empty object where nobody filled anything in.
  if (rows.length === 0) return isCut ? damaged : absent;
  return { message: { state: isCut ? 'cut' : 'whole', rows }, examples: [] };
}

function readSample(body: YapiBody, value: JsonObject, text: string): BodyReading {
  const { document, at, direction, findings } = body;
  const rows = readSampleRows(value, text, { document, at, findings });
  if (rows === undefined) return damaged;
  const example = { direction, text: JSON.stringify(value, null, 2), source: { document, line: 1 } };
  return { message: { state: 'sampled', rows }, examples: [example] };
}
