import { loadOperationSchema } from '../schemas/load-operation-schema.ts';
import type { OperationSchema } from '../schemas/operation-schema.ts';
import type { Text } from '../schemas/text.ts';
import type { Operation, OperationDefinition, OperationRule } from './operation.ts';
import type { Requirement } from './requirement.ts';
import type { RequirementId } from './requirement-id.generated.ts';
import { deriveRequirements } from './requirements/derive-requirements.ts';
import { levelOf } from './requirements/level-of.ts';

/**
 * Returns an operation: its definition, completed from the derived schema, with the requirements derived from
 * the schema followed by the declared rules. Remarks on a requirement that an imported page no longer states are void.
 */
export function defineOperation<const Id extends string>(definition: OperationDefinition<Id>): Operation<Id> {
  return completeOperation(definition, loadOperationSchema(definition.id));
}

/** The pure part of {@link defineOperation}: the same, with the schema at hand. */
export function completeOperation<const Id extends string>(
  definition: OperationDefinition<Id>,
  schema: OperationSchema,
): Operation<Id> {
  const { title, evidence, yapiId, isOutbound, method, path, action, sources } = schema['x-operation'];
  let requirements: readonly Requirement[] | undefined;
  return {
    ...definition,
    title,
    evidence,
    ...(isOutbound === undefined ? {} : { isOutbound }),
    ...(yapiId === undefined ? {} : { yapiId }),
    method,
    path,
    action,
    sources,
    schema,
    // Thousands in all, which whoever only sends or serves an operation never asks for.
    get requirements() {
      requirements ??= requirementsOf(definition, schema);
      return requirements;
    },
  };
}

function requirementsOf<Id extends string>(
  definition: OperationDefinition<Id>,
  schema: OperationSchema,
): readonly Requirement[] {
  const declared = (definition.rules ?? []).map((rule) => declaredRequirement(definition.id, rule));
  return withRemarks(definition, [...deriveRequirements(schema), ...declared]);
}

function declaredRequirement(operation: string, { rule, force, ...statement }: OperationRule): Requirement {
  return { ...statement, id: `${operation}.${rule}` as RequirementId, operation, level: levelOf(force) };
}

type Remarks = Readonly<Record<string, Text | undefined>>;

function withRemarks<Id extends string>(
  definition: OperationDefinition<Id>,
  requirements: readonly Requirement[],
): readonly Requirement[] {
  const excluded: Remarks = definition.excluded ?? {};
  const assumptions: Remarks = definition.assumptions ?? {};
  return requirements.map((requirement) => {
    const exclusion = excluded[requirement.id];
    const assumption = assumptions[requirement.id];
    return {
      ...requirement,
      ...(exclusion === undefined ? {} : { excluded: exclusion }),
      ...(assumption === undefined ? {} : { assumption }),
    };
  });
}

/** Returns the ids an operation excludes or assumes something of that its document does not state (any more). */
export function staleRemarks({
  excluded = {},
  assumptions = {},
  requirements,
}: Operation): readonly string[] {
  const known = new Set<string>(requirements.map(({ id }) => id));
  return [...Object.keys(excluded), ...Object.keys(assumptions)].filter((id) => !known.has(id));
}
