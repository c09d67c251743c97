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
  'not-activatable': { zh: '有券不可激活,未进行激活', en: 'Not activatable, nothing was activated' },
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
