/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import type { Text } from '../../schemas/text.ts';
import { words } from './certificate-words.ts';
import { changedPointers } from './changed-lines.ts';
import { OutcomeChip } from './chips.tsx';
import type { PageExchange, PageFinding } from './data/page-data.ts';
import { ExchangeView } from './exchange-view.tsx';
import { indentJson } from './json-lines.ts';
import { markDifference, type Stretch } from './mark-difference.ts';
import { T } from './text.tsx';

/** Exchanges of a finding: there, on their way, or not in the page. */
export type Evidence = readonly PageExchange[] | 'loading' | 'absent';

/** One finding: expected and actual with what differs marked, its case, and the exchanges in both directions. */
export function FindingView(props: {
  readonly finding: PageFinding;
  readonly story: Text | undefined;
  /** What to mark in the exchanges where the finding points nowhere itself. */
  readonly place: string | undefined;
  readonly evidence: Evidence;
  readonly isOpen: boolean;
}) {
  const { finding, story, place, evidence, isOpen } = props;
  return (
    <div class={`case ${finding.outcome}`}>
      <dl class="judgement">
        {finding.outcome === 'failed' ? null : (
          <Line name={words.outcome}>
            <OutcomeChip outcome={finding.outcome} />
          </Line>
        )}
        <ExpectedActual finding={finding} />
        {finding.reason && (
          <Line name={words.reason}>
            <T text={finding.reason} />
          </Line>
        )}
        <Line name={words.story}>
          {story && <T text={story} />} <code>{finding.story}</code>
        </Line>
        <Line name={words.check}>
          <code>{finding.check}</code>
          {finding.at === undefined ? null : (
            <>
              {' '}
              · <T text={words.at} /> <code>{finding.at}</code>
            </>
          )}
        </Line>
      </dl>
      <Exchanges
        evidence={evidence}
        ids={finding.exchanges}
        at={finding.at ?? place}
        actual={finding.actual?.en}
        isOpen={isOpen}
      />
    </div>
  );
}

/** The exchanges something rests on; of a case, the subject with what it changed from its control marked. */
export function Exchanges(props: {
  readonly evidence: Evidence;
  readonly ids: readonly string[];
  readonly at: string | undefined;
  /** What was found there. */
  readonly actual?: string | undefined;
  readonly isOpen: boolean;
}) {
  const { evidence, ids, at, actual, isOpen } = props;
  if (ids.length === 0) return null;
  if (typeof evidence === 'string') {
    return (
      <p class="note">
        <T text={evidence === 'loading' ? words.loading : words.inRecord} />{' '}
        {evidence === 'absent' && <code>{ids.join(' ')}</code>}
      </p>
    );
  }
  const control = evidence.find(({ step }) => step === 'control');
  const pointed = evidence.find((exchange) => isPointedAt(exchange, at, actual)) ?? evidence.at(-1);
  return (
    <>
      {evidence.map((exchange) => (
        <ExchangeView
          key={exchange.id}
          exchange={exchange}
          at={exchange === pointed ? at : undefined}
          changed={exchange.step === 'subject' && control ? changedFrom(control, exchange) : undefined}
          isOpen={isOpen && exchange === pointed}
        />
      ))}
    </>
  );
}

/** Of several exchanges that one check looked at, the one whose answer says what was found. */
const isPointedAt = (
  { response, decoded }: PageExchange,
  at: string | undefined,
  actual: string | undefined,
) =>
  at?.startsWith('response/') === true &&
  actual !== undefined &&
  (decoded ?? response?.body.value)?.includes(actual) === true;

function changedFrom(control: PageExchange, subject: PageExchange): ReadonlySet<string> | undefined {
  const [before, now] = [control, subject].map(({ request }) => indentJson(request.body.value));
  return before && now && changedPointers(now, before);
}

/** Expected above actual, so that what differs stands beneath what it should be. */
export function ExpectedActual({ finding }: { readonly finding: PageFinding }) {
  const { expected, actual } = finding;
  if (!expected || !actual) {
    return (
      <>
        {expected && (
          <Line name={words.expected}>
            <T text={expected} />
          </Line>
        )}
        {actual && (
          <Line name={words.actual}>
            <T text={actual} />
          </Line>
        )}
      </>
    );
  }
  const [zh, en] = [markDifference(expected.zh, actual.zh), markDifference(expected.en, actual.en)];
  const isSame = expected.zh === expected.en && actual.zh === actual.en;
  const side = (index: 0 | 1) =>
    isSame ? (
      <Marked stretches={en[index]} />
    ) : (
      <>
        <span lang="zh">
          <Marked stretches={zh[index]} />
        </span>
        <span lang="en">
          <Marked stretches={en[index]} />
        </span>
      </>
    );
  return (
    <>
      <Line name={words.expected}>{side(0)}</Line>
      <Line name={words.actual}>{side(1)}</Line>
    </>
  );
}

function Marked({ stretches }: { readonly stretches: readonly Stretch[] }) {
  return (
    <>
      {stretches.map(({ text, differs }, index) =>
        differs && text.trim() !== '' ? (
          <mark key={index} class="differs">
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </>
  );
}

/** One named line of a definition list. */
export function Line({ name, children }: { readonly name: Text; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>
        <T text={name} />
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
