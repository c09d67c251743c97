/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { sameText, type Text } from '../../schemas/text.ts';
import { type Counts, countedOutcomes, levels } from '../counts.ts';
import type { GateResult } from '../gate.ts';
import type { Report } from '../report.ts';
import { outcomeWords } from '../words.ts';
import { hrefTo, ruleAnchor } from './anchors.ts';
import { words } from './certificate-words.ts';
import { LevelChip } from './chips.tsx';
import { T } from './text.tsx';
import { VerdictMark } from './verdict-mark.tsx';

/** What a reader needs who reads nothing else: verdict, target, date, counts and the rules behind the verdict. */
export function FirstScreen({ report }: { readonly report: Report }) {
  return (
    <section class="first">
      <div class={`verdict ${report.verdict.id}`}>
        <VerdictMark verdict={report.verdict.id} />
        <div>
          <h2>
            <T text={report.verdict.title} />
          </h2>
          <p>
            <T text={report.verdict.sentence} />
          </p>
          <Because rules={report.verdict.because} />
        </div>
      </div>
      <RunFacts report={report} />
      <CountsBlock report={report} />
      <GateTable gate={report.gate} />
    </section>
  );
}

/** The rules that are not met, in the verdict itself: a reader should not have to look for the reason. */
function Because({ rules }: { readonly rules: readonly GateResult[] }) {
  if (rules.length === 0) return null;
  return (
    <ul>
      {rules.map((rule) => (
        <li key={rule.id}>
          <a href={hrefTo(ruleAnchor(rule.id))}>
            <T text={rule.title} />
          </a>
          {': '}
          <T text={rule.actual} />
        </li>
      ))}
    </ul>
  );
}

function RunFacts({ report }: { readonly report: Report }) {
  const { header, footer } = report.run;
  const addresses = [...new Set(Object.values(header.target.baseUrls))];
  return (
    <dl class="facts">
      <Fact name={words.target}>
        <b>{header.target.name}</b>
        {header.target.name === header.target.kind ? '' : ` (${header.target.kind})`}
      </Fact>
      <Fact name={words.date}>{header.startedAt.slice(0, 19).replace('T', ' ')} UTC+8</Fact>
      <Fact name={words.profile}>
        {header.profile}
        {header.only === undefined ? '' : ` · ${header.only}`}
      </Fact>
      <Fact name={words.subject}>
        <T text={words[header.subject]} />
      </Fact>
      <Fact name={words.address}>
        {addresses.map((address) => (
          <code key={address}>{address}</code>
        ))}
      </Fact>
      <Fact name={words.appId}>
        <code>{header.target.appId}</code>
      </Fact>
      <Fact name={words.duration}>
        <T text={footer ? sameText(`${(footer.durationMs / 1000).toFixed(1)} s`) : words.wasCut} />
      </Fact>
      <Fact name={words.run}>
        <code>{header.runId}</code> · <T text={words.seed} /> {header.seed} · <T text={words.version} />{' '}
        {header.kit}
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { readonly name: Text; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>
        <T text={name} />
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

function CountsBlock({ report }: { readonly report: Report }) {
  const { all, levels: byLevel } = report.counts;
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
        <T text={words.counted} />
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

function GateTable({ gate }: { readonly gate: readonly GateResult[] }) {
  return (
    <table class="gate stacked">
      <caption>
        <T text={words.gate} />
      </caption>
      <thead>
        <tr>
          {[words.rule, words.expected, words.actual, words.outcome].map((word) => (
            <th key={word.en}>
              <T text={word} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {gate.map((rule) => (
          <tr key={rule.id} id={ruleAnchor(rule.id)}>
            <th scope="row">
              <T text={rule.title} />
            </th>
            <td>
              <T text={rule.expected} />
            </td>
            <td>
              <T text={rule.actual} />
            </td>
            <td>
              <RuleChip rule={rule} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RuleChip({ rule }: { readonly rule: GateResult }) {
  if (rule.met) {
    return (
      <span class="chip passed">
        <i aria-hidden="true">✓</i> <T text={words.met} />
      </span>
    );
  }
  const isCondition = rule.unmet === 'conditions';
  return (
    <span class={`chip ${isCondition ? 'cantTell' : 'failed'}`}>
      <i aria-hidden="true">{isCondition ? '!' : '✗'}</i>{' '}
      <T text={isCondition ? words.conditional : words.notMet} />
    </span>
  );
}
