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
  /** The requirements this request is about, where they are not all those of its case. */
  readonly shows?: readonly RequirementId[];
  /** Name of its step, where a case sends several of a kind. */
  readonly step?: string;
}

/** Makes a request when it is its turn, so that test data which can be used once is spent by what is sent and nothing else. */
export type Drafting = () => RequestDraft;

/** The nearest valid neighbour of a case's subject. */
export interface ControlDraft {
  readonly draft: Drafting;
  /** Cases of one operation and family whose controls share a name rest on one request, sent by the first of them. */
  readonly sharedAs?: string;
  /** True where the subject follows on it, so that it goes first whatever the subject must come to. */
  readonly isFirst?: true;
}

/** How to find out where a gateway draws the line that accepted a request one size beyond a documented limit. */
export interface BoundSearch {
  /** The documented limit, in characters or elements. */
  readonly limit: number;
  /** Which way the limit was overstepped. */
  readonly towards: 'shorter' | 'longer';
  /** Returns the request with a value of this size. */
  readonly draft: (size: number) => RequestDraft;
}

/** A request that was drawn at random, and those that are a little nearer to the plain example. */
export interface RandomRequest {
  readonly draft: Drafting;
  /** Nearest to the example first. */
  readonly smaller: () => Iterable<RandomRequest>;
}

/** What is sent for a case. */
export interface CaseDrafts {
  readonly subject: Drafting;
  /** Absent only where the subject is the plain example itself. */
  readonly control?: ControlDraft;
  /** Sent before the subject: what becomes of it is what the subject must not differ from. */
  readonly compared?: Drafting;
  /** What the subject is put together from: sent one by one where it is refused and the control is not. */
  readonly alone?: () => readonly RequestDraft[];
  /** The subject where it was drawn at random: made smaller where it goes otherwise than documented. */
  readonly random?: RandomRequest;
  /** Followed where the subject is accepted and should not be. */
  readonly bound?: BoundSearch;
  /** Both at once: the control is no precondition, it competes with the subject. */
  readonly isTogether?: true;
}

/** The requests of a case, or why no request can show from outside what the case is about. */
export type CaseRequests = CaseDrafts | { readonly inapplicable: Text };

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
  readonly generate: (operation: Operation, scale?: Scale) => readonly Case[];
}

/** How much of what has no end is asked for. */
export interface Scale {
  /** Random requests of each kind for every operation; one unless stated. */
  readonly random?: number;
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
  return expectation.kind === 'rejected'
    ? { kind: 'rejected', codes: [...expectation.codes] }
    : { kind: expectation.kind };
}
