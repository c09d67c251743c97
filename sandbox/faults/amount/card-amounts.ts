import type { JsonObject } from '../../../contracts/envelopes/envelope.ts';
import { defineFault, type Fault } from '../../fault.ts';
import { changedContent, movedByFen, withField } from '../../fault-parts/answer-parts.ts';

interface WrongAmount extends Pick<Fault, 'id' | 'title' | 'breaks'> {
  readonly operation: string;
  readonly change: (content: JsonObject) => JsonObject;
}

const field = (name: string, change: (value: unknown) => unknown) => (content: JsonObject) =>
  withField(content, name, change);

/** Amounts of payments by card, principal and subsidy together. */
const amountFields = [
  'cardMonConsumeAmt',
  'merDiscountConsumeAmt',
  'cardMonBalance',
  'merDiscountBalance',
  'txnAmt',
  'remainAmt',
  'merReceiveAmount',
];

const amounts: readonly WrongAmount[] = [
  {
    id: 'card-amounts-in-fen',
    title: { zh: '卡支付应答的金额以分计', en: 'Amounts in answers of card payments are in fen' },
    breaks: ['card.pay.balance-reduced-by-amount'],
    operation: 'card.pay',
    change: (content) =>
      amountFields.reduce(
        (changed, name) => field(name, (value) => String(Math.round(Number(value) * 100)))(changed),
        content,
      ),
  },
  {
    id: 'received-amount-with-float-noise',
    title: {
      zh: '实收金额带浮点误差,如 10.000000000002',
      en: 'The received amount carries the noise of floats',
    },
    breaks: ['money.answered-amounts-are-plain-yuan'],
    operation: 'posp.ecouponPreVerify',
    change: field('receiptAmount', (value) => Number(value) + 2e-12),
  },
  {
    id: 'refunded-amount-with-currency',
    title: { zh: '退款金额带货币符号', en: 'The refunded amount carries the sign of its currency' },
    breaks: ['money.answered-amounts-are-plain-yuan', 'card.refund.response.content.txnAmt.pattern'],
    operation: 'card.refund',
    change: field('txnAmt', (value) => `¥${String(value)}`),
  },
  {
    id: 'amount-as-number',
    title: {
      zh: '卡支付应答的 txnAmt 是数字,不是字符串',
      en: 'txnAmt in answers of card payments is a number, not text',
    },
    breaks: ['card.pay.response.content.txnAmt.type'],
    operation: 'card.pay',
    change: field('txnAmt', Number),
  },
  {
    id: 'remaining-off-by-a-fen',
    title: {
      zh: '卡剩余金额比两个账户之和多一分',
      en: 'What remains on a card is a fen more than its two accounts',
    },
    breaks: ['card.pay.remaining-is-principal-and-subsidy'],
    operation: 'card.pay',
    change: field('remainAmt', (value) => movedByFen(value, 1)),
  },
  {
    id: 'parts-off-by-a-fen',
    title: {
      zh: '本金与补贴扣款之和比交易金额多一分',
      en: 'The two parts of a payment are a fen more than the whole',
    },
    breaks: ['card.pay.principal-and-subsidy-make-amount'],
    operation: 'card.pay',
    change: field('cardMonConsumeAmt', (value) => movedByFen(value, 1)),
  },
  {
    id: 'card-balance-off-by-a-fen',
    title: {
      zh: '查询的卡余额比本金与补贴之和多一分',
      en: "A card's balance as queried is a fen more than its two accounts",
    },
    breaks: ['card.inquiryCardInfo.balance-is-principal-and-subsidy'],
    operation: 'card.inquiryCardInfo',
    change: field('cardInfo', (info) => ({
      ...(info as JsonObject),
      cardBalance: movedByFen((info as JsonObject).cardBalance, 1),
    })),
  },
];

/** Amounts of the card system that are answered wrongly; the money itself moved as it should. */
export const cardAmounts: readonly Fault[] = amounts.map(({ operation, change, ...fault }) =>
  defineFault({ ...fault, group: 'amount', outcome: changedContent([operation], change) }),
);
