/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import { type Counts, countRows, isDocumented } from '../counts.ts';
import type { RowOutcome } from '../outcome.ts';
import type { Report } from '../report.ts';
import { groupBy } from '../run.ts';
import { familyTitle, familyWords, systemTitle } from '../words.ts';
import { filterHref } from './anchors.ts';
import { words } from './certificate-words.ts';
import { T } from './text.tsx';

/** System × family: where it is red, at a glance. Proposed operations are not in it. */
export function Matrix({ report }: { readonly report: Report }) {
  const rows = report.rows.filter(isDocumented);
  const present = new Set<string>(rows.map((row) => row.requirement.family));
  const families = Object.keys(familyWords).filter((family) => present.has(family));
  return (
    <section>
      <h2>
        <T text={words.matrix} />
      </h2>
      <div class="scroll">
        <table class="matrix">
          <thead>
            <tr>
              <th>
                <T text={words.system} />
              </th>
              {families.map((family) => (
                <th key={family}>
                  <T text={familyTitle(family)} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...groupBy(rows, (row) => row.operation.system)].map(([system, own]) => (
              <tr key={system}>
                <th scope="row">
                  <a href={filterHref({ system, outcome: 'any' })}>
                    <T text={systemTitle(system)} />
                  </a>
                </th>
                {families.map((family) => (
                  <Cell
                    key={family}
                    href={(outcome) => filterHref({ system, family, outcome })}
                    counts={countRows(own.filter((row) => row.requirement.family === family))}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="note">
        <T text={words.matrixNote} />
      </p>
    </section>
  );
}

const worstFirst = ['failed', 'cantTell', 'untested', 'passed'] as const satisfies readonly RowOutcome[];

function Cell(props: {
  readonly counts: Counts;
  /** Where the rows of an outcome are listed. */
  readonly href: (outcome: RowOutcome | 'any') => string;
}) {
  const { counts, href } = props;
  const due = counts.passed + counts.failed + counts.cantTell + counts.untested;
  const worst = worstFirst.find((outcome) => counts[outcome] > 0);
  if (worst === undefined)
    return <td class="none">{counts.inapplicable + counts.excluded > 0 ? '–' : ''}</td>;
  return (
    <td class={worst}>
      <a href={href(worst === 'passed' ? 'any' : worst)}>
        {counts.passed}/{due}
      </a>
    </td>
  );
}
