import type { Tamper } from '../contracts/gateway/gateway.ts';
import type { Given } from '../contracts/given.ts';
import type { Content, Operation } from '../contracts/operation.ts';
import type { Family } from '../contracts/requirement.ts';
import type { RequirementId } from '../contracts/requirement-id.generated.ts';
import type { Text } from '../schemas/text.ts';
import type { Expectation, StoryLine } from '../schemas/types/record.ts';

/** One request as a case makes it; the gateway client wraps and signs it. */
export interface RequestDraft {
  readonly content: Content;
  readonly tamper?: Tamper;
  readonly lang?: string;
}

/** The requests of a case, or why no request can show from outside what the case is about. */
export type CaseRequests =
  | {
      readonly subject: RequestDraft;
      /** The nearest valid neighbour; absent only where the subject is the plain example itself. */
      readonly control?: RequestDraft;
    }
  | { readonly inapplicable: Text };

/** One request whose fate the documents fix. It is data: nothing is made or sent until the run gives time, ids and test data. */
export interface Case {
  /** `case:<operation>/<family>/<requirement tail>/<variant>`. */
  readonly id: string;
  readonly operation: Operation;
  readonly family: Family;
  readonly title: Text;
  readonly requirements: readonly RequirementId[];
  readonly expectation: Expectation;
  /** Makes fresh requests; throws a `NeedError` where test data is missing. */
  readonly make: (given: Given) => CaseRequests;
}

/** One kind of cases, generated from an operation and its requirements. */
export interface CaseFamily {
  readonly id: Family;
  readonly title: Text;
  readonly generate: (operation: Operation) => readonly Case[];
}

/** What a case is made from; the id is put together of operation, family, the requirement's tail and the variant. */
export interface CaseParts extends Omit<Case, 'id'> {
  readonly about: RequirementId;
  readonly variant: string;
}

/** Returns a case with its id; its first requirement names it without the operation, which stands in front. */
export function defineCase({ about, variant, ...rest }: CaseParts): Case {
  const { operation, family } = rest;
  const tail = about.startsWith(`${operation.id}.`) ? about.slice(operation.id.length + 1) : about;
  return { ...rest, id: `case:${operation.id}/${family}/${tail}/${variant}` };
}

/** Returns the line that begins a case in the record. */
export function storyLineOf(case_: Case): StoryLine {
  return {
    kind: 'story',
    id: case_.id,
    form: 'case',
    system: case_.operation.system,
    operation: case_.operation.id,
    family: case_.family,
    title: { ...case_.title },
    requirements: [...case_.requirements],
    expectation: expectationLine(case_.expectation),
  };
}

function expectationLine(expectation: Expectation): Expectation {
  return expectation.kind === 'accepted'
    ? { kind: 'accepted' }
    : { kind: 'rejected', codes: [...expectation.codes] };
}
