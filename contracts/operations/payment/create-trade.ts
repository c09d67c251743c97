import { defineOperation } from '../../define-operation.ts';
import { ownPluginConfiguration } from '../../own-configuration.ts';
import { walletOrder } from '../../samples/wallet-order.ts';
import { createTradeRules } from './create-trade/create-trade-rules.ts';

/** 统一下单 of the online payment API (37506): places an order; the copy of its page ends after orderTitle. */
export const paymentCreateTrade = defineOperation({
  id: 'payment.createTrade',
  system: 'payment',
  baseUrl: 'payment',
  envelope: 'paas',
  answerContent: 'unknown',
  effect: 'changes',
  example: walletOrder,
  rules: createTradeRules,
  excluded: {
    'payment.createTrade.error.MICRO_PLUGIN_CONFIG_ERROR': ownPluginConfiguration,
  },
});
