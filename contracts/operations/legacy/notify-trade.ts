import { shanghaiDateTime } from '../../clock.ts';
import { defineOperation } from '../../define-operation.ts';
import type { Given } from '../../given.ts';
import { legacyDeprecation } from '../../legacy-deprecation.ts';
import type { Content } from '../../operation.ts';
import { notifyTradeRules } from './notify-trade/notify-trade-rules.ts';

/** 回调外部交易结果通知 of the old payment API (28427), a proposal: only title and id are known. The gateway calls the merchant. */
export const legacyNotifyTrade = defineOperation({
  id: 'legacy.notifyTrade',
  system: 'legacy',
  baseUrl: 'legacy',
  envelope: 'paas',
  answerContent: 'unknown',
  effect: 'changes',
  deprecated: legacyDeprecation,
  example: paidTrade,
  rules: notifyTradeRules,
});

function paidTrade(given: Given): Content {
  return {
    notifyType: 'Pay',
    outTradeNo: given.ids.orderNumber(32),
    paymentStatus: 'Success',
    totalAmount: '0.01',
    paidAmount: '0.01',
    payTime: shanghaiDateTime(given.clock.now()),
    currency: 'CNY',
    extendInfo: { originalData: 'ebuy-kit' },
  };
}
