import { dirname } from 'node:path';
import { judgeStory } from '../../suites/judge.ts';
import { loadRecord } from '../../suites/record.ts';
import { allChecks } from '../../suites/run-context.ts';
import type { CommonOptions, Terminal } from '../terminal.ts';
import { reportRun } from './report-run.ts';

/**
 * Judges a record again and writes its reports, beside it unless `outDir` is stated. Returns the exit status: 3 where
 * the run was cut short. Throws a KitError where the record cannot be read.
 */
export async function judgeRecord(
  path: string,
  outDir: string | undefined,
  common: CommonOptions,
  terminal: Terminal,
): Promise<0 | 1 | 3> {
  const { footer, ...record } = loadRecord(path);
  const checks = allChecks();
  const findings = record.stories.flatMap((story) => judgeStory(story, checks));
  // The checks of today may find more or less than those that wrote the footer.
  const whole = footer === undefined ? {} : { footer: { ...footer, findings: findings.length } };
  return reportRun({ ...record, findings, ...whole }, outDir ?? dirname(path), common, terminal);
}
