import { describe, expect, it } from 'vitest';
import { parseBookstackPage } from './bookstack-table.ts';
import { entryFixture, sourceFixture, thrownText } from './page.fixture.ts';

const smallPage = `Skip to main content

示例

接口用途

  • 用途;

接口地址

  • https://posp.example/ebuyweb-posp/api/act

action

  • act

请求参数,中间件===>易百后台

字段 类型 是否必填 字段意义 备注
traceNo String 是 流水号 不允许重复
amount Price 交易金额 单位:元, 没有填写0
rate Number(8,6)
goodsDetail List<goodsDetail> 否 明细
number int 数量

请求报文举例

{
  "traceNo": "1"
}

返回参数,易百后台===>中件间

字段 类型 是否必填 字段意义 备注
extra Object<extra> 扩展

返回报文举例

{
  "extra": {}
}`;

const parse = (text: string) => parseBookstackPage(sourceFixture(text), entryFixture);
const instead = (line: string, other: string) => smallPage.replace(`${line}\n`, `${other}\n`);

describe('a BookStack page', () => {
  it('gives its address, action, rows and examples', () => {
    expect(parse(smallPage)).toMatchObject({
      url: 'https://posp.example/ebuyweb-posp/api/act',
      path: '/ebuyweb-posp/api/act',
      action: 'act',
      rowCount: 6,
      remarks: [{ text: '用途;' }],
      examples: [
        { direction: 'request', text: '{\n  "traceNo": "1"\n}', source: { line: 28 } },
        { direction: 'response', source: { line: 39 } },
      ],
    });
  });

  it('reads rows whose cells are missing, and keeps those that are there', () => {
    expect(parse(smallPage).request).toMatchObject([
      {
        name: 'traceNo',
        type: 'string',
        required: 'yes',
        meaning: '流水号 不允许重复',
        source: { line: 20 },
      },
      {
        name: 'amount',
        type: 'number',
        printedType: 'Price',
        required: 'unknown',
        meaning: '交易金额 单位:元, 没有填写0',
      },
      { name: 'rate', type: 'number', printedType: 'Number(8,6)', required: 'unknown', meaning: '' },
      { name: 'goodsDetail', type: 'array', required: 'no', meaning: '明细' },
      { name: 'number', type: 'integer', required: 'unknown', meaning: '数量' },
    ]);
  });

  const broken: readonly (readonly [name: string, text: string])[] = [
    ['an unknown type', instead('number int 数量', 'number Long 数量')],
    ['a row without a type', instead('number int 数量', 'number')],
    ['glued cells', instead('number int 数量', 'numberint数量')],
    ['another table header', instead('字段 类型 是否必填 字段意义 备注', '字段 类型')],
    ['an empty table', instead('extra Object<extra> 扩展', '')],
    ['an example that is no JSON', instead('  "traceNo": "1"', '  "traceNo": 1,')],
    ['an example that does not end', smallPage.slice(0, -1)],
    ['a missing action', instead('  • act', '')],
    ['text behind the end', `${smallPage}\n\n更多`],
  ];

  it.each(broken)('is refused for %s, naming file, line and what was expected', (name, text) => {
    const message = thrownText(() => parse(text));
    expect(message).toMatch(/where: schemas\/sources\/page\.txt:\d+/);
    expect({ [name]: message }).toMatchSnapshot();
  });
});
