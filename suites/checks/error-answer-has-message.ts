import { sameText } from '../../schemas/text.ts';
import type { Check } from '../check.ts';
import { answerOf } from '../judging/answer-of.ts';
import { exampleRefusal, exampleStory } from '../judging/example-story.ts';
import { hasAnswers, judgeRule } from '../judging/judge-rule.ts';
import { failed, passed } from '../judging/verdict.ts';

/** Longest error message, in code points (document 002, response table). */
const longestMessage = 50;

/** An answer that rejects says why, in at most 50 characters. */
export const errorAnswerHasMessage: Check = {
  id: 'error-answer-has-message',
  title: { zh: '错误应答带有错误描述', en: 'An error answer has a message' },
  appliesTo: hasAnswers,
  judge: judgeRule('envelope.error-answer-has-message', (exchange) => {
    const answer = answerOf(exchange);
    if (answer?.form !== 'envelope' || answer.isSuccess !== false) return undefined;
    const length = [...answer.errorMessage].length;
    return length >= 1 && length <= longestMessage
      ? passed
      : failed(
          { zh: `1 到 ${longestMessage} 个字符`, en: `1 to ${longestMessage} characters` },
          sameText(`${length}: ${answer.errorMessage}`),
          'response/errorMessage',
        );
  }),
  examples: {
    passes: [exampleStory([{ answer: exampleRefusal('MICRO_CASHIER_INVALID_PARAMETER') }])],
    fails: [
      exampleStory([{ answer: exampleRefusal('MICRO_CASHIER_INVALID_PARAMETER', { errorMessage: '' }) }]),
      exampleStory([
        { answer: exampleRefusal('MICRO_CASHIER_INVALID_PARAMETER', { errorMessage: '错'.repeat(51) }) },
      ]),
    ],
  },
};
