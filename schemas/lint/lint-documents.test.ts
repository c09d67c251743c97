import { describe, expect, it } from 'vitest';
import type { DocPage } from '../doc-page.ts';
import { loadPages } from '../load-pages.ts';
import { content, example, idsOf, page, row } from './lint.fixture.ts';
import { lintDocuments, lintRules } from './lint-documents.ts';

const pages = loadPages();
const findings = lintDocuments(pages);
const byId = new Map(findings.map((finding) => [finding.id, finding]));

/** What the documents are known to contradict themselves in, and the lines that show it. */
const known: readonly (readonly [id: string, places: readonly string[]])[] = [
  [
    'example-breaks-table:posp.ecouponPreVerify.request.traceNo.pattern',
    ['001_e5659539898930d8.txt:36', '001_e5659539898930d8.txt:20'],
  ],
  [
    'example-field-not-in-table:posp.ecouponPreVerify.request.lockTime',
    ['001_e5659539898930d8.txt:41', '001_e5659539898930d8.txt:83'],
  ],
  [
    'example-field-not-in-table:posp.ecouponPreVerify.request.afterLock',
    ['001_e5659539898930d8.txt:42', '001_e5659539898930d8.txt:84'],
  ],
  [
    'example-field-not-in-table:posp.ecouponPreVerify.response.ecouponsData',
    ['001_e5659539898930d8.txt:106'],
  ],
  ['example-field-not-in-table:posp.ecouponPreVerify.response.uuid', ['001_e5659539898930d8.txt:167']],
  [
    'example-breaks-table:posp.reelActiveVoucher.response.returnCode.enumeration',
    ['records/posp.reelActiveVoucher.yaml:92', 'records/posp.reelActiveVoucher.yaml:67'],
  ],
  ['signed-string-differs-from-body:lang', ['000_4546fca95cc36ad4.txt:97', '000_4546fca95cc36ad4.txt:107']],
  [
    'answer-content-form:content',
    [
      '003_5b83ccf0e9e9411c.txt:146',
      'records/member.createMemberByMobile.yaml:34',
      '000_4546fca95cc36ad4.txt:116',
    ],
  ],
  [
    'length-not-echoable:legacy.createTrade.content.outTradeNo',
    ['002_3887a2ab12f6f786.txt:44', '002_3887a2ab12f6f786.txt:170'],
  ],
  ['length-differs-from-mock:legacy.createTrade.request.content.orderId', ['002_3887a2ab12f6f786.txt:60']],
  [
    'success-code:errorCode',
    [
      '002_3887a2ab12f6f786.txt:265',
      'records/member.createMemberByMobile.yaml:40',
      '000_4546fca95cc36ad4.txt:193',
    ],
  ],
  ['field-named-but-absent:legacy.createTrade.payMethodList', ['002_3887a2ab12f6f786.txt:272']],
  [
    'example-amount-a-hundredfold:posp.ecouponPreVerify.response.ecouponsData[].goodsDetail[].price',
    ['001_e5659539898930d8.txt:121', '001_e5659539898930d8.txt:112'],
  ],
  [
    'envelope-name-in-content:card.pay.content.errorCode',
    ['003_5b83ccf0e9e9411c.txt:117', '003_5b83ccf0e9e9411c.txt:92'],
  ],
  ['id-is-a-number:card.pay.content.merchantId', ['003_5b83ccf0e9e9411c.txt:47']],
];

describe('docs lint on the documents', () => {
  it.each(known)('finds %s at its lines', (id, places) => {
    expect(byId.get(id)?.places.map(({ document, line }) => `${document}:${line}`)).toEqual(places);
  });

  it('finds exactly this', () => {
    expect(findings.map(({ id }) => id)).toMatchSnapshot();
  });

  it('gives the amount types of the whole family in one finding', () => {
    expect(byId.get('amount-to-pay-type-differs:request')?.operations).toEqual([
      'card.pay',
      'legacy.createTrade',
      'posp.ecouponPreVerify',
      'posp.reelActiveVoucher',
    ]);
  });

  it('says in both languages what is wrong, what the kit does and what to ask', () => {
    for (const { statement, kitDoes, question, places } of findings) {
      for (const text of [statement, kitDoes, question]) {
        expect(text.zh).toMatch(/[\u4e00-\u9fff]/u);
        expect(text.en).not.toMatch(/undefined|[\u3000-\u303f]/u);
      }
      expect(places.length).toBeGreaterThan(0);
    }
  });

  it('has no id twice, and gives the same findings each time', () => {
    expect(byId.size).toBe(findings.length);
    expect(lintDocuments(loadPages())).toEqual(findings);
  });
});

describe('docs lint on pages that contradict each other', () => {
  const cases: readonly (readonly [rule: string, ids: readonly string[], documents: readonly DocPage[]])[] = [
    [
      'length-too-short-for-value',
      [
        'length-too-short-for-value:wallet.a.request.sign',
        'length-too-short-for-value:wallet.a.request.uuid',
      ],
      [page('wallet.a', { request: [row('sign', { maxLength: 50 }), row('uuid', { maxLength: 32 })] })],
    ],
    [
      'length-breaks-other-example',
      ['length-breaks-other-example:wallet.a.content.walletId:wallet.b.content.walletId'],
      [
        page('wallet.a', {
          request: [content(row('walletId'))],
          examples: [example('request', '{"content":{"walletId":"12345"}}')],
        }),
        page('wallet.b', { request: [content(row('walletId', { maxLength: 4 }))] }),
      ],
    ],
    [
      'length-differs-between-operations',
      ['length-differs-between-operations:orderId'],
      [
        page('payment.a', { request: [content(row('orderId', { maxLength: 64 }))] }),
        page('payment.b', { request: [content(row('orderId', { maxLength: 32 }))] }),
      ],
    ],
    [
      'required-with-default',
      ['required-with-default:cashier.a.content.tradeTime'],
      [
        page('cashier.a', {
          request: [content(row('tradeTime', { required: 'yes', meaning: '交易日期,未填为当天' }))],
        }),
      ],
    ],
    ['action-shared', ['action-shared:act'], [page('wallet.act'), page('posp.act')]],
    [
      'action-differs-from-path',
      ['action-differs-from-path:wallet.act'],
      [page('wallet.act', { path: '/paas/other' })],
    ],
    [
      'error-code-gap',
      ['error-code-gap:posp.a.A01'],
      [
        page('posp.a', {
          errors: ['A00', 'A02'].map((code) => ({
            code,
            reason: '',
            advice: '',
            source: { document: 'page.txt', line: 3 },
          })),
        }),
      ],
    ],
  ];

  it.each(cases)('%s', (_, ids, documents) => {
    expect(idsOf(...documents)).toEqual(ids);
  });

  it('finds nothing in pages that agree', () => {
    const agreeing = page('wallet.a', {
      request: [
        row('uuid', { maxLength: 50 }),
        content(row('walletId', { minLength: 1, maxLength: 32, mock: '@string(1, 32)' })),
      ],
      response: [content(row('walletId', { minLength: 1, maxLength: 32 }))],
      examples: [
        example('request', '{"uuid":"u","content":{"walletId":"w"}}'),
        example('response', '{"content":"{\\"walletId\\":\\"w\\"}"}'),
      ],
    });
    expect(
      idsOf(
        agreeing,
        page('wallet.b', { request: [content(row('walletId', { minLength: 1, maxLength: 32 }))] }),
      ),
    ).toEqual([]);
  });

  it('leaves out what is only proposed', () => {
    const proposedRow = row('valid_end', { isProposed: true });
    expect(idsOf(page('wallet.a', { request: [row('a'), row('b'), row('c'), proposedRow] }))).toEqual([]);
    expect(idsOf(page('wallet.act', { evidence: 'proposed', path: '/paas/other' }))).toEqual([]);
  });

  it('has every rule shown here or by the documents', () => {
    const shown = new Set([...findings.map(({ rule }) => rule), ...cases.map(([rule]) => rule)]);
    expect(lintRules.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
  });
});
