import type { JsonObject } from '../../../contracts/envelopes/envelope.ts';
import { defineFault, type Fault } from '../../fault.ts';
import { changedContent, movedByFen, withField } from '../../fault-parts/answer-parts.ts';
import { everywhere } from '../../fault-parts/requirements.ts';
import { isJsonObject } from '../../systems/read-content.ts';

interface WrongAmount extends Pick<Fault, 'id' | 'title' | 'breaks'> {
  readonly operations: readonly string[];
  readonly change: (content: JsonObject) => JsonObject;
}

const within = (name: string, change: (object: JsonObject) => JsonObject) => (content: JsonObject) =>
  withField(content, name, (value) => (isJsonObject(value) ? change(value) : value));
const field = (name: string, change: (value: unknown) => unknown) => (content: JsonObject) =>
  withField(content, name, change);
const aFenMore = (value: unknown) => movedByFen(value, 1);

const placing = ['legacy.createTrade'];
const querying = ['payment.queryTrade', 'cashier.queryTrade', 'legacy.queryTrade', 'legacy.queryTradeOld'];

const amounts: readonly WrongAmount[] = [
  {
    id: 'paid-amount-off-by-a-fen',
    title: {
      zh: '订单实付金额比各方式之和多一分',
      en: 'What was paid for an order is a fen more than its methods paid',
    },
    breaks: ['legacy.createTrade.paid-amount-sums-assets'],
    operations: placing,
    change: field('paidAmount', aFenMore),
  },
  {
    id: 'card-use-off-by-a-fen',
    title: {
      zh: '卡明细比卡支付合计多一分',
      en: 'What a card paid is a fen more in the list than in the sum',
    },
    breaks: ['legacy.createTrade.card-paid-sums-use-list'],
    operations: placing,
    change: within(
      'cardPaid',
      field('useList', (list) => withFirst(list, field('paidAmount', aFenMore))),
    ),
  },
  {
    id: 'coupon-use-off-by-a-fen',
    title: {
      zh: '券明细比券支付合计多一分',
      en: 'What a coupon paid is a fen more in the list than in the sum',
    },
    breaks: ['legacy.createTrade.coupon-paid-sums-use-list'],
    operations: placing,
    change: within(
      'couponPaid',
      field('useList', (list) => withFirst(list, field('paidAmount', aFenMore))),
    ),
  },
  {
    id: 'paid-amount-as-number',
    title: { zh: '订单实付金额是数字,不是字符串', en: 'What was paid for an order is a number, not text' },
    breaks: ['legacy.createTrade.response.content.paidAmount.type'],
    operations: placing,
    change: field('paidAmount', Number),
  },
  {
    id: 'coupon-status-in-chinese',
    title: {
      zh: '券支付状态返回“成功”,而不是 Success',
      en: 'The state of coupons is answered in Chinese instead of Success',
    },
    breaks: ['legacy.createTrade.coupon-payment-status-success'],
    operations: placing,
    change: within(
      'couponPaid',
      field('paymentStatus', () => '成功'),
    ),
  },
  {
    id: 'coupon-use-without-code-of-success',
    title: { zh: '券核销成功但错误码不是 00', en: 'A coupon that was used has another code than 00' },
    breaks: ['legacy.createTrade.coupon-use-error-code-00'],
    operations: placing,
    change: within(
      'couponPaid',
      field('useList', (list) =>
        withFirst(
          list,
          field('errorCode', () => '0'),
        ),
      ),
    ),
  },
  {
    id: 'refundable-stays-as-paid',
    title: {
      zh: '查询的可退金额不减去已退金额',
      en: 'What can be refunded is answered as if nothing had been',
    },
    breaks: everywhere('refundable-is-paid-minus-refunded'),
    operations: querying,
    change: (content) => withField(content, 'refundableAmount', () => content.paidAmount),
  },
];

/** Amounts of orders that are answered wrongly; the money itself moved as it should. */
export const tradeAmounts: readonly Fault[] = amounts.map(({ operations, change, ...fault }) =>
  defineFault({ ...fault, group: 'amount', outcome: changedContent(operations, change) }),
);

function withFirst(list: unknown, change: (row: JsonObject) => JsonObject): unknown {
  return Array.isArray(list) ? list.map((row: JsonObject, index) => (index === 0 ? change(row) : row)) : list;
}
