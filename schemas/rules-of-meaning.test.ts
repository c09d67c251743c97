import { describe, expect, it } from 'vitest';
import type { FieldRow } from './doc-page.ts';
import type { MeaningFacts } from './meaning/meaning-rule.ts';
import { readMeaning, rulesOfMeaning } from './rules-of-meaning.ts';

const row = (meaning: string, type: FieldRow['type'] = 'string'): FieldRow => ({
  name: 'field',
  type,
  printedType: type,
  required: 'unknown',
  meaning,
  children: [],
  source: { document: 'page.txt', line: 1 },
});

/** What a meaning states, with enumerations as `value=meaning`. */
function factsOf(meaning: string, type?: FieldRow['type']): Record<string, unknown> {
  const {
    name,
    type: _,
    printedType,
    required,
    meaning: __,
    children,
    source,
    enumeration,
    ...facts
  } = readMeaning(row(meaning, type));
  const values = enumeration?.map((entry) => `${entry.value}=${entry.meaning}`);
  return { ...facts, ...(values === undefined ? {} : { values }) };
}

type Stated = readonly [meaning: string, facts: Record<string, unknown>, type?: FieldRow['type']];

const stated: readonly Stated[] = [
  ['签名算法,固定sha256', { values: ['sha256='] }],
  [
    '资产类型,枚举。preAuth预授权,cash电子钱包,points积分必填。coupon优惠券,cashcard现金卡。储值卡、优惠券非必填',
    {
      values: ['preAuth=预授权', 'cash=电子钱包', 'points=积分', 'coupon=优惠券', 'cashcard=现金卡'],
      note: '备注提到必填，但条件不由字段取值表述',
    },
  ],
  [
    '扣款模式(0: 交易金额大于卡余额时拒绝扣款 1: 交易金额大于卡余额时扣全部余额)',
    { values: ['0=交易金额大于卡余额时拒绝扣款', '1=交易金额大于卡余额时扣全部余额'] },
  ],
  [
    '支付场景,条码:bar_code;二维码:qr_code;刷卡:swipe_code',
    { values: ['bar_code=条码', 'qr_code=二维码', 'swipe_code=刷卡'] },
  ],
  ['支付场景 条码:bar_code, 二维码:qr_code', { values: ['bar_code=条码', 'qr_code=二维码'] }],
  ['交易状态(0交易成功1交易失败)', { values: ['0=交易成功', '1=交易失败'] }],
  [
    '卡产品类型(交易成功返回,示例0不记名,1记名)',
    { values: ['0=不记名', '1=记名'], note: '原文称“示例”，但两个取值互补，按全部取值处理' },
  ],
  [
    '核销类型 请与易百技术确认,枚举值:online为线上场景,offline为线下POS场景',
    { values: ['online=线上场景', 'offline=线下POS场景'] },
  ],
  ['锁定和解锁,锁定:1,解锁:0 默认:1,锁定返回校验参数', { values: ['1=锁定', '0=解锁'], defaultValue: '1' }],
  ['返回码 00表示交易成功,其他表示失败', { values: ['00=交易成功'], isOpenEnumeration: true }],
  ['交易结果Success成功,其他失败', { values: ['Success=成功'], isOpenEnumeration: true }],
  ['具体使用结果状态码 00成功', { values: ['00=成功'], isOpenEnumeration: true }],
  ['货币类型 例如:CNY', { values: ['CNY='], isOpenEnumeration: true }],
  ['优惠标识 (枚举,如3位以上收银机上已设置的折扣代码)', { note: '写明为枚举，未列出取值' }],
  ['终端使用场,易百分配', { assigned: true }],
  ['外部交易流水号(格式必须以当前日期 yyyyMMdd开头)', { format: 'today-prefix' }],
  ['收银机流水号 不允许重复,必须以yyyyMMdd(当天)作为流水号开头+递增序列', { format: 'today-prefix' }],
  ['请求交易流水号。日期(格式YYYYMMDD)开头强制校验', { note: '写明以日期开头；是否当天，此处未说' }],
  ['交易过期时间yyyyMMddHHmmss,默认5分钟有效时间', { format: 'yyyyMMddHHmmss' }],
  ['交易时间 格式为:yyyyMMddHHmmss', { format: 'yyyyMMddHHmmss' }],
  ['订单超时时间,时间戳(13位)', { format: 'epoch-ms' }, 'integer'],
  ['售价,单位元', { unit: 'yuan' }, 'number'],
  ['交易总金额 单位:元', { unit: 'yuan' }, 'number'],
  ['商品成本价,单位:分', { unit: 'fen' }, 'integer'],
  ['锁定时间,单位(秒) 默认:300', { unit: 's', defaultValue: '300' }],
  ['订单标题 最长256', { maxLength: 256 }],
  [
    'assetType是points,此必填。使用积分数',
    { requiredWhen: { field: 'assetType', values: ['points'] } },
    'number',
  ],
  [
    `assetType是coupon、cashcard,此必填。格式:"cardCoupon01|secret01" '|'分隔。`,
    {
      requiredWhen: { field: 'assetType', values: ['coupon', 'cashcard'] },
      format: 'code-secret-list',
      note: '多张之间如何分隔未写明',
    },
  ],
  [
    'assetType是cash,此必填。电子钱包支付必填,枚举值。格式为:支付渠道,例如:WECHAT、ALIPAY、FOMOPAY 等',
    {
      requiredWhen: { field: 'assetType', values: ['cash'] },
      values: ['WECHAT=', 'ALIPAY=', 'FOMOPAY='],
      isOpenEnumeration: true,
    },
  ],
  ['产品明细 验证产品明细时必填', { note: '备注提到必填，但条件不由字段取值表述' }, 'array'],
  ['活动产品编号 二次交互时填写', { note: '何时填写仅以文字说明，未据此判定必填' }],
];

const silent: readonly string[] = [
  '业务订单号,每个对接账号唯一。建议:YYYYMMDD+商户号+店号+随机',
  '支付成功总金额。totalAmount - paidAmount > 0 表示用户需要另外支付金额',
  '卡产品编码(交易成功返回,示例CASH10000000)',
  'o2o卡系统商户订单号,仅调用o2o卡系统时有用',
  '预支付 ID或者预授权code',
  '请求序列号',
  '折扣编码 由收银机分配,用于入账计折扣类型和折扣金额',
];

describe('the words of a row', () => {
  it.each(stated.map(([meaning, facts, type]) => ({ meaning, facts, type })))('$meaning', (example) => {
    expect(factsOf(example.meaning, example.type)).toEqual(example.facts);
  });

  it.each(silent)('state nothing: %s', (meaning) => {
    expect(factsOf(meaning)).toEqual({});
  });

  it('give way to what the table itself states', () => {
    const printed = { ...row('最长256'), maxLength: 20 };
    expect(readMeaning(printed).maxLength).toBe(20);
  });

  it('are read in nested rows too', () => {
    const parent: FieldRow = { ...row('商品', 'array'), children: [row('售价,单位元', 'number')] };
    expect(readMeaning(parent).children[0]).toMatchObject({ unit: 'yuan' });
  });

  it('are each read by at least one of the examples above', () => {
    const reads = (facts: MeaningFacts | undefined) => facts !== undefined;
    const idle = rulesOfMeaning.filter(
      (rule) => !stated.some(([meaning, , type]) => reads(rule.read(row(meaning, type)))),
    );
    expect(idle.map((rule) => rule.id)).toEqual([]);
  });
});
