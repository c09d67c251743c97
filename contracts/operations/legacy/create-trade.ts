import { defineOperation } from '../../define-operation.ts';
import { ownPluginConfiguration } from '../../own-configuration.ts';
import { walletOrder } from '../../samples/wallet-order.ts';
import { amountRules } from './create-trade/amount-rules.ts';
import { orderRules } from './create-trade/order-rules.ts';
import { resultRules } from './create-trade/result-rules.ts';

/** 统一下单 of the old payment API (002): places an order and charges its payment methods. */
export const legacyCreateTrade = defineOperation({
  id: 'legacy.createTrade',
  system: 'legacy',
  baseUrl: 'legacy',
  envelope: 'paas',
  answerContent: 'unknown',
  effect: 'changes',
  deprecated: {
    zh: '旧支付 API 已废弃,已暂停新客户对接;新客户请使用线上支付 API 的 createTrade',
    en: 'The old payment API is deprecated and closed to new customers, who use createTrade of the online payment API',
  },
  example: walletOrder,
  rules: [...orderRules, ...amountRules, ...resultRules],
  excluded: {
    'legacy.createTrade.error.MICRO_PLUGIN_CONFIG_ERROR': ownPluginConfiguration,
  },
  assumptions: {
    'legacy.createTrade.error.MICRO_CASHIER_PAYMENT_CHANNEL_MISSING': {
      zh: '文档未写明如何引发;本工具认为未知的 payWay 会得到此错误码',
      en: 'The documents do not say how it comes about; the kit takes it that an unknown payWay is answered with it',
    },
    'legacy.createTrade.error.MICRO_CASHIER_THIRD_APP_CONFIG_MISSING': {
      zh: '文档未写明如何引发;本工具认为未分配的 useScene 会得到此错误码',
      en: 'The documents do not say how it comes about; the kit takes it that a useScene nobody was assigned is answered with it',
    },
    'legacy.createTrade.error.MICRO_CASHIER_COUPON_RULE_ERROR': {
      zh: '文档未写明如何引发;本工具认为不存在或不可用的券码会得到此错误码',
      en: 'The documents do not say how it comes about; the kit takes it that a coupon that does not exist or may not be used is answered with it',
    },
    'legacy.createTrade.error.MICRO_CASHIER_INVALID_PARAMETER': {
      zh: '文档未列出属于此错误码的情形;本工具认为缺少必填字段、类型错误或枚举之外的值会得到它',
      en: 'The documents list no situation for it; the kit takes it that a missing required field, a wrong type or a value outside the list is answered with it',
    },
  },
});
