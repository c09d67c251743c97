import { operations } from '../../contracts/catalogue.generated.ts';
import type { Requirement } from '../../contracts/requirement.ts';
import { allRules } from '../../contracts/rules/all-rules.ts';
import type { Rule } from '../../contracts/rules/rule.ts';

const rules = new Map<string, Rule>(allRules.map((rule) => [rule.id, rule]));

const requirements = new Map<string, Requirement>([
  ...rules,
  ...operations.flatMap((operation) =>
    operation.requirements.map((requirement) => [requirement.id, requirement] as const),
  ),
]);

/** Returns a requirement of an operation, or a rule that holds for several, by its id. */
export function requirementOf(id: string): Requirement | undefined {
  return requirements.get(id);
}

/** Returns a rule that belongs to no single operation, by its id. */
export function ruleOf(id: string): Rule | undefined {
  return rules.get(id);
}
