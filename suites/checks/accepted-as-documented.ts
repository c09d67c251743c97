import type { Check, Story, Verdict } from '../check.ts';
import { exampleRefusal, exampleStory } from '../judging/example-story.ts';
import {
  type CasePair,
  casePairOf,
  inconclusive,
  judgeRequirements,
  receptionOfControl,
} from '../judging/judge-case.ts';
import { describeReception, receptionOf } from '../judging/reception.ts';
import { requirementOf } from '../judging/requirement-of.ts';
import { cantTell, failed, passed } from '../judging/verdict.ts';

const expectsAcceptance = {
  expectation: { kind: 'accepted' as const },
  requirements: ['legacy.createTrade.request.content.orderTitle.max-length'],
};

const refusal = exampleRefusal('MICRO_CASHIER_REQUEST_LENGTH_ILLEGAL');

/** A case's request that the documents allow is accepted; a refusal counts only where its control was accepted. */
export const acceptedAsDocumented: Check = {
  id: 'accepted-as-documented',
  title: { zh: '文档允许的请求被接受', en: 'What the documents allow is accepted' },
  appliesTo: ({ line }) => line.form === 'case' && line.expectation?.kind === 'accepted',
  judge: (story) => {
    const pair = casePairOf(story);
    if (!pair) return [];
    const exchanges = pair.control ? [pair.subject, pair.control] : [pair.subject];
    // Whether a refusal is due to the signature is judged by valid-signature-is-accepted.
    return judgeRequirements(story, exchanges, (requirement) =>
      requirementOf(requirement)?.family === 'signature' ? undefined : judgePair(pair),
    );
  },
  examples: {
    passes: [
      exampleStory([{}], expectsAcceptance),
      exampleStory([{}, { step: 'control' }], expectsAcceptance),
    ],
    fails: [exampleStory([{ answer: refusal }, { step: 'control' }], expectsAcceptance)],
  },
};

function judgePair(pair: CasePair): Verdict {
  const subject = receptionOf(pair.subject);
  if (subject.kind === 'accepted') return passed;
  const doubt = inconclusive(subject, receptionOfControl(pair));
  if (doubt) return doubt;
  return pair.control
    ? failed({ zh: '已接受', en: 'accepted' }, describeReception(subject))
    : cantTell({ zh: '没有发出对照请求', en: 'no control request was sent' });
}

/** Returns the stories in which this check cannot tell, for its tests. */
export const inconclusiveAcceptances: readonly Story[] = [
  exampleStory([{ answer: refusal }, { step: 'control', answer: refusal }], expectsAcceptance),
  exampleStory([{ answer: refusal }], expectsAcceptance),
  exampleStory([{ answer: '<html>' }, { step: 'control' }], expectsAcceptance),
  exampleStory([{ status: 429, answer: '' }, { step: 'control' }], expectsAcceptance),
  exampleStory(
    [{ answer: exampleRefusal('MICRO_CASHIER_REQUEST_FREQUENTLY') }, { step: 'control' }],
    expectsAcceptance,
  ),
  exampleStory(
    [{ transport: { outcome: 'timeout', phase: 'headers', detail: '' } }, { step: 'control' }],
    expectsAcceptance,
  ),
];
