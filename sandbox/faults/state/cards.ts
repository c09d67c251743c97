import { shanghaiDate } from '../../../contracts/clock.ts';
import type { JsonObject } from '../../../contracts/envelopes/envelope.ts';
import { renderYuan } from '../../../contracts/money.ts';
import { cardBalance } from '../../cards/card-balance.ts';
import { defineFault, type Fault } from '../../fault.ts';
import { changedContent, movedByFen, withField } from '../../fault-parts/answer-parts.ts';
import { answeredInstead, readAs, servedOtherwise } from '../../fault-parts/call-parts.ts';
import type { Call } from '../../systems/call.ts';
import { readAmount, readText } from '../../systems/read-content.ts';
import type { CardPayment } from '../../world/card-rows.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** Reversals, refunds and lists of cards whose state is not what it should be. */
export const cards: readonly Fault[] = [
  defineFault({
    id: 'reversal-on-the-next-day',
    title: { zh: '往日的消费也可撤销', en: 'Payments of earlier days can be reversed' },
    group: 'state',
    breaks: ['card.reverse.only-on-the-same-day'],
    behaviour: servedOtherwise(['card.reverse'], (call, usual) =>
      usual({ ...call, now: originalPayment(call)?.paidAt ?? call.now }),
    ),
  }),
  defineFault({
    id: 'refund-on-the-same-day',
    title: { zh: '当天的消费也可退款', en: 'Payments of the same day can be refunded' },
    group: 'state',
    breaks: ['card.refund.only-from-the-next-day'],
    behaviour: servedOtherwise(['card.refund'], (call, usual) => usual({ ...call, now: call.now + dayMs })),
  }),
  defineFault({
    id: 'reversal-twice',
    title: { zh: '同一笔消费可撤销两次', en: 'A payment can be reversed twice' },
    group: 'state',
    breaks: ['card.reverse.reversed-once'],
    behaviour: answeredInstead(['card.reverse'], 'already-returned', pretendedReturn),
  }),
  defineFault({
    id: 'card-refund-exceeds-payment',
    title: { zh: '卡退款可超过消费金额', en: 'Refunds to a card may be more than was paid' },
    group: 'state',
    breaks: ['card.refund.refunds-never-exceed-payment'],
    behaviour: answeredInstead(['card.refund'], 'refund-exceeds', pretendedReturn),
  }),
  defineFault({
    id: 'reversal-in-part',
    title: { zh: '撤销应答的金额比消费少一分', en: 'A reversal answers a fen less than was paid' },
    group: 'state',
    breaks: ['card.reverse.reverses-the-whole-payment'],
    outcome: changedContent(['card.reverse'], (content) =>
      withField(content, 'txnAmt', (value) => movedByFen(value, -1)),
    ),
  }),
  defineFault({
    id: 'reversals-not-listed',
    title: { zh: '交易记录里没有撤销', en: 'Reversals are missing in the list of transactions' },
    group: 'state',
    breaks: ['card.queryTransactions.every-transaction-is-listed'],
    outcome: changedContent(['card.queryTransactions'], (content) =>
      withField(content, 'txnList', (list) =>
        Array.isArray(list) ? list.filter(({ txnType }) => txnType !== 'reverse') : list,
      ),
    ),
  }),
  defineFault({
    id: 'transactions-oldest-first',
    title: { zh: '交易记录由旧到新排列', en: 'Transactions are listed from the oldest to the newest' },
    group: 'state',
    breaks: ['card.queryTransactions.newest-first'],
    outcome: changedContent(['card.queryTransactions'], (content) =>
      withField(content, 'txnList', (list) => (Array.isArray(list) ? list.toReversed() : list)),
    ),
  }),
  defineFault({
    id: 'card-no-masked',
    title: { zh: '卡查询把卡号打码返回', en: "A card's number is masked in the answer of its query" },
    group: 'state',
    breaks: ['card.inquiryCardInfo.card-no-echoed'],
    outcome: changedContent(['card.inquiryCardInfo'], (content) =>
      withField(content, 'cardInfo', (info) => ({ ...(info as object), cashCardNo: '6666********0011' })),
    ),
  }),
  defineFault({
    id: 'unusable-cards-pay',
    title: {
      zh: '冻结、过期等状态的卡按第一张可用卡扣款',
      en: 'Cards that are frozen or expired pay, from the first usable card',
    },
    group: 'state',
    breaks: [],
    unstated: {
      zh: '文档没有规定哪些卡状态不可支付',
      en: 'no document says in which states a card cannot pay',
    },
    call: readAs(['card.pay'], (content, { world }) => {
      const card = world.tables.cards.get(readText(content, 'cashCardNo') ?? '');
      if (card === undefined || card.status === '1') return content;
      const usable = world.tables.cards.values().find(({ status }) => status === '1');
      return { ...content, cashCardNo: usable?.cardNo };
    }),
  }),
];

/** The answer of a reversal or refund that was made, although no money moved. */
function pretendedReturn(call: Call): JsonObject {
  const payment = originalPayment(call);
  const paid = payment === undefined ? undefined : payment.principal.plus(payment.subsidy);
  const amount = readAmount(call.content, 'txnAmount') ?? paid;
  return {
    txnStatus: '0',
    txnId: `${shanghaiDate(call.now)}${call.ids.token(12)}`,
    txnAmt: amount === undefined ? '0.00' : renderYuan(amount),
    remainAmt: renderYuan(cardBalance(call.world, payment?.cardNo ?? '')),
  };
}

function originalPayment({ content, app, world }: Call): CardPayment | undefined {
  return world.tables.cardPayments.get(`${app.appId}/${readText(content, 'originalOrgTxnNo') ?? ''}`);
}
