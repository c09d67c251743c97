import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { DocPage } from '../doc-page.ts';
import { book, content, example, idsIn, idsOf, page, row } from './lint.fixture.ts';

const remark = (text: string) => ({ text, source: { document: 'page.txt', line: 5 } });
const signed = (...rows: Parameters<typeof content>) => [row('sign'), content(...rows)];
const sampled = (operation: string, ...examples: ReturnType<typeof example>[]) =>
  page(operation, { evidence: 'sampled', examples });
const optional = ['a', 'b', 'c', 'd', 'e'].map((name) => row(name, { required: 'no' }));
const changed = (value: string) =>
  page('wallet.a', {
    request: [
      row('type', {
        enumeration: [{ value: 'new', meaning: '' }],
        earlierEnumeration: { updated: '2025-01-01 00:00:00', values: [{ value, meaning: '' }] },
      }),
    ],
  });
const answered = example('response', '{"data":[{"code":"1"},{"code":"2"}]}');
const usable = sampled(
  'wallet.a',
  example('response', '{"voucherStatus":"00","voucherStatusDesc":"可使用"}'),
);

/** What a rule finds, and the nearest pages in which it finds nothing. */
const table: readonly (readonly [id: string, finds: readonly DocPage[], silent: readonly DocPage[]])[] = [
  [
    'request-unsigned-among-signed:sign',
    [page('cashier.a', { request: [content()] }), page('wallet.b', { request: signed() })],
    [page('cashier.a', { request: signed() }), page('wallet.b', { request: signed() })],
  ],
  [
    'success-of-two-things:success',
    [
      page('payment.a', { response: [row('success', { meaning: '交易成功与否' })] }),
      page('payment.b', { response: [row('success', { meaning: '只表示查询成功,不代表原交易' })] }),
    ],
    [
      page('payment.a', { response: [row('success', { meaning: '交易成功与否' })] }),
      page('payment.b', { response: [row('success', { meaning: '是否成功' })] }),
    ],
  ],
  [
    'mock-names-another-action:wallet.a',
    [page('wallet.a', { response: [row('action', { mock: 'queryTrade' })] })],
    [page('wallet.a', { response: [row('action', { mock: '@word' })] })],
  ],
  [
    'envelope-mock-differs:signType',
    [
      page('wallet.a', { request: [row('signType', { mock: 'sha256' })] }),
      page('wallet.b', { request: [row('signType', { mock: 'sha_256' })] }),
    ],
    [
      page('wallet.a', { request: [row('signType', { mock: 'sha256' })] }),
      page('wallet.b', { request: [row('signType')] }),
    ],
  ],
  [
    'answer-requires-nothing:wallet.a',
    [page('wallet.a', { response: optional })],
    [page('wallet.a', { response: [...optional, row('f')] })],
  ],
  [
    'switches-off-absent-field:payment.a.content.method.refundAmount',
    [page('payment.a', { request: [content(row('method', { note: '有此字段时不执行 refundAmount' }))] })],
    [
      page('payment.a', {
        request: [content(row('method', { note: '有此字段时不执行 refundAmount' }), row('refundAmount'))],
      }),
    ],
  ],
  [
    'total-described-two-ways:legacy.a.content.totalAmount',
    [
      page('legacy.a', {
        request: [content(row('totalAmount', { meaning: '去除其他支付后剩余待支付金额' }))],
        remarks: [remark('当支付金额>=totalAmount时,交易停止')],
      }),
    ],
    [
      page('legacy.a', {
        request: [content(row('totalAmount', { meaning: '订单总金额' }))],
        remarks: [remark('当支付金额>=totalAmount时,交易停止')],
      }),
    ],
  ],
  [
    'described-as-another-field:wallet.a.content.points',
    [
      page('wallet.a', {
        request: [content(row('orderId', { meaning: '业务订单号' }))],
        response: [content(row('points', { type: 'object', meaning: '业务订单号' }))],
      }),
    ],
    [
      page('wallet.a', {
        request: [content(row('orderId', { meaning: '业务订单号' }))],
        response: [content(row('orderId', { meaning: '业务订单号' }))],
      }),
    ],
  ],
  [
    'name-and-meaning-swapped:b2b.a.sellingPrice.costPrice',
    [
      page('b2b.a', {
        request: [row('sellingPrice', { meaning: '商品成本价' }), row('costPrice', { meaning: '商品售价' })],
      }),
    ],
    [
      page('b2b.a', {
        request: [
          row('sellingPrice', { meaning: '商品售价,不小于成本价' }),
          row('costPrice', { meaning: '商品成本价' }),
        ],
      }),
    ],
  ],
  [
    'choice-not-told-in-full:wallet.a.memberId.openId',
    [page('wallet.a', { request: [row('memberId')], remarks: [remark('memberId、openId 二选一')] })],
    [page('wallet.a', { request: [row('memberId')], remarks: [remark('memberId 必填')] })],
  ],
  ['values-changed-between-copies:wallet.a.request.type', [changed('old')], [changed('new')]],
  [
    'example-timestamp-not-in-milliseconds:wallet.a.request',
    [sampled('wallet.a', example('request', '{"timestamp":1624944762}'))],
    [sampled('wallet.a', example('request', '{"timestamp":1624944762123}'))],
  ],
  [
    'example-total-differs:wallet.a.response.totalCount',
    [sampled('wallet.a', example('response', '{"totalCount":20,"cardList":[{}],"voucherList":[{}]}'))],
    [sampled('wallet.a', example('response', '{"totalCount":2,"cardList":[{}],"voucherList":[{}]}'))],
  ],
  [
    'example-total-differs:wallet.a.response.cardTotalAmount',
    [sampled('wallet.a', example('response', '{"cardTotalAmount":9,"cardList":[{"voucherAmount":4}]}'))],
    [sampled('wallet.a', example('response', '{"cardTotalAmount":4,"cardList":[{"voucherAmount":4}]}'))],
  ],
  [
    'example-leaves-fields-out:posp.a.request',
    [
      page('posp.a', {
        request: [row('traceNo'), row('scene')],
        examples: [example('request', '{"traceNo":"1"}')],
      }),
    ],
    [
      page('posp.a', {
        request: [row('traceNo'), row('scene', { required: 'no' })],
        examples: [example('request', '{"traceNo":"1"}')],
      }),
    ],
  ],
  [
    'example-answers-more-than-asked:posp.a.qrcode',
    [sampled('posp.a', example('request', '{"qrcode":"1"}'), answered)],
    [sampled('posp.a', example('request', '{"qrcode":"1,2"}'), answered)],
  ],
  [
    'code-described-two-ways:00',
    [usable, sampled('posp.b', example('response', '{"status":"00","desc":"操作成功"}'))],
    [usable, sampled('posp.b', example('response', '{"status":"00","desc":"可使用"}'))],
  ],
  [
    'example-signature-is-no-sha256:wallet.a.request',
    [sampled('wallet.a', example('request', '{"sign":"8201286538478570"}'))],
    [sampled('wallet.a', example('request', `{"sign":"${'0'.repeat(64)}"}`))],
  ],
  [
    'required-differs-between-operations:content.tradeTime',
    [
      page('cashier.a', { request: signed(row('tradeTime', { required: 'yes' })) }),
      page('payment.b', { request: signed(row('tradeTime', { required: 'no' })) }),
    ],
    [
      page('cashier.a', { request: signed(row('tradeTime', { required: 'yes' })) }),
      page('payment.b', { request: signed(row('tradeTime')) }),
    ],
  ],
];

describe('docs lint', () => {
  it.each(table)('finds %s, and nothing in pages that say the same', (id, finds, silent) => {
    expect(idsOf(...finds)).toEqual([id]);
    expect(idsOf(...silent)).toEqual([]);
  });

  it('computes the signature of an answer where the secret stands beside it', () => {
    const base = 'action=a&content={"b":1}&success=true&secret';
    const right = createHash('sha256').update(base).digest('hex');
    const pageWith = (sign: string) =>
      sampled(
        'wallet.a',
        example('response', `{"action":"a","content":{"b":1},"success":true,"sign":"${sign}"}`),
      );
    const wrong = '0'.repeat(64);
    expect(idsIn([pageWith(right)], [book()])).toEqual([]);
    expect(idsIn([pageWith(wrong)], [book()])).toEqual([
      'example-signature-does-not-verify:wallet.a.response',
    ]);
    expect(idsIn([pageWith(wrong)], [])).toEqual([]);
  });

  it('holds the chapter of a page against the day it was updated', () => {
    const source = { document: 'page.txt', line: 1 };
    const listed = (yapiId: number, chapter: string) => ({ chapter, title: '', name: '', yapiId, source });
    const books = [book({ interfaces: [listed(1, '(废弃)旧支付API'), listed(2, '线上支付API')] })];
    const pages = (day: string) => [
      page('legacy.a', { yapiId: 1, updated: '2025-03-17 23:27:50' }),
      page('payment.b', { yapiId: 2, updated: `${day} 23:53:24` }),
    ];
    expect(idsIn(pages('2025-03-17'), books)).toEqual(['deprecated-yet-maintained:legacy.a']);
    expect(idsIn(pages('2025-03-18'), books)).toEqual([]);
  });
});
