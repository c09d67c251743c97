import { shanghaiDate } from '../../../contracts/clock.ts';
import { needed } from '../../../contracts/need.ts';
import { neededMember } from '../../../contracts/needed-member.ts';
import { cashierGetMemberAssets } from '../../../contracts/operations/cashier/get-member-assets.ts';
import { cashierGetPayChannels } from '../../../contracts/operations/cashier/get-pay-channels.ts';
import { cashierGetToken } from '../../../contracts/operations/cashier/get-token.ts';
import { cashierLaunch } from '../../../contracts/operations/cashier/launch.ts';
import { cashierRefund } from '../../../contracts/operations/cashier/refund.ts';
import { defineScenario } from '../../scenario.ts';
import { byPayer, order } from '../../telling/orders.ts';
import { said } from '../../telling/said.ts';

/** The cashier plugin: a token, the cashier, the payer, queries and refunds; and tokens nobody has given. */
export const pluginFromTokenToRefund = defineScenario({
  id: 'plugin-from-token-to-refund',
  system: 'cashier',
  title: {
    zh: '收银插件:令牌、拉起、支付、查询、退款',
    en: 'The cashier plugin: token, launch, payment, query, refund',
  },
  serves: [
    'cashier.getToken.expiry-agrees-with-duration',
    'cashier.getPayChannels.channels-in-order-of-sort',
    'cashier.getMemberAssets.member-id-echoed',
    'cashier.launch.unknown-token-refused',
    'cashier.launch.out-trade-no-used-once',
    'cashier.launch.out-trade-no-echoed',
    'cashier.queryTrade.refundable-is-paid-minus-refunded',
    'cashier.refund.refunds-never-exceed-paid',
    'cashier.refund.out-trade-no-echoed',
  ],
  needs: ['useScene', 'payWay', 'members'],
  run: async ({ given, call, payer }) => {
    const { memberId } = neededMember(given);
    await call('channels', said('获取支付渠道', 'Ask for the channels'), cashierGetPayChannels, {
      useScene: needed(given, 'useScene'),
      platform: 'H5',
    });
    await call('assets', said('查询用户资产', "Ask for the member's assets"), cashierGetMemberAssets, {
      orderId: given.ids.orderNumber(),
      memberId,
      platform: 'H5',
    });
    const { content } = await call('token', said('获取令牌', 'Get a token'), cashierGetToken, {
      platform: 'H5',
    });
    const token = String(content.token ?? '');
    const launched = { token, ...order(given, 5, [byPayer(given)]), platform: 'H5' };
    const tradeTime = shanghaiDate(given.clock.now());
    const back = (refundAmount: string) => ({
      outTradeNo: launched.outTradeNo,
      refundTradeNo: given.ids.orderNumber(32),
      tradeTime,
      refundReason: '合同测试',
      refundMethod: [{ assetType: 'cash', refundAmount }],
    });
    await call(
      'launch',
      said('拉起收银台,5.00 元', 'Launch the cashier over 5.00 yuan'),
      cashierLaunch,
      launched,
    );
    await call(
      'launch-again',
      said('同一订单号再次拉起', 'Launch with the same number again'),
      cashierLaunch,
      launched,
    );
    await call(
      'launch-unknown',
      said('用没有颁发过的令牌拉起', 'Launch with a token nobody has given'),
      cashierLaunch,
      { ...launched, token: given.ids.token(64), outTradeNo: given.ids.orderNumber(32) },
    );
    await call(
      'refund-unpaid',
      said('未付款就退款', 'Refund before anything was paid'),
      cashierRefund,
      back('1.00'),
    );
    await payer('pay', said('付款人支付', 'The payer pays'), launched.outTradeNo, 'paid');
    await call('refund', said('退 2.00 元', 'Refund 2.00 yuan'), cashierRefund, back('2.00'));
    await call(
      'refund-too-much',
      said('退 3.01 元,多 0.01 元', 'Refund 3.01, a fen too much'),
      cashierRefund,
      back('3.01'),
    );
    await call('refund-rest', said('退剩余 3.00 元', 'Refund the other 3.00'), cashierRefund, back('3.00'));
    await call('refund-more', said('退完后再退 0.01 元', 'Refund another fen'), cashierRefund, back('0.01'));
  },
  checks: [],
});
