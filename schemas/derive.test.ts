import { describe, expect, it } from 'vitest';
import { deriveSchema } from './derive.ts';
import type { DocPage, FieldRow } from './doc-page.ts';
import { loadPages } from './load-pages.ts';
import type { OperationSchema, PropertySchema } from './operation-schema.ts';
import { thrownText } from './parsers/page.fixture.ts';

const schemas = new Map(loadPages().pages.map((page) => [page.operation, deriveSchema(page)]));

function schemaOf(operation: string): OperationSchema {
  const schema = schemas.get(operation);
  if (schema === undefined) throw new Error(`no schema of ${operation}`);
  return schema;
}

function propertyAt(schema: PropertySchema, path: string): PropertySchema {
  return path.split('.').reduce<PropertySchema>((at, part) => {
    const property = at.properties?.[part.replace('[]', '')] ?? {};
    return part.endsWith('[]') ? (property.items ?? {}) : property;
  }, schema);
}

const createTrade = schemaOf('legacy.createTrade').$defs;

describe('a derived schema', () => {
  it('carries for each property its place, meaning, length and required-ness', () => {
    expect(propertyAt(createTrade.request, 'content.storeInfo.shopNo')).toEqual({
      type: 'string',
      description: '门店号',
      minLength: 5,
      maxLength: 32,
      'x-length-unit': 'code points',
      'x-source': { document: '002_3887a2ab12f6f786.txt', line: 51 },
      'x-required': 'yes',
      'x-required-source': {
        document: 'amendments/legacy.createTrade.yaml',
        line: 23,
        page: 'https://book.e-buy.com/books/e-buy-paas-api/page/beed1',
      },
      'x-mock': '@natural(5, 32)',
      'x-note': '上级对象可不传，传了就必须有门店号',
      'x-amended': [expect.objectContaining({ facts: ['required'] })],
    });
  });

  it('requires only what a source says must be sent', () => {
    expect(createTrade.request.required).toEqual([
      'uuid',
      'appId',
      'action',
      'timestamp',
      'lang',
      'signType',
      'sign',
      'content',
    ]);
    expect(propertyAt(createTrade.request, 'content').required).toEqual([
      'useScene',
      'outTradeNo',
      'totalAmount',
    ]);
    expect(propertyAt(createTrade.response, 'content').required).toBeUndefined();
  });

  it('leaves objects open and numbers without steps', () => {
    const text = JSON.stringify([...schemas.values()]);
    expect(text).not.toContain('additionalProperties');
    expect(text).not.toContain('multipleOf');
  });

  it('states conditions as if and then', () => {
    const conditions = propertyAt(createTrade.request, 'content.payMethod[]').allOf ?? [];
    expect(conditions.map(({ if: when, then }) => [when.properties.assetType?.enum, then.required])).toEqual([
      [['points'], ['points']],
      [['coupon', 'cashcard'], ['cardCoupons']],
      [['cash'], ['payWay']],
    ]);
    expect(conditions[0]).toMatchObject({ 'x-source': { line: 123 } });
  });

  it('fixes the action of the request, and of the answer where the page prints the same', () => {
    expect(createTrade.request.properties?.action?.const).toBe('createTrade');
    expect(createTrade.response.properties?.action?.const).toBe('createTrade');
    const inferred = schemaOf('wallet.getCardVoucherList').$defs;
    expect(inferred.request.properties?.action?.const).toBe('getCardVoucherList');
    expect(inferred.response.properties?.action?.const).toBeUndefined();
  });

  it('enforces stated values and only tells values given as examples', () => {
    const payMethod = propertyAt(createTrade.request, 'content.payMethod[]');
    expect(payMethod.properties?.assetType?.enum).toEqual([
      'preAuth',
      'cash',
      'points',
      'coupon',
      'cashcard',
    ]);
    expect(payMethod.properties?.payWay?.enum).toBeUndefined();
    expect(payMethod.properties?.payWay?.['x-enumeration']).toHaveLength(3);
  });

  it('writes the values of an integer as numbers', () => {
    const { request } = schemaOf('b2b.activeByPartNo').$defs;
    expect(request.properties?.type?.enum).toEqual([1, 2]);
    expect(request.allOf?.[0]?.if.properties.type?.enum).toEqual([2]);
  });

  it('gives a format its pattern on texts only', () => {
    expect(propertyAt(createTrade.request, 'content.timeStart')).toMatchObject({
      'x-format': 'yyyyMMddHHmmss',
      pattern: expect.any(String),
    });
    expect(propertyAt(createTrade.request, 'timestamp').pattern).toBeUndefined();
  });

  it('marks what is inferred from an example alone', () => {
    const { $defs, 'x-operation': operation } = schemaOf('wallet.getCardVoucherList');
    expect(operation).toMatchObject({ evidence: 'sampled', pathCertainty: 'probable' });
    expect(propertyAt($defs.response, 'content.cardList[].voucherCode')).toMatchObject({
      'x-certainty': 'probable',
      'x-required': 'unknown',
    });
  });

  it('holds the two versions of document 004 apart, each with its certainty', () => {
    expect(schemaOf('posp.reelActiveVoucher')['x-operation'].sources).toMatchObject([
      { document: 'records/posp.reelActiveVoucher.yaml' },
      { document: '004_dcc04795f8527e2f.txt', line: 1 },
    ]);
    expect(schemaOf('posp.reelActiveVoucher')['x-operation']).toMatchObject({
      action: 'activeVoucher',
      methodCertainty: 'probable',
    });
    expect(schemaOf('b2b.activeByPartNo').$defs.request.properties?.startCardSe).toMatchObject({
      'x-certainty': 'probable',
      minLength: 7,
    });
  });

  it('fills the objects that a POSP page names in a type cell', () => {
    const { request } = schemaOf('posp.ecouponPreVerify').$defs;
    expect(request.properties?.goodsDetail?.items?.required).toEqual([
      'goodsCategory',
      'goodsId',
      'price',
      'quantity',
    ]);
  });
});

const row = (name: string, facts: Partial<FieldRow> = {}): FieldRow => ({
  name,
  type: 'string',
  printedType: 'string',
  required: 'unknown',
  meaning: '',
  children: [],
  source: { document: 'page.txt', line: 7 },
  ...facts,
});

const page: DocPage = {
  document: 'page.txt',
  format: 'yapi-page',
  operation: 'legacy.example',
  title: { zh: '示例', en: 'Example' },
  evidence: 'documented',
  method: 'POST',
  path: '/example',
  action: 'example',
  request: [row('kind')],
  response: [],
  errors: [],
  remarks: [],
  examples: [],
  cuts: [],
  rowCount: 1,
  source: { document: 'page.txt', line: 1 },
};

describe('a page that cannot become a schema', () => {
  it('is refused where it shows no path', () => {
    const { path: _, ...without } = page;
    expect(thrownText(() => deriveSchema(without))).toMatchInlineSnapshot(`
      "The document of legacy.example shows no path [page-incomplete]
        where: schemas/sources/page.txt:1
        what to do: state path and how certain it is in amendments/legacy.example.yaml"
    `);
  });

  it('is refused where a condition names a field that is not there', () => {
    const request = [row('amount', { requiredWhen: { field: 'assetType', values: ['cash'] } })];
    expect(thrownText(() => deriveSchema({ ...page, request }))).toMatchInlineSnapshot(`
      "The condition of amount in legacy.example names assetType, which stands not beside it [condition-field-unknown]
        where: schemas/sources/page.txt:7"
    `);
  });
});
