import type { RowOutcome } from '../../outcome.ts';
import type { RowFilter } from '../anchors.ts';
import type { PageData, PageRow } from '../data/page-data.ts';

/** Worst first; what needs no attention last. */
const outcomeRank: Readonly<Record<RowOutcome, number>> = {
  failed: 0,
  cantTell: 1,
  untested: 2,
  passed: 3,
  inapplicable: 4,
  excluded: 5,
};
const levelRank = { MUST: 0, SHOULD: 1, MAY: 2 } as const;

/** Stands for no narrowing where leaving it out would narrow. */
export const anyValue = 'any';

/** Returns the rows a filter lets through, worst first, otherwise in the order of the catalogue; pure. */
export function matchRows(data: PageData, filter: RowFilter): readonly PageRow[] {
  return data.rows.filter(matcher(data, filter)).toSorted(byUrgency);
}

/** Returns how many rows each outcome has among those that all else of a filter lets through. */
export function countOutcomes(data: PageData, filter: RowFilter): ReadonlyMap<RowOutcome, number> {
  const counts = new Map<RowOutcome, number>();
  for (const row of data.rows.filter(matcher(data, { ...filter, outcome: anyValue }))) {
    counts.set(row.outcome, (counts.get(row.outcome) ?? 0) + 1);
  }
  return counts;
}

function byUrgency(a: PageRow, b: PageRow): number {
  const byOutcome = outcomeRank[a.outcome] - outcomeRank[b.outcome];
  if (byOutcome !== 0 || a.outcome !== 'failed') return byOutcome;
  return levelRank[a.level] - levelRank[b.level];
}

function matcher(data: PageData, filter: RowFilter): (row: PageRow) => boolean {
  const { evidence, q = '' } = filter;
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  const is = (wanted: string | undefined, actual: string | undefined) =>
    wanted === undefined || wanted === anyValue || wanted === actual;
  return (row) =>
    is(filter.outcome, row.outcome) &&
    is(filter.system, row.system) &&
    is(filter.operation, row.operation) &&
    is(filter.family, row.family) &&
    is(filter.level, row.level) &&
    is(filter.blame, row.blame) &&
    // What nobody documented is listed only for those who ask for it.
    (evidence === undefined ? row.evidence !== 'proposed' : is(evidence, row.evidence)) &&
    (words.length === 0 || words.every((word) => searchText(data, row).includes(word)));
}

const texts = new WeakMap<PageRow, string>();

/** Everything of a row that a reader may look for, in lower case; put together when somebody first searches. */
function searchText(data: PageData, row: PageRow): string {
  const known = texts.get(row);
  if (known !== undefined) return known;
  const both = (text: { readonly zh: string; readonly en: string } | undefined) => [text?.zh, text?.en];
  const text = [
    row.operation,
    ...both(data.operations[row.operation]),
    row.requirement,
    ...both(row.statement),
    ...both(row.reason),
    `${row.source.document}:${row.source.line}`,
    ...row.findings.flatMap((finding) => [
      finding.id,
      finding.check,
      ...finding.exchanges,
      finding.at,
      ...both(finding.expected),
      ...both(finding.actual),
      ...both(data.stories[finding.story]),
    ]),
    ...row.passed.flatMap(({ check, exchanges }) => [check, ...exchanges]),
  ]
    .join('\n')
    .toLowerCase();
  texts.set(row, text);
  return text;
}
