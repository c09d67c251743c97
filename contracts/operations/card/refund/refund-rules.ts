import type { OperationRule } from '../../../operation.ts';
import { proposalRule } from '../../../proposal-rule.ts';
import { remarkSource, rowSource } from '../../../record-source.ts';

/** What the proposal of card.refund holds beyond the limits of its fields. */
export const refundRules: readonly OperationRule[] = [
  proposalRule({
    rule: 'only-from-the-next-day',
    family: 'state',
    statement: { zh: '消费次日起才可退款', en: 'A payment can be refunded from the next day on' },
    source: remarkSource('card.refund', '原消费次日起可退'),
    place: { direction: 'request', path: 'content.originalOrgTxnNo' },
  }),
  proposalRule({
    rule: 'refunds-never-exceed-payment',
    family: 'money',
    statement: {
      zh: '多次退款合计不超过原消费额',
      en: 'All refunds of a payment together are no more than what was paid',
    },
    source: remarkSource('card.refund', '原消费次日起可退'),
    place: { direction: 'request', path: 'content.txnAmount' },
  }),
  proposalRule({
    rule: 'balance-raised-by-refund',
    family: 'money',
    statement: {
      zh: '退款后,卡总余额增加的金额等于 txnAmt',
      en: "After a refund the card's total balance is higher by txnAmt",
    },
    source: rowSource('card.refund', { direction: 'response', path: 'content.remainAmt' }),
    place: { direction: 'response', path: 'content.remainAmt' },
  }),
];
