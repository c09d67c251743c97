import { isWholeFen, readYuan } from '../../contracts/money.ts';
import type { Operation } from '../../contracts/operation.ts';
import { readPath } from '../../contracts/read-path.ts';
import { yuanPaths } from '../../contracts/rules/money.ts';
import { sameText } from '../../schemas/text.ts';
import type { Check, Story, Verdict } from '../check.ts';
import { answerOf } from '../judging/answer-of.ts';
import { exampleStory } from '../judging/example-story.ts';
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
    passes: [preVerified('0.1'), preVerified(10), preVerified(0)],
    fails: [preVerified('10.001'), preVerified(10.001), preVerified('1,000.00'), preVerified('1e1')],
  },
};

function preVerified(paidAmount: string | number): Story {
  return exampleStory([{ operation: 'posp.ecouponPreVerify', answer: { returnCode: '00', paidAmount } }]);
}

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
