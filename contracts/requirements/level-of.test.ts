import { describe, expect, it } from 'vitest';
import type { PropertySchema } from '../../schemas/operation-schema.ts';
import type { Constraint } from '../requirement.ts';
import { forceOf, forceOfErrorCode, levelOf, reasonOf, type Saying } from './level-of.ts';

const saying = (constraint: Constraint, more: Partial<Saying> = {}): Saying => ({
  direction: 'request',
  constraint,
  property: {},
  isShownOnly: false,
  ...more,
});
const level = (constraint: Constraint, more: Partial<Saying> = {}) =>
  levelOf(forceOf(saying(constraint, more)));
const meaning = (description: string): Partial<Saying> => ({
  property: { description } satisfies PropertySchema,
});

const type = { kind: 'type', type: 'string' } as const;
const values = { kind: 'enumeration', values: ['0', '1'] } as const;
const pattern = { kind: 'pattern', pattern: '^\\d{8}', format: 'today-prefix' } as const;
const shortest = { kind: 'min-length', limit: 5 } as const;
const longest = { kind: 'max-length', limit: 20 } as const;
const answer = { direction: 'response' } as const;

describe('the level of a requirement', () => {
  it('is MUST where the documents enforce: 必填, a condition of it, and every maximum', () => {
    expect(level({ kind: 'required' })).toBe('MUST');
    expect(level({ kind: 'required-when', field: 'assetType', values: ['points'] })).toBe('MUST');
    expect(level(longest)).toBe('MUST');
    expect(level({ kind: 'max-items', limit: 1 })).toBe('MUST');
  });

  it('is SHOULD for every minimum, because minima stand beside Mock rules and read like them', () => {
    expect(level(shortest)).toBe('SHOULD');
    expect(level({ kind: 'min-items', limit: 1 })).toBe('SHOULD');
    expect(level(shortest, answer)).toBe('SHOULD');
  });

  it('is MUST for the type of an answer, which is the word of the gateway, and SHOULD for that of a request', () => {
    expect(level(type, answer)).toBe('MUST');
    expect(level(type)).toBe('SHOULD');
  });

  it.each([
    ['请求交易流水号,每个对接账号唯一。日期(格式YYYYMMDD)开头强制校验。建议:YYYYMMDD+商户号', 'MUST'],
    ['外部交易流水号(格式必须以当前日期 yyyyMMdd开头)', 'MUST'],
    ['订单请求时间yyyyMMddHHmmss', 'SHOULD'],
    ['交易时间,如:20161231120533', 'MAY'],
  ])('of the form of a request field follows the words of its row: %s: %s', (description, expected) => {
    expect(level(pattern, meaning(description))).toBe(expected);
  });

  it('of the form of an answer is MUST where its row prints the form, and SHOULD where only examples show it', () => {
    expect(level(pattern, { ...answer, ...meaning('格式为:yyyyMMddHHmmss') })).toBe('MUST');
    expect(level(pattern, { ...answer, ...meaning('返回时间戳') })).toBe('SHOULD');
  });

  it.each([
    ['签名算法,固定sha256', 'MUST'],
    ['扣款模式(0: 交易金额大于卡余额时拒绝扣款 1: 交易金额大于卡余额时扣全部余额)', 'SHOULD'],
    ['资产类型,枚举。preAuth预授权,cash电子钱包,points积分必填。', 'SHOULD'],
    ['支付渠道,例如:WECHAT、ALIPAY、FOMOPAY 等', 'MAY'],
    ['卡产品类型(交易成功返回,示例0不记名,1记名)', 'MAY'],
  ])('of a list of values follows the words that introduce it: %s: %s', (description, expected) => {
    expect(level(values, meaning(description))).toBe(expected);
  });

  it('is MAY for whatever rests on an example, a proposal or an uncertain row', () => {
    expect(level({ kind: 'required' }, { isShownOnly: true })).toBe('MAY');
    expect(level(longest, { property: { 'x-certainty': 'probable' } })).toBe('MAY');
    expect(level(longest, { property: { 'x-certainty': 'unknown' } })).toBe('MAY');
    expect(level({ kind: 'required' }, { property: { 'x-proposed': true } })).toBe('MAY');
    expect(levelOf(forceOfErrorCode('MICRO_CASHIER_AMOUNT_ERROR', true))).toBe('MAY');
    expect(level(longest, { property: { 'x-certainty': 'restored' } })).toBe('MUST');
    expect(level(longest, { property: { 'x-certainty': 'certain' } })).toBe('MUST');
  });

  it('is MUST for an error code, and SHOULD for a success code, which the documents print as 00 and as nothing', () => {
    expect(levelOf(forceOfErrorCode('MICRO_CASHIER_AMOUNT_ERROR'))).toBe('MUST');
    expect(levelOf(forceOfErrorCode('00'))).toBe('SHOULD');
    expect(levelOf(forceOfErrorCode(''))).toBe('SHOULD');
  });

  it('has a reason in both languages for every force', () => {
    for (const force of ['enforced', 'promised', 'implied', 'advised', 'shown'] as const) {
      expect(reasonOf(force).zh).toMatch(/文档|示例|字段/);
      expect(reasonOf(force).en.length).toBeGreaterThan(20);
    }
  });
});
