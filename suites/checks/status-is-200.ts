import { sameText } from '../../schemas/text.ts';
import type { Check } from '../check.ts';
import { exampleRefusal, exampleStory } from '../judging/example-story.ts';
import { hasAnswers, judgeRule } from '../judging/judge-rule.ts';
import { receptionOf } from '../judging/reception.ts';
import { failed, passed } from '../judging/verdict.ts';

/** The HTTP status is 200 whatever the result in the message. */
export const statusIs200: Check = {
  id: 'status-is-200',
  title: { zh: 'HTTP 状态码为 200', en: 'The HTTP status is 200' },
  appliesTo: hasAnswers,
  judge: judgeRule('transport.http-200', (exchange) => {
    if (!exchange.response || receptionOf(exchange).kind === 'busy') return undefined;
    const { status } = exchange.response;
    return status === 200 ? passed : failed(sameText('200'), sameText(String(status)));
  }),
  examples: {
    passes: [exampleStory([{}]), exampleStory([{ answer: exampleRefusal('MICRO_CASHIER_AMOUNT_ERROR') }])],
    fails: [exampleStory([{ answer: exampleRefusal('MICRO_CASHIER_AMOUNT_ERROR'), status: 400 }])],
  },
};
