import { describe, expect, it } from 'vitest';
import { sampleReport } from '../../fixtures/sample-run.ts';
import { filterHref, rowHref } from '../anchors.ts';
import type { PageData } from '../data/page-data.ts';
import { pageRows } from '../data/page-rows.ts';
import { readAddress } from './address.ts';
import { countOutcomes, matchRows } from './match-rows.ts';

const report = sampleReport();
const data: PageData = {
  rows: pageRows(report),
  operations: Object.fromEntries(report.run.operations.map(({ id, title }) => [id, title])),
  stories: Object.fromEntries(report.run.stories.map(({ id, title }) => [id, title])),
  islands: [],
};
const found = (filter: Parameters<typeof matchRows>[1]) =>
  matchRows(data, filter).map(({ operation, requirement }) => `${operation}/${requirement}`);

describe('the list of requirements', () => {
  it('begins with what failed, and holds proposed operations only for those who ask', () => {
    const all = matchRows(data, { outcome: 'any' });
    expect(all[0]?.outcome).toBe('failed');
    expect(all.map(({ evidence }) => evidence)).not.toContain('proposed');
    expect(matchRows(data, { outcome: 'any', evidence: 'any' })).toHaveLength(data.rows.length);
    expect(found({ evidence: 'proposed' })).toEqual([
      'member.register/member.register.request.content.phone.max-length',
    ]);
  });

  it.each([
    ['an operation in Chinese', '统一下单'],
    ['an exchange', 'X2'],
    ['a place of the documents', '002_createTrade.txt:71'],
    ['a part of the answer', 'success=true'],
    ['words in any order', '20 ordertitle'],
  ])('finds a row by %s', (_name, q) => {
    expect(found({ q })).toContain(
      'legacy.createTrade/legacy.createTrade.request.content.orderTitle.max-length',
    );
  });

  it('finds nothing where one of the words is missing', () => {
    expect(found({ q: 'orderTitle nowhere' })).toEqual([]);
  });

  it('counts for each outcome what everything else of the filter lets through', () => {
    const filter = { outcome: 'failed', system: 'wallet' };
    expect(Object.fromEntries(countOutcomes(data, filter))).toEqual({
      failed: 1,
      cantTell: 1,
      inapplicable: 1,
    });
  });
});

describe('an address', () => {
  it('says again what it was made of', () => {
    const filter = { outcome: 'failed', q: 'a&b=c #中' };
    expect(readAddress(filterHref(filter))).toEqual({ kind: 'rows', filter });
    expect(readAddress(rowHref('a.b/c[].d'))).toEqual({ kind: 'row', key: 'a.b/c[].d' });
  });

  it('that asks for nothing of the list is left to the browser', () => {
    for (const hash of ['', '#section-gaps', '#unknown=1']) {
      expect(readAddress(hash)).toEqual({ kind: 'nothing' });
    }
  });
});
