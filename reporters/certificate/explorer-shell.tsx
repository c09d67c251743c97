/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { Report } from '../report.ts';
import { exportedRows, words } from './certificate-words.ts';
import type { PageExchange, PageRow } from './data/page-data.ts';
import { pageExchange } from './data/page-exchange.ts';
import type { Evidence } from './finding-view.tsx';
import { RowDetails, RowHead } from './row-view.tsx';
import { T } from './text.tsx';

/** Failed rows that stand in the page itself, for readers whose browser runs no script. */
const standingRows = 25;

/**
 * Where the page's script puts the list of all requirements. Until then, or where nothing may run, it holds the first
 * failures, and the very first with its exchanges: no reader waits for what matters most.
 */
export function ExplorerShell({
  report,
  rows,
}: {
  readonly report: Report;
  readonly rows: readonly PageRow[];
}) {
  const failed = rows.filter((row) => row.outcome === 'failed' && row.evidence !== 'proposed');
  const shown = failed.slice(0, standingRows);
  return (
    <div id="explorer">
      {failed.length === 0 ? (
        <p>
          <T text={words.noFindings} />
        </p>
      ) : null}
      {shown.map((row, index) => (
        <details key={`${row.operation} ${row.requirement}`} class="row" open={index === 0}>
          <summary>
            <RowHead row={row} title={report.run.operationOf(row.operation)?.title} />
          </summary>
          {index === 0 ? (
            <RowDetails
              row={{ ...row, findings: row.findings.slice(0, 1), passed: [] }}
              storyOf={(id) => report.run.storyOf(id)?.title}
              evidenceOf={(ids) => evidenceIn(report, ids)}
              isWhole={true}
            />
          ) : null}
        </details>
      ))}
      <p class="note">
        <T text={exportedRows(shown.length, failed.length)} />
      </p>
    </div>
  );
}

function evidenceIn(report: Report, ids: readonly string[]): Evidence {
  const found: readonly PageExchange[] = ids
    .flatMap((id) => report.run.exchangeOf(id) ?? [])
    .map(pageExchange);
  return found.length === 0 ? 'absent' : found;
}
