import { defineOperation } from '../../define-operation.ts';
import type { Given } from '../../given.ts';
import { legacyDeprecation } from '../../legacy-deprecation.ts';
import type { Content } from '../../operation.ts';
import { ownPluginConfiguration } from '../../own-configuration.ts';
import { proposalRule } from '../../proposal-rule.ts';
import { rowSource } from '../../record-source.ts';
import { walletOrder } from '../../samples/wallet-order.ts';

/** 预支付接口 of the old payment API (35405): the copy of its page ends inside goodsDetail. */
export const legacyPrePay = defineOperation({
  id: 'legacy.prePay',
  system: 'legacy',
  baseUrl: 'legacy',
  envelope: 'paas',
  answerContent: 'unknown',
  effect: 'changes',
  deprecated: legacyDeprecation,
  example: preparedOrder,
  rules: [
    proposalRule({
      rule: 'prepay-id-is-chargeable',
      family: 'state',
      statement: { zh: '返回的 prepayId 可用于扣款接口', en: 'The prepayId that is answered can be charged' },
      source: rowSource('legacy.prePay', { direction: 'response', path: 'content.prepayId' }),
      place: { direction: 'response', path: 'content.prepayId' },
    }),
  ],
  excluded: {
    'legacy.prePay.error.MICRO_PLUGIN_CONFIG_ERROR': ownPluginConfiguration,
  },
});

function preparedOrder(given: Given): Content {
  const { outTradeNo: _numberedByPay, ...order } = walletOrder(given);
  return order;
}
