import type { Content } from '../../../contracts/operation.ts';
import { cardInquiryCardInfo } from '../../../contracts/operations/card/inquiry-card-info.ts';
import { cardPay } from '../../../contracts/operations/card/pay.ts';
import { cardQueryTransactions } from '../../../contracts/operations/card/query-transactions.ts';
import { cardRefund } from '../../../contracts/operations/card/refund.ts';
import { cardReverse } from '../../../contracts/operations/card/reverse.ts';
import { demonstrate, type Probe } from '../../fault-parts/demonstrate.fixture.ts';
import { cards } from './cards.ts';

const dayMs = 86_400_000;

/** A payment of today and its reversal, and what the list of transactions says of both. */
const listed = async ({ send, prepare, given, stand }: Probe) => {
  const { cardNo: cashCardNo } = given.data.cards?.[0] ?? {};
  const orgTxnNo = given.ids.orderNumber();
  await prepare(cardPay, { cashCardNo, orgTxnNo, txnAmount: '0.05' });
  stand.running.sandbox.clock.advance(1_000);
  await prepare(cardReverse, { cashCardNo, originalOrgTxnNo: orgTxnNo, txnAmount: '0.05' });
  const list = (await send(cardQueryTransactions, { cashCardNo, pageSize: 2 })).content.txnList as Content[];
  return list.map(({ txnType }) => txnType);
};

demonstrate('the state of cards', cards, [
  {
    fault: 'reversal-on-the-next-day',
    show: async ({ ask, given, stand }) => {
      const reversal = cardReverse.example(given);
      stand.running.sandbox.clock.advance(dayMs);
      return (await ask(cardReverse, { ...reversal, orgTxnNo: given.ids.orderNumber() })).isSuccess;
    },
    sound: false,
    broken: true,
  },
  {
    fault: 'refund-on-the-same-day',
    show: async ({ send, prepare, given }) => {
      const { cardNo: cashCardNo } = given.data.cards?.[0] ?? {};
      const originalOrgTxnNo = given.ids.orderNumber();
      await prepare(cardPay, { cashCardNo, orgTxnNo: originalOrgTxnNo });
      const refund = { cashCardNo, originalOrgTxnNo, originalTxnDate: undefined };
      return (await send(cardRefund, refund)).isSuccess;
    },
    sound: false,
    broken: true,
  },
  {
    fault: 'reversal-twice',
    show: async ({ send, prepare, given }) => {
      const reversal = cardReverse.example(given);
      await prepare(cardReverse, reversal);
      return (await send(cardReverse, { ...reversal, orgTxnNo: given.ids.orderNumber() })).isSuccess;
    },
    sound: false,
    broken: true,
  },
  {
    fault: 'card-refund-exceeds-payment',
    show: async ({ send }) => (await send(cardRefund, { txnAmount: '9999999.00' })).isSuccess,
    sound: false,
    broken: true,
  },
  {
    fault: 'reversal-in-part',
    show: async ({ send, given }) => {
      const reversal = cardReverse.example(given);
      const { content } = await send(cardReverse, reversal);
      return Math.round(100 * (Number(reversal.txnAmount) - Number(content.txnAmt)));
    },
    sound: 0,
    broken: 1,
  },
  { fault: 'reversals-not-listed', show: listed, sound: ['reverse', 'pay'], broken: ['pay'] },
  { fault: 'transactions-oldest-first', show: listed, sound: ['reverse', 'pay'], broken: ['pay', 'reverse'] },
  {
    fault: 'card-no-masked',
    show: async ({ send, given }) => {
      const info = (await send(cardInquiryCardInfo)).content.cardInfo as Content;
      return info.cashCardNo === cardInquiryCardInfo.example(given).cashCardNo;
    },
    sound: true,
    broken: false,
  },
  {
    fault: 'unusable-cards-pay',
    show: async ({ send }) => (await send(cardPay, { cashCardNo: '66669400000000000000092' })).isSuccess,
    sound: false,
    broken: true,
  },
]);
