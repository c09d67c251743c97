import { z } from 'zod';
import type { KitError } from '../../schemas/kit-error.ts';
import { configKeyMissing, configKeyUnknown, configNotObject, configValueInvalid } from './config-errors.ts';
import { configSchema } from './config-schema.ts';
import { locateKey } from './locate.ts';

interface SchemaNode {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly pattern?: string;
}

/** Returns the first thing wrong with a configuration as an error that names the key; a misspelt key goes before the keys it left missing. */
export function explainIssue(file: string, value: unknown, issues: readonly z.core.$ZodIssue[]): KitError {
  const issue = issues.find((each) => each.code === 'unrecognized_keys') ?? issues[0];
  if (issue === undefined) throw new Error('explainIssue needs an issue');
  if (issue.code === 'unrecognized_keys') {
    const path = [...issue.path, issue.keys[0] ?? ''];
    return configKeyUnknown(placeOf(file, path), path, Object.keys(schemaAt(issue.path).properties ?? {}));
  }
  const actual = issue.path.reduce<unknown>((part, key) => Object(part)[key], value);
  if (issue.path.length === 0) return configNotObject(file, JSON.stringify(actual) ?? String(actual));
  const key = issue.path.map(String).join('.');
  const expected = describe(schemaAt(issue.path));
  if (actual === undefined) return configKeyMissing(placeOf(file, issue.path.slice(0, -1)), key, expected);
  return configValueInvalid(placeOf(file, issue.path), key, expected, actual);
}

/** Returns the file, with the line of a key where it can be told. */
export function placeOf(file: string, path: readonly PropertyKey[]): string {
  const line = locateKey(file, path);
  return line === undefined ? file : `${file}:${line}`;
}

function schemaAt(path: readonly PropertyKey[]): SchemaNode {
  const root = z.toJSONSchema(configSchema, { io: 'input' }) as SchemaNode;
  return path.reduce<SchemaNode>((node, key) => {
    if (typeof key === 'number') return node.items ?? {};
    const further = typeof node.additionalProperties === 'object' ? node.additionalProperties : {};
    return node.properties?.[String(key)] ?? further;
  }, root);
}

function describe(node: SchemaNode): string {
  if (node.enum !== undefined) return node.enum.join(' | ');
  if (node.format === 'uri') return 'http:// or https:// URL';
  if (node.pattern !== undefined) return `${node.type ?? 'string'} ${node.pattern}`;
  if (node.properties !== undefined) return `object: ${Object.keys(node.properties).join(', ')}`;
  return node.type === 'string' ? 'non-empty string' : (node.type ?? 'a value');
}
