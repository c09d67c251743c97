import type { OperationRule } from '../../../operation.ts';
import { remarkSource, rowSource, titleSource } from '../../../record-source.ts';

/** What the page of wallet.recoverWallet says beyond the limits of its fields. */
export const recoverWalletRules: readonly OperationRule[] = [
  {
    rule: 'one-identity-suffices',
    family: 'condition',
    force: 'promised',
    statement: {
      zh: 'memberId、thirdOpenId、phoneNumber 三选一:给出任何一个即可',
      en: 'One of memberId, thirdOpenId and phoneNumber is enough',
    },
    source: remarkSource('wallet.recoverWallet', '三选一'),
    place: { direction: 'request', path: 'content.memberId' },
  },
  {
    rule: 'no-identity-refused',
    family: 'condition',
    force: 'implied',
    statement: {
      zh: 'memberId、thirdOpenId、phoneNumber 都没有给出时被拒绝',
      en: 'A request with none of memberId, thirdOpenId and phoneNumber is refused',
    },
    source: remarkSource('wallet.recoverWallet', '三选一'),
    place: { direction: 'request', path: 'content.memberId' },
    assumption: {
      zh: '页面只写三选一,没有说都不给时如何;本工具认为应被拒绝',
      en: 'The page says one of three and not what happens with none; the kit takes it that it is refused',
    },
  },
  {
    rule: 'restores-within-the-range',
    family: 'state',
    force: 'promised',
    statement: {
      zh: '只恢复在 startDate 与 endDate 之间移除的卡券',
      en: 'Only vouchers removed between startDate and endDate are restored',
    },
    source: rowSource('wallet.recoverWallet', { direction: 'request', path: 'content.startDate' }),
    place: { direction: 'request', path: 'content.startDate' },
  },
  {
    rule: 'restored-is-in-wallet',
    family: 'state',
    force: 'promised',
    statement: {
      zh: '恢复的卡券重新出现在卡券包列表中',
      en: 'A voucher that was restored is in the list of the wallet again',
    },
    source: titleSource('wallet.recoverWallet'),
  },
  {
    rule: 'given-away-may-come-back',
    family: 'state',
    force: 'shown',
    statement: {
      zh: '时间范围内已转赠出去的卡也可能被恢复',
      en: 'A card that was given away within the range may be restored too',
    },
    source: remarkSource('wallet.recoverWallet', '已转赠出去的卡'),
    place: { direction: 'request', path: 'content.startDate' },
    excluded: {
      zh: '页面只说可能:恢复与不恢复都不违反它',
      en: 'The page only says that it may happen: neither outcome breaks it',
    },
  },
];
