import { describe, expect, it } from 'vitest';
import { loadPages } from '../load-pages.ts';
import { loadSources } from '../load-sources.ts';
import { countRows } from '../parsers/field-tree.ts';
import {
  context,
  heldQueryTrade,
  importFixture,
  jsonFile,
  thrown,
  yapiExport,
  yapiInterface,
} from './import.fixture.ts';
import { importLimits } from './limits.ts';
import { type ImportChoice, planImport } from './plan-import.ts';
import { renderImportJson, renderImportMarkdown, renderImportTable } from './render-import.ts';
import { sourcesWith } from './sources-with.ts';

const fixture = importFixture('yapi-export.json');
const all: ImportChoice = { isTaken: () => true };

describe('the plan of an import', () => {
  it('names what is matched and what is new, and reads nothing that nobody asked for', () => {
    const plan = planImport([fixture], context);
    expect(plan.entries.map(({ operation, by, record }) => `${operation} ${by} ${record?.document}`)).toEqual(
      [
        'payment.queryTrade yapi-id records/payment.queryTrade.yaml',
        'wallet.getCardVoucherDetail yapi-id records/wallet.getCardVoucherDetail.yaml',
      ],
    );
    expect(plan.fresh.map(({ listed, proposed }) => `${listed.yapiId} ${proposed.id}`)).toEqual([
      '37506 payment.createTrade',
      '37494 payment.refund',
      '37512 payment.notifyTrade',
      '45001 order.uploadProof',
      '45002 wallet.forward',
    ]);
    expect(plan.counts.listed).toBe(7);
  });

  it('raises the evidence of what the file documents and leaves the rest of a damaged file standing', () => {
    const { entries } = planImport([fixture], context, all);
    const outcome = entries.map(
      ({ operation, page, record }) => `${operation} ${page.evidence}${record === undefined ? ' -' : ''}`,
    );
    expect(outcome).toEqual([
      'order.uploadProof documented',
      'payment.createTrade partial',
      'payment.notifyTrade proposed -',
      'payment.queryTrade documented',
      'payment.refund sampled',
      'wallet.forward proposed -',
      'wallet.getCardVoucherDetail documented',
    ]);
    const codes = entries.flatMap(({ findings }) =>
      findings.filter(({ severity }) => severity === 'error').map(({ code }) => code),
    );
    expect(codes).toEqual(['body-damaged']);
  });

  it('gives the same operations for the same export without ids and prefixes', () => {
    const bare = planImport([importFixture('yapi-export-without-ids.json')], context);
    expect(bare.entries.map(({ operation, by }) => `${operation} ${by}`)).toEqual([
      'payment.queryTrade path-end',
      'wallet.getCardVoucherDetail path-end',
    ]);
    const whole = planImport([importFixture('window-openapi.js')], context);
    expect(bare.entries[0]?.page).toMatchObject({ path: '/api/queryTrade', yapiId: 37500 });
    expect(countRows(bare.entries[0]?.page.response ?? [])).toBe(
      countRows(whole.entries[0]?.page.response ?? []),
    );
  });

  it('of Swagger reads the same rows as of the export itself', () => {
    const rows = (name: string) => {
      const [entry] = planImport([importFixture(name)], context).entries;
      return [...(entry?.page.request ?? []), ...(entry?.page.response ?? [])].map(
        ({ name: row, children }) => [row, children.map((child) => child.name)],
      );
    };
    expect(rows('swagger2.json')).toEqual(rows('window-openapi.js'));
  });

  it('is settled after it was written: a second import finds nothing to change', () => {
    const first = planImport([fixture], context, all);
    const held = first.entries.filter(({ record }) => record !== undefined).map(({ page }) => page);
    const second = planImport([fixture], { ...context, held }, { isTaken: () => false });
    for (const { difference, record, operation } of second.entries) {
      expect({ operation, fields: difference?.fields, facts: difference?.facts }).toEqual({
        operation,
        fields: [],
        facts: [],
      });
      const before = first.entries.find((entry) => entry.operation === operation)?.record;
      if (record !== undefined) expect(record).toEqual(before);
    }
  });

  it('takes a doc record as it stands', () => {
    const text =
      '# ours\noperation: payment.queryTrade\ntitle: { zh: 甲, en: A }\nevidence: documented\nmethod: POST\npath: /a\naction: a\nrequest: { envelope: none, content: [{ name: a, type: string }] }\nresponse: { envelope: none }\n';
    const [entry] = planImport([{ name: 'x.yaml', text }], context).entries;
    expect(entry?.record).toEqual({ document: 'records/payment.queryTrade.yaml', text });
    expect(entry?.difference?.evidence).toEqual({ before: 'partial', after: 'documented' });
  });

  it('does not let a doc record push a page text aside unasked', () => {
    const held = [{ ...heldQueryTrade, format: 'yapi-page' as const, document: '002.txt' }];
    const record = (extra: string) => ({
      name: 'x.yaml',
      text: `operation: payment.queryTrade\n${extra}title: { zh: 甲, en: A }\nevidence: documented\nmethod: POST\npath: /a\naction: a\nrequest: { envelope: none }\nresponse: { envelope: none }\n`,
    });
    const plan = (extra: string) => planImport([record(extra)], { ...context, held }).entries[0];
    expect(plan('')?.record).toBeUndefined();
    expect(plan('')?.findings.map(({ code }) => code)).toEqual(['held-by-page']);
    expect(plan('replaces: 002.txt\n')?.record).toBeDefined();
  });

  it.each([
    ['PUT', '/api/queryTrade'],
    ['POST', '/api/query/{id}'],
  ])('plans no record for %s %s, which none can hold', (method, path) => {
    const body = '{"type":"object","properties":{"a":{"type":"string"}}}';
    const file = yapiExport(yapiInterface({ _id: 37500, method, path, req_body_other: body }));
    const [entry] = planImport([file], context).entries;
    expect(entry?.record).toBeUndefined();
    expect(entry?.findings.map(({ code }) => code)).toContain('address-unwritable');
  });

  it('is shown as a table, as Markdown and as JSON, in both languages', () => {
    const plan = planImport([fixture], context);
    expect(renderImportTable(plan, { lang: 'zh' })).toMatchSnapshot();
    expect(renderImportTable(plan, { lang: 'en' })).toContain('7, matched 2, new 5');
    expect(renderImportMarkdown(plan, { lang: 'en' })).toMatchSnapshot();
    expect(JSON.parse(renderImportJson(plan))).toMatchObject({
      counts: { listed: 7 },
      operations: [
        { operation: 'payment.queryTrade', by: 'yapi-id', record: 'records/payment.queryTrade.yaml' },
        {},
      ],
      new: [{ operation: 'payment.createTrade', yapiId: 37506 }, {}, {}, {}, {}],
    });
  });
});

describe('records that an import writes', () => {
  const sources = loadSources();
  const { pages } = loadPages(sources);

  it('replace a page text, amendments included, and load with everything else', () => {
    const held = pages.find(({ operation }) => operation === 'wallet.getCardVoucherList');
    if (held?.yapiId === undefined) throw new Error('the list is not held');
    const table =
      '{"type":"object","properties":{"voucherCode":{"type":"string","maxLength":50}},"required":["voucherCode"]}';
    const file = yapiExport(
      yapiInterface({ _id: held.yapiId, path: held.path, req_body_other: table, res_body: table }),
    );
    const { entries } = planImport([file], { ...context, held: pages });
    const records = entries.flatMap(({ record }) => (record === undefined ? [] : [record]));
    const loaded = loadPages(sourcesWith(sources, records)).pages;
    expect(loaded.map(({ operation }) => operation)).toEqual(pages.map(({ operation }) => operation));
    expect(loaded.find(({ operation }) => operation === held.operation)).toMatchObject({
      evidence: 'documented',
      format: 'doc-record',
      request: [{ name: 'voucherCode', required: 'yes', maxLength: 50 }],
    });
  });

  it('may not replace a document that says nothing of their operation', () => {
    const record = {
      document: 'records/payment.x.yaml',
      text: 'operation: payment.x\nreplaces: gone.txt\ntitle: { zh: 甲, en: A }\nevidence: documented\nmethod: POST\npath: /a\naction: a\nrequest: { envelope: none }\nresponse: { envelope: none }\n',
    };
    expect(thrown(() => loadPages(sourcesWith(sources, [record]))).code).toBe('record-replaces-nothing');
  });
});

describe('an import of ten thousand interfaces', () => {
  const many = yapiExport(...Array.from({ length: 10_000 }, (_, index) => large(index)));

  it('is listed and matched in bounded time', () => {
    const started = performance.now();
    const plan = planImport([many], context);
    expect(plan.fresh).toHaveLength(10_000);
    expect(performance.now() - started).toBeLessThan(15_000);
    expect(renderImportTable(plan, { lang: 'en' }).split('\n').length).toBeLessThan(100);
  });

  it('is refused beyond the limit of interfaces', () => {
    const file = jsonFile(
      Array.from({ length: importLimits.interfaces + 1 }, (_, index) => ({
        path: `/a${index}`,
        method: 'POST',
      })),
    );
    expect(thrown(() => planImport([file], context)).code).toBe('import-too-many-interfaces');
  });
});

function large(index: number): Readonly<Record<string, unknown>> {
  const properties = Object.fromEntries(
    Array.from({ length: 5 }, (_, field) => [
      `field${field}`,
      { type: 'string', description: '说明', maxLength: 50 },
    ]),
  );
  const body = JSON.stringify({ type: 'object', properties });
  return yapiInterface({
    _id: 100_000 + index,
    path: `/large/folder${index % 100}/action${index}`,
    req_body_other: body,
    res_body: body,
  });
}
