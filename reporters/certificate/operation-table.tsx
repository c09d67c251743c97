/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { countedOutcomes, countRows } from '../counts.ts';
import { groupBy } from '../run.ts';
import type { Row } from '../traceability.ts';
import { outcomeWords, systemTitle } from '../words.ts';
import { filterHref } from './anchors.ts';
import { words } from './certificate-words.ts';
import { EvidenceChip } from './chips.tsx';
import { T } from './text.tsx';

/** Every operation with its counts; each leads to its requirements. */
export function OperationTable({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <div class="scroll">
      <table class="operations numbers">
        <thead>
          <tr>
            <th>
              <T text={words.operation} />
            </th>
            <th class="text">
              <T text={words.evidence} />
            </th>
            {countedOutcomes.map((outcome) => (
              <th key={outcome}>
                <T text={outcomeWords[outcome]} />
              </th>
            ))}
          </tr>
        </thead>
        {[...groupBy(rows, (row) => row.operation.system)].map(([system, ofSystem]) => (
          <tbody key={system}>
            <tr class="system">
              <th colSpan={2 + countedOutcomes.length} scope="rowgroup">
                <T text={systemTitle(system)} />
              </th>
            </tr>
            {[...groupBy(ofSystem, (row) => row.operation)].map(([operation, own]) => (
              <OperationRow key={operation.id} rows={own} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function OperationRow({ rows }: { readonly rows: readonly Row[] }) {
  const operation = rows[0]?.operation;
  if (operation === undefined) return null;
  const counts = countRows(rows);
  const { id: name, evidence, title } = operation;
  const narrowed = { operation: name, evidence: evidence === 'proposed' ? 'proposed' : 'any' };
  return (
    <tr>
      <th scope="row">
        <a href={filterHref({ ...narrowed, outcome: 'any' })}>
          <T text={title} />
        </a>{' '}
        <code>{name}</code>
      </th>
      <td class="text">
        <EvidenceChip evidence={evidence} />
      </td>
      {countedOutcomes.map((outcome) => (
        <td key={outcome} class={counts[outcome] === 0 ? 'zero' : outcome}>
          {counts[outcome] === 0 ? 0 : <a href={filterHref({ ...narrowed, outcome })}>{counts[outcome]}</a>}
        </td>
      ))}
    </tr>
  );
}
