import { describe, expect, it } from 'vitest';
import { readGluedRow } from './glued-cell.ts';

const splits: readonly (readonly [line: string, name: string, type: string, rest: string])[] = [
  ['uuidstring请求序列号最大长度:50', 'uuid', 'string', '请求序列号最大长度:50'],
  ['txnIdstring易百侧交易流水', 'txnId', 'string', '易百侧交易流水'],
  ['goodsNumnumber数量Mock:@integer(1, 100)', 'goodsNum', 'number', '数量Mock:@integer(1, 100)'],
  ['areaCodestring门店行政区划码', 'areaCode', 'string', '门店行政区划码'],
  ['pointsnumberassetType是points,此必填', 'points', 'number', 'assetType是points,此必填'],
  ['cardPaidobjectcashcard 支付结果', 'cardPaid', 'object', 'cashcard 支付结果'],
  ['appOrderNostringo2o卡系统', 'appOrderNo', 'string', 'o2o卡系统'],
  ['orderNumbernumber单号', 'orderNumber', 'number', '单号'],
  ['stringListarray列表', 'stringList', 'array', '列表'],
  ['substringstring片段', 'substring', 'string', '片段'],
  ['objectobject对象', 'object', 'object', '对象'],
  ['numberstring号码', 'number', 'string', '号码'],
  ['isArraybooleanMock:@boolean', 'isArray', 'boolean', 'Mock:@boolean'],
  ['totalnumberMock:100', 'total', 'number', 'Mock:100'],
  ['tradeComponentOrderIdstring', 'tradeComponentOrderId', 'string', ''],
  ['orderTimeOutinteger订单超时时间,时间戳(13位)', 'orderTimeOut', 'integer', '订单超时时间,时间戳(13位)'],
];

describe('a glued row', () => {
  it.each(splits)('%s is split into name, type and rest', (line, name, type, rest) => {
    expect(readGluedRow(line)).toEqual({ outcome: 'row', row: { indent: 0, name, type, rest } });
  });

  it('keeps its indentation', () => {
    expect(readGluedRow('    goodsIdstring商品ID')).toMatchObject({ row: { indent: 4, name: 'goodsId' } });
  });

  it.each(['积分', '最大长度:50', 'Mock:@string', '2024-06-21', 'string请求', 'uuidtext请求序列号'])(
    '%s is no row',
    (line) => {
      expect(readGluedRow(line)).toEqual({ outcome: 'no-row' });
    },
  );

  it('is ambiguous where two splits are equally good', () => {
    expect(readGluedRow('xstringynumberz文本')).toEqual({
      outcome: 'ambiguous',
      candidates: ['x|string', 'xstringy|number'],
    });
  });
});
