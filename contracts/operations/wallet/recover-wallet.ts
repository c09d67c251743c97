import { shanghaiDateTime } from '../../clock.ts';
import { defineOperation } from '../../define-operation.ts';
import type { Given } from '../../given.ts';
import { neededFirst } from '../../need.ts';
import { neededMember } from '../../needed-member.ts';
import type { Content } from '../../operation.ts';
import { recoverWalletRules } from './recover-wallet/recover-wallet-rules.ts';

/** 【资产类】恢复删除的卡券 (35916): restores what was removed within a range of time; the copy of its answer is cut. */
export const walletRecoverWallet = defineOperation({
  id: 'wallet.recoverWallet',
  system: 'wallet',
  baseUrl: 'paas',
  envelope: 'paas',
  answerContent: 'unknown',
  effect: 'changes',
  example: oneVoucherOfToday,
  rules: recoverWalletRules,
});

function oneVoucherOfToday(given: Given): Content {
  const now = given.clock.now();
  return {
    memberId: neededMember(given).memberId,
    startDate: shanghaiDateTime(now - dayMs),
    endDate: shanghaiDateTime(now),
    // Without it, cards that were given away within the range may come back too.
    voucherCodeList: [neededFirst(given, 'heldVouchers').code],
  };
}

const dayMs = 24 * 60 * 60 * 1000;
