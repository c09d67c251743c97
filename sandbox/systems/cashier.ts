import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { Refused } from '../refusal.ts';
import { issueToken, tokenMember } from '../trade/cashier-token.ts';
import { placeTrade } from '../trade/place-trade.ts';
import { renderMemberAssets } from '../trade/render-member-assets.ts';
import { renderPayPage, renderTrade } from '../trade/render-trade.ts';
import type { AssetType } from '../world/trade-rows.ts';
import type { Behaviours, Call } from './call.ts';
import { listedOnly } from './listed-fields.ts';
import { readObjects } from './read-content.ts';
import { assertUseScene, placing, queryingTrade, refunding } from './trades.ts';

/** 易百收银插件api; sources: the records of the cashier plugin. */
export const cashierBehaviours: Behaviours = {
  'cashier.getToken': { serve: issueToken },
  'cashier.launch': placing((call) => {
    const trade = placeTrade(call, { api: 'cashier', memberId: tokenMember(call) });
    // The plugin has its page also where nothing is left to pay.
    const content = { ...renderTrade(trade), ...renderPayPage(trade.prepayId) };
    return listedOnly(call.operation.id, 'response', content);
  }),
  'cashier.queryTrade': queryingTrade,
  'cashier.refund': {
    serve: (call) => {
      // Its page requires the array; an empty one would otherwise ask for all that is left.
      if (readObjects(call.content, 'refundMethod').length === 0)
        throw new Refused('parameter', 'refundMethod');
      return refunding.serve(call);
    },
  },
  'cashier.getMemberAssets': { serve: renderMemberAssets },
  'cashier.getPayChannels': { serve: listChannels },
};

/** Assets that are offered beside the wallet's channels, in the order in which they are shown. */
const assets: readonly (readonly [AssetType, string])[] = [
  ['cashcard', '现金卡'],
  ['coupon', '优惠券'],
  ['points', '积分'],
  ['preAuth', '预授权'],
];

const channelNames: Readonly<Record<string, string>> = { WECHAT: '微信支付', ALIPAY: '支付宝' };

function listChannels(call: Call): JsonObject {
  assertUseScene(call);
  const channels = [
    ...call.tenant.payWays.map((payWay) => ({
      assetType: 'cash',
      payWay,
      channelName: channelNames[payWay] ?? payWay,
      channelType: 'ONLINE',
    })),
    ...assets.map(([assetType, channelName]) => ({ assetType, channelName, channelType: 'ASSET' })),
  ];
  return { channelList: channels.map((channel, index) => ({ ...channel, sort: index + 1 })) };
}
