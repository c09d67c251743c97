import { relative } from 'node:path';
import { renderConsoleTable } from '../../reporters/console-table.ts';
import type { RecordedRun } from '../../reporters/run.ts';
import { type WrittenReports, writeReports } from '../../reporters/write-reports.ts';
import type { Lang } from '../../schemas/text.ts';
import { inPlanOrder } from '../record/in-plan-order.ts';
import type { CommonOptions, Terminal } from '../terminal.ts';
import { reportsCut } from './certify-errors.ts';
import { appendStepSummary } from './step-summary.ts';

const texts = {
  writing: { zh: '正在写报告…', en: 'writing reports …' },
  expected: { zh: '要求', en: 'expected' },
  actual: { zh: '实际', en: 'actual' },
  report: { zh: '报告', en: 'report' },
  seed: { zh: '种子', en: 'seed' },
} as const;

/**
 * Writes every report of a record and ends the command: the table by system, the verdict and the path of the HTML
 * report on standard output, or all of it as JSON. Returns the exit status.
 */
export async function reportRun(
  record: RecordedRun,
  outDir: string,
  { lang, json, quiet }: CommonOptions,
  terminal: Terminal,
): Promise<0 | 1 | 3> {
  if (!quiet) terminal.err(`${texts.writing[lang]}\n`);
  const written = await Promise.race([
    writeReports(inPlanOrder(record), { outDir, lang }),
    cutBy(terminal.interrupted, outDir),
  ]);
  appendStepSummary(written.report, { lang, json, quiet }, terminal);
  const shown = (path: string) => relative(terminal.cwd, path) || '.';
  terminal.out(`${json ? renderJson(written, lang) : renderEnd(written, lang, shown)}\n`);
  return written.exitStatus;
}

function cutBy(signal: AbortSignal, outDir: string): Promise<never> {
  return new Promise((_resolve, reject) => {
    const cut = () => reject(reportsCut(outDir));
    if (signal.aborted) cut();
    else signal.addEventListener('abort', cut, { once: true });
  });
}

function renderEnd(
  { report, verdict, files }: WrittenReports,
  lang: Lang,
  shown: (path: string) => string,
): string {
  const html = files.filter((file) => file.endsWith('.html')).toReversed();
  return [
    renderConsoleTable(report, lang),
    '',
    `${verdict.title[lang]} · ${verdict.sentence[lang]} (${texts.seed[lang]} ${report.run.header.seed})`,
    ...verdict.because.map(
      ({ title, expected, actual }) =>
        `  ${title[lang]} · ${texts.expected[lang]}: ${expected[lang]} · ${texts.actual[lang]}: ${actual[lang]}`,
    ),
    ...html.map((file) => `${texts.report[lang]}: ${shown(file)}`),
  ].join('\n');
}

function renderJson({ report, verdict, files, exitStatus }: WrittenReports, lang: Lang): string {
  const { header } = report.run;
  const result = {
    exitStatus,
    verdict: verdict.id,
    unmet: verdict.because.map(({ id, expected, actual }) => ({
      id,
      expected: expected[lang],
      actual: actual[lang],
    })),
    target: header.target.name,
    profile: header.profile,
    seed: header.seed,
    summary: report.counts.all,
    proposed: report.counts.proposed,
    systems: report.counts.systems,
    files,
  };
  return JSON.stringify(result, null, 2);
}
