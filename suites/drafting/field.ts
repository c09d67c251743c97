import type { Operation } from '../../contracts/operation.ts';
import type { Requirement } from '../../contracts/requirement.ts';
import type { PropertySchema } from '../../schemas/operation-schema.ts';

/** One field of a request: where it stands and what the documents say of it. */
export interface RequestField {
  readonly operation: Operation;
  /** Such as `content.payMethod[].points`; envelope fields have no dot. */
  readonly path: string;
  /** The last member of the path. */
  readonly name: string;
  readonly property: PropertySchema;
}

/** Returns the request field a requirement is about; undefined where it is about no single one. */
export function requestFieldOf(operation: Operation, { place }: Requirement): RequestField | undefined {
  if (place?.direction !== 'request') return undefined;
  const property = propertyAt(operation.schema.$defs.request, place.path);
  const name = place.path.split('.').at(-1) ?? place.path;
  return property && { operation, path: place.path, name, property };
}

function propertyAt(schema: PropertySchema, path: string): PropertySchema | undefined {
  const names = path.replaceAll('[]', '.[]').split('.');
  return names.reduce<PropertySchema | undefined>(
    (parent, name) => (name === '[]' ? parent?.items : parent?.properties?.[name]),
    schema,
  );
}

/** Returns the path of the object in which a field stands; undefined for a member of the message itself. */
export function parentPath(path: string): string | undefined {
  const dot = path.lastIndexOf('.');
  return dot < 0 ? undefined : path.slice(0, dot);
}
