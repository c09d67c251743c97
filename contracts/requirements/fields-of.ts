import type { Provenance } from '../../schemas/evidence.ts';
import type { ConditionSchema, PropertySchema } from '../../schemas/operation-schema.ts';

/** A sibling value under which a field must be sent. */
export interface FieldCondition {
  readonly field: string;
  readonly values: readonly (string | number)[];
  readonly source: Provenance;
}

/** One field of a message with its place and what its parent says of its presence. */
export interface Field {
  /** Such as `content.payMethod[].points`; the elements of an array end in `[]`. */
  readonly path: string;
  readonly property: PropertySchema;
  /** Of the field's own row; inherited from its parent where the schema names none. */
  readonly source: Provenance;
  readonly isRequired: boolean;
  readonly conditions: readonly FieldCondition[];
}

/** Returns every field of a derived message schema, parents before children, in the order of the documents. */
export function fieldsOf(message: PropertySchema, fallback: Provenance): readonly Field[] {
  return childrenOf(message, '', message['x-source'] ?? fallback);
}

function childrenOf(parent: PropertySchema, prefix: string, source: Provenance): readonly Field[] {
  const members = Object.entries(parent.properties ?? {}).flatMap(([name, property]) =>
    withDescendants({
      path: `${prefix}${name}`,
      property,
      source: property['x-source'] ?? source,
      isRequired: parent.required?.includes(name) ?? false,
      conditions: conditionsOn(name, parent.allOf ?? []),
    }),
  );
  return members;
}

function withDescendants(field: Field): readonly Field[] {
  const { path, property, source } = field;
  const element = property.items;
  const elements =
    element === undefined
      ? []
      : withDescendants({
          path: `${path}[]`,
          property: element,
          source: element['x-source'] ?? source,
          isRequired: false,
          conditions: [],
        });
  return [field, ...childrenOf(property, `${path}.`, source), ...elements];
}

function conditionsOn(name: string, schemas: readonly ConditionSchema[]): readonly FieldCondition[] {
  return schemas
    .filter((schema) => schema.then.required.includes(name))
    .flatMap((schema) =>
      Object.entries(schema.if.properties).map(([field, condition]) => ({
        field,
        values: condition.enum,
        source: schema['x-source'],
      })),
    );
}
