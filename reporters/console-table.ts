import Table from 'cli-table3';
import type { Lang } from '../schemas/text.ts';
import type { Report } from './report.ts';
import { summaryWords } from './summary-words.ts';
import { summaryOutcomes, systemLines } from './system-lines.ts';
import { outcomeWords } from './words.ts';

/** Returns the table by system for a terminal: passed, failed, cannot tell, inapplicable, untested. No colours; Chinese characters take two columns. */
export function renderConsoleTable(report: Report, lang: Lang): string {
  const table = new Table({
    head: [summaryWords.system[lang], ...summaryOutcomes.map((outcome) => outcomeWords[outcome][lang])],
    colAligns: ['left', ...summaryOutcomes.map(() => 'right' as const)],
    style: { head: [], border: [], compact: true },
  });
  for (const { title, counts } of systemLines(report, lang)) {
    table.push([title, ...summaryOutcomes.map((outcome) => String(counts[outcome]))]);
  }
  return table.toString();
}
