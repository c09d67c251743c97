/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { type Counts, countedOutcomes, levels, type RunCounts } from '../counts.ts';
import { outcomeWords } from '../words.ts';
import { words } from './certificate-words.ts';
import { LevelChip } from './chips.tsx';
import { T } from './text.tsx';

/** Level × outcome in numbers, and as one bar. */
export function CountsBlock({ counts }: { readonly counts: RunCounts }) {
  const { all, levels: byLevel } = counts;
  return (
    <div class="counts">
      <OutcomeBar counts={all} />
      <table class="numbers">
        <thead>
          <tr>
            <th>
              <T text={words.level} />
            </th>
            {countedOutcomes.map((outcome) => (
              <th key={outcome} class={outcome}>
                <T text={outcomeWords[outcome]} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {levels.map((level) => (
            <NumberRow key={level} head={<LevelChip level={level} />} counts={byLevel[level]} />
          ))}
          <NumberRow head={<T text={words.all} />} counts={all} isTotal />
        </tbody>
      </table>
      <p class="note">
        <T text={words.countedNote} />
      </p>
    </div>
  );
}

function NumberRow(props: {
  readonly head: ComponentChildren;
  readonly counts: Counts;
  readonly isTotal?: boolean;
}) {
  return (
    <tr class={props.isTotal ? 'total' : ''}>
      <th scope="row">{props.head}</th>
      {countedOutcomes.map((outcome) => (
        <td key={outcome} class={props.counts[outcome] === 0 ? 'zero' : outcome}>
          {props.counts[outcome]}
        </td>
      ))}
    </tr>
  );
}

/** One bar, its parts in the order of the table; widths are attributes because the page allows no inline style. */
function OutcomeBar({ counts }: { readonly counts: Counts }) {
  const total = countedOutcomes.reduce((sum, outcome) => sum + counts[outcome], 0);
  let offset = 0;
  return (
    <svg class="bar" height="10" width="100%" aria-hidden="true">
      {countedOutcomes.map((outcome) => {
        const share = total === 0 ? 0 : (counts[outcome] / total) * 100;
        const x = offset;
        offset += share;
        return (
          <rect
            key={outcome}
            class={outcome}
            x={`${x.toFixed(3)}%`}
            width={`${share.toFixed(3)}%`}
            height="10"
          />
        );
      })}
    </svg>
  );
}
