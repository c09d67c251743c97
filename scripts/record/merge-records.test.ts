import { describe, expect, it } from 'vitest';
import { sampleRecord } from '../../reporters/fixtures/sample-run.ts';
import type { RecordedRun } from '../../reporters/run.ts';
import type { KitError } from '../../schemas/kit-error.ts';
import type { RecordHeader } from '../../schemas/types/record.ts';
import { inPlanOrder } from './in-plan-order.ts';
import { mergeRecords, type RecordPart } from './merge-records.ts';

const count = 2;

/** Every `count`th story of the sample, as a shard of its run would have recorded them. */
function shard(number: number, changes: Partial<RecordHeader> = {}): RecordPart {
  const stories = sampleRecord.stories.filter((_, place) => place % count === number - 1);
  const ids = new Set(stories.map(({ line }) => line.id));
  const findings = sampleRecord.findings.filter(({ story }) => ids.has(story));
  const header = {
    ...sampleRecord.header,
    runId: `run-${number}`,
    shard: `${number}/${count}`,
    planned: [...ids],
    ...changes,
  };
  const footer = {
    kind: 'footer' as const,
    finishedAt: '2026-11-21T10:00:02.000+08:00',
    durationMs: 2000,
    stories: stories.length,
    exchanges: stories.flatMap(({ exchanges }) => exchanges).length,
    findings: findings.length,
  };
  return {
    path: `shard-${number}/record.jsonl`,
    record: { header, stories, findings, footer, isCut: false },
  };
}

/** Returns what is said where the parts cannot be merged. */
function refusal(...parts: readonly RecordPart[]): string {
  try {
    mergeRecords(parts);
  } catch (error) {
    return (error as KitError).message;
  }
  throw new Error('these records were merged');
}

const ids = ({ stories }: RecordedRun) => stories.map(({ line }) => line.id).sort();

describe('shards of one run', () => {
  it('make the run, in whatever order they are given', () => {
    const merged = mergeRecords([shard(2), shard(1)]);
    expect(merged).toEqual(mergeRecords([shard(1), shard(2)]));
    expect(ids(merged)).toEqual(ids(sampleRecord));
    expect(merged.findings).toHaveLength(sampleRecord.findings.length);
    expect(merged.header.shard).toBeUndefined();
    expect(merged.footer).toMatchObject({
      stories: sampleRecord.footer?.stories,
      exchanges: sampleRecord.footer?.exchanges,
      findings: sampleRecord.footer?.findings,
    });
    expect(new Set(merged.header.planned)).toEqual(new Set(sampleRecord.header.planned));
    expect(inPlanOrder(merged).stories.map(({ line }) => line.id)).toEqual(merged.header.planned);
  });

  it('stay a part as long as one is missing, and cut where one was cut', () => {
    expect(mergeRecords([shard(2)]).header.shard).toBe('2/2');
    const { record } = shard(2);
    const { footer: _, ...rest } = record;
    const cut = { path: 'cut.jsonl', record: { ...rest, isCut: true } };
    const merged = mergeRecords([shard(1), cut]);
    expect([merged.isCut, merged.footer]).toEqual([true, undefined]);
  });

  it('on sandboxes of their own serve on ports of their own', () => {
    const target = { ...sampleRecord.header.target, baseUrls: { legacy: 'http://127.0.0.1:9999' } };
    expect(ids(mergeRecords([shard(1), shard(2, { target })]))).toEqual(ids(sampleRecord));
  });
});

describe('records that are no shards of one run', () => {
  it.each<[string, Partial<RecordHeader>]>([
    ['versions of the kit', { kit: '0.2.0' }],
    ['revisions of the documents', { documents: { '002_createTrade.txt': 'cd'.repeat(32) } }],
    ['seeds', { seed: 43 }],
    ['targets', { target: { ...sampleRecord.header.target, name: 'uat', kind: 'uat' } }],
    ['profiles', { profile: 'smoke' }],
    ['stories (--only)', { only: 'case:*' }],
    ['numbers of shards', { shard: '2/3' }],
    [
      'baselines',
      {
        baseline: [
          { requirement: 'r', operation: 'o', reason: 'because', owner: 'me', expires: '2027-01-01' },
        ],
      },
    ],
  ])('of other %s are refused', (name, changes) => {
    expect(refusal(shard(1), shard(2, changes))).toContain(
      `These records are not shards of one run: their ${name} differ [records-differ]`,
    );
  });

  it('are refused with what differs, where, and what to do instead', () => {
    const documents = { '002_createTrade.txt': 'cd'.repeat(32) };
    expect(refusal(shard(1), shard(2, { documents }))).toMatchInlineSnapshot(`
      "These records are not shards of one run: their revisions of the documents differ [records-differ]
        where: shard-1/record.jsonl · shard-2/record.jsonl
        expected: {"002_createTrade.txt":"abababababababababababababababababababababababababababababababab"}
        actual: {"002_createTrade.txt":"cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd"}
        what to do: judge each by itself; ebuy-kit compare A B tells what differs between two runs"
    `);
  });

  it('are refused where one is a whole run, or given twice', () => {
    expect(refusal(shard(1), { path: 'whole.jsonl', record: sampleRecord })).toMatchInlineSnapshot(`
      "Only shards of one run can be merged, and this record is none [record-not-a-shard]
        where: whole.jsonl
        expected: header.shard = i/n
        actual: a whole run
        what to do: certify --shard i/n makes shards; for two whole runs there is ebuy-kit compare A B"
    `);
    expect(refusal(shard(1), shard(1))).toMatchInlineSnapshot(`
      "Shard 1/2 is given twice [shard-twice]
        where: shard-1/record.jsonl · shard-1/record.jsonl
        what to do: give one record of each shard"
    `);
  });
});
