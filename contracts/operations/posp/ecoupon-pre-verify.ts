import { defineOperation } from '../../define-operation.ts';
import type { Given } from '../../given.ts';
import { needed, neededFirst } from '../../need.ts';
import type { Content } from '../../operation.ts';
import { preVerifyRules } from './ecoupon-pre-verify/pre-verify-rules.ts';

/** 电子凭证预核销 (001): tells what verifying an e-coupon would give, without using it up. */
export const pospEcouponPreVerify = defineOperation({
  id: 'posp.ecouponPreVerify',
  system: 'posp',
  baseUrl: 'posp',
  envelope: 'posp',
  answerContent: 'object',
  effect: 'changes',
  example: unlockedPreVerification,
  rules: preVerifyRules,
});

/** The printed example's goods and amounts; `afterLock` 0 as printed there, so that the coupon stays free for the next case. */
function unlockedPreVerification(given: Given): Content {
  return {
    traceNo: given.ids.orderNumber(),
    onlineTid: needed(given, 'onlineTid'),
    totalAmount: 40.8,
    undiscountAmount: 0,
    verifyType: 'online',
    scene: 'bar_code',
    orderSubject: '合同测试订单',
    orderDescription: 'ebuy-kit contract test',
    qrcode: neededFirst(given, 'ecoupons').code,
    lockTime: '300',
    afterLock: '0',
    goodsDetail: [
      {
        goodsCategory: '001',
        goodsId: 'P00001',
        goodsName: '牙膏',
        price: 8,
        quantity: 2,
        rebateCode: '0001',
      },
      {
        goodsCategory: '101',
        goodsId: 'P00002',
        goodsName: '洗发水',
        price: 24.8,
        quantity: 1,
        rebateCode: '0001',
      },
    ],
  };
}
