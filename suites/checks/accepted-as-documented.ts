import type { Check, Verdict } from '../check.ts';
import { exampleRefusal, exampleStory } from '../judging/example-story.ts';
import { type CasePair, casePairOf, inconclusive, judgeRequirements } from '../judging/judge-case.ts';
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
    // Whether a refusal is due to the signature is judged by valid-signature-is-accepted.
    return judgeRequirements(story, pair.exchanges, (requirement) =>
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
  const reception = pair.subject && receptionOf(pair.subject);
  if (reception?.kind === 'accepted') return passed;
  const doubt = inconclusive(pair);
  if (doubt || !reception) return doubt ?? noControl;
  return pair.control ? failed({ zh: '已接受', en: 'accepted' }, describeReception(reception)) : noControl;
}

const noControl = cantTell({ zh: '没有发出对照请求', en: 'no control request was sent' });
