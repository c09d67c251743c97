import { sameText } from '../../schemas/text.ts';
import type { Check } from '../check.ts';
import { answerOf } from '../judging/answer-of.ts';
import { exampleRefusal, exampleStory } from '../judging/example-story.ts';
import { hasAnswers, judgeRule } from '../judging/judge-rule.ts';
import { failed, passed } from '../judging/verdict.ts';

const successCodes: readonly string[] = ['', '00'];

/** An answer that rejects names an error code that is not the code of success. */
export const errorAnswerHasCode: Check = {
  id: 'error-answer-has-code',
  title: { zh: '错误应答带有错误码', en: 'An error answer has an error code' },
  appliesTo: hasAnswers,
  judge: judgeRule('envelope.error-answer-has-code', (exchange) => {
    const answer = answerOf(exchange);
    if (answer?.form !== 'envelope' || answer.isSuccess !== false) return undefined;
    const { errorCode } = answer.message;
    return successCodes.includes(answer.code)
      ? failed(
          { zh: '不为空且不为 00 的错误码', en: 'a code that is neither empty nor 00' },
          sameText(JSON.stringify(errorCode) ?? 'undefined'),
          'response/errorCode',
        )
      : passed;
  }),
  examples: {
    passes: [exampleStory([{ answer: exampleRefusal('MICRO_CASHIER_INVALID_PARAMETER') }])],
    fails: [exampleStory([{ answer: exampleRefusal('') }]), exampleStory([{ answer: exampleRefusal('00') }])],
  },
};
