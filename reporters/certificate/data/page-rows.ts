import type { Finding } from '../../../schemas/types/record.ts';
import type { Report } from '../../report.ts';
import { groupBy } from '../../run.ts';
import type { Row } from '../../traceability.ts';
import type { PageRow, PassedCheck } from './page-data.ts';

/** Exchanges that a passed check names as its evidence; the record has them all. */
const namedExchanges = 2;

/** A line of a glued table may hold a whole table. */
const longestQuote = 400;

/** Returns the report's rows as the page shows them, in their order; pure. */
export function pageRows({ run, rows }: Report): readonly PageRow[] {
  return rows.map((row) => pageRow(row, run.contracts.lineAt(row.requirement.source)));
}

function pageRow(row: Row, quote: string | undefined): PageRow {
  const { requirement, operation, findings, blame, reason, accepted } = row;
  const { source, assumption, place } = requirement;
  return {
    operation: operation.id,
    requirement: requirement.id,
    system: operation.system,
    family: requirement.family,
    level: requirement.level,
    evidence: operation.evidence,
    statement: requirement.statement,
    outcome: row.outcome,
    ...(blame === undefined ? {} : { blame }),
    ...(reason === undefined ? {} : { reason }),
    ...(accepted === undefined ? {} : { accepted }),
    source,
    ...(quote === undefined || quote === '' ? {} : { quote: cut(masked(quote)) }),
    ...(assumption === undefined ? {} : { assumption }),
    ...(place === undefined ? {} : { place: pointerOf(place) }),
    findings: findings
      .filter((finding) => finding.outcome !== 'passed')
      .map(({ kind: _kind, requirement: _requirement, operation: _operation, ...finding }) => finding),
    passed: passedChecks(findings),
  };
}

function passedChecks(findings: readonly Finding[]): readonly PassedCheck[] {
  const passed = findings.filter((finding) => finding.outcome === 'passed');
  return [...groupBy(passed, (finding) => finding.check)].map(([check, group]) => ({
    check,
    count: group.length,
    exchanges: [...new Set(group.flatMap((finding) => finding.exchanges))].slice(0, namedExchanges),
  }));
}

/** Where the requirement stands, in the first element of an array; for findings that point nowhere themselves. */
const pointerOf = ({ direction, path }: NonNullable<Row['requirement']['place']>) =>
  `${direction}/${path.replaceAll('[]', '.0').replaceAll('.', '/')}`;

/** The documents print the secret of their demonstration; a certificate passes none on. */
const masked = (text: string) => (/secret/i.test(text) ? text.replace(/\b[0-9a-z]{24,}\b/gi, '****') : text);

const cut = (text: string) => (text.length > longestQuote ? `${text.slice(0, longestQuote - 1)}…` : text);
