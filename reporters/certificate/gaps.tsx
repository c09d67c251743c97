/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { RowOutcome } from '../outcome.ts';
import { groupBy } from '../run.ts';
import type { Row } from '../traceability.ts';
import { filterHref } from './anchors.ts';
import { words } from './certificate-words.ts';
import { OutcomeChip } from './chips.tsx';
import { T } from './text.tsx';

const unseen = ['cantTell', 'untested', 'inapplicable', 'excluded'] as const satisfies readonly RowOutcome[];

/** What has no judgement, by reason: the missing setting first, for it is the one a reader can supply. */
export function Gaps({ rows }: { readonly rows: readonly Row[] }) {
  const gaps = unseen.flatMap((outcome) => {
    const own = rows.filter((row) => row.outcome === outcome);
    return [...groupBy(own, (row) => row.reason?.en ?? '')].map(([reason, group]) => ({
      outcome,
      reason,
      group,
    }));
  });
  if (gaps.length === 0) {
    return (
      <p>
        <T text={words.noGaps} />
      </p>
    );
  }
  return (
    <>
      {gaps.map(({ outcome, reason, group }) => (
        <details key={`${outcome} ${reason}`} class="gap">
          <summary>
            <OutcomeChip outcome={outcome} /> <b>{group.length}</b>{' '}
            {group[0]?.reason ? <T text={group[0].reason} /> : null}
          </summary>
          <Operations outcome={outcome} rows={group} />
        </details>
      ))}
    </>
  );
}

/** Where the gap is; the list of requirements names each of them. */
function Operations({ outcome, rows }: { readonly outcome: RowOutcome; readonly rows: readonly Row[] }) {
  return (
    <ul>
      {[...groupBy(rows, (row) => row.operation)].map(([operation, own]) => {
        const families = [...groupBy(own, (row) => row.requirement.family)];
        return (
          <li key={operation.id}>
            <T text={operation.title} /> <code>{operation.id}</code>:{' '}
            {families.map(([family, group], index) => (
              <span key={family}>
                {index === 0 ? '' : ', '}
                <a href={filterHref({ outcome, operation: operation.id, family, evidence: 'any' })}>
                  {family} {group.length}
                </a>
              </span>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
