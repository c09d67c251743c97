import { countRows, isDocumented } from '../counts.ts';
import type { GateRule, TracedRun } from '../gate.ts';
import { groupBy } from '../run.ts';
import type { Row } from '../traceability.ts';

const mustRows = ({ rows }: TracedRun) =>
  rows.filter((row) => isDocumented(row) && row.requirement.level === 'MUST');

const isJudged = (row: Row) => row.outcome === 'passed' || row.outcome === 'failed';

/** What the baseline accepts is a condition, and counted there. */
const isAccepted = (row: Row) => row.accepted !== undefined;

/** Nothing seen is nothing proven: never a green report from an empty run. */
export const somethingWasTested: GateRule = {
  id: 'something-was-tested',
  title: { zh: '确有测试', en: 'Something was tested' },
  unmet: 'cannot-tell',
  judge: (traced) => {
    const judged = mustRows(traced).filter(isJudged).length;
    const { length } = traced.run.exchanges;
    return {
      met: length > 0 && judged > 0,
      expected: { zh: '至少一次往返，至少一条 MUST 有定论', en: 'at least one exchange and one judged MUST' },
      actual: {
        zh: `${length} 次往返，${judged} 条 MUST 有定论`,
        en: `${length} exchanges, ${judged} MUST judged`,
      },
    };
  },
};

/** An operation of which no MUST was judged is not certified by its neighbours. */
export const everyOperationWasExercised: GateRule = {
  id: 'every-operation-was-exercised',
  title: { zh: '范围内的每个接口都被测到', en: 'Every operation in scope was exercised' },
  unmet: 'cannot-tell',
  judge: (traced) => {
    const byOperation = groupBy(mustRows(traced), (row) => row.operation.id);
    const idle = [...byOperation].filter(([, rows]) => !rows.some(isJudged)).map(([operation]) => operation);
    const names = idle.length === 0 ? '' : `: ${idle.join(', ')}`;
    return {
      met: idle.length === 0,
      expected: { zh: '每个接口至少一条 MUST 有定论', en: 'at least one judged MUST per operation' },
      actual: {
        zh: `${byOperation.size} 个接口中 ${idle.length} 个没有${names}`,
        en: `${idle.length} of ${byOperation.size} operations without one${names}`,
      },
    };
  },
};

/** The rule that decides: what must hold, holds. Accepted failures are counted apart. */
export const noMustFailed: GateRule = {
  id: 'no-must-failed',
  title: { zh: '没有 MUST 失败', en: 'No MUST failed' },
  unmet: 'not-ready',
  judge: (traced) => {
    const { failed } = countRows(mustRows(traced).filter((row) => !isAccepted(row)));
    return {
      met: failed === 0,
      expected: { zh: '0 条失败', en: '0 failed' },
      actual: { zh: `${failed} 条失败`, en: `${failed} failed` },
    };
  },
};

/** What could not be judged is a condition that the parties have to look at. */
export const everyMustWasJudged: GateRule = {
  id: 'every-must-was-judged',
  title: { zh: '每条 MUST 都有定论', en: 'Every MUST was judged' },
  unmet: 'conditions',
  judge: (traced) => {
    const { cantTell, untested } = countRows(mustRows(traced));
    return {
      met: cantTell === 0 && untested === 0,
      expected: { zh: '0 条无法判定，0 条未测试', en: '0 cannot tell, 0 untested' },
      actual: {
        zh: `${cantTell} 条无法判定，${untested} 条未测试`,
        en: `${cantTell} cannot tell, ${untested} untested`,
      },
    };
  },
};

/** What follows from the documents without standing in them does not block, but is said. */
export const noShouldFailed: GateRule = {
  id: 'no-should-failed',
  title: { zh: '没有 SHOULD 失败', en: 'No SHOULD failed' },
  unmet: 'conditions',
  judge: ({ rows }) => {
    const should = rows.filter((row) => isDocumented(row) && row.requirement.level === 'SHOULD');
    const { failed } = countRows(should.filter((row) => !isAccepted(row)));
    return {
      met: failed === 0,
      expected: { zh: '0 条失败', en: '0 failed' },
      actual: { zh: `${failed} 条失败`, en: `${failed} failed` },
    };
  },
};
