/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import type { Text } from '../../schemas/text.ts';
import { acceptedUntil, adviceWords, blameWords, familyTitle } from '../words.ts';
import { moreFindings, passedTimes, words } from './certificate-words.ts';
import { EvidenceChip, LevelChip, OutcomeChip } from './chips.tsx';
import type { PageFinding, PageRow } from './data/page-data.ts';
import { type Evidence, Exchanges, ExpectedActual, FindingView, Line } from './finding-view.tsx';
import { SourceLine } from './source-line.tsx';
import { T } from './text.tsx';

/** Findings of one row that are shown at first; a broken signature fails on every exchange alike. */
const shownFindings = 3;

/** What a row is about, in one look: outcome, level, the sentence, where it stands, and what was expected and came. */
export function RowHead({ row, title }: { readonly row: PageRow; readonly title: Text | undefined }) {
  const [first] = row.findings.filter((finding) => finding.outcome === row.outcome);
  return (
    <>
      <span class="marks">
        <OutcomeChip outcome={row.outcome} /> <LevelChip level={row.level} />{' '}
        <span class="family">
          <T text={familyTitle(row.family)} />
        </span>{' '}
        {row.evidence === 'documented' ? null : <EvidenceChip evidence={row.evidence} />}{' '}
        {row.accepted && (
          <span class="chip accepted">
            <T text={acceptedUntil(row.accepted.expires)} />
          </span>
        )}
        {row.blame && (
          <span class="blame">
            <T text={words.blame} />: <b>{<T text={blameWords[row.blame]} />}</b>
          </span>
        )}
      </span>
      <span class="statement">
        <T text={row.statement} />
      </span>
      <span class="place">
        {title && <T text={title} />} <code>{row.operation}</code>
      </span>
      {row.outcome === 'failed' && first ? (
        <dl class="judgement brief">
          <ExpectedActual finding={first} />
        </dl>
      ) : (
        row.reason && (
          <span class="why">
            <T text={row.reason} />
          </span>
        )
      )}
    </>
  );
}

/** Everything behind a row: what the documents say, what to do, each finding with its exchanges. */
export function RowDetails(props: {
  readonly row: PageRow;
  readonly storyOf: (id: string) => Text | undefined;
  readonly evidenceOf: (ids: readonly string[]) => Evidence;
  readonly link?: ComponentChildren;
  /** Shows what is left out at first. */
  readonly onMore?: () => void;
  readonly isWhole: boolean;
}) {
  const { row, storyOf, evidenceOf, link, onMore, isWhole } = props;
  const shown = isWhole ? row.findings : row.findings.slice(0, shownFindings);
  const hidden = row.findings.length - shown.length;
  return (
    <div class="details">
      <Facts row={row} link={link} />
      {shown.map((finding: PageFinding, index) => (
        <FindingView
          key={finding.id}
          finding={finding}
          story={storyOf(finding.story)}
          place={row.place}
          evidence={evidenceOf(finding.exchanges)}
          isOpen={index === 0}
        />
      ))}
      {hidden === 0 ? null : (
        <p class="note">
          <button type="button" onClick={() => onMore?.()}>
            <T text={moreFindings(hidden)} />
          </button>
        </p>
      )}
      {row.passed.map(({ check, count, exchanges }) => (
        <div key={check} class="case passed">
          <p>
            <OutcomeChip outcome="passed" /> <code>{check}</code> <T text={passedTimes(count)} />
          </p>
          <Exchanges evidence={evidenceOf(exchanges)} ids={exchanges} at={undefined} isOpen={false} />
        </div>
      ))}
    </div>
  );
}

function Facts({ row, link }: { readonly row: PageRow; readonly link: ComponentChildren }) {
  return (
    <dl class="judgement">
      <Line name={words.requirement}>
        <code>{row.requirement}</code> {link}
      </Line>
      <Line name={words.source}>
        <SourceLine source={row.source} />
        {row.quote && <q>{row.quote}</q>}
      </Line>
      {row.assumption && (
        <Line name={words.assumption}>
          <T text={row.assumption} />
        </Line>
      )}
      {row.blame && (
        <Line name={words.advice}>
          <T text={adviceWords[row.blame]} />
        </Line>
      )}
      {row.accepted && (
        <Line name={words.acceptedBy}>
          {row.accepted.owner}: {row.accepted.reason}
        </Line>
      )}
    </dl>
  );
}
