/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { BaselineReading } from '../baseline.ts';
import { baselineWords } from '../baseline-words.ts';
import { rowHref } from './anchors.ts';
import { words } from './certificate-words.ts';
import { T } from './text.tsx';

const chips: Readonly<Record<BaselineReading['state'], string>> = {
  accepted: 'accepted',
  stale: 'failed',
  expired: 'failed',
  unknown: 'failed',
  unseen: 'untested',
};

/** Every entry of the baseline: what is accepted, by whom, why, until when, and whether that is still so. */
export function Conditions({ baseline }: { readonly baseline: readonly BaselineReading[] }) {
  if (baseline.length === 0) return null;
  return (
    <section>
      <h2>
        <T text={words.conditions} />
      </h2>
      <p class="note">
        <T text={words.conditionsNote} />
      </p>
      <table class="stacked">
        <thead>
          <tr>
            {[words.outcome, words.requirement, words.reason, words.owner, words.expires].map((word) => (
              <th key={word.en}>
                <T text={word} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {baseline.map(({ entry, state }) => (
            <tr key={`${entry.operation} ${entry.requirement}`}>
              <td>
                <span class={`chip ${chips[state]}`}>
                  <T text={baselineWords[state]} />
                </span>
              </td>
              <td>
                <code>{entry.operation}</code>{' '}
                {state === 'unknown' ? (
                  <code>{entry.requirement}</code>
                ) : (
                  <a href={rowHref(`${entry.operation}/${entry.requirement}`)}>
                    <code>{entry.requirement}</code>
                  </a>
                )}
              </td>
              <td>{entry.reason}</td>
              <td>{entry.owner}</td>
              <td>{entry.expires}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
