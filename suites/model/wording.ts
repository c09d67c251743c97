import type { Text } from '../../schemas/text.ts';
import type { Fact, Value } from './fact.ts';

const amounts: ReadonlySet<string> = new Set([
  'balance',
  'principal',
  'subsidy',
  'total',
  'paid',
  'refunded',
  'refundable',
  'amount',
  'points-worth',
  'by-cashcard',
  'by-coupon',
  'by-points',
  'returned',
  'left',
  'face',
]);

/** Returns whether a fact is an amount, in fen. */
export function isAmount(name: string): boolean {
  return amounts.has(name.split('/').at(-1) ?? '') || name.includes('/charge/');
}

/** Returns a value as people write it: amounts in yuan. */
export function valueText(name: string, value: Value): string {
  return isAmount(name) && typeof value === 'number'
    ? (value / 100).toFixed(Number.isInteger(value) ? 2 : 4)
    : String(value);
}

const words: Readonly<Record<string, string>> = {
  card: '卡',
  trade: '订单',
  refund: '退款',
  payment: '卡消费',
  wallet: '卡券包',
  voucher: '券',
  gift: '转赠',
  member: '会员',
  user: '用户',
  order: '外部订单',
  activation: '激活订单',
  reel: '券卷',
  code: '券码',
  parcel: '运单',
  phone: '手机号',
  product: '产品',
  token: '令牌',
  balance: '余额',
  principal: '本金',
  subsidy: '补贴',
  status: '状态',
  total: '金额',
  paid: '实付',
  refunded: '已退',
  refundable: '可退',
  amount: '金额',
  points: '积分',
  times: '可用次数',
  holder: '持有人',
  new: '新券标志',
  number: '编号',
  transactions: '交易记录',
};

/** Returns the name of a fact for people. */
export function factText(name: string): Text {
  const parts = name.split('/');
  return { zh: parts.map((part) => words[part] ?? part).join(' '), en: parts.join(' ') };
}

/** Returns what a fact should be, and since which step. */
export function expectedText(name: string, { possible, step }: Fact): Text {
  const values = possible.map((value) => valueText(name, value));
  const { zh, en } = factText(name);
  return {
    zh: `${zh} = ${values.join(' 或 ')}(步骤 ${step} 之后)`,
    en: `${en} = ${values.join(' or ')} (after step ${step})`,
  };
}

/** Returns what was found instead, and in which step. */
export function actualText(name: string, value: Value, step: string): Text {
  const { zh, en } = factText(name);
  const text = valueText(name, value);
  return { zh: `${zh} = ${text}(步骤 ${step})`, en: `${en} = ${text} (step ${step})` };
}
