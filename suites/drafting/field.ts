import type { Operation } from '../../contracts/operation.ts';
import type { Requirement } from '../../contracts/requirement.ts';
import { fieldsOf } from '../../contracts/requirements/fields-of.ts';
import type { PropertySchema } from '../../schemas/operation-schema.ts';

/** One field of a request: where it stands and what the documents say of it. */
export interface RequestField {
  readonly operation: Operation;
  /** Such as `content.payMethod[].points`; envelope fields have no dot. */
  readonly path: string;
  /** The last member of the path; empty for the elements of an array. */
  readonly name: string;
  readonly property: PropertySchema;
}

/** Returns every field of an operation's request, parents before children, in the order of the documents. */
export function requestFields(operation: Operation): readonly RequestField[] {
  const { schema } = operation;
  return fieldsOf(schema.$defs.request, { document: schema.$id, line: 1 }).map(({ path, property }) => ({
    operation,
    path,
    name: lastName(path),
    property,
  }));
}

/** Returns the request field a requirement is about; undefined where it is about no single one. */
export function requestFieldOf(operation: Operation, { place }: Requirement): RequestField | undefined {
  return place?.direction === 'request' ? requestFieldAt(operation, place.path) : undefined;
}

/** Returns the request field at a path; undefined where the documents know none. */
export function requestFieldAt(operation: Operation, path: string): RequestField | undefined {
  const property = propertyAt(operation.schema.$defs.request, path);
  return property && { operation, path, name: lastName(path), property };
}

function lastName(path: string): string {
  return (path.split('.').at(-1) ?? path).replace(/\[\]$/, '');
}

/** Returns the schema at a path below a message schema; `[]` is an array's element. */
export function propertyAt(schema: PropertySchema, path: string): PropertySchema | undefined {
  const names = path.replaceAll('[]', '.[]').split('.');
  return names.reduce<PropertySchema | undefined>(
    (parent, name) => (name === '[]' ? parent?.items : parent?.properties?.[name]),
    schema,
  );
}

/** Returns the path of the object or array in which a field stands; undefined for a member of the message itself. */
export function parentPath(path: string): string | undefined {
  if (path.endsWith('[]')) return path.slice(0, -'[]'.length);
  const dot = path.lastIndexOf('.');
  return dot < 0 ? undefined : path.slice(0, dot);
}

/** Returns whether a path names another one's field or something in it. */
export function isWithin(path: string, other: string): boolean {
  return path === other || path.startsWith(`${other}.`) || path.startsWith(`${other}[]`);
}
