import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Big from 'big.js';
import { shanghaiDateTime, shanghaiIso, systemClock } from '../../contracts/clock.ts';
import type { Rails, Target } from '../../contracts/target.ts';
import { documentDigests, loadSources } from '../../schemas/load-sources.ts';
import type { BaselineEntry, RecordHeader } from '../../schemas/types/record.ts';
import { planStories } from '../../suites/plan-stories.ts';
import { changedDocuments } from '../../suites/profile-documents.ts';
import { profileOf } from '../../suites/profile-of.ts';
import { openRecord } from '../../suites/record.ts';
import type { RunPlan } from '../../suites/run-plan.ts';
import { parseShard } from '../../suites/shard.ts';
import { kitVersion } from '../kit-version.ts';
import type { CommonOptions, Terminal } from '../terminal.ts';
import { nothingPlanned, outputNotWritable, runCut, storiesMissing, suitesThrew } from './certify-errors.ts';
import { showProgress } from './progress.ts';
import { type Tally, tailRecord } from './record-tail.ts';
import { runSuites } from './run-suites.ts';

/** One run: against what, which stories, and where its record goes. */
export interface RunOrder {
  readonly target: Target;
  readonly record: string;
  readonly profile: string;
  readonly only: string | undefined;
  /** `i/n`. */
  readonly shard?: string | undefined;
  /** Random lifecycles; undefined: as many as usual. */
  readonly sequences?: number | undefined;
  readonly seed: number;
  /** Paths of modules with scenarios and checks of the project's own; they are loaded already. */
  readonly extensions?: readonly string[] | undefined;
  /** Most requests the run may cost. */
  readonly budget?: number | undefined;
  /** Most requests per second. */
  readonly rate?: number | undefined;
  /** Random requests of each kind for every operation; the usual number where none is stated. */
  readonly random?: number | undefined;
  /** Failures accepted beforehand; undefined where no baseline was given. */
  readonly baseline?: readonly BaselineEntry[] | undefined;
}

/** Stories under way at a time: enough to keep two cores busy, few enough for a test gateway. */
const concurrency = 8;

/** How often the record is looked at, in milliseconds. */
const tickMs = 100;

/**
 * Runs the suites and writes the run's record from header to footer. The footer is written only where every planned
 * story ran; otherwise a KitError says why it is missing, and the record stays valid without it.
 */
export async function recordRun(order: RunOrder, common: CommonOptions, terminal: Terminal): Promise<void> {
  const { secret } = order.target;
  const { record, only, baseline } = order;
  const startedAt = systemClock.now();
  const plan = planOf(order, startedAt);
  const planned = planStories(plan).map(({ id }) => id);
  if (only !== undefined && planned.length === 0) throw nothingPlanned(only);
  beginRecord(record, {
    ...headerOf(plan, startedAt, planned),
    ...(baseline && { baseline: [...baseline] }),
  });
  const tally = await watchSuites(plan, { secret, planned: planned.length, common, terminal });
  if (tally.stories < planned.length) throw storiesMissing(tally.stories, planned.length, record);
  endRecord(record, startedAt, tally);
}

/** Returns the plan of a run, in which no secret stands; the command line goes before the target's own settings. */
export function planOf(order: RunOrder, startedAt: number): RunPlan {
  const { record, profile, shard, seed } = order;
  const { secret: _secret, ...target } = order.target;
  const { rate = target.rate, budget = target.budget } = order;
  return {
    target: { ...target, ...(target.rails && { rails: railsOfShard(target.rails, shard) }) },
    seed,
    runId: `${shanghaiDateTime(startedAt)}-${randomBytes(4).toString('hex')}`,
    record,
    profile,
    concurrency,
    ...narrowed({ ...order, rate, budget }),
    ...(order.extensions !== undefined && { extensions: order.extensions }),
  };
}

type Narrowing = Pick<RunOrder, 'only' | 'shard' | 'budget' | 'rate' | 'random' | 'sequences'> | RunPlan;

/** What narrows a run, as far as it is stated. */
function narrowed({ only, shard, budget, rate, random, sequences }: Narrowing) {
  return {
    ...(only !== undefined && { only }),
    ...(budget !== undefined && { budget }),
    ...(rate !== undefined && { rate }),
    ...(random !== undefined && { random }),
    ...(sequences !== undefined && { sequences }),
    ...(shard !== undefined && { shard }),
  };
}

// Shards do not know of each other: together they may spend what one run may.
function railsOfShard(rails: Rails, shard: string | undefined): Rails {
  if (shard === undefined || rails.amountPerRun === undefined) return rails;
  const share = new Big(rails.amountPerRun).div(parseShard(shard).count).round(2, Big.roundDown);
  return { ...rails, amountPerRun: share.toFixed(2) };
}

/** Returns the header of a run's record. */
export function headerOf(plan: RunPlan, startedAt: number, planned: string[]): RecordHeader {
  const { target, runId, seed, profile } = plan;
  const { name, kind, baseUrls, appId } = target;
  const sources = loadSources();
  const asked = profileOf(profile);
  const changed = changedDocuments(asked, sources);
  return {
    kind: 'header',
    format: 'ebuy-kit/record/1',
    kit: kitVersion(),
    runId,
    startedAt: shanghaiIso(startedAt),
    seed,
    subject: 'gateway',
    target: { name, kind, baseUrls: { ...baseUrls }, appId: `…${appId.slice(-4)}` },
    profile,
    documents: { ...documentDigests(sources) },
    operations: [...asked.operations],
    ...(changed.length > 0 && { changedDocuments: [...changed] }),
    ...narrowed(plan),
    planned,
  };
}

// The reports of the run before are no longer true; whatever else lies in the folder is none of ours.
const reportsOfARun = [
  'record.jsonl',
  'allure-results',
  'allure-report',
  'certificate.html',
  'certificate.json',
  'junit.xml',
  'ctrf.json',
  'summary.md',
  'errors.txt',
];

/** Writes the first line of a record; whatever a run before left in its folder is taken away. */
export function beginRecord(record: string, header: RecordHeader): void {
  const out = dirname(record);
  try {
    mkdirSync(out, { recursive: true });
    for (const name of reportsOfARun) rmSync(join(out, name), { recursive: true, force: true });
  } catch (cause) {
    throw outputNotWritable(out, cause);
  }
  const writer = openRecord(record);
  writer.append(header);
  writer.close();
}

/** Writes the last line of a record: the run came to its end. */
export function endRecord(
  record: string,
  startedAt: number,
  { stories, exchanges, findings }: Pick<Tally, 'stories' | 'exchanges' | 'findings'>,
): void {
  const finishedAt = systemClock.now();
  const writer = openRecord(record);
  writer.append({
    kind: 'footer',
    finishedAt: shanghaiIso(finishedAt),
    durationMs: finishedAt - startedAt,
    stories,
    exchanges,
    findings,
  });
  writer.close();
}

interface Watch {
  readonly secret: string;
  readonly planned: number;
  readonly common: CommonOptions;
  readonly terminal: Terminal;
}

async function watchSuites(plan: RunPlan, { secret, planned, common, terminal }: Watch): Promise<Tally> {
  const tail = tailRecord(plan.record);
  const { lang, quiet: isQuiet } = common;
  const progress = showProgress({ terminal, lang, planned, isQuiet, now: () => performance.now() });
  const ticking = setInterval(() => progress.show(tail.read()), tickMs);
  try {
    const end = await runSuites(plan, secret, terminal);
    if (end.kind === 'interrupted') throw runCut(plan.record, tail.read().stories, planned);
    if (end.errors.length > 0) throw suitesThrew(end.errors, writeErrors(plan.record, end.errors));
    return tail.read();
  } finally {
    clearInterval(ticking);
    progress.end(tail.read());
    tail.close();
  }
}

function writeErrors(record: string, errors: readonly string[]): string {
  const file = join(dirname(record), 'errors.txt');
  writeFileSync(file, `${errors.join('\n\n')}\n`);
  return file;
}
