import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { readPath } from '../../contracts/read-path.ts';
import { sameText } from '../../schemas/text.ts';
import type { Check, Story, Verdict } from '../check.ts';
import { answerOf } from '../judging/answer-of.ts';
import { exampleAnswer, exampleStory } from '../judging/example-story.ts';
import { gatherJudgements } from '../judging/gather-judgements.ts';
import { hasAnswersOf, judgeRequirement } from '../judging/judge-requirement.ts';
import { requestOf } from '../judging/request-of.ts';
import { failed, passed } from '../judging/verdict.ts';

/** Created, of an activation order (document 004, row statusCode). */
const created = 100;

const judges = [
  judgeRequirement('legacy.createTrade.coupon-payment-status-success', ({ isSuccess, content }) => {
    const [paid] = readPath(content, 'couponPaid.paidAmount');
    const [status] = readPath(content, 'couponPaid.paymentStatus');
    if (isSuccess !== true || !(Number(paid?.value) > 0) || status === undefined) return undefined;
    return judgeValue(status.value, 'Success', `response/content${status.pointer}`);
  }),
  judgeRequirement('legacy.createTrade.coupon-use-error-code-00', ({ isSuccess, content }) => {
    const codes = readPath(content, 'couponPaid.useList[].errorCode');
    if (isSuccess !== true || codes.length === 0) return undefined;
    const wrong = codes.find(({ value }) => value !== '00');
    return wrong ? judgeValue(wrong.value, '00', `response/content${wrong.pointer}`) : passed;
  }),
  judgeRequirement('posp.ecouponPreVerify.order-no-on-success', ({ message }) =>
    message.returnCode === '00' ? judgePresence(message.orderNo) : undefined,
  ),
  judgeRequirement('posp.ecouponPreVerify.return-code-00-on-success', ({ message }) => {
    const isVerified = typeof message.orderNo === 'string' && message.orderNo !== '';
    if (!isVerified) return message.returnCode === '00' ? undefined : passed;
    return judgeValue(message.returnCode, '00', 'response/returnCode');
  }),
  judgeRequirement(
    'posp.reelActiveVoucher.other-business-type-answers-without-boxes',
    ({ exchange, isSuccess, message }) => {
      if (isSuccess !== true || requestOf(exchange).businessType === box) return undefined;
      return message.voucherPkg === undefined || message.voucherPkg === null
        ? passed
        : failed(
            { zh: '没有 voucherPkg', en: 'no voucherPkg' },
            sameText('voucherPkg'),
            'response/voucherPkg',
          );
    },
  ),
  judgeNewOrders,
];

/** Activation of a box (document 004, row businessType). */
const box = '12';

/** What an answer says of its success besides `success`: states, codes and numbers that stand for it. */
export const successIsToldAsDocumented: Check = {
  id: 'success-is-told-as-documented',
  title: { zh: '成功以文档写明的取值表示', en: 'Success is told by the documented values' },
  appliesTo: hasAnswersOf(
    'legacy.createTrade',
    'posp.ecouponPreVerify',
    'posp.reelActiveVoucher',
    'b2b.activeByPartNo',
  ),
  judge: (story) => judges.flatMap((judge) => judge(story)),
  examples: {
    passes: [
      byCoupon({ paidAmount: '1.00', paymentStatus: 'Success', useList: [{ errorCode: '00' }] }),
      preVerified({ returnCode: '00', orderNo: 'e1' }),
      preVerified({ returnCode: '01' }),
      activated(100),
      reelsActivated({ returnCode: '00' }),
    ],
    fails: [
      byCoupon({ paidAmount: '1.00', paymentStatus: '成功' }),
      byCoupon({ useList: [{ errorCode: '' }] }),
      preVerified({ returnCode: '00', orderNo: '' }),
      preVerified({ returnCode: '0', orderNo: 'e1' }),
      activated(80),
      reelsActivated({ returnCode: '00', voucherPkg: [] }),
    ],
  },
};

function judgeValue(actual: unknown, expected: string | number, at: string): Verdict {
  return actual === expected
    ? passed
    : failed(sameText(String(expected)), sameText(JSON.stringify(actual) ?? 'undefined'), at);
}

function judgePresence(orderNo: unknown): Verdict {
  return typeof orderNo === 'string' && orderNo !== ''
    ? passed
    : failed(
        { zh: '易百生成的 orderNo', en: 'an orderNo made by e-Buy' },
        sameText(JSON.stringify(orderNo) ?? 'undefined'),
        'response/orderNo',
      );
}

/**
 * The first activation of an order in a story is a new one: order numbers are made for one story alone. Of several under
 * way at once nobody can say which was the first.
 */
function judgeNewOrders(story: Story) {
  const requirement = 'b2b.activeByPartNo.new-order-answers-100';
  const known = story.control && requestOf(story.control).partnerOrderId;
  const calls = story.exchanges.filter(({ operation }) => operation === 'b2b.activeByPartNo');
  return gatherJudgements(
    calls.flatMap((exchange) => {
      const order = requestOf(exchange).partnerOrderId;
      const answer = answerOf(exchange);
      const end = Date.parse(exchange.at) + exchange.durationMs;
      const isFirst = calls.every(
        (other) =>
          other === exchange || requestOf(other).partnerOrderId !== order || Date.parse(other.at) > end,
      );
      if (!isFirst || order === known || answer?.form !== 'envelope' || answer.isSuccess !== true) return [];
      const verdict = judgeValue(answer.message.statusCode, created, 'response/statusCode');
      return [{ requirement, operation: exchange.operation, exchanges: [exchange.id], verdict } as const];
    }),
  );
}

function byCoupon(couponPaid: JsonObject): Story {
  return exampleStory([{ answer: exampleAnswer({ content: { couponPaid } }) }]);
}

function preVerified(answer: JsonObject): Story {
  return exampleStory([{ operation: 'posp.ecouponPreVerify', answer }]);
}

function activated(...codes: readonly number[]): Story {
  return exampleStory(
    codes.map((statusCode) => ({
      operation: 'b2b.activeByPartNo',
      request: { partnerOrderId: '20250301a' },
      answer: { ver: 1, statusCode, message: '' },
    })),
  );
}

function reelsActivated(answer: JsonObject): Story {
  return exampleStory([{ operation: 'posp.reelActiveVoucher', request: { qrcode: 'r1' }, answer }]);
}
