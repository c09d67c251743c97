import { defineOperation } from '../../define-operation.ts';
import type { Given } from '../../given.ts';
import { neededMember } from '../../needed-member.ts';
import type { Content } from '../../operation.ts';
import { rowSource, titleSource } from '../../record-source.ts';

/** 【通知类】同步天正会员信息并合并资产 (37320), documented as a whole: binds a platform user to a member and merges the assets. */
export const walletSyncPlatformUserInfo = defineOperation({
  id: 'wallet.syncPlatformUserInfo',
  system: 'wallet',
  baseUrl: 'paas',
  envelope: 'paas',
  answerContent: 'unknown',
  effect: 'changes',
  example: firstMember,
  rules: [
    {
      rule: 'all-binds-every-channel-by-phone',
      family: 'state',
      force: 'promised',
      statement: {
        zh: 'platformType 为 ALL 时,按手机号绑定所有渠道',
        en: 'With platformType ALL, every channel is bound by the phone number',
      },
      source: rowSource('wallet.syncPlatformUserInfo', {
        direction: 'request',
        path: 'content.platformType',
      }),
      place: { direction: 'request', path: 'content.platformType' },
      excluded: {
        zh: '其他渠道的绑定从网关外看不到',
        en: 'Bindings at other channels cannot be seen from outside the gateway',
      },
    },
    {
      rule: 'assets-are-merged',
      family: 'state',
      force: 'promised',
      statement: {
        zh: '同步后,平台用户与品牌用户的卡券合并到同一卡包',
        en: 'After synchronising, the vouchers of the platform user and of the brand user are in one wallet',
      },
      source: titleSource('wallet.syncPlatformUserInfo'),
      place: { direction: 'response', path: 'content.count' },
      excluded: {
        zh: '平台侧用户的卡包没有可查询的接口',
        en: 'No documented operation shows the wallet of the platform user',
      },
    },
  ],
});

function firstMember(given: Given): Content {
  const { platformOpenId, thirdOpenId, phoneNumber } = neededMember(
    given,
    'platformOpenId',
    'thirdOpenId',
    'phoneNumber',
  );
  return { platformType: 'ALL', platformOpenId, thirdOpenId, phoneNumber };
}
