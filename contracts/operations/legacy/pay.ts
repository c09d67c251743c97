import { defineOperation } from '../../define-operation.ts';
import type { Given } from '../../given.ts';
import { legacyDeprecation } from '../../legacy-deprecation.ts';
import type { Content } from '../../operation.ts';
import { ownPluginConfiguration } from '../../own-configuration.ts';
import { walletOrder } from '../../samples/wallet-order.ts';
import { payRules } from './pay/pay-rules.ts';

/** 扣款接口 of the old payment API (27797), a proposal: only title and id are known. */
export const legacyPay = defineOperation({
  id: 'legacy.pay',
  system: 'legacy',
  baseUrl: 'legacy',
  envelope: 'paas',
  answerContent: 'unknown',
  effect: 'changes',
  deprecated: legacyDeprecation,
  example: walletPayment,
  rules: payRules,
  excluded: {
    'legacy.pay.error.MICRO_PLUGIN_CONFIG_ERROR': ownPluginConfiguration,
  },
});

function walletPayment(given: Given): Content {
  const { afterPayUrl: _after, cancelPayUrl: _cancel, ...order } = walletOrder(given);
  return order;
}
