/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { countedOutcomes, countRows } from '../counts.ts';
import { groupBy } from '../run.ts';
import type { Row } from '../traceability.ts';
import { blameWords, familyTitle } from '../words.ts';
import { findingAnchor, hrefTo, operationAnchor, rowAnchor, systemAnchor } from './anchors.ts';
import { words } from './certificate-words.ts';
import { EvidenceChip, LevelChip, OutcomeChip } from './chips.tsx';
import { SourceLine } from './source-line.tsx';
import { T } from './text.tsx';

/** Up to this many rows the operations stand open. */
const openRows = 40;

/** Every requirement by operation, with outcome, reason or blame, and source. */
export function RequirementTable({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <>
      {[...groupBy(rows, (row) => row.operation.system)].map(([system, ofSystem]) => (
        <div key={system} id={systemAnchor(system)}>
          {[...groupBy(ofSystem, (row) => row.operation.id)].map(([operation, own]) => (
            <OperationGroup key={operation} rows={own} isOpen={rows.length <= openRows} />
          ))}
        </div>
      ))}
    </>
  );
}

function OperationGroup({ rows, isOpen }: { readonly rows: readonly Row[]; readonly isOpen: boolean }) {
  const operation = rows[0]?.operation;
  if (operation === undefined) return null;
  const counts = countRows(rows);
  return (
    <details class="operation" id={operationAnchor(operation.id)} open={isOpen}>
      <summary>
        <b>
          <T text={operation.title} />
        </b>{' '}
        <code>{operation.id}</code> <EvidenceChip evidence={operation.evidence} />
        <span class="tally">
          {countedOutcomes
            .filter((outcome) => counts[outcome] > 0)
            .map((outcome) => (
              <span key={outcome} class={outcome}>
                {counts[outcome]} <OutcomeChip outcome={outcome} />
              </span>
            ))}
        </span>
      </summary>
      <table class="requirements stacked">
        <thead>
          <tr>
            {[words.outcome, words.level, words.family, words.requirement, words.reason, words.source].map(
              (word) => (
                <th key={word.en}>
                  <T text={word} />
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <RequirementRow key={rowAnchor(row)} row={row} />
          ))}
        </tbody>
      </table>
    </details>
  );
}

function RequirementRow({ row }: { readonly row: Row }) {
  const { requirement } = row;
  return (
    <tr id={rowAnchor(row)}>
      <td>
        {row.outcome === 'failed' ? (
          <a href={hrefTo(findingAnchor(row))}>
            <OutcomeChip outcome={row.outcome} />
          </a>
        ) : (
          <OutcomeChip outcome={row.outcome} />
        )}
      </td>
      <td>
        <LevelChip level={requirement.level} />
      </td>
      <td>
        <T text={familyTitle(requirement.family)} />
      </td>
      <td>
        <T text={requirement.statement} />
        <code class="id">{requirement.id}</code>
      </td>
      <td>
        {row.blame === undefined ? null : (
          <b>
            <T text={blameWords[row.blame]} />{' '}
          </b>
        )}
        {row.reason === undefined ? null : <T text={row.reason} />}
      </td>
      <td>
        <SourceLine source={requirement.source} />
      </td>
    </tr>
  );
}
