import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KitError } from '../schemas/kit-error.ts';
import { validateRecordLine } from '../schemas/validator.ts';
import { recordLines } from './record.fixture.ts';
import { loadRecord, openRecord, type WrittenLine } from './record.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'record-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
const freshPath = () => {
  files += 1;
  return join(folder, `${files}.jsonl`);
};

const written = (lines: readonly WrittenLine[], change: (text: string) => string = (text) => text) => {
  const path = freshPath();
  const writer = openRecord(path);
  for (const line of lines) writer.append(line);
  writer.close();
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  return path;
};

const packed = (value: object) => deflateRawSync(JSON.stringify(value)).toString('base64');

/** Puts a packed line in the place of the finding. */
const packedInstead = (deflate: string) => (text: string) =>
  text.replace(/^.*"kind":"finding".*$/m, JSON.stringify({ kind: 'packed', deflate }));

const codeOf = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    if (error instanceof KitError) return `${error.code} ${error.parts.where?.split(':').at(-1)}`;
    throw error;
  }
  return 'no error';
};

const { header, story, exchange, finding, footer } = recordLines;

describe('a run record', () => {
  it.each(Object.entries(recordLines))('has a schema that knows its %s', (_kind, line) => {
    expect(validateRecordLine(line)).toEqual([]);
  });

  it('holds each line on disk before append returns', () => {
    const path = freshPath();
    const writer = openRecord(path);
    writer.append(header);
    expect(readFileSync(path, 'utf8')).toBe(`${JSON.stringify(header)}\n`);
    writer.append(story);
    expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(3);
    writer.close();
  });

  it('is read back gathered by story', () => {
    expect(loadRecord(written([header, story, exchange, finding, footer]))).toEqual({
      header,
      stories: [{ line: story, exchanges: [exchange] }],
      findings: [finding],
      notes: [],
      footer,
      isCut: false,
    });
  });

  it('gathers stories that ran beside each other', () => {
    const other = { ...story, id: 'case:b' };
    const record = loadRecord(
      written([header, story, other, { ...exchange, story: other.id }, exchange, footer]),
    );
    expect(record.stories.map(({ line, exchanges }) => [line.id, exchanges.length])).toEqual([
      [story.id, 1],
      ['case:b', 1],
    ]);
  });

  it('holds a long exchange packed, and gives it back as it was, byte for byte', () => {
    const rows = JSON.stringify({ rows: Array.from({ length: 1000 }, (_, row) => ({ row, 名称: '券' })) });
    const body = { encoding: 'utf8' as const, value: rows, bytes: Buffer.byteLength(rows) };
    const long = { ...exchange, request: { ...exchange.request, body } };
    const path = written([header, story, long, footer]);
    const [, , line = ''] = readFileSync(path, 'utf8').split('\n');
    expect(validateRecordLine(JSON.parse(line))).toEqual([]);
    expect([JSON.parse(line).kind, line.length * 4 < rows.length]).toEqual(['packed', true]);
    expect(JSON.stringify(loadRecord(path).stories[0]?.exchanges)).toBe(JSON.stringify([long]));
  });

  it('without a footer is cut', () => {
    expect(loadRecord(written([header, story])).isCut).toBe(true);
  });

  it('whose last line was cut in the middle is read without that line', () => {
    const record = loadRecord(written([header, story, exchange], (text) => text.slice(0, -20)));
    expect(record.stories[0]?.exchanges).toEqual([]);
    expect(record.isCut).toBe(true);
  });

  it.each<[string, () => string]>([
    ['record-foreign 1', () => written([], () => '')],
    ['record-foreign 1', () => written([], () => '<html>\n')],
    ['record-foreign 1', () => written([story])],
    ['record-foreign 1', () => written([header], (text) => text.replace('record/1', 'record/9'))],
    ['record-damaged 2', () => written([header, story, footer], (text) => text.replace('"story"', '"tale"'))],
    [
      'record-damaged 2',
      () => written([header, story, footer], (text) => text.replace('{"kind":"story"', '{"kind')),
    ],
    ['record-damaged 2', () => written([header, exchange, footer])],
    ['record-damaged 3', () => written([header, story, finding], packedInstead('not deflated'))],
    ['record-damaged 3', () => written([header, story, finding], packedInstead(packed({ kind: 'story' })))],
    ['record-damaged 3', () => written([header, story, story])],
    ['record-damaged 2', () => written([header, header])],
    ['record-damaged 3', () => written([header, footer, story])],
  ])('is refused as %s when it is foreign or damaged', (code, path) => {
    expect(codeOf(() => loadRecord(path()))).toBe(code);
  });

  it('that is not there is an error naming the path', () => {
    expect(codeOf(() => loadRecord(join(folder, 'nowhere.jsonl')))).toBe(
      `record-unreadable ${join(folder, 'nowhere.jsonl')}`,
    );
  });

  it('that cannot be written is an error before the run begins', () => {
    expect(codeOf(() => openRecord(folder))).toBe(`record-not-writable ${folder}`);
  });
});
