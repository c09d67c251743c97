import type { OperationRule } from '../../../operation.ts';
import { proposalRule } from '../../../proposal-rule.ts';
import { rowSource, titleSource } from '../../../record-source.ts';

/** What the proposal of wallet.receiveVoucher holds beyond the limits of its fields. */
export const receiveVoucherRules: readonly OperationRule[] = [
  proposalRule({
    rule: 'same-order-returns-first-result',
    family: 'idempotency',
    statement: {
      zh: '同一 orderId 再次领取,返回第一次的结果,不再发放',
      en: 'Claiming again with the same orderId returns the first result and hands out nothing more',
    },
    source: rowSource('wallet.receiveVoucher', { direction: 'request', path: 'content.orderId' }),
    place: { direction: 'request', path: 'content.orderId' },
  }),
  proposalRule({
    rule: 'quantity-defaults-to-one',
    family: 'state',
    statement: { zh: '没有 quantity 时领取一张', en: 'Without quantity, one is handed out' },
    source: rowSource('wallet.receiveVoucher', { direction: 'request', path: 'content.quantity' }),
    place: { direction: 'request', path: 'content.quantity' },
  }),
  proposalRule({
    rule: 'received-is-in-wallet',
    family: 'state',
    statement: {
      zh: '领到的卡券出现在该会员的卡券包列表中',
      en: "What was handed out is in the list of the member's wallet",
    },
    source: titleSource('wallet.receiveVoucher'),
    place: { direction: 'response', path: 'content.voucherList[].walletId' },
  }),
];
