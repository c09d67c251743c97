import type { Text } from '../../schemas/text.ts';
import type { GateRule } from '../gate.ts';
import type { RunData } from '../run.ts';

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

/** A verdict needs every line of its run: footer, planned stories, all shards. */
export const recordIsWhole: GateRule = {
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

/** A record is judged by the contracts it was made under: the same documents, requirements that are known. */
export const recordFitsContracts: GateRule = {
  id: 'record-fits-contracts',
  title: { zh: '记录与本工具的契约相符', en: 'The record is of these contracts' },
  unmet: 'cannot-tell',
  judge: ({ run, strays }) => {
    const [first] = strays;
    const changed = changedSince(run);
    const example = first === undefined ? '' : `: ${first.operation} × ${first.requirement}`;
    const names = changed.length === 0 ? '' : `: ${changed.join(', ')}`;
    return {
      met: strays.length === 0 && changed.length === 0,
      expected: {
        zh: '所依据的文档相同，每条判定的接口与要求都在契约中',
        en: 'the same documents, every finding of a known operation and requirement',
      },
      actual: {
        zh: `${changed.length} 份文档不同${names}；${strays.length} 条判定不在契约中${example}`,
        en: `${changed.length} documents differ${names}; ${strays.length} findings unknown${example}`,
      },
    };
  },
};

/** Documents of another text than this kit's; one that only one side knows decides nothing by itself. */
function changedSince({ header, contracts }: RunData): readonly string[] {
  return Object.keys(header.documents).filter((name) => {
    const ours = contracts.documents[name];
    return ours !== undefined && ours !== header.documents[name];
  });
}
