import { sameText } from '../../schemas/text.ts';
import type { Check } from '../check.ts';
import { answerOf } from '../judging/answer-of.ts';
import { exampleAnswer, exampleStory } from '../judging/example-story.ts';
import { hasAnswers, judgeRule } from '../judging/judge-rule.ts';
import { failed, passed } from '../judging/verdict.ts';

const successCodes: readonly string[] = ['', '00'];

/** An answer that accepts does not carry the code of an error. */
export const successAnswerHasNoErrorCode: Check = {
  id: 'success-answer-has-no-error-code',
  title: { zh: '成功应答不带错误码', en: 'A success answer has no error code' },
  appliesTo: hasAnswers,
  judge: judgeRule('envelope.success-answer-has-no-error-code', (exchange) => {
    const answer = answerOf(exchange);
    if (answer?.form !== 'envelope' || answer.isSuccess !== true) return undefined;
    return successCodes.includes(answer.code)
      ? passed
      : failed({ zh: '空或 00', en: 'empty or 00' }, sameText(answer.code), 'response/errorCode');
  }),
  examples: {
    passes: [exampleStory([{}]), exampleStory([{ answer: exampleAnswer({ errorCode: '' }) }])],
    fails: [exampleStory([{ answer: exampleAnswer({ errorCode: 'MICRO_CASHIER_AMOUNT_ERROR' }) }])],
  },
};
