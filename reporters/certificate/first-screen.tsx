/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { GateResult } from '../gate.ts';
import type { Report } from '../report.ts';
import { hrefTo, ruleAnchor } from './anchors.ts';
import { BlameBlock } from './blame-block.tsx';
import { CountsBlock } from './counts-block.tsx';
import { GateTable } from './gate-table.tsx';
import { RunFacts } from './run-facts.tsx';
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
      <BlameBlock rows={report.rows} />
      <CountsBlock counts={report.counts} />
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
