import type { Text } from '../../schemas/text.ts';
import { type BaselineReading, wrongStates } from '../baseline.ts';
import { baselineWords } from '../baseline-words.ts';
import { isDocumented } from '../counts.ts';
import type { GateRule } from '../gate.ts';

/** A baseline has to be kept true: an entry that is stale, past its day or of nothing there is hides what it should show. */
export const baselineIsTrue: GateRule = {
  id: 'baseline-is-true',
  title: { zh: '基线中没有过时的条目', en: 'The baseline is kept true' },
  unmet: 'not-ready',
  judge: ({ baseline }) => {
    const wrong = baseline.filter(({ state }) => isWrong(state));
    return {
      met: wrong.length === 0,
      expected: { zh: '0 条失效、过期或未知', en: '0 entries stale, expired or unknown' },
      actual: wrong.length === 0 ? { zh: '0 条', en: '0 entries' } : listed(wrong),
    };
  },
};

/** What fails and is accepted leaves the gate open, as a condition that both parties see. */
export const noFailureIsAccepted: GateRule = {
  id: 'no-failure-is-accepted',
  title: { zh: '没有靠基线接受的失败', en: 'No failure is accepted by the baseline' },
  unmet: 'conditions',
  judge: ({ rows }) => {
    const { length } = rows.filter((row) => isDocumented(row) && row.accepted !== undefined);
    return {
      met: length === 0,
      expected: { zh: '0 条', en: '0 accepted' },
      actual: { zh: `${length} 条`, en: `${length} accepted` },
    };
  },
};

const isWrong = (state: BaselineReading['state']) => wrongStates.some((wrong) => wrong === state);

function listed(readings: readonly BaselineReading[]): Text {
  const lines = (lang: 'zh' | 'en') =>
    readings.map(
      ({ entry, state }) => `${entry.operation} × ${entry.requirement} (${baselineWords[state][lang]})`,
    );
  return { zh: lines('zh').join('；'), en: lines('en').join('; ') };
}
