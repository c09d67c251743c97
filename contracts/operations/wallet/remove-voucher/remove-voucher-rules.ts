import type { OperationRule } from '../../../operation.ts';
import { proposalRule } from '../../../proposal-rule.ts';
import { remarkSource, titleSource } from '../../../record-source.ts';

/** What the proposal of wallet.removeVoucher holds beyond the limits of its fields. */
export const removeVoucherRules: readonly OperationRule[] = [
  proposalRule({
    rule: 'wallet-ids-or-voucher-codes',
    family: 'condition',
    statement: {
      zh: 'walletIdList 与 voucherCodeList 至少给一个,都没有时被拒绝',
      en: 'Of walletIdList and voucherCodeList at least one is given; a request with neither is refused',
    },
    source: remarkSource('wallet.removeVoucher', '至少给一个'),
    place: { direction: 'request', path: 'content.walletIdList' },
  }),
  proposalRule({
    rule: 'removed-leaves-the-wallet',
    family: 'state',
    statement: {
      zh: '移除的卡券不再出现在卡券包列表中',
      en: 'A voucher that was removed is no longer in the list of the wallet',
    },
    source: titleSource('wallet.removeVoucher'),
    place: { direction: 'response', path: 'content.count' },
  }),
  proposalRule({
    rule: 'removed-is-recoverable',
    family: 'state',
    statement: { zh: '移除的卡券可由恢复接口恢复', en: 'A voucher that was removed can be restored' },
    source: remarkSource('wallet.removeVoucher', '移除保留删除时间'),
    place: { direction: 'response', path: 'content.count' },
  }),
];
