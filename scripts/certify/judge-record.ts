import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RecordedRun } from '../../reporters/run.ts';
import type { BaselineEntry } from '../../schemas/types/record.ts';
import { judgeStory } from '../../suites/judge.ts';
import { allChecks } from '../../suites/run-context.ts';
import { createSieve } from '../../suites/sieve.ts';
import { kitVersion } from '../kit-version.ts';
import { inPlanOrder } from '../record/in-plan-order.ts';
import { loadCheckedRecord } from '../record/load-checked-record.ts';
import { mergeRecords } from '../record/merge-records.ts';
import { recordLines } from '../record/record-lines.ts';
import type { CommonOptions, Terminal } from '../terminal.ts';
import { outputNotWritable } from './certify-errors.ts';
import { reportRun } from './report-run.ts';

/** What `judge` is asked for. */
export interface JudgeOrder {
  /** One record, or the shards of one run. */
  readonly records: readonly string[];
  /** Beside the record unless stated. Needed for shards, whose own reports would be replaced otherwise. */
  readonly outDir: string | undefined;
  /** Takes the place of the baseline in the record. */
  readonly baseline: readonly BaselineEntry[] | undefined;
}

/**
 * Judges records again and writes their reports; of several, the merged record too. Returns the exit status: 3 where
 * the run was cut short. Throws a KitError where a record cannot be read or does not belong to the others.
 */
export async function judgeRecords(
  order: JudgeOrder,
  common: CommonOptions,
  terminal: Terminal,
): Promise<0 | 1 | 3> {
  const parts = order.records.map((path) => ({ path, record: loadCheckedRecord(path) }));
  const merged = judgedAgain(withBaseline(mergeRecords(parts), order.baseline));
  const outDir = order.outDir ?? dirname(order.records[0] ?? '.');
  if (parts.length > 1) writeMerged(merged, outDir);
  if (!common.quiet && merged.header.kit !== kitVersion()) terminal.err(`${otherKit(merged, common)}\n`);
  return reportRun(merged, outDir, common, terminal);
}

/** Returns a record in the order of its plan, with the findings of today's checks in place of those it came with. */
export function judgedAgain(recorded: RecordedRun): RecordedRun {
  const { footer, ...record } = inPlanOrder(recorded);
  const checks = allChecks();
  // A record keeps of all judgements what its run's sieve left; the same sieve leaves the same.
  const sieve = createSieve();
  const findings = record.stories.flatMap((story) =>
    sieve(story.line.requirements, judgeStory(story, checks)),
  );
  // The checks of today may find more or less than those that wrote the footer.
  const whole = footer === undefined ? {} : { footer: { ...footer, findings: findings.length } };
  return { ...record, findings, ...whole };
}

function withBaseline(record: RecordedRun, baseline: JudgeOrder['baseline']): RecordedRun {
  if (baseline === undefined) return record;
  return { ...record, header: { ...record.header, baseline: [...baseline] } };
}

function writeMerged(record: RecordedRun, outDir: string): void {
  try {
    mkdirSync(outDir, { recursive: true });
    const lines = recordLines(record).map((line) => `${JSON.stringify(line)}\n`);
    writeFileSync(join(outDir, 'record.jsonl'), lines.join(''));
  } catch (cause) {
    throw outputNotWritable(outDir, cause);
  }
}

function otherKit({ header }: RecordedRun, { lang }: CommonOptions): string {
  return {
    zh: `记录由 ${header.kit} 版写成，现由 ${kitVersion()} 版判定`,
    en: `the record was written by version ${header.kit} and is judged by version ${kitVersion()}`,
  }[lang];
}
