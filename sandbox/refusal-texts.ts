import type { Lang, Text } from '../schemas/text.ts';
import type { Refusal, RefusalReason } from './refusal.ts';

/** Longest error message an answer may carry, in code points (document 002, response table). */
const longestMessage = 50;

const texts = {
  malformed: { zh: '请求不是 JSON 对象', en: 'The request is not a JSON object' },
  envelope: { zh: '公共参数错误', en: 'Wrong common parameter' },
  'app-unknown': { zh: 'appId 未配置', en: 'No configuration for this appId' },
  signature: { zh: '签名验证失败', en: 'The signature does not verify' },
  'uuid-used': { zh: 'uuid 已使用', en: 'The uuid was used before' },
  length: { zh: '参数长度不正确', en: 'Wrong length' },
  parameter: { zh: '参数错误', en: 'Wrong parameter' },
  'date-prefix': { zh: '流水号须以当天日期开头', en: "Number must begin with today's date" },
  'too-frequent': { zh: '同一订单号 60 秒内重复请求', en: 'Same order number within 60 seconds' },
  'number-used': { zh: '流水号已使用', en: 'Number was used before' },
  amount: { zh: '交易金额不符合规范', en: 'Amount breaks the rules' },
  'config-missing': { zh: '找不到配置信息', en: 'Configuration not found' },
  'channel-missing': { zh: '支付渠道不存在', en: 'No such payment channel' },
  'coupon-rule': { zh: '券规则校验失败', en: 'Coupon may not be used' },
  'card-unknown': { zh: '卡号或卡密错误', en: 'No such card, or wrong secret' },
  'card-status': { zh: '卡状态不可用', en: 'Card is not usable' },
  'balance-too-low': { zh: '余额不足', en: 'Balance too low' },
  'code-unknown': { zh: '券码不存在', en: 'No such code' },
  'code-used-up': { zh: '券码可用次数不足', en: 'Code is used up' },
  'code-locked': { zh: '券码已被锁定', en: 'Code is locked' },
  'code-unusable': { zh: '券码状态不可用', en: 'Code is not usable' },
  'not-activatable': { zh: '有券不可激活,未进行激活', en: 'Not activatable, nothing was activated' },
  'transaction-unknown': { zh: '原交易不存在', en: 'No such payment' },
  'not-same-day': { zh: '非当日交易,不可撤销', en: 'Not of today: refund it instead' },
  'still-same-day': { zh: '当日交易,次日起才可退款', en: 'Of today: reverse it instead' },
  'already-returned': { zh: '原交易已撤销', en: 'Payment was reversed before' },
  'trade-unknown': { zh: '交易不存在', en: 'No such trade' },
  'trade-not-paid': { zh: '交易未支付成功,不可退款', en: 'Trade was not paid' },
  'trade-closed': { zh: '已过期', en: 'Its time is over' },
  'prepay-unknown': { zh: '预支付不存在', en: 'Nothing was prepared' },
  'refund-unknown': { zh: '退款不存在', en: 'No such refund' },
  'refund-exceeds': { zh: '超过可退金额', en: 'More than can be refunded' },
  'refund-number-used': { zh: '退款流水号已用于其他退款', en: 'Used for another refund' },
  'token-invalid': { zh: 'token 无效或已过期', en: 'Token is unknown or expired' },
  'user-unknown': { zh: '用户不存在', en: 'No such user' },
  'member-unknown': { zh: '会员不存在', en: 'No such member' },
  'member-conflict': { zh: '用户与手机号属于不同会员', en: 'User and phone are two members' },
  'product-unknown': { zh: '产品不存在', en: 'No such product' },
  'voucher-unknown': { zh: '卡券不存在', en: 'No such card or voucher' },
  'voucher-bound': { zh: '卡券已被他人绑定', en: 'Bound to another member' },
  'voucher-unusable': { zh: '卡券状态不可用', en: 'Card or voucher is not usable' },
  'voucher-in-gift': { zh: '卡券正在转赠中', en: 'Card or voucher waits in a gift' },
  'gift-unknown': { zh: '转赠不存在', en: 'No such gift' },
  'gift-not-open': { zh: '转赠已领取、撤销或过期', en: 'Gift claimed, revoked or expired' },
  'gift-own': { zh: '不可领取自己的转赠', en: 'Own gift may not be claimed' },
  'gift-not-giver': { zh: '只有赠送人可以撤销', en: 'Only the giver may revoke' },
  'gift-for-another': { zh: '转赠指定了其他领取人', en: 'Gift is for somebody else' },
  'order-unknown': { zh: '订单未同步', en: 'Order was not synchronised' },
  'update-outdated': { zh: '已有更晚的更新', en: 'A later update is known' },
} as const satisfies Record<RefusalReason, Text>;

/** Every reason a request can be refused for. */
export const refusalReasons: readonly RefusalReason[] = Object.keys(texts) as RefusalReason[];

/** Returns the sentence a refusal is answered with, at most 50 code points, the field's name in front where known. */
export function refusalText(refusal: Refusal, lang: Lang): string {
  const sentence = texts[refusal.reason][lang];
  if (refusal.field === undefined) return sentence;
  const room = longestMessage - [...sentence].length - 2;
  const name = [...refusal.field];
  const shown = name.length <= room ? refusal.field : `${name.slice(0, room - 1).join('')}…`;
  return `${shown}: ${sentence}`;
}

/** Returns the language an envelope asks for: English for `en…`, Chinese for `zh_CN`, `zh-CN` and everything else. */
export function langOf(lang: unknown): Lang {
  return typeof lang === 'string' && /^en([_-]|$)/i.test(lang) ? 'en' : 'zh';
}
