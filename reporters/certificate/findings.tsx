/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import type { Text } from '../../schemas/text.ts';
import type { Exchange, Finding } from '../../schemas/types/record.ts';
import type { Report } from '../report.ts';
import type { Row } from '../traceability.ts';
import { adviceWords, blameWords } from '../words.ts';
import { findingAnchor, hrefTo, rowAnchor } from './anchors.ts';
import { moreFindings, words } from './certificate-words.ts';
import { EvidenceChip, LevelChip, OutcomeChip } from './chips.tsx';
import { ExchangeView } from './exchange-view.tsx';
import { SourceLine } from './source-line.tsx';
import { T } from './text.tsx';

/** Failures of one requirement that are shown whole; a broken signature fails on every exchange alike. */
const shownPerRow = 3;
/** With more failed rows than this, exchanges start closed so that the page stays a list. */
const openRows = 12;

/** Every failed row with expected and actual, the exchanges, and what to do. */
export function Findings({ report, rows }: { readonly report: Report; readonly rows: readonly Row[] }) {
  return (
    <>
      {rows.map((row) => (
        <FailedRow key={findingAnchor(row)} report={report} row={row} isOpen={rows.length <= openRows} />
      ))}
    </>
  );
}

function FailedRow(props: { readonly report: Report; readonly row: Row; readonly isOpen: boolean }) {
  const { report, row, isOpen } = props;
  const failed = row.findings.filter((finding) => finding.outcome === 'failed');
  const rest = failed.slice(shownPerRow);
  return (
    <article class="finding" id={findingAnchor(row)}>
      <header>
        <OutcomeChip outcome={row.outcome} /> <LevelChip level={row.requirement.level} />{' '}
        <EvidenceChip evidence={row.operation.evidence} />
        <h3>
          <T text={row.requirement.statement} />
        </h3>
        <p>
          <T text={row.operation.title} /> <code>{row.operation.id}</code> ·{' '}
          <a href={hrefTo(rowAnchor(row))}>
            <code>{row.requirement.id}</code>
          </a>{' '}
          · <SourceLine source={row.requirement.source} />
        </p>
      </header>
      <dl class="judgement">
        <Line name={words.blame} text={row.blame && blameWords[row.blame]} />
        <Line name={words.advice} text={row.blame && adviceWords[row.blame]} />
        <Line name={words.assumption} text={row.requirement.assumption} />
      </dl>
      {failed.slice(0, shownPerRow).map((finding, index) => (
        <FindingView
          key={finding.id}
          report={report}
          finding={finding}
          mark={finding.at ?? placeMark(row.requirement.place)}
          isOpen={isOpen && index === 0}
        />
      ))}
      {rest.length === 0 ? null : (
        <p class="note">
          <T text={moreFindings(rest.length)} />
          {rest.map((finding) => finding.id).join(' ')}
        </p>
      )}
    </article>
  );
}

function FindingView(props: {
  readonly report: Report;
  readonly finding: Finding;
  /** What to mark in the exchanges, such as `request/content/orderTitle`. */
  readonly mark: string | undefined;
  readonly isOpen: boolean;
}) {
  const { report, finding, mark, isOpen } = props;
  const story = report.run.storyOf(finding.story);
  const exchanges = finding.exchanges
    .map((id) => report.run.exchangeOf(id))
    .filter((exchange): exchange is Exchange => exchange !== undefined);
  return (
    <div class="case">
      <dl class="judgement">
        <Line name={words.expected} text={finding.expected} />
        <Line name={words.actual} text={finding.actual} />
        <Line name={words.story} text={story?.title}>
          {' '}
          <code>{finding.story}</code>
        </Line>
        <div>
          <dt>
            <T text={words.check} />
          </dt>
          <dd>
            <code>{finding.check}</code>
            {finding.at === undefined ? null : (
              <>
                {' '}
                · <T text={words.at} /> <code>{finding.at}</code>
              </>
            )}
          </dd>
        </div>
      </dl>
      {exchanges.map((exchange) => (
        <ExchangeView
          key={exchange.id}
          exchange={exchange}
          at={mark}
          isOpen={isOpen && exchange === exchanges.at(-1)}
        />
      ))}
    </div>
  );
}

/** Where the requirement stands, in the first element of an array; for findings that point nowhere themselves. */
function placeMark(place: Row['requirement']['place']): string | undefined {
  if (place === undefined) return undefined;
  return `${place.direction}/${place.path.replaceAll('[]', '.0').replaceAll('.', '/')}`;
}

function Line(props: {
  readonly name: Text;
  readonly text: Text | undefined;
  readonly children?: ComponentChildren;
}) {
  if (props.text === undefined) return null;
  return (
    <div>
      <dt>
        <T text={props.name} />
      </dt>
      <dd>
        <T text={props.text} />
        {props.children}
      </dd>
    </div>
  );
}
