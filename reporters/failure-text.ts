import type { Lang } from '../schemas/text.ts';
import type { Exchange } from '../schemas/types/record.ts';
import type { Report } from './report.ts';
import type { Row } from './traceability.ts';
import { furtherFindings, outcomeWords } from './words.ts';

/** What fails on every exchange alike need not be told a thousand times: the record has them all. */
const toldFindings = 10;

/** Returns what failed in a row, finding by finding, as plain text for machines that show text. */
export function failureText(row: Row, lang: Lang): string {
  const failed = row.findings.filter((finding) => finding.outcome === 'failed');
  const told = failed
    .slice(0, toldFindings)
    .map((finding) =>
      [
        `expected: ${finding.expected?.[lang] ?? ''}`,
        `actual: ${finding.actual?.[lang] ?? ''}`,
        `at: ${finding.at ?? ''}`,
        `story: ${finding.story}`,
        `exchanges: ${finding.exchanges.join(' ')}`,
      ].join('\n'),
    );
  const rest = failed.length - told.length;
  return [...told, ...(rest > 0 ? [furtherFindings(rest, outcomeWords.failed)[lang]] : [])].join('\n\n');
}

/** Returns the milliseconds of the exchanges a row rests on. */
export function rowDuration(report: Report, row: Row): number {
  return [...new Set(row.findings.flatMap((finding) => finding.exchanges))]
    .map((id) => report.run.exchangeOf(id))
    .filter((exchange): exchange is Exchange => exchange !== undefined)
    .reduce((sum, exchange) => sum + exchange.durationMs, 0);
}
