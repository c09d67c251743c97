import { describe, expect, it } from 'vitest';
import {
  context,
  envelopes,
  heldDetail,
  heldQueryTrade,
  heldRecord,
  thrown,
  yapiExport,
  yapiInterface,
} from './import.fixture.ts';
import { FindingList } from './import-finding.ts';
import { listInterfaces } from './list-interfaces.ts';
import type { ImportFile } from './load-import-file.ts';
import { matchInterfaces } from './match.ts';

const legacyQuery = heldRecord(
  `operation: legacy.queryTrade
title: { zh: 支付结果查询, en: Query }
evidence: proposed
yapiId: 27802
method: POST
path: /paas/micro/cashier/queryTrade
action: queryTrade
request: { envelope: paas }
response: { envelope: paas }
`,
);
const held = [heldQueryTrade, heldDetail];

function match(pages: typeof held, ...interfaces: readonly Readonly<Record<string, unknown>>[]) {
  return matchFiles(pages, yapiExport(...interfaces.map(yapiInterface)));
}

function matchFiles(pages: typeof held, ...files: readonly ImportFile[]) {
  const listed = listInterfaces(files, envelopes, new FindingList());
  const { matches, fresh } = matchInterfaces(listed, pages, context.known);
  return {
    matches: matches.map(({ held: page, by }) => `${page.operation} ${by}`),
    fresh: fresh.map(({ proposed, candidates }) => [proposed.id, proposed.systemBy, ...candidates].join(' ')),
  };
}

describe('an imported interface', () => {
  it('is known by its YApi id, whatever its path', () => {
    expect(match(held, { _id: 37500, path: '/api/v2/query' }).matches).toEqual([
      'payment.queryTrade yapi-id',
    ]);
  });

  it('is known by method and path where the export has no ids', () => {
    expect(match(held, { path: '/api/queryTrade' }).matches).toEqual(['payment.queryTrade path']);
    expect(match(held, { path: '/api/queryTrade', method: 'GET' }).matches).toEqual([]);
  });

  it('is known by the end of its path, where only one operation ends so', () => {
    expect(match(held, { path: '/queryTrade' }).matches).toEqual(['payment.queryTrade path-end']);
    expect(match([...held, legacyQuery], { path: '/queryTrade' })).toEqual({
      matches: [],
      fresh: ['unknown.queryTrade none payment.queryTrade legacy.queryTrade'],
    });
    expect(match(held, { path: '/Trade' }).matches).toEqual([]);
  });

  it('does not take an operation by the end of the path that another has by its id', () => {
    const both = match(
      [...held, legacyQuery],
      { path: '/queryTrade' },
      { _id: 37500, path: '/api/queryTrade' },
    );
    expect(both.matches).toEqual(['payment.queryTrade yapi-id', 'legacy.queryTrade path-end']);
  });

  it('with another id is another interface, though its path ends alike', () => {
    expect(match(held, { _id: 5, path: '/queryTrade' }).matches).toEqual([]);
  });

  it.each([
    ['one id occurs twice', [{ _id: 37500 }, { _id: 37500, path: '/b' }], 'import-id-duplicate'],
    ['an unknown id occurs twice', [{ _id: 9 }, { _id: 9 }], 'import-id-duplicate'],
    [
      'id and path claim one operation',
      [{ _id: 37500, path: '/x' }, { path: '/api/queryTrade' }],
      'import-operation-claimed-twice',
    ],
    [
      'two paths claim one operation',
      [{ path: '/api/queryTrade' }, { path: '/api/queryTrade/' }],
      'import-operation-claimed-twice',
    ],
  ])('is refused where %s, both places named', (_, interfaces, code) => {
    const error = thrown(() => match(held, ...interfaces));
    expect(error.code).toBe(code);
    expect(error.parts.where).toContain('api.json#/0/list/0');
    expect(error.parts.where).toContain('api.json#/0/list/1');
  });

  it('is known by the operation that a doc record names', () => {
    const text =
      'title: { zh: 甲, en: A }\nevidence: partial\nmethod: POST\npath: /a\naction: a\nrequest: { envelope: none }\nresponse: { envelope: none }\n';
    const record = (head: string) => ({ name: 'a.yaml', text: `${head}${text}` });
    expect(matchFiles(held, record('operation: payment.queryTrade\n')).matches).toEqual([
      'payment.queryTrade operation',
    ]);
    expect(matchFiles(held, record('operation: payment.other\n')).fresh).toEqual(['payment.other record']);
    expect(thrown(() => matchFiles(held, record('operation: payment.other\nyapiId: 37500\n'))).code).toBe(
      'import-id-held',
    );
  });
});

describe('the operation proposed for a new interface', () => {
  it.each([
    [
      'the list of interfaces knows its id',
      { _id: 45001, path: '/api/upload' },
      'order.upload interface-list',
    ],
    ['operations we hold share its folder', { path: '/api/trade/closeTrade' }, 'payment.closeTrade path'],
    ['its path is written with dashes', { path: '/api/query-trade-list' }, 'payment.queryTradeList path'],
    ['its path ends in a parameter', { path: '/api/trade/{id}' }, 'payment.trade path'],
    ['nothing is known of it', { path: '/x/y' }, 'unknown.y none'],
    ['its path has no word', { path: '/{id}' }, 'unknown.interface none'],
  ])('follows where %s', (_, rest, expected) => {
    expect(match(held, rest).fresh).toEqual([expected]);
  });

  it('is free: neither held nor proposed twice', () => {
    expect(match(held, { path: '/api/a/queryTrade' }, { path: '/api/b/queryTrade' }).fresh).toEqual([
      'payment.queryTrade2 path',
      'payment.queryTrade3 path',
    ]);
  });

  it('is found for twenty thousand alike in bounded time', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => ({ path: `/x${index}/list` }));
    const started = performance.now();
    expect(new Set(match(held, ...many).fresh).size).toBe(20_000);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
