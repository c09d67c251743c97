import { defineOperation } from '../../define-operation.ts';
import type { Given } from '../../given.ts';
import { neededNext } from '../../need.ts';
import type { Content } from '../../operation.ts';
import { reelRules } from './reel-active-voucher/reel-rules.ts';

/** 卡号段激活实体卡券, the older version (004): activates physical vouchers by reel, pack or box. */
export const pospReelActiveVoucher = defineOperation({
  id: 'posp.reelActiveVoucher',
  system: 'posp',
  baseUrl: 'posp',
  envelope: 'posp',
  answerContent: 'object',
  effect: 'changes',
  example: oneReel,
  rules: reelRules,
  excluded: {
    'posp.reelActiveVoucher.response.returnCode.enumeration': {
      zh: '文档自相矛盾:示例应答的 returnCode 为 00,而返回码表只列 A00、A02、A03',
      en: 'The documents contradict themselves: the printed answer has returnCode 00, which the list A00, A02, A03 does not contain',
    },
    'posp.reelActiveVoucher.error.A00': {
      zh: '是否在后台继续激活由网关决定,请求不能指定;查询结果的接口没有文档',
      en: 'Whether activation goes on in the background is up to the gateway; the query of its result is not documented',
    },
    'posp.reelActiveVoucher.error.A03': {
      zh: '「其他异常」没有说明是什么情形,无法从外部引发',
      en: 'The documents do not say what the other trouble is, so that it cannot be brought about',
    },
  },
  assumptions: {
    'posp.reelActiveVoucher.error.A02': {
      zh: '文档未写明哪些券不可激活;本工具认为已激活过或不存在的券得到此返回码',
      en: 'The documents do not say which vouchers cannot be activated; the kit takes it that those already active or unknown cannot',
    },
  },
});

/** A reel that was not used before, since a reel can be activated once. */
function oneReel(given: Given): Content {
  return {
    traceNo: given.ids.orderNumber(),
    qrcode: neededNext(given, 'reels'),
    totalAmount: '3000',
    businessType: 12,
  };
}
