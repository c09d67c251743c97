import { describe, expect, it } from 'vitest';
import type { DocPage } from '../doc-page.ts';
import {
  context,
  envelopes,
  heldDetail,
  heldQueryTrade,
  yapiExport,
  yapiInterface,
} from './import.fixture.ts';
import { FindingList } from './import-finding.ts';
import { listInterfaces } from './list-interfaces.ts';
import { mergeWithHeld } from './merge-with-held.ts';

const object = (properties: object, required: readonly string[] = []) => ({
  type: 'object',
  properties,
  required,
});
const business = object({ outTradeNo: { type: 'string' } }, ['outTradeNo']);
const whole = JSON.stringify(
  object({
    uuid: { type: 'string' },
    appId: { type: 'string' },
    action: { type: 'string' },
    timestamp: { type: 'number' },
    sign: { type: 'string' },
    content: business,
  }),
);
const sample = '{"uuid": "1", "action": "x", "content": {"outTradeNo": "1"}}';

function merge(rest: Readonly<Record<string, unknown>>, held?: DocPage) {
  const [listed] = listInterfaces(
    [yapiExport(yapiInterface({ path: '/api/queryTrade', ...rest }))],
    envelopes,
    new FindingList(),
  );
  if (listed === undefined) throw new Error('nothing was listed');
  const { page, kept, findings } = mergeWithHeld(
    listed.read(),
    'payment.queryTrade',
    held,
    context.envelopes,
  );
  const content = (direction: 'request' | 'response') =>
    page[direction].find(({ name }) => name === 'content')?.children ?? page[direction];
  return { page, kept, codes: findings.map(({ code }) => code), content };
}

const documented: DocPage = { ...heldQueryTrade, evidence: 'documented', cuts: [] };
const example = { req_body_other: sample, req_body_is_json_schema: false };

describe('what an import makes of an operation', () => {
  it.each([
    ['both tables are whole', { req_body_other: whole, res_body: whole }, undefined, 'documented', []],
    ['one table is whole and nothing else is held', { req_body_other: whole }, undefined, 'partial', []],
    [
      'two examples',
      { ...example, res_body: sample, res_body_is_json_schema: false },
      undefined,
      'sampled',
      [],
    ],
    ['one example', example, undefined, 'sampled', []],
    [
      'an example overturns a proposal',
      { ...example, res_body: sample, res_body_is_json_schema: false },
      heldDetail,
      'sampled',
      [],
    ],
    ['a table beside a proposal', { req_body_other: whole }, heldDetail, 'partial', ['response']],
    ['an example beside a partial table', example, heldQueryTrade, 'partial', ['request', 'response']],
    [
      'a damaged answer beside a documented one',
      { req_body_other: whole, res_body: '{' },
      documented,
      'documented',
      ['response'],
    ],
    ['nothing at all', {}, heldQueryTrade, 'partial', ['request', 'response']],
    ['nothing at all, nowhere', {}, undefined, 'proposed', []],
  ])('has the evidence that remains, never less: %s', (_, rest, held, evidence, kept) => {
    const merged = merge(rest, held);
    expect(merged.page.evidence).toBe(evidence);
    expect(merged.kept).toEqual(kept);
  });

  it('marks what is still our proposal beside what the import documents', () => {
    const { page, content } = merge({ req_body_other: whole }, heldDetail);
    expect(content('response')).toMatchObject([
      { name: 'voucherName', isProposed: true, certainty: 'unknown', required: 'unknown' },
    ]);
    expect(content('request')).toMatchObject([{ name: 'outTradeNo', required: 'yes' }]);
    expect(content('request')[0]?.isProposed).toBeUndefined();
    expect(page.cuts).toEqual([{ direction: 'response', after: 'envelope' }]);
  });

  it('fills what no table can state of the envelope from ours', () => {
    const { page } = merge({ req_body_other: whole });
    expect(page.request.find(({ name }) => name === 'timestamp')?.format).toBe('epoch-ms');
    expect(page.request.find(({ name }) => name === 'appId')?.assigned).toBe(true);
  });

  it('keeps title, direction and a longer path that it only knows the end of', () => {
    const outbound: DocPage = { ...heldDetail, isOutbound: true };
    const { page, codes } = merge({ path: '/getCardVoucherDetail', req_body_other: whole }, outbound);
    expect(page).toMatchObject({
      title: heldDetail.title,
      path: heldDetail.path,
      pathCertainty: 'unknown',
      isOutbound: true,
      yapiId: 36480,
    });
    expect(page.methodCertainty).toBeUndefined();
    expect(codes).toContain('path-kept');
  });

  it('prints the path for certain where the import has it whole', () => {
    const { page } = merge(
      { path: '/paas/micro/voucherwallet/getCardVoucherDetail', req_body_other: whole },
      heldDetail,
    );
    expect(page.pathCertainty).toBeUndefined();
  });

  it('keeps errors, remarks and examples where the import has none', () => {
    const held: DocPage = {
      ...documented,
      errors: [{ code: 'A', reason: 'a', advice: '', source: documented.source }],
      remarks: [{ text: 'r', source: documented.source }],
      examples: [{ direction: 'response', text: '{}', source: documented.source }],
    };
    const { page } = merge({ ...example, req_body_other: whole, req_body_is_json_schema: true }, held);
    expect(page).toMatchObject({
      errors: [{ code: 'A' }],
      remarks: [{ text: 'r' }],
      examples: [{ text: '{}' }],
    });
    const replaced = merge({ req_body_other: whole, desc: '|错误码|说明|\n|--|--|\n|B|b|\n后文' }, held).page;
    expect(replaced).toMatchObject({ errors: [{ code: 'B' }], remarks: [{ text: '后文' }] });
  });

  it('says so where what we hold has an envelope and the import none', () => {
    const bare = JSON.stringify(business);
    expect(
      merge({ req_body_other: bare, res_body: bare }, heldDetail).codes.filter(
        (code) => code === 'envelope-missing',
      ),
    ).toHaveLength(2);
    expect(merge({ req_body_other: whole }, heldDetail).codes).not.toContain('envelope-missing');
    expect(merge({ req_body_other: bare }).codes).not.toContain('envelope-missing');
  });

  it('replaces the page text that we hold', () => {
    const text: DocPage = { ...documented, format: 'yapi-page', document: '002.txt' };
    expect(merge({ req_body_other: whole, res_body: whole }, text).page.replaces).toBe('002.txt');
    expect(
      merge({ req_body_other: whole, res_body: whole }, { ...documented, replaces: '002.txt' }).page.replaces,
    ).toBe('002.txt');
    expect(merge({ req_body_other: whole }, documented).page.replaces).toBeUndefined();
  });
});
