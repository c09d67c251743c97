import { sameText, type Text } from '../../schemas/text.ts';
import type { Expectation } from '../../schemas/types/record.ts';
import type { Check, Verdict } from '../check.ts';
import { exampleRefusal, exampleStory } from '../judging/example-story.ts';
import {
  type CasePair,
  casePairOf,
  inconclusive,
  judgeRequirements,
  receptionOfControl,
} from '../judging/judge-case.ts';
import { describeReception, receptionOf } from '../judging/reception.ts';
import { cantTell, failed, passed } from '../judging/verdict.ts';

type Rejection = Extract<Expectation, { kind: 'rejected' }>;

const overlong = {
  expectation: { kind: 'rejected' as const, codes: [] },
  requirements: ['legacy.createTrade.request.content.orderTitle.max-length'],
};

const wrongDate = {
  expectation: { kind: 'rejected' as const, codes: ['MICRO_CASHIER_TXN_NO_NOT_MATCHED'] },
  requirements: ['legacy.createTrade.error.MICRO_CASHIER_TXN_NO_NOT_MATCHED'],
};

/** A case's request that breaks a requirement is rejected, with a documented code where the case names codes. */
export const rejectedAsDocumented: Check = {
  id: 'rejected-as-documented',
  title: { zh: '违反要求的请求被拒绝', en: 'What breaks a requirement is rejected' },
  appliesTo: ({ line }) => line.form === 'case' && line.expectation?.kind === 'rejected',
  judge: (story) => {
    const pair = casePairOf(story);
    const { expectation } = story.line;
    if (!pair || expectation?.kind !== 'rejected') return [];
    const exchanges = pair.control ? [pair.control, pair.subject] : [pair.subject];
    return judgeRequirements(story, exchanges, () => judgePair(pair, expectation));
  },
  examples: {
    passes: [
      exampleStory([{ step: 'control' }, { answer: exampleRefusal('ANY_CODE') }], overlong),
      exampleStory(
        [{ step: 'control' }, { answer: exampleRefusal('MICRO_CASHIER_TXN_NO_NOT_MATCHED') }],
        wrongDate,
      ),
    ],
    fails: [
      exampleStory([{ step: 'control' }, {}], overlong),
      exampleStory(
        [{ step: 'control' }, { answer: exampleRefusal('MICRO_CASHIER_INVALID_PARAMETER') }],
        wrongDate,
      ),
    ],
  },
};

function judgePair(pair: CasePair, { codes }: Rejection): Verdict {
  if (!pair.control) return cantTell({ zh: '没有发出对照请求', en: 'no control request was sent' });
  const subject = receptionOf(pair.subject);
  // The code that says too often is what such a case is after; anywhere else it says nothing about the request.
  if (subject.kind === 'busy' && codes.includes(subject.code)) return passed;
  const doubt = inconclusive(subject, receptionOfControl(pair));
  if (doubt) return doubt;
  if (subject.kind === 'rejected' && (codes.length === 0 || codes.includes(subject.code))) return passed;
  return failed(expected(codes), describeReception(subject));
}

function expected(codes: readonly string[]): Text {
  if (codes.length === 0) return { zh: '已拒绝', en: 'rejected' };
  const list = sameText(codes.join(', '));
  return { zh: `已拒绝:${list.zh}`, en: `rejected: ${list.en}` };
}
