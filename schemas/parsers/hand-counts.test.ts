import { describe, expect, it } from 'vitest';
import type { FieldRow } from '../doc-page.ts';
import { loadPages } from '../load-pages.ts';
import { loadSources } from '../load-sources.ts';
import { parseBookPage } from './book-page.ts';
import { parseBookstackPage } from './bookstack-table.ts';
import { countRows } from './field-tree.ts';
import { sampledPage } from './sampled-page.ts';
import { parseYapiPage } from './yapi-page.ts';

/*
 * Counted by hand in the texts under sources/, with the file open: a row is a line that begins, behind its spaces, with
 * a field name and a type; lines that go on with a cell (最大长度, 最小长度, Mock, a remark's further lines) are none.
 * The parts are written as they were counted, outermost rows first, so that a recount can find its place.
 */
const byHand = {
  '002': {
    // 8 of the envelope; 21 of content; storeInfo 4, goodsDetail 9, extendInfo 4, payMethod 8, subsidy 2.
    request: 8 + 21 + 4 + 9 + 4 + 8 + 2,
    // 9 of the envelope; 14 of content; cardPaid 4 + 6, couponPaid 5 + 12, pointsPaid 5, cashPaid 5.
    response: 9 + 14 + (4 + 6) + (5 + 12) + 5 + 5,
    errors: 10,
    headers: 1,
    // Lines 254 to 260 of the remark, without the ruler.
    remarks: 7,
    // Lines 279 to 490, one date each.
    changes: 212,
  },
  '003': {
    // 8 of the envelope; 15 of content; goodsDetail 9.
    request: 8 + 15 + 9,
    // 9 of the envelope; 16 of content; goodsDetail 9.
    response: 9 + 16 + 9,
    errors: 0,
    headers: 1,
    // Line 146, the 6 lines of the first example, line 155 and the 3 lines of the second.
    remarks: 1 + 6 + 1 + 3,
    // Lines 164 to 223, one date each.
    changes: 60,
  },
  // Lines 20 to 31 and 74 to 97, one row each.
  '001': { request: 12, response: 24, examples: 2 },
  '000': {
    interfaces: 56,
    chapters: 7,
    byChapter: {
      会员能力API: 7,
      卡券包能力API: 23,
      卡系统能力API: 5,
      线上支付API: 5,
      易百收银插件api: 6,
      订单能力API: 2,
      '(废弃)旧支付API': 8,
    },
    // Lines 7, 53, 312, 346 to 348, 382 to 385, 425, 441, 443 to 446.
    introductions: 1 + 1 + 1 + 3 + 4 + 1 + 5,
    // 7 first-level members, 5 of content.
    request: 7 + 5,
    // 9 first-level members, 4 of content; a card's 26 (lines 119 to 144); a voucher's 34 and productSku in its useRule
    // (lines 150 to 187 without 155 to 157: the key 8379 is an id and no field).
    response: 9 + 4 + 26 + (34 + 1),
  },
} as const;

const { documents } = loadSources();

function document(number: string) {
  const found = documents.find(({ entry }) => entry.number === number);
  if (found === undefined) throw new Error(`no document ${number}`);
  return found;
}

/** The facts that the last column of a YApi table states, told by their marker alone. */
function markers(text: string): Record<string, number> {
  const count = (marker: string) => text.split(marker).length - 1;
  return { maxLength: count('最大长度:'), minLength: count('最小长度:'), mock: count('Mock:') };
}

function factsIn(rows: readonly FieldRow[]): Record<string, number> {
  const all = flatten(rows);
  const count = (key: 'maxLength' | 'minLength' | 'mock') =>
    all.filter((row) => row[key] !== undefined).length;
  return { maxLength: count('maxLength'), minLength: count('minLength'), mock: count('mock') };
}

/** A row a line, as it is printed: indentation, name, type, lengths, line. */
function outline(rows: readonly FieldRow[], indent = ''): readonly string[] {
  return rows.flatMap((row) => [
    `${indent}${row.name} ${row.type} ${row.minLength ?? ''}..${row.maxLength ?? ''} :${row.source.line}`,
    ...outline(row.children, `${indent}  `),
  ]);
}

function flatten(rows: readonly FieldRow[]): readonly FieldRow[] {
  return rows.flatMap((row) => [row, ...flatten(row.children)]);
}

describe('nothing is dropped silently', () => {
  it.each(['002', '003'] as const)('document %s has as many rows as were counted by hand', (number) => {
    const { source, entry } = document(number);
    const page = parseYapiPage(source, entry);
    const { request, response, errors, headers, remarks, changes } = byHand[number];
    expect({
      request: countRows(page.request),
      response: countRows(page.response),
      errors: page.errors.length,
      headers: page.headers?.length,
      remarks: page.remarks.length,
      changes: page.changeDates?.length,
    }).toEqual({ request, response, errors, headers, remarks, changes });
    expect(page.rowCount).toBe(request + response + errors);
  });

  it.each(['002', '003'] as const)(
    'document %s has as many lengths and Mock rules as its text has markers',
    (number) => {
      const { source, entry } = document(number);
      const page = parseYapiPage(source, entry);
      expect(factsIn([...page.request, ...page.response])).toEqual(markers(source.text));
    },
  );

  it.each(['002', '003'] as const)(
    'document %s gives each row its name, type, lengths and place',
    (number) => {
      const { source, entry } = document(number);
      const page = parseYapiPage(source, entry);
      expect([...outline(page.request), '---', ...outline(page.response)]).toMatchSnapshot();
    },
  );

  it('document 001 has as many rows as were counted by hand', () => {
    const { source, entry } = document('001');
    const page = parseBookstackPage(source, entry);
    const { request, response, examples } = byHand['001'];
    expect([page.request.length, page.response.length, page.examples.length]).toEqual([
      request,
      response,
      examples,
    ]);
    expect(page.rowCount).toBe(request + response);
  });

  it('document 000 has as many interfaces, chapters and introductory lines as were counted by hand', () => {
    const book = parseBookPage(document('000').source);
    const expected = byHand['000'];
    expect(book.interfaces).toHaveLength(expected.interfaces);
    expect(book.chapters).toHaveLength(expected.chapters);
    expect(book.chapters.flatMap((chapter) => chapter.introduction)).toHaveLength(expected.introductions);
    for (const [chapter, count] of Object.entries(expected.byChapter)) {
      expect(book.interfaces.filter((listed) => listed.chapter === chapter)).toHaveLength(count);
    }
    expect(new Set(book.interfaces.map((listed) => listed.yapiId)).size).toBe(expected.interfaces);
  });

  it('the example of document 000 has as many members as were counted by hand', () => {
    const { source, entry } = document('000');
    const page = sampledPage(parseBookPage(source), entry);
    expect([countRows(page.request), countRows(page.response)]).toEqual([
      byHand['000'].request,
      byHand['000'].response,
    ]);
    expect(page.rowCount).toBe(byHand['000'].request + byHand['000'].response);
  });

  it('document 000 names every id that its text marks as an interface', () => {
    const { source } = document('000');
    const marked = [...source.text.matchAll(/\[yapi_interface\](\d+)/gu)].map((match) => Number(match[1]));
    expect(parseBookPage(source).interfaces.map((listed) => listed.yapiId)).toEqual(marked);
  });

  it('every document but the one that cannot be parsed becomes the page of its operation', () => {
    const operations = loadPages().pages.map((page) => page.operation);
    expect(operations).toEqual(expect.arrayContaining(documents.flatMap(({ entry }) => entry.operations)));
  });
});
