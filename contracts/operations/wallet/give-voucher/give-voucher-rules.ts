import type { OperationRule } from '../../../operation.ts';
import { proposalRule } from '../../../proposal-rule.ts';
import { remarkSource, rowSource } from '../../../record-source.ts';

/** What the proposal of wallet.giveVoucher holds beyond the limits of its fields. */
export const giveVoucherRules: readonly OperationRule[] = [
  proposalRule({
    rule: 'wallet-ids-or-voucher-codes',
    family: 'condition',
    statement: {
      zh: 'walletIdList 与 voucherCodeList 至少给一个,都没有时被拒绝',
      en: 'Of walletIdList and voucherCodeList at least one is given; a request with neither is refused',
    },
    source: remarkSource('wallet.giveVoucher', '至少给一个'),
    place: { direction: 'request', path: 'content.walletIdList' },
  }),
  proposalRule({
    rule: 'voucher-is-held-while-waiting',
    family: 'state',
    statement: {
      zh: '待领取期间,卡券不可使用,也不可再赠',
      en: 'While a gift waits to be claimed, its vouchers can neither be used nor given again',
    },
    source: remarkSource('wallet.giveVoucher', '待领取期间'),
    place: { direction: 'response', path: 'content.giftStatus' },
  }),
  proposalRule({
    rule: 'expires-after-24-hours-by-default',
    family: 'state',
    statement: {
      zh: '没有 expireTime 时,24 小时后不可再领取',
      en: 'Without expireTime a gift can be claimed for 24 hours',
    },
    source: rowSource('wallet.giveVoucher', { direction: 'request', path: 'content.expireTime' }),
    place: { direction: 'response', path: 'content.expireTime' },
  }),
  proposalRule({
    rule: 'unclaimed-returns-to-the-giver',
    family: 'state',
    statement: {
      zh: '逾期未领或撤销后,卡券回到赠送人的卡包',
      en: "A gift that expires or is revoked returns to the giver's wallet",
    },
    source: remarkSource('wallet.giveVoucher', '待领取期间'),
    place: { direction: 'response', path: 'content.giftStatus' },
  }),
  proposalRule({
    rule: 'same-order-returns-first-result',
    family: 'idempotency',
    statement: {
      zh: '同一 orderId 再次赠送,返回第一次的结果',
      en: 'Giving again with the same orderId returns the first result',
    },
    source: rowSource('wallet.giveVoucher', { direction: 'request', path: 'content.orderId' }),
    place: { direction: 'request', path: 'content.orderId' },
  }),
];
