import { describe, expect, it } from 'vitest';
import type { DocPage } from '../doc-page.ts';
import { diffPages } from './diff.ts';
import { heldQueryTrade, heldRecord } from './import.fixture.ts';
import { renderDiffJson, renderDiffMarkdown, renderDiffTable } from './render-diff.ts';

const imported: DocPage = heldRecord(`operation: payment.queryTrade
title: { zh: 交易查询, en: Query a trade }
evidence: documented
yapiId: 37500
method: POST
path: /api/v2/queryTrade
action: queryTrade
request:
  envelope: paas
  content:
    - { name: outTradeNo, type: string, required: yes, min: 1, max: 32, meaning: 商户的交易号 }
    - { name: tradeTime, type: integer, required: no, meaning: 交易日期 }
    - name: shops
      type: array
      required: yes
      fields:
        - { name: "no|1", type: string, required: no, max: 5, meaning: "<b>门店</b>" }
response:
  envelope: paas
  without: [sign]
  content:
    - { name: paymentStatus, type: string, required: yes, meaning: 支付状态, enum: [{ value: Success }, { value: NotPay }] }
errors:
  - { code: NOT_FOUND, reason: 无此交易 }
`);

describe('the difference between what we hold and an import', () => {
  const difference = diffPages(heldQueryTrade, imported);

  it('names every field and fact that differs, and whether our proposal is overturned', () => {
    expect(difference).toMatchObject({
      operation: 'payment.queryTrade',
      evidence: { before: 'partial', after: 'documented' },
      facts: [{ fact: 'path', change: 'changed', before: '/api/queryTrade', after: '/api/v2/queryTrade' }],
      errors: [{ code: 'NOT_FOUND', change: 'added', after: '无此交易' }],
      isSame: false,
    });
    expect(
      difference.fields.map(
        ({ at, change, wasProposed }) => `${change} ${at}${wasProposed ? ' (proposed)' : ''}`,
      ),
    ).toEqual([
      'changed request.content.outTradeNo',
      'changed request.content.tradeTime',
      'added request.content.shops',
      'added request.content.shops[].no|1',
      'changed response.content.paymentStatus (proposed)',
      'removed response.content.paidAmount (proposed)',
      'removed response.sign',
    ]);
    expect(difference.fields[0]).toMatchObject({
      held: { document: 'records/held.yaml', page: 'https://book.example/queryTrade' },
      facts: [
        { fact: 'minLength', change: 'changed', before: '32', after: '1', isWording: false },
        { fact: 'meaning', change: 'changed', isWording: true },
      ],
    });
  });

  it('tells what is learned and what is no longer stated from what is contradicted', () => {
    const facts = difference.fields.flatMap((field) => (field.change === 'changed' ? field.facts : []));
    expect(facts.map(({ fact, change }) => `${change} ${fact}`)).toEqual([
      'changed minLength',
      'changed meaning',
      'changed type',
      'dropped minLength',
      'dropped maxLength',
      'learned required',
      'changed enum',
    ]);
  });

  it('of a page with itself is none, and the same with other words only', () => {
    const none = diffPages(imported, imported);
    expect({ ...none, isSame: none.isSame }).toMatchObject({
      facts: [],
      fields: [],
      errors: [],
      isSame: true,
    });
    const reworded = {
      ...imported,
      request: imported.request.map((row) => ({ ...row, meaning: '别的说法' })),
    };
    expect(diffPages(imported, reworded)).toMatchObject({ isSame: true });
    expect(diffPages(imported, reworded).fields).not.toEqual([]);
  });

  it('leaves out a message that was kept', () => {
    const kept = diffPages(heldQueryTrade, imported, ['response']);
    expect(kept.fields.every(({ at }) => at.startsWith('request'))).toBe(true);
  });

  it('is the same backwards: what was added is removed', () => {
    const backwards = diffPages(imported, heldQueryTrade);
    const changes = (fields: typeof difference.fields, change: string) =>
      fields.filter((field) => field.change === change).map(({ at }) => at);
    expect(changes(backwards.fields, 'added').toSorted()).toEqual(
      changes(difference.fields, 'removed').toSorted(),
    );
    expect(changes(backwards.fields, 'removed').toSorted()).toEqual(
      changes(difference.fields, 'added').toSorted(),
    );
  });

  it('shows a terminal table', () => {
    expect(renderDiffTable(difference, { lang: 'zh' })).toMatchInlineSnapshot(`
      "payment.queryTrade (依据: partial → documented)
      ┌────────────────────────────────┬──────────┬──────────────────┬────────────────────────────────────────────┬──────────────────────────────────────────┐
      │ 字段                           │ 项       │ 变化             │ 现有                                       │ 导入                                     │
      ├────────────────────────────────┼──────────┼──────────────────┼────────────────────────────────────────────┼──────────────────────────────────────────┤
      │                                │ 路径     │ 改变             │ /api/queryTrade                            │ /api/v2/queryTrade                       │
      │ request.content.outTradeNo     │ 最小长度 │ 改变             │ 32                                         │ 1                                        │
      │ request.content.tradeTime      │ 类型     │ 改变             │ string                                     │ integer                                  │
      │ request.content.tradeTime      │ 最小长度 │ 不再写明         │ 1                                          │                                          │
      │ request.content.tradeTime      │ 最大长度 │ 不再写明         │ 8                                          │                                          │
      │ request.content.shops          │          │ 新增             │                                            │ type: array, required: yes               │
      │ request.content.shops[].no|1   │          │ 新增             │                                            │ type: string, required: no, maxLength: 5 │
      │ response.content.paymentStatus │ 必填     │ 得知（原为提案） │                                            │ yes                                      │
      │ response.content.paymentStatus │ 取值     │ 改变（原为提案） │ NotPay | Paying                            │ NotPay | Success                         │
      │ response.content.paidAmount    │          │ 删除（原为提案） │ type: string                               │                                          │
      │ response.sign                  │          │ 删除             │ type: string, required: no, maxLength: 500 │                                          │
      │ NOT_FOUND                      │ 错误码   │ 新增             │                                            │ 无此交易                                 │
      └────────────────────────────────┴──────────┴──────────────────┴────────────────────────────────────────────┴──────────────────────────────────────────┘
      "
    `);
    expect(renderDiffTable(difference, { lang: 'en', withWording: true, rows: 3 })).toMatchInlineSnapshot(`
      "payment.queryTrade (Evidence: partial → documented)
      ┌────────────────────────────┬────────────────┬─────────┬─────────────────┬────────────────────┐
      │ Field                      │ Fact           │ Change  │ Held            │ Import             │
      ├────────────────────────────┼────────────────┼─────────┼─────────────────┼────────────────────┤
      │                            │ path           │ changed │ /api/queryTrade │ /api/v2/queryTrade │
      │ request.content.outTradeNo │ minimum length │ changed │ 32              │ 1                  │
      │ request.content.outTradeNo │ meaning        │ changed │ 外部交易号      │ 商户的交易号       │
      └────────────────────────────┴────────────────┴─────────┴─────────────────┴────────────────────┘

      … 10 more left out
      "
    `);
  });

  it('shows a Markdown table, its cells escaped', () => {
    expect(renderDiffMarkdown(difference, { lang: 'en', withWording: true })).toMatchInlineSnapshot(`
      "### payment.queryTrade (Evidence: partial → documented)

      | Field | Fact | Change | Held | Import |
      | --- | --- | --- | --- | --- |
      |  | path | changed | /api/queryTrade | /api/v2/queryTrade |
      | \`request.content.outTradeNo\` | minimum length | changed | 32 | 1 |
      | \`request.content.outTradeNo\` | meaning | changed | 外部交易号 | 商户的交易号 |
      | \`request.content.tradeTime\` | type | changed | string | integer |
      | \`request.content.tradeTime\` | minimum length | no longer stated | 1 |  |
      | \`request.content.tradeTime\` | maximum length | no longer stated | 8 |  |
      | \`request.content.shops\` |  | added |  | type: array, required: yes |
      | \`request.content.shops[].no\\|1\` |  | added |  | type: string, required: no, maxLength: 5, meaning: &lt;b&gt;门店&lt;/b&gt; |
      | \`response.content.paymentStatus\` | required | learned (was our proposal) |  | yes |
      | \`response.content.paymentStatus\` | values | changed (was our proposal) | NotPay \\| Paying | NotPay \\| Success |
      | \`response.content.paidAmount\` |  | removed (was our proposal) | type: string, meaning: 已付金额 |  |
      | \`response.sign\` |  | removed | type: string, required: no, maxLength: 500, meaning: 签名值 |  |
      | \`NOT_FOUND\` | error code | added |  | 无此交易 |
      "
    `);
    expect(renderDiffMarkdown(diffPages(imported, imported), { lang: 'zh' })).toMatchInlineSnapshot(`
      "### payment.queryTrade (依据: documented)

      与现有一致
      "
    `);
  });

  it('shows JSON with every value', () => {
    expect(JSON.parse(renderDiffJson([difference]))).toEqual([JSON.parse(JSON.stringify(difference))]);
  });

  it('lets no escape sequence of an imported text reach the terminal', () => {
    const evil = { ...imported, path: '/a\u001b[31mred\u0007\r\n', errors: [] };
    const table = renderDiffTable(diffPages(heldQueryTrade, evil), { lang: 'en' });
    expect(table).toContain('red');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(table).not.toMatch(/[\u001b\u0007\r]/u);
  });
});
