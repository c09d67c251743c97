/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { isDocumented } from '../counts.ts';
import { blameOrder } from '../outcome.ts';
import type { Row } from '../traceability.ts';
import { adviceWords, blameWords } from '../words.ts';
import { filterHref } from './anchors.ts';
import { failedOf, unknownOf, words } from './certificate-words.ts';
import { T } from './text.tsx';

/** Whose turn it is: how many rows wait for each party, and what that party should do. Nothing where nothing waits. */
export function BlameBlock({ rows }: { readonly rows: readonly Row[] }) {
  const waiting = rows.filter((row) => isDocumented(row) && row.accepted === undefined);
  const parties = blameOrder.flatMap((blame) => {
    const own = waiting.filter((row) => row.blame === blame);
    const count = (outcome: Row['outcome']) => own.filter((row) => row.outcome === outcome).length;
    const [failed, unknown] = [count('failed'), count('cantTell')];
    return failed + unknown === 0 ? [] : [{ blame, failed, unknown }];
  });
  if (parties.length === 0) return null;
  return (
    <div class="parties">
      <h3>
        <T text={words.toAct} />
      </h3>
      <ul>
        {parties.map(({ blame, failed, unknown }) => (
          <li key={blame}>
            <b>
              <T text={blameWords[blame]} />
            </b>{' '}
            {failed > 0 && (
              <a href={filterHref({ blame, outcome: 'failed' })}>
                <T text={failedOf(failed)} />
              </a>
            )}{' '}
            {unknown > 0 && (
              <a href={filterHref({ blame, outcome: 'cantTell' })}>
                <T text={unknownOf(unknown)} />
              </a>
            )}{' '}
            <span class="note">
              <T text={adviceWords[blame]} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
