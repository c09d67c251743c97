import { describe, expect, it } from 'vitest';
import { entryFixture, sourceFixture, thrownText } from './page.fixture.ts';
import { parseYapiPage } from './yapi-page.ts';

const smallPage = `Skip to main content

示例接口

基本信息

接口名称:示例状  态:已完成
接口路径:POST /paas/micro/example/act更新时间:2024-01-02 03:04:05
Mock地址:https://apimock.example/mock/1

请求参数

Headers:

参数名称参数值是否必填
Content-Typeapplication/json

Body:

参数名称类型必填默认值备注其他信息
actionstring动作最大长度:50
最小长度:1
Mock:act
contentobject请求报文
  itemsarray明细
    amountnumber金额。支付
积分
卡 必填
Mock:@integer
  notestring

返回数据

参数名称类型必填默认值备注其他信息
successboolean成功与否Mock:@boolean

备注

第一条
-----------------
错误码

错误码 错误原因 说明
00 成功
BAD_ONE 参数错误 检查 参数

变更历史

变更日期变更内容
2024-01-02
2023-12-31
api-id=123
`;

const parse = (text: string) => parseYapiPage(sourceFixture(text), entryFixture);
const without = (line: string) => smallPage.replace(`${line}\n`, '');
const instead = (line: string, other: string) => smallPage.replace(`${line}\n`, `${other}\n`);

describe('a YApi page', () => {
  it('gives its address, action, headers, remarks, errors and changes', () => {
    expect(parse(smallPage)).toMatchObject({
      method: 'POST',
      path: '/paas/micro/example/act',
      updated: '2024-01-02 03:04:05',
      action: 'act',
      yapiId: 123,
      headers: [{ name: 'Content-Type', value: 'application/json', source: { line: 16 } }],
      remarks: [{ text: '第一条', source: { line: 39 } }],
      errors: [
        { code: '00', reason: '成功', advice: '', source: { line: 44 } },
        { code: 'BAD_ONE', reason: '参数错误', advice: '检查 参数', source: { line: 45 } },
      ],
      changeDates: ['2024-01-02', '2023-12-31'],
      rowCount: 8,
    });
  });

  it('nests rows by two spaces and keeps the line of each', () => {
    const [action, content] = parse(smallPage).request;
    expect(action).toMatchObject({
      name: 'action',
      minLength: 1,
      maxLength: 50,
      mock: 'act',
      source: { line: 21 },
    });
    expect(content).toMatchObject({
      name: 'content',
      type: 'object',
      children: [
        {
          name: 'items',
          type: 'array',
          children: [{ name: 'amount', type: 'number', source: { line: 26 } }],
        },
        { name: 'note', type: 'string', meaning: '', source: { line: 30 } },
      ],
    });
  });

  it('joins a remark of several lines, without the limits behind it', () => {
    const amount = parse(smallPage).request[1]?.children[0]?.children[0];
    expect(amount).toMatchObject({ meaning: '金额。支付\n积分\n卡 必填', mock: '@integer' });
  });

  it('knows no required-ness, since the copy lost that column', () => {
    expect(parse(smallPage).request.map((row) => row.required)).toEqual(['unknown', 'unknown']);
  });

  it('takes the action from the path where the Mock rule is none', () => {
    expect(parse(instead('Mock:act', 'Mock:@natural')).action).toBe('act');
  });

  const broken: readonly (readonly [name: string, text: string])[] = [
    ['a missing section', without('请求参数')],
    ['a missing table header', without('参数名称类型必填默认值备注其他信息')],
    [
      'a path line that is cut',
      instead('接口路径:POST /paas/micro/example/act更新时间:2024-01-02 03:04:05', '接口路径:POST'),
    ],
    ['an unknown type', instead('  notestring', '  notetext')],
    [
      'an unknown type, not indented, with limits',
      instead('successboolean成功与否Mock:@boolean', 'successbool成功与否Mock:@boolean'),
    ],
    ['an odd indentation', instead('  notestring', '   notestring')],
    ['a row two levels deeper', instead('  itemsarray明细', '    itemsarray明细')],
    ['a row below a text', instead('  itemsarray明细', '  itemsstring明细')],
    ['a limit stated twice', instead('最小长度:1', '最大长度:1')],
    ['a limit that goes on', instead('最小长度:1', '最小长度:1个')],
    ['an error row without a reason', instead('00 成功', '00')],
    ['an unknown header', instead('Content-Typeapplication/json', 'Somethingelse')],
    ['no api-id', without('api-id=123')],
    ['text behind the end', `${smallPage}\n更多\n`],
    ['an empty page', ''],
  ];

  it.each(broken)('is refused for %s, naming file, line and what was expected', (name, text) => {
    const message = thrownText(() => parse(text));
    expect(message).toMatch(/where: schemas\/sources\/page\.txt:\d+/);
    expect(message).toContain('expected: ');
    expect({ [name]: message }).toMatchSnapshot();
  });
});
