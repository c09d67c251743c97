/** @jsxRuntime automatic */
/** @jsxImportSource preact */
import type { GateResult } from '../gate.ts';
import { ruleAnchor } from './anchors.ts';
import { words } from './certificate-words.ts';
import { T } from './text.tsx';

/** Every go-live rule with what it expected and found. */
export function GateTable({ gate }: { readonly gate: readonly GateResult[] }) {
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
