import { sameText } from '../../schemas/text.ts';
import type { Check } from '../check.ts';
import { answerOf } from '../judging/answer-of.ts';
import { exampleRefusal, exampleStory } from '../judging/example-story.ts';
import { hasAnswers, judgeRule } from '../judging/judge-rule.ts';
import { failed, passed } from '../judging/verdict.ts';

/** The code of an answer that rejects stands in the error table of its operation. */
export const errorCodeIsDocumented: Check = {
  id: 'error-code-is-documented',
  title: { zh: '错误码有文档', en: 'The error code is documented' },
  appliesTo: hasAnswers,
  judge: judgeRule('errors.code-is-documented', (exchange, operation) => {
    const answer = answerOf(exchange);
    if (answer?.form !== 'envelope' || answer.isSuccess !== false || answer.code === '') return undefined;
    const codes = operation.schema['x-errors'].map((row) => row.code);
    return codes.includes(answer.code) ? passed : failed(sameText(codes.join(', ')), sameText(answer.code));
  }),
  examples: {
    passes: [exampleStory([{ answer: exampleRefusal('MICRO_CASHIER_INVALID_PARAMETER') }])],
    fails: [exampleStory([{ answer: exampleRefusal('SYSTEM_ERROR') }])],
  },
};
