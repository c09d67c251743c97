import type { RequirementId } from '../../contracts/requirement-id.generated.ts';
import { sameText, type Text } from '../../schemas/text.ts';
import type { Verdict } from '../check.ts';
import { requirementOf } from '../judging/requirement-of.ts';
import { failed, passed } from '../judging/verdict.ts';
import type { Event } from './event.ts';
import type { Change, Value, World } from './fact.ts';

/** What an answer says of a fact. */
export interface Shown {
  readonly fact: string;
  /** Undefined where the answer does not speak of it. */
  readonly value: Value | undefined;
  /** JSON pointer into the message, prefixed by `request` or `response`. */
  readonly at: string;
  /** The requirement this answer keeps or breaks; absent: the law by which the fact is what it is. */
  readonly law?: RequirementId;
}

/** A requirement judged on one exchange alone, or on one and what was known before. */
export interface Claim {
  readonly law: RequirementId;
  readonly verdict: Verdict;
}

/** How the documented world behaves under one operation; everything but the call and what is known of the world is left out. */
export interface Conduct {
  /** Returns the requirements by which this call must be refused, as far as can be known. */
  readonly refuse?: (world: World, event: Event) => RequirementId | readonly RequirementId[] | undefined;
  /** Returns the requirement by which it must be accepted, as far as can be known. */
  readonly accept?: (world: World, event: Event) => RequirementId | undefined;
  /** Returns what an accepted call does; where its answer is missing, what it would have done. */
  readonly change?: (world: World, event: Event) => readonly Change[];
  /** Returns what the answer says of the world after the call. */
  readonly show?: (world: World, event: Event) => readonly Shown[];
  /** Returns what a refusal says of the world: that there is no such thing. */
  readonly deny?: (world: World, event: Event) => readonly Shown[];
  /** Returns what a refusal keeps or breaks by the code it names. */
  readonly claimRefusal?: (world: World, event: Event) => readonly Claim[];
  /** Returns what else the answer keeps or breaks, given the world after it and before. */
  readonly claim?: (world: World, event: Event, before: World) => readonly Claim[];
}

/** Conducts by operation id. */
export type Conducts = Readonly<Record<string, Conduct>>;

/** Something that happens by itself when its time has come. */
export type Due = (world: World, at: number) => readonly Change[];

/** The laws for whatever no requirement of an operation speaks of. */
export const generalLaws = {
  state: 'state.follows-what-was-done',
  money: 'money.follows-what-was-done',
  refused: 'state.refused-call-changes-nothing',
  unanswered: 'state.unanswered-call-takes-effect-or-not',
} as const satisfies Record<string, RequirementId>;

/** Returns the first of these requirements of an operation that there is, or the general law. */
export function lawOf(
  operation: string,
  rules: readonly string[],
  otherwise: RequirementId = generalLaws.state,
): RequirementId {
  const ids = rules.map((rule) => `${operation}.${rule}`);
  return (ids.find((id) => requirementOf(id) !== undefined) as RequirementId | undefined) ?? otherwise;
}

/** Returns the claim that a value stands where it should; none where neither is known. */
export function claimThat(
  law: RequirementId,
  { expected, actual, at }: { readonly expected: string; readonly actual: string; readonly at: string },
): Claim {
  return { law, verdict: expected === actual ? passed : failed(sameText(expected), sameText(actual), at) };
}

/** Returns the claim that something is so; `actual` says what is instead. */
export function claimIf(
  law: RequirementId,
  isSo: boolean,
  { expected, actual, at }: { readonly expected: Text; readonly actual: string; readonly at?: string },
): Claim {
  return { law, verdict: isSo ? passed : failed(expected, sameText(actual), at) };
}
