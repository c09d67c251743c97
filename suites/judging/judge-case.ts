import type { RequirementId } from '../../contracts/requirement-id.generated.ts';
import type { Text } from '../../schemas/text.ts';
import type { Exchange } from '../../schemas/types/record.ts';
import type { Judgement, Story, Verdict } from '../check.ts';
import { describeReception, type Reception, receptionOf } from './reception.ts';
import { requirementOf } from './requirement-of.ts';
import { cantTell } from './verdict.ts';

/** What was sent of a case: the request that is judged, and its nearest valid neighbour. */
export interface CasePair {
  readonly subject: Exchange | undefined;
  /** Its own, or the one of an earlier story it rests on. */
  readonly control: Exchange | undefined;
  /** Both, in the order they were sent. */
  readonly exchanges: readonly Exchange[];
}

/** Returns the requests of a case; undefined where none was sent and none was borrowed. */
export function casePairOf({ exchanges, control: borrowed }: Story): CasePair | undefined {
  const last = (step: string) => exchanges.findLast((exchange) => exchange.step === step);
  const [subject, own] = [last('subject'), last('control')];
  const control = own ?? borrowed;
  if (!subject && !control) return undefined;
  const isOfPair = (exchange: Exchange) => exchange === subject || exchange === own;
  const sent = exchanges.filter(isOfPair);
  return { subject, control, exchanges: own || !control ? sent : [control, ...sent] };
}

/** Returns the exchanges of a case that have this step, in the order they were sent. */
export function stepsOf({ exchanges }: Story, step: 'alone' | 'bound' | 'smaller'): readonly Exchange[] {
  return exchanges.filter((exchange) => exchange.step === step);
}

/** Returns one judgement for every requirement a case names and `judge` has a verdict for. */
export function judgeRequirements(
  story: Story,
  exchanges: readonly Exchange[],
  judge: (requirement: RequirementId) => Verdict | undefined,
): readonly Judgement[] {
  return requirementsOf(story).flatMap((requirement) => {
    const verdict = judge(requirement);
    return verdict ? judgementOf(story, requirement, { exchanges, verdict }) : [];
  });
}

/** Returns the requirements a story names. */
export function requirementsOf({ line }: Story): readonly RequirementId[] {
  // A record holds ids as text; one that this kit does not know is judged all the same, so that nothing is lost.
  return line.requirements as RequirementId[];
}

/** Returns the judgement of a requirement of a story; none where it is about no operation. */
export function judgementOf(
  { line }: Story,
  requirement: RequirementId,
  { exchanges, verdict }: { readonly exchanges: readonly Exchange[]; readonly verdict: Verdict },
): readonly Judgement[] {
  const operation = requirementOf(requirement)?.operation ?? line.operation;
  if (operation === undefined) return [];
  return [{ requirement, operation, exchanges: exchanges.map(({ id }) => id), verdict }];
}

/**
 * Returns `cantTell` where a case shows nothing about its requirement because its control was not accepted, or its
 * subject got no clear answer; undefined where it shows something. A busy gateway is never a defect of a field.
 */
export function inconclusive({ subject, control }: CasePair): Verdict | undefined {
  const ofControl = control && receptionOf(control);
  if (ofControl && ofControl.kind !== 'accepted') return cantTell(controlSays(describeReception(ofControl)));
  if (!subject) return cantTell({ zh: '没有发出被测请求', en: 'the request itself was not sent' });
  const reception = receptionOf(subject);
  return isClear(reception) ? undefined : cantTell(describeReception(reception));
}

function isClear({ kind }: Reception): boolean {
  return kind === 'accepted' || kind === 'rejected';
}

function controlSays(said: Text): Text {
  return {
    zh: `对照请求(有效请求)${said.zh},本例无从判断`,
    en: `the control request, a valid one, was not accepted (${said.en}), so that nothing can be told`,
  };
}
