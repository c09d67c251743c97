import type { Provenance } from '../../schemas/evidence.ts';
import type { Text } from '../../schemas/text.ts';
import type { Operation } from '../operation.ts';
import type { Family, Requirement } from '../requirement.ts';
import type { RequirementId } from '../requirement-id.generated.ts';
import { type Force, levelOf } from '../requirements/level-of.ts';

/** A requirement that holds for every operation it applies to, and belongs to none. */
export interface Rule extends Requirement {
  readonly appliesTo: (operation: Operation) => boolean;
}

/** A rule as it is declared; its level follows from the force with which the documents state it. */
export interface RuleDeclaration {
  readonly id: string;
  readonly family: Family;
  readonly force: Force;
  readonly statement: Text;
  readonly source: Provenance;
  readonly appliesTo: (operation: Operation) => boolean;
  readonly assumption?: Text;
  /** Why no suite can show it. */
  readonly excluded?: Text;
}

/** Returns the rule a declaration stands for. It speaks of calls; what a notification keeps is declared with it. */
export function defineRule({ id, force, appliesTo, ...declaration }: RuleDeclaration): Rule {
  return {
    ...declaration,
    id: id as RequirementId,
    level: levelOf(force),
    appliesTo: (operation) => operation.isOutbound !== true && appliesTo(operation),
  };
}

/** True for operations wrapped in the PaaS envelope, signed or not. */
export function isWrapped(operation: Operation): boolean {
  return operation.envelope === 'paas' || operation.envelope === 'paas-unsigned';
}

/** True for operations whose messages are signed as the documents describe. */
export function isSigned(operation: Operation): boolean {
  return operation.envelope === 'paas';
}

/** True for operations that are called; the others are what the gateway tells a merchant. */
export function isCalled(operation: Operation): boolean {
  return operation.isOutbound !== true;
}

/** True for every operation. */
export function isAny(): boolean {
  return true;
}
