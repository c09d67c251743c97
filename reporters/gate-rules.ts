import type { Text } from '../schemas/text.ts';
import { countRows, isDocumented } from './counts.ts';
import type { GateRule, TracedRun } from './gate.ts';
import { groupBy, type RunData } from './run.ts';
import type { Row } from './traceability.ts';

const mustRows = ({ rows }: TracedRun) =>
  rows.filter((row) => isDocumented(row) && row.requirement.level === 'MUST');

const isJudged = (row: Row) => row.outcome === 'passed' || row.outcome === 'failed';

/** What is missing for the record to be whole; empty where it is. */
function gapsOf(run: RunData): readonly Text[] {
  const { planned, shard } = run.header;
  const missing = planned.filter((story) => run.storyOf(story) === undefined).length;
  const kept = {
    stories: run.stories.length,
    exchanges: run.exchanges.length,
    findings: run.findings.length,
  };
  const lost = (['stories', 'exchanges', 'findings'] as const).filter(
    (kind) => run.footer !== undefined && run.footer[kind] !== kept[kind],
  );
  return [
    ...(run.isCut ? [{ zh: '没有结尾行：运行被中断', en: 'no footer: the run was cut' }] : []),
    ...(missing > 0
      ? [
          {
            zh: `${planned.length} 个计划用例中缺 ${missing} 个`,
            en: `${missing} of ${planned.length} planned stories missing`,
          },
        ]
      : []),
    ...lost.map((kind) => ({
      zh: `结尾行记 ${run.footer?.[kind]} 条 ${kind}，实有 ${kept[kind]} 条`,
      en: `the footer counts ${run.footer?.[kind]} ${kind}, ${kept[kind]} are there`,
    })),
    ...(shard === undefined ? [] : [{ zh: `只是分片 ${shard}`, en: `only shard ${shard}` }]),
  ];
}

const recordIsWhole: GateRule = {
  id: 'record-is-whole',
  title: { zh: '记录完整', en: 'The record is whole' },
  unmet: 'cannot-tell',
  judge: ({ run }) => {
    const gaps = gapsOf(run);
    const { length } = run.header.planned;
    return {
      met: gaps.length === 0,
      expected: {
        zh: '有结尾行且数目相符，计划的用例都在，不是单个分片',
        en: 'a footer whose counts agree, every planned story, not a single shard',
      },
      actual:
        gaps.length === 0
          ? {
              zh: `有结尾行，${length} 个计划用例都在`,
              en: `footer present, all ${length} planned stories there`,
            }
          : { zh: gaps.map((gap) => gap.zh).join('；'), en: gaps.map((gap) => gap.en).join('; ') },
    };
  },
};

const recordFitsContracts: GateRule = {
  id: 'record-fits-contracts',
  title: { zh: '记录与本工具的契约相符', en: 'The record is of these contracts' },
  unmet: 'cannot-tell',
  judge: ({ strays }) => {
    const first = strays[0];
    const example = first === undefined ? '' : `: ${first.operation} × ${first.requirement}`;
    return {
      met: strays.length === 0,
      expected: {
        zh: '每条判定的接口与要求都在契约中',
        en: 'every finding names a known operation and requirement',
      },
      actual: {
        zh: `${strays.length} 条判定不在契约中${example}`,
        en: `${strays.length} findings unknown${example}`,
      },
    };
  },
};

const somethingWasTested: GateRule = {
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

const everyOperationWasExercised: GateRule = {
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

const noMustFailed: GateRule = {
  id: 'no-must-failed',
  title: { zh: '没有 MUST 失败', en: 'No MUST failed' },
  unmet: 'not-ready',
  judge: (traced) => {
    const { failed } = countRows(mustRows(traced));
    return {
      met: failed === 0,
      expected: { zh: '0 条失败', en: '0 failed' },
      actual: { zh: `${failed} 条失败`, en: `${failed} failed` },
    };
  },
};

const everyMustWasJudged: GateRule = {
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

const noShouldFailed: GateRule = {
  id: 'no-should-failed',
  title: { zh: '没有 SHOULD 失败', en: 'No SHOULD failed' },
  unmet: 'conditions',
  judge: ({ rows }) => {
    const should = rows.filter((row) => isDocumented(row) && row.requirement.level === 'SHOULD');
    const { failed } = countRows(should);
    return {
      met: failed === 0,
      expected: { zh: '0 条失败', en: '0 failed' },
      actual: { zh: `${failed} 条失败`, en: `${failed} failed` },
    };
  },
};

/** The go-live rules, in the order reports print them. Add a rule: add a value. */
export const gateRules: readonly GateRule[] = [
  recordIsWhole,
  recordFitsContracts,
  somethingWasTested,
  everyOperationWasExercised,
  noMustFailed,
  everyMustWasJudged,
  noShouldFailed,
];
