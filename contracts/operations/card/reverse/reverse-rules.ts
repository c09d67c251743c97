import type { OperationRule } from '../../../operation.ts';
import { proposalRule } from '../../../proposal-rule.ts';
import { remarkSource } from '../../../record-source.ts';

/** What the proposal of card.reverse holds beyond the limits of its fields. */
export const reverseRules: readonly OperationRule[] = [
  proposalRule({
    rule: 'only-on-the-same-day',
    family: 'state',
    statement: { zh: '只可撤销当天的消费', en: 'Only a payment of the same day can be reversed' },
    source: remarkSource('card.reverse', '只可撤销当天的消费'),
    place: { direction: 'request', path: 'content.originalOrgTxnNo' },
  }),
  proposalRule({
    rule: 'reverses-the-whole-payment',
    family: 'money',
    statement: {
      zh: '整笔撤销:txnAmt 等于原消费额,本金与补贴各退回原账户',
      en: 'A payment is reversed as a whole: txnAmt is what was paid, principal and subsidy return to their accounts',
    },
    source: remarkSource('card.reverse', '只可撤销当天的消费'),
    place: { direction: 'response', path: 'content.txnAmt' },
  }),
  proposalRule({
    rule: 'reversed-once',
    family: 'idempotency',
    statement: { zh: '一笔消费只能撤销一次', en: 'A payment can be reversed once' },
    source: remarkSource('card.reverse', '只可撤销当天的消费'),
    place: { direction: 'request', path: 'content.originalOrgTxnNo' },
  }),
];
