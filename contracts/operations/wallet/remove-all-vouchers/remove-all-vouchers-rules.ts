import type { OperationRule } from '../../../operation.ts';
import { proposalRule } from '../../../proposal-rule.ts';
import { remarkSource, titleSource } from '../../../record-source.ts';

/** What the proposal of wallet.removeAllVouchers holds beyond the limits of its fields. */
export const removeAllVouchersRules: readonly OperationRule[] = [
  proposalRule({
    rule: 'one-identity-is-given',
    family: 'condition',
    statement: {
      zh: 'memberId、thirdOpenId、phoneNumber 至少给一个,都没有时被拒绝',
      en: 'Of memberId, thirdOpenId and phoneNumber at least one is given; a request with none is refused',
    },
    source: remarkSource('wallet.removeAllVouchers', '至少给一个'),
    place: { direction: 'request', path: 'content.memberId' },
  }),
  proposalRule({
    rule: 'wallet-is-empty-afterwards',
    family: 'state',
    statement: {
      zh: '移除后,该会员的卡券包列表为空',
      en: "Afterwards the list of the member's wallet is empty",
    },
    source: titleSource('wallet.removeAllVouchers'),
    place: { direction: 'response', path: 'content.count' },
  }),
  proposalRule({
    rule: 'removed-is-recoverable',
    family: 'state',
    statement: { zh: '移除的卡券可由恢复接口恢复', en: 'The vouchers that were removed can be restored' },
    source: remarkSource('wallet.removeAllVouchers', '移除保留删除时间'),
    place: { direction: 'response', path: 'content.count' },
  }),
];
