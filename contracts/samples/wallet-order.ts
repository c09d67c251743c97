import { shanghaiDateTime } from '../clock.ts';
import type { Given } from '../given.ts';
import { needed } from '../need.ts';
import type { Content } from '../operation.ts';
import { sampleGoods } from './goods.ts';
import { merchantUrl } from './merchant-url.ts';

/** Default validity of an order, in milliseconds (002, line 116). */
const validityMs = 5 * 60 * 1000;

/** The only length that the request (1..32) and the old API's answer (32..128) both allow (002, lines 44 and 170). */
const orderNumberLength = 32;

/**
 * Returns an order paid with the wallet, which charges nothing by itself: every field that any merchant may fill in freely.
 * The payment APIs share its fields.
 */
export function walletOrder(given: Given): Content {
  const now = given.clock.now();
  return {
    useScene: needed(given, 'useScene'),
    outTradeNo: given.ids.orderNumber(orderNumberLength),
    ...(given.data.shopNo === undefined ? {} : { storeInfo: storeInfo(given.data.shopNo) }),
    orderId: given.ids.orderNumber(),
    orderTitle: '合同测试订单',
    orderDesc: 'ebuy-kit contract test',
    goodsDetail: [sampleGoods],
    extendInfo: { originalData: 'ebuy-kit', verifyScene: 'online', diningScene: 'takeaway' },
    totalAmount: 0.01,
    oriOrderAmount: 0.01,
    incentiveAmount: 0,
    notifyUrl: merchantUrl('notify'),
    afterPayUrl: merchantUrl('after-pay'),
    cancelPayUrl: merchantUrl('cancel-pay'),
    currency: given.data.currency ?? 'CNY',
    spbillCreateIp: '192.0.2.10',
    timeStart: shanghaiDateTime(now),
    timeExpire: shanghaiDateTime(now + validityMs),
    payMethod: [{ assetType: 'cash', payWay: needed(given, 'payWay'), amount: 0.01 }],
  };
}

function storeInfo(shopNo: string): Content {
  return { deviceNo: 'ebuykit01', shopNo, areaCode: '310101', name: '合同测试门店' };
}
