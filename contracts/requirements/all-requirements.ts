import { KitError } from '../../schemas/kit-error.ts';
import { operations } from '../catalogue.generated.ts';
import type { Operation } from '../operation.ts';
import type { Requirement } from '../requirement.ts';
import type { RequirementId } from '../requirement-id.generated.ts';
import { allRules } from '../rules/all-rules.ts';
import type { Rule } from '../rules/rule.ts';

/** Returns the requirements of every operation of the catalogue, then the rules; throws a {@link KitError} on a duplicate id. */
export function allRequirements(): readonly Requirement[] {
  return [...requirementsById().values()];
}

/** Returns the requirement of an id; undefined for an id this kit does not know, such as one from an older record. */
export function requirementById(id: string): Requirement | undefined {
  return requirementsById().get(id);
}

/** Returns the rules that hold for an operation. */
export function rulesOf(operation: Operation): readonly Rule[] {
  return allRules.filter((rule) => rule.appliesTo(operation));
}

/** Returns what an operation is held to: its own requirements, then the rules that apply to it. */
export function requirementsOf(operation: Operation): readonly Requirement[] {
  return [...operation.requirements, ...rulesOf(operation)];
}

let known: ReadonlyMap<string, Requirement> | undefined;

function requirementsById(): ReadonlyMap<string, Requirement> {
  known ??= indexRequirements([...operations.flatMap((operation) => operation.requirements), ...allRules]);
  return known;
}

/** Returns requirements by id, in their order; throws a {@link KitError} where two share an id. */
export function indexRequirements(
  requirements: readonly Requirement[],
): ReadonlyMap<RequirementId, Requirement> {
  const index = new Map<RequirementId, Requirement>();
  for (const requirement of requirements) {
    const other = index.get(requirement.id);
    if (other !== undefined) throw duplicateId(requirement, other);
    index.set(requirement.id, requirement);
  }
  return index;
}

function duplicateId(requirement: Requirement, other: Requirement): KitError {
  const placeOf = ({ source }: Requirement) => `${source.document}:${source.line}`;
  return new KitError({
    code: 'requirement-id-duplicate',
    what: {
      zh: `要求编号 ${requirement.id} 出现两次`,
      en: `Requirement id ${requirement.id} exists twice`,
    },
    where: `${placeOf(other)}, ${placeOf(requirement)}`,
    hint: {
      zh: '编号永不改变;给后加的规则换一个名字',
      en: 'Ids never change; give the rule that was added later another name',
    },
  });
}
