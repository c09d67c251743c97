import type { Provenance } from '../schemas/evidence.ts';
import type { Text } from '../schemas/text.ts';
import type { OperationRule } from './operation.ts';
import type { Family, FieldPlace } from './requirement.ts';
import { ownProposal } from './requirements/derive-requirements.ts';

/** What a rule of a proposal is made of; force and assumption are the same for all of them. */
export interface ProposedRule {
  readonly rule: string;
  readonly family: Family;
  readonly statement: Text;
  readonly source: Provenance;
  readonly place?: FieldPlace;
}

/** Returns a rule that no document states: it binds nobody, and a real gateway that does otherwise has broken nothing. */
export function proposalRule(rule: ProposedRule): OperationRule {
  return { ...rule, force: 'shown', assumption: ownProposal };
}
