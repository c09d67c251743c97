import { isWholeFen, readYuan } from '../../contracts/money.ts';
import type { Operation } from '../../contracts/operation.ts';
import { readPath } from '../../contracts/read-path.ts';
import { yuanPaths } from '../../contracts/rules/money.ts';
import { sameText } from '../../schemas/text.ts';
import type { Check, Verdict } from '../check.ts';
import { answerOf } from '../judging/answer-of.ts';
import { exampleAnswer, exampleStory } from '../judging/example-story.ts';
import { hasAnswers, judgeRule } from '../judging/judge-rule.ts';
import { failed, passed } from '../judging/verdict.ts';

/** Amounts in yuan are plain decimals with at most two decimals, as text or as a number. */
export const answeredAmountsArePlainYuan: Check = {
  id: 'answered-amounts-are-plain-yuan',
  title: { zh: '应答金额最多两位小数', en: 'Answered amounts are plain decimals in yuan' },
  appliesTo: hasAnswers,
  judge: judgeRule('money.answered-amounts-are-plain-yuan', (exchange, operation) => {
    const answer = answerOf(exchange);
    return answer?.form === 'envelope' ? judgeAmounts(answer.message, operation) : undefined;
  }),
  examples: {
    passes: [
      exampleStory([{}]),
      exampleStory([{ answer: exampleAnswer({ content: { paidAmount: '0.1' } }) }]),
    ],
    fails: [
      exampleStory([{ answer: exampleAnswer({ content: { paidAmount: '10.001' } }) }]),
      exampleStory([{ answer: exampleAnswer({ content: { paidAmount: '1,000.00' } }) }]),
      exampleStory([{ answer: exampleAnswer({ content: { paidAmount: '1e1' } }) }]),
    ],
  },
};

function judgeAmounts(message: unknown, operation: Operation): Verdict | undefined {
  const amounts = yuanPaths(operation)
    .flatMap((path) => readPath(message, path))
    .filter(({ value }) => (typeof value === 'string' && value !== '') || typeof value === 'number');
  const wrong = amounts.find(({ value }) => {
    const amount = readYuan(value);
    return amount === undefined || !isWholeFen(amount);
  });
  if (wrong) {
    return failed(
      { zh: '最多两位小数的十进制金额', en: 'a decimal amount with at most two decimals' },
      sameText(String(wrong.value)),
      `response${wrong.pointer}`,
    );
  }
  return amounts.length > 0 ? passed : undefined;
}
