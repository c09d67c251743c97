import type { PropertySchema } from '../../schemas/operation-schema.ts';
import type { Operation } from '../operation.ts';
import { isWrapped } from '../rules/rule.ts';

/** Fields a rule speaks of that an answer holds only at times: when a code was locked, when cards paid. */
const onlyAtTimes: Readonly<Record<string, readonly string[]>> = {};

/**
 * Returns what the kit reads of the answer to an accepted request, as paths such as `content.voucherList[].walletId`:
 * what must be there, and what the rules of the operation are judged on. Nothing else is asserted.
 */
export function readPaths(operation: Operation): ReadonlySet<string> {
  const { response } = operation.schema.$defs;
  const content = response.properties?.content;
  const isUnread = new Set(onlyAtTimes[operation.id] ?? []);
  const ofRules = operation.requirements.flatMap(({ place, constraint }) =>
    place?.direction === 'response' && constraint === undefined ? [place.path] : [],
  );
  const read = [
    ...(isWrapped(operation) && content !== undefined ? requiredBelow(content, 'content') : []),
    ...(isWrapped(operation) ? [] : requiredBelow(response, '')),
    ...ofRules.filter((path) => path !== 'content' && path !== 'success' && !isUnread.has(path)),
  ];
  return new Set(read);
}

function requiredBelow(property: PropertySchema, path: string): readonly string[] {
  if (property.items !== undefined) return requiredBelow(property.items, `${path}[]`);
  return [...(property.required ?? []), ...requiredOfSuccess(property)].flatMap((name) => {
    const at = path === '' ? name : `${path}.${name}`;
    return [at, ...requiredBelow(property.properties?.[name] ?? {}, at)];
  });
}

/** What must be there where the fields say what they say of a success. */
function requiredOfSuccess({ allOf = [], properties = {} }: PropertySchema): readonly string[] {
  return allOf.flatMap((condition) => {
    const holds = Object.entries(condition.if.properties).every(([name, { enum: values }]) =>
      values.includes(successValue(properties[name] ?? {})),
    );
    return holds ? [...condition.then.required, ...condition.if.required] : [];
  });
}

function successValue(property: PropertySchema): string | number {
  const [stated] = property['x-enumeration'] ?? [];
  return stated === undefined ? '' : property.type === 'string' ? String(stated.value) : Number(stated.value);
}

/** Returns whether a path, or something below it, is read. */
export function isRead(paths: ReadonlySet<string>, path: string): boolean {
  return [...paths].some(
    (read) => read === path || read.startsWith(`${path}.`) || read.startsWith(`${path}[]`),
  );
}
