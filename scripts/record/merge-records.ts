import { isDeepStrictEqual } from 'node:util';
import { shanghaiIso } from '../../contracts/clock.ts';
import type { RecordedRun } from '../../reporters/run.ts';
import type { RecordFooter, RecordHeader } from '../../schemas/types/record.ts';
import { planStories } from '../../suites/plan-stories.ts';
import { parseShard } from '../../suites/shard.ts';
import { notShards, recordsDiffer, shardTwice } from './merge-errors.ts';

/** A record and the file it came from. */
export interface RecordPart {
  readonly path: string;
  readonly record: RecordedRun;
}

type Part = RecordPart & { readonly shard: { readonly number: number; readonly count: number } };

/**
 * Returns the run that some shards are parts of; one record is its own run. A shard that is missing leaves the result a
 * part. Throws a KitError where the records are not shards of one run: of other kits, seeds, documents, targets.
 */
export function mergeRecords(parts: readonly RecordPart[]): RecordedRun {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return only.record;
  const shards = parts.map(shardOf).toSorted((a, b) => a.shard.number - b.shard.number);
  const [first] = shards;
  if (first === undefined) throw new Error('mergeRecords needs a record');
  shards.forEach((part, index) => {
    requireSameRun(first, part);
    const before = shards[index - 1];
    if (before?.shard.number === part.shard.number) throw shardTwice(before.path, part.path, part.shard);
  });
  const records = shards.map(({ record }) => record);
  const footer = mergeFooters(records);
  return {
    header: mergeHeaders(first.record.header, shards),
    stories: records.flatMap(({ stories }) => stories),
    findings: records.flatMap(({ findings }) => findings),
    ...(footer === undefined ? {} : { footer }),
    isCut: footer === undefined,
  };
}

function shardOf(part: RecordPart): Part {
  const { shard } = part.record.header;
  if (shard === undefined || !/^\d+\/\d+$/.test(shard)) throw notShards(part.path, shard);
  return { ...part, shard: parseShard(shard) };
}

/** What shards of one run have in common; the sandbox of each serves on a port of its own. */
function identityOf({ header }: RecordedRun, { count }: Part['shard']): Readonly<Record<string, unknown>> {
  const { kit, seed, subject, target, profile, only, documents, operations, baseline } = header;
  const { baseUrls, ...who } = target;
  const where = target.kind === 'sandbox' ? {} : { baseUrls };
  return {
    kit,
    seed,
    documents,
    target: { ...who, ...where },
    profile,
    only,
    operations,
    baseline,
    subject,
    shards: count,
  };
}

function requireSameRun(first: Part, other: Part): void {
  const [expected, actual] = [identityOf(first.record, first.shard), identityOf(other.record, other.shard)];
  for (const key of Object.keys(expected)) {
    if (isDeepStrictEqual(expected[key], actual[key])) continue;
    throw recordsDiffer({
      key,
      expected: expected[key],
      actual: actual[key],
      paths: [first.path, other.path],
    });
  }
}

function mergeHeaders(first: RecordHeader, shards: readonly Part[]): RecordHeader {
  const { shard: _shard, ...header } = first;
  const headers = shards.map(({ record }) => record.header);
  const numbers = shards.map(({ shard }) => shard.number);
  const count = shards[0]?.shard.count ?? 0;
  return {
    ...header,
    runId: headers.map(({ runId }) => runId).join('+'),
    startedAt: headers.map(({ startedAt }) => startedAt).toSorted()[0] ?? first.startedAt,
    ...(shards.length === count ? {} : { shard: `${numbers.join('+')}/${count}` }),
    planned: inOrderOfPlan(headers.flatMap(({ planned }) => planned)),
  };
}

/** As one run would have planned them: certificates of one run and of its shards do not differ by that. */
function inOrderOfPlan(ids: readonly string[]): string[] {
  const places = new Map(planStories({}).map(({ id }, index) => [id, index]));
  const placeOf = (id: string) => places.get(id) ?? places.size;
  return ids.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function mergeFooters(records: readonly RecordedRun[]): RecordFooter | undefined {
  const footers = records.flatMap(({ footer }) => footer ?? []);
  if (footers.length < records.length) return undefined;
  const started = Math.min(...records.map(({ header }) => Date.parse(header.startedAt)));
  const finished = Math.max(...footers.map(({ finishedAt }) => Date.parse(finishedAt)));
  const sum = (key: 'stories' | 'exchanges' | 'findings') =>
    footers.reduce((total, footer) => total + footer[key], 0);
  return {
    kind: 'footer',
    finishedAt: shanghaiIso(finished),
    durationMs: finished - started,
    stories: sum('stories'),
    exchanges: sum('exchanges'),
    findings: sum('findings'),
  };
}
