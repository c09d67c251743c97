import type { FieldRow } from '../doc-page.ts';
import { actionOf } from './action-of.ts';
import { FindingList } from './import-finding.ts';
import type { Direction, ImportedInterface, ImportedMessage, ListedInterface } from './imported-interface.ts';
import { resolvePointer } from './json-pointer.ts';
import { isJsonObject, type JsonObject, memberOf, objectsOf, printValue, textOf } from './json-value.ts';
import { importLimits } from './limits.ts';
import type { OpenApiPlace } from './openapi.ts';
import { readRemarkText } from './remark.ts';
import { readSampleRows } from './sample-rows.ts';
import { readSchemaRows } from './schema-rows.ts';

type Identity = Omit<ListedInterface, 'read'> & { readonly document: string };

interface Context {
  readonly root: JsonObject;
  readonly document: string;
  readonly at: string;
  readonly findings: FindingList;
}

/** Reads one operation of an OpenAPI 3 or Swagger 2 document. Never throws: what cannot be read is a finding. */
export function readOpenApiOperation(place: OpenApiPlace, identity: Identity): ImportedInterface {
  const findings = new FindingList();
  const context = { root: place.document, document: identity.document, at: identity.at, findings };
  const parameters = [...objectsOf(memberOf(place.operation, 'parameters')), ...objectsOf(place.shared)].map(
    (parameter) => derefOf(parameter, context),
  );
  const request = readRequest(place.operation, parameters, identity.method, context);
  const { errors, remarks } = readRemarkText(textOf(memberOf(place.operation, 'description')), context);
  return {
    ...identity,
    ...actionOf(request.message.rows, identity.path),
    request: request.message,
    response: readResponse(place.operation, context),
    errors,
    remarks,
    examples: [],
    notes: request.notes,
    findings: findings.findings,
  };
}

interface RequestReading {
  readonly message: ImportedMessage;
  readonly notes: readonly string[];
}

function readRequest(
  operation: JsonObject,
  parameters: readonly JsonObject[],
  method: string,
  context: Context,
): RequestReading {
  const placed = (where: string) => parameters.filter((parameter) => memberOf(parameter, 'in') === where);
  const [body] = placed('body');
  const form = placed('formData');
  const query = placed('query');
  const message =
    body !== undefined
      ? messageOf(memberOf(body, 'schema'), undefined, 'request', context)
      : form.length > 0
        ? { state: 'whole' as const, rows: parameterRows(form, context) }
        : bodyOf(memberOf(operation, 'requestBody'), 'request', context);
  const isQuery = message.state === 'absent' && query.length > 0 && method === 'GET';
  const noted = [...(isQuery ? [] : query), ...placed('path'), ...placed('header')];
  if (noted.length > 0) {
    context.findings.add('parameters-noted', context.at, noted.map(nameOf).join(', '));
  }
  return {
    message: isQuery ? { state: 'whole', rows: parameterRows(query, context) } : message,
    notes: noted.map((parameter) => `参数 ${nameOf(parameter)}（${textOf(memberOf(parameter, 'in'))}）`),
  };
}

function nameOf(parameter: JsonObject): string {
  return textOf(memberOf(parameter, 'name')).slice(0, importLimits.nameLength);
}

/** Parameters are rows of one table: they are read as the properties of one schema. */
function parameterRows(parameters: readonly JsonObject[], context: Context): readonly FieldRow[] {
  const properties = Object.fromEntries(
    parameters.map((parameter) => {
      // Swagger 2 writes the keywords beside the name, OpenAPI 3 into `schema`.
      const schema = memberOf(parameter, 'schema');
      const { required: _, ...own } = parameter;
      return [
        nameOf(parameter),
        isJsonObject(schema) ? { ...schema, description: memberOf(parameter, 'description') } : own,
      ];
    }),
  );
  const required = parameters.filter((parameter) => memberOf(parameter, 'required') === true).map(nameOf);
  return readSchemaRows({ type: 'object', properties, required }, context).rows;
}

const successes = ['200', '201', '2XX', '2xx', 'default'] as const;

function readResponse(operation: JsonObject, context: Context): ImportedMessage {
  const responses = memberOf(operation, 'responses');
  if (!isJsonObject(responses)) return { state: 'absent', rows: [] };
  const status = successes.find((key) => isJsonObject(memberOf(responses, key)));
  if (status === undefined) return { state: 'absent', rows: [] };
  return bodyOf(memberOf(responses, status), 'response', context);
}

/** A request body or a response: Swagger 2 has `schema`, OpenAPI 3 has `content` by media type. */
function bodyOf(node: unknown, direction: Direction, context: Context): ImportedMessage {
  if (!isJsonObject(node)) return { state: 'absent', rows: [] };
  const body = derefOf(node, context);
  const content = memberOf(body, 'content');
  if (!isJsonObject(content)) return messageOf(memberOf(body, 'schema'), undefined, direction, context);
  const types = Object.keys(content);
  const type = types.find((key) => /json/iu.test(key)) ?? types.find((key) => /form|\*\/\*/iu.test(key));
  if (type === undefined) {
    if (types.length > 0)
      context.findings.add('body-not-json', `${context.at} ${direction}`, types.join(', '));
    return { state: 'absent', rows: [] };
  }
  const media = memberOf(content, type);
  if (!isJsonObject(media)) return { state: 'absent', rows: [] };
  return messageOf(memberOf(media, 'schema'), memberOf(media, 'example'), direction, context);
}

function messageOf(
  schema: unknown,
  example: unknown,
  direction: Direction,
  context: Context,
): ImportedMessage {
  const place = { ...context, at: `${context.at} ${direction}` };
  if (!isJsonObject(schema) || Object.keys(schema).length === 0) {
    if (!isJsonObject(example)) return { state: 'absent', rows: [] };
    // An example inside a document has no comments: there is no text to read them from.
    const rows = readSampleRows(example, '{}', place);
    return rows === undefined ? { state: 'damaged', rows: [] } : { state: 'sampled', rows };
  }
  const { rows, isObject, isCut } = readSchemaRows(schema, place);
  if (!isObject) {
    context.findings.add('body-not-object', place.at, printValue(memberOf(schema, 'type') ?? schema));
    return { state: 'damaged', rows: [] };
  }
  if (rows.length === 0) return { state: isCut ? 'damaged' : 'absent', rows: [] };
  return { state: isCut ? 'cut' : 'whole', rows };
}

const referenceHops = 8;

/** Follows the references of a parameter, request body or response: a few hops, so that a ring of them ends. */
function derefOf(node: JsonObject, context: Context): JsonObject {
  let current = node;
  for (let hop = 0; hop < referenceHops; hop += 1) {
    const reference = memberOf(current, '$ref');
    if (typeof reference !== 'string') return current;
    const target = reference.startsWith('#') ? resolvePointer(context.root, reference.slice(1)) : undefined;
    if (!isJsonObject(target)) {
      const code = reference.startsWith('#') ? 'reference-missing' : 'reference-foreign';
      context.findings.add(code, context.at, reference);
      return {};
    }
    current = target;
  }
  context.findings.add('reference-cyclic', context.at, textOf(memberOf(current, '$ref')));
  return {};
}
