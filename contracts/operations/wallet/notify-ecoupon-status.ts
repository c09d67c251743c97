import { shanghaiDateTime } from '../../clock.ts';
import { defineOperation } from '../../define-operation.ts';
import type { Given } from '../../given.ts';
import { neededFirst } from '../../need.ts';
import type { Content } from '../../operation.ts';
import { proposalRule } from '../../proposal-rule.ts';
import { remarkSource } from '../../record-source.ts';

/** 【通知类】电子券状态通知 (29792), a proposal: only title and id are known. Taken as a call to the wallet, like its neighbour 37320. */
export const walletNotifyEcouponStatus = defineOperation({
  id: 'wallet.notifyEcouponStatus',
  system: 'wallet',
  baseUrl: 'paas',
  envelope: 'paas',
  answerContent: 'unknown',
  effect: 'changes',
  example: usableCoupon,
  rules: [
    proposalRule({
      rule: 'older-change-does-not-overwrite',
      family: 'state',
      statement: {
        zh: '较早的 changeTime 不覆盖较晚的状态',
        en: 'An older changeTime does not overwrite a later status',
      },
      source: remarkSource('wallet.notifyEcouponStatus', '较早的 changeTime'),
      place: { direction: 'request', path: 'content.changeTime' },
    }),
  ],
});

function usableCoupon(given: Given): Content {
  return {
    voucherCode: neededFirst(given, 'coupons').code,
    voucherStatus: '00',
    changeTime: shanghaiDateTime(given.clock.now()),
  };
}
