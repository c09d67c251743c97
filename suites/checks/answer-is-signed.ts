import type { Check } from '../check.ts';
import { answerOf } from '../judging/answer-of.ts';
import { exampleStory } from '../judging/example-story.ts';
import { hasAnswers, judgeRule } from '../judging/judge-rule.ts';
import { failed, passed } from '../judging/verdict.ts';

/** The answer carries a sign at all; whether it is right is another check, because the tables call it optional. */
export const answerIsSigned: Check = {
  id: 'answer-is-signed',
  title: { zh: '应答带有签名', en: 'The answer is signed' },
  appliesTo: hasAnswers,
  judge: judgeRule('signature.response-signed', (exchange) => {
    if (answerOf(exchange)?.form !== 'envelope') return undefined;
    return exchange.response?.signature.outcome === 'absent'
      ? failed({ zh: '带有 sign', en: 'a sign' }, { zh: '没有 sign', en: 'none' }, 'response/sign')
      : passed;
  }),
  examples: {
    passes: [exampleStory([{}])],
    fails: [exampleStory([{ signature: { outcome: 'absent' } }])],
  },
};
