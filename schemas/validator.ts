import { readFileSync } from 'node:fs';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { loadOperationSchema } from './load-operation-schema.ts';
import type { OperationSchema } from './operation-schema.ts';
import { type MessageDirection, requirementIdOf, type Violation, type ViolationKind } from './violation.ts';

const annotations = [
  'x-operation',
  'x-errors',
  'x-remarks',
  'x-source',
  'x-required',
  'x-required-source',
  'x-length-unit',
  'x-enumeration',
  'x-format',
  'x-unit',
  'x-assigned',
  'x-certainty',
  'x-proposed',
  'x-proposed-required',
  'x-printed-type',
  'x-mock',
  'x-note',
  'x-amended',
];

const kinds: Readonly<Record<string, ViolationKind>> = {
  type: 'type',
  required: 'required',
  minLength: 'min-length',
  maxLength: 'max-length',
  minItems: 'min-items',
  maxItems: 'max-items',
  enum: 'enumeration',
  const: 'enumeration',
  pattern: 'pattern',
};

const compiled = new Map<string, ValidateFunction>();

/**
 * Returns every mismatch between a message and the operation's schema. The message is the whole envelope, an answer's
 * `content` decoded where it came as a JSON string. Throws a KitError for an operation without a schema.
 */
export function validateMessage(
  operationId: string,
  direction: MessageDirection,
  message: unknown,
): readonly Violation[] {
  const key = `${operationId}#${direction}`;
  const validate = compiled.get(key) ?? compileSchema(loadOperationSchema(operationId), direction);
  compiled.set(key, validate);
  return runValidation(validate, operationId, direction, message);
}

/** The same for a schema in hand, such as one just derived; compiled anew each time. */
export function validateAgainst(
  schema: OperationSchema,
  direction: MessageDirection,
  message: unknown,
): readonly Violation[] {
  return runValidation(compileSchema(schema, direction), schema['x-operation'].id, direction, message);
}

/** The shape of each kind of line. */
const lineShapes: ReadonlyMap<unknown, string> = new Map([
  ['header', 'RecordHeader'],
  ['story', 'StoryLine'],
  ['exchange', 'Exchange'],
  ['finding', 'Finding'],
  ['footer', 'RecordFooter'],
]);

let validatorsOfLines: ((line: unknown) => ValidateFunction) | undefined;

/**
 * Returns what is wrong with a line of a run record, as JSON pointers with ajv's words; empty for a valid line. A line is
 * held to the shape of its own kind: that it is no line of another kind tells nobody anything.
 */
export function validateRecordLine(line: unknown): readonly string[] {
  validatorsOfLines ??= compileRecordSchema();
  const validate = validatorsOfLines(line);
  if (validate(line)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

function compileRecordSchema(): (line: unknown) => ValidateFunction {
  const file = new URL('./record/record.schema.json', import.meta.url);
  const ajv = new Ajv2020({ strict: true, strictTypes: false });
  const anyLine = ajv.addSchema(JSON.parse(readFileSync(file, 'utf8')), 'record').getSchema('record');
  if (anyLine === undefined) throw new Error(`${file.pathname} was not compiled`);
  return (line) => {
    const kind = typeof line === 'object' && line !== null && 'kind' in line ? line.kind : undefined;
    const shape = lineShapes.get(kind);
    return (shape === undefined ? undefined : ajv.getSchema(`record#/$defs/${shape}`)) ?? anyLine;
  };
}

/**
 * Returns what is wrong with a document of our own formats (record line, certificate), each as JSON pointer and message;
 * empty where it is valid.
 */
export function validateDocument(
  schema: Readonly<Record<string, unknown>>,
  value: unknown,
): readonly string[] {
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
  const validate = ajv.compile(schema);
  if (validate(value)) return [];
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message ?? error.keyword}`);
}

let messages: Ajv2020 | undefined;

function compileSchema(schema: OperationSchema, direction: MessageDirection): ValidateFunction {
  // One for all of them: each would compile the meta-schema for itself, which takes longer than the schema.
  if (!messages) {
    messages = new Ajv2020({ strict: true, strictRequired: false, allErrors: true, verbose: true });
    messages.addVocabulary(annotations);
  }
  return messages.compile(schema.$defs[direction]);
}

function runValidation(
  validate: ValidateFunction,
  operation: string,
  direction: MessageDirection,
  message: unknown,
): readonly Violation[] {
  if (validate(message)) return [];
  return (validate.errors ?? []).flatMap((error) => {
    const kind = kindOf(error);
    if (kind === undefined) return [];
    const pointer = pointerOf(error);
    const path = pathOf(pointer);
    return [
      {
        pointer,
        path,
        kind,
        keyword: error.keyword,
        expected: expectedOf(error),
        actual: error.keyword === 'required' ? 'absent' : shorten(error.data),
        requirement: requirementIdOf(operation, direction, path, kind),
      },
    ];
  });
}

/** `if` only says that its `then` failed, which is reported by itself. */
function kindOf(error: ErrorObject): ViolationKind | undefined {
  if (error.keyword === 'required' && error.schemaPath.includes('/then/')) return 'required-when';
  return kinds[error.keyword];
}

function pointerOf(error: ErrorObject): string {
  const missing: unknown = error.params.missingProperty;
  return typeof missing === 'string' ? `${error.instancePath}/${escapePointer(missing)}` : error.instancePath;
}

function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** `/content/payMethod/0/points` becomes `content.payMethod[].points`. */
function pathOf(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((path, part) => (/^\d+$/.test(part) ? `${path}[]` : path === '' ? part : `${path}.${part}`), '');
}

function expectedOf(error: ErrorObject): string {
  const { params } = error;
  switch (error.keyword) {
    case 'required':
      return 'present';
    case 'type':
      return String(params.type);
    case 'enum':
      return (params.allowedValues as readonly unknown[]).join(' | ');
    case 'const':
      return String(params.allowedValue);
    case 'pattern':
      return String(params.pattern);
    default:
      return String(params.limit);
  }
}

const longestActual = 80;

function shorten(value: unknown): string {
  const text = JSON.stringify(value) ?? 'undefined';
  const points = [...text];
  return points.length > longestActual ? `${points.slice(0, longestActual - 1).join('')}…` : text;
}
