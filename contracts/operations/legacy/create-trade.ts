import { shanghaiDateTime } from '../../clock.ts';
import { defineOperation } from '../../define-operation.ts';
import type { Given } from '../../given.ts';
import { needed } from '../../need.ts';
import type { Content } from '../../operation.ts';
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
  example: orderPaidWithWallet,
  rules: [...orderRules, ...amountRules, ...resultRules],
  excluded: {
    'legacy.createTrade.error.MICRO_PLUGIN_CONFIG_ERROR': {
      zh: '由易百侧的插件配置引起,任何请求都不能使它出现',
      en: "It is caused by e-Buy's own plugin configuration; no request brings it about",
    },
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

/** Every field that any merchant may fill in freely, and one wallet payment, which charges nothing by itself. */
function orderPaidWithWallet(given: Given): Content {
  const now = given.clock.now();
  return {
    useScene: needed(given, 'useScene'),
    outTradeNo: given.ids.orderNumber(orderNumberLength),
    ...(given.data.shopNo === undefined ? {} : { storeInfo: storeInfo(given.data.shopNo) }),
    orderId: given.ids.orderNumber(),
    orderTitle: '合同测试订单',
    orderDesc: 'ebuy-kit contract test',
    goodsDetail: [goods],
    extendInfo: { originalData: 'ebuy-kit', verifyScene: 'online', diningScene: 'takeaway' },
    totalAmount: 0.01,
    oriOrderAmount: 0.01,
    incentiveAmount: 0,
    notifyUrl: longUrl('notify'),
    afterPayUrl: longUrl('after-pay'),
    cancelPayUrl: longUrl('cancel-pay'),
    currency: given.data.currency ?? 'CNY',
    spbillCreateIp: '192.0.2.10',
    timeStart: shanghaiDateTime(now),
    timeExpire: shanghaiDateTime(now + validityMs),
    payMethod: [{ assetType: 'cash', payWay: needed(given, 'payWay'), amount: 0.01 }],
  };
}

/** Default validity of an order, in milliseconds (002, line 116). */
const validityMs = 5 * 60 * 1000;

const goods = {
  goodsId: 'ebuykit0000000000000000000000001',
  goodsName: '合同测试商品',
  goodsNum: 1,
  priceSale: 0.01,
  spec: '标准',
  category: '测试',
  units: '件',
} as const;

function storeInfo(shopNo: string): Content {
  return { deviceNo: 'ebuykit01', shopNo, areaCode: '310101', name: '合同测试门店' };
}

/** The only length that the request (1..32) and the answer (32..128) both allow (002, lines 44 and 170). */
const orderNumberLength = 32;

/** A URL of 64 characters, the documented minimum, at a host that exists nowhere. */
function longUrl(purpose: string): string {
  return `https://merchant.example/ebuy-kit/contract-test/${purpose}/`.padEnd(64, '0');
}
