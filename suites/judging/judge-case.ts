import type { RequirementId } from '../../contracts/requirement-id.generated.ts';
import type { Text } from '../../schemas/text.ts';
import type { Exchange } from '../../schemas/types/record.ts';
import type { Judgement, Story, Verdict } from '../check.ts';
import { describeReception, type Reception, receptionOf } from './reception.ts';
import { requirementOf } from './requirement-of.ts';
import { cantTell } from './verdict.ts';

/** The two requests of a case: the one that is judged, and its nearest valid neighbour where it was sent. */
export interface CasePair {
  readonly subject: Exchange;
  readonly control: Exchange | undefined;
}

/** Returns the requests of a case; undefined where its subject was never sent. */
export function casePairOf(story: Story): CasePair | undefined {
  const last = (step: string) => story.exchanges.findLast((exchange) => exchange.step === step);
  const subject = last('subject');
  return subject && { subject, control: last('control') };
}

/** Returns one judgement for every requirement a case names and `judge` has a verdict for. */
export function judgeRequirements(
  { line }: Story,
  exchanges: readonly Exchange[],
  judge: (requirement: RequirementId) => Verdict | undefined,
): readonly Judgement[] {
  // A record holds ids as text; one that this kit does not know is judged all the same, so that nothing is lost.
  return (line.requirements as RequirementId[]).flatMap((requirement) => {
    const verdict = judge(requirement);
    const operation = requirementOf(requirement)?.operation ?? line.operation;
    if (!verdict || operation === undefined) return [];
    return [{ requirement, operation, exchanges: exchanges.map(({ id }) => id), verdict }];
  });
}

/**
 * Returns `cantTell` where a case shows nothing about its requirement because its control was not accepted or its
 * subject got no clear answer; undefined where it shows something. A busy gateway is never a defect of a field.
 */
export function inconclusive(subject: Reception, control: Reception | undefined): Verdict | undefined {
  if (control && control.kind !== 'accepted') {
    return cantTell(because('对照请求', 'the control request, a valid one, was', describeReception(control)));
  }
  if (subject.kind === 'accepted' || subject.kind === 'rejected') return undefined;
  return cantTell(describeReception(subject));
}

function because(zh: string, en: string, said: Text): Text {
  return { zh: `${zh}${said.zh}`, en: `${en} ${said.en}` };
}

/** Returns the reception of a case's control; undefined where none was sent. */
export function receptionOfControl(pair: CasePair): Reception | undefined {
  return pair.control && receptionOf(pair.control);
}
