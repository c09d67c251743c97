import type { FaultGroup } from '../../sandbox/fault.ts';
import type { Text } from '../../schemas/text.ts';
import type { FaultVerdict, MissReason } from './judge-fault.ts';

export const matrixWords = {
  title: { zh: '缺陷矩阵', en: 'The fault matrix' },
  byGroup: { zh: '按类别', en: 'By group' },
  group: { zh: '类别', en: 'Group' },
  faults: { zh: '缺陷', en: 'Faults' },
  all: { zh: '合计', en: 'All' },
  fault: { zh: '缺陷', en: 'Fault' },
  verdict: { zh: '结论', en: 'Verdict' },
  names: { zh: '应失败的要求', en: 'Names' },
  caughtBy: { zh: '由何要求发现', en: 'Caught by' },
  consequences: { zh: '由此引起的失败', en: 'What follows' },
  unrelated: { zh: '无关的失败', en: 'Unrelated failures' },
  reason: { zh: '未发现的原因', en: 'Why not' },
  cleanRuns: { zh: '无缺陷的运行', en: 'Runs without faults' },
  more: { zh: '另有', en: 'and' },
  moreEnd: { zh: '项', en: 'more' },
} as const satisfies Readonly<Record<string, Text>>;

export const groupWords: Readonly<Record<FaultGroup, Text>> = {
  signature: { zh: '签名', en: 'signature' },
  length: { zh: '长度', en: 'length' },
  envelope: { zh: '报文外层', en: 'envelope' },
  'error-code': { zh: '错误码', en: 'error code' },
  amount: { zh: '金额', en: 'amount' },
  state: { zh: '状态', en: 'state' },
  concurrency: { zh: '并发', en: 'concurrency' },
  idempotency: { zh: '幂等', en: 'idempotency' },
  notification: { zh: '通知', en: 'notification' },
  time: { zh: '时间', en: 'time' },
  encoding: { zh: '编码', en: 'encoding' },
  transport: { zh: '传输', en: 'transport' },
};

export const verdictWords: Readonly<Record<FaultVerdict, Text>> = {
  caught: { zh: '已发现', en: 'caught' },
  partly: { zh: '部分发现', en: 'partly caught' },
  blurred: { zh: '连带无关失败', en: 'unrelated failures too' },
  missed: { zh: '未发现', en: 'missed' },
  noticed: { zh: '无要求可依,已察觉', en: 'stated by no requirement, noticed' },
  unseen: { zh: '无要求可依,未察觉', en: 'stated by no requirement, not noticed' },
};

export const reasonWords: Readonly<Record<MissReason, Text>> = {
  excluded: { zh: '要求已排除,外部无法检验', en: 'the requirement is excluded from testing' },
  'no-story': { zh: '没有故事检验它', en: 'no story judges it' },
  'undecided-without-fault': {
    zh: '没有缺陷时也无法判断',
    en: 'it cannot be told without the fault either',
  },
  undecided: { zh: '缺陷使其无法判断', en: 'with the fault it cannot be told' },
  passes: { zh: '检验它的故事仍然通过', en: 'the stories that judge it pass all the same' },
};

/** Returns how many faults were caught, as a sentence. */
export function caughtSentence(caught: number, naming: number): Text {
  const share = naming === 0 ? '–' : ((caught / naming) * 100).toFixed(1);
  return {
    zh: `${naming} 个指明了应失败要求的缺陷中,${caught} 个(${share} %)被且仅被所指要求发现。`,
    en: `Of ${naming} faults that name requirements ${caught} (${share} %) were caught by all of these and by no other.`,
  };
}

/** Returns how many faults name no requirement and were noticed all the same, as a sentence. */
export function unstatedSentence(noticed: number, unstated: number): Text {
  return {
    zh: `另有 ${unstated} 个缺陷违反的内容没有任何要求写明,其中 ${noticed} 个使结论变为“无法判断”,因而不会显示为通过。`,
    en: `${unstated} more break what no requirement states; ${noticed} of them turn verdicts into "cannot tell", so that nothing looks passed.`,
  };
}

/** Returns what the runs without faults showed, as a sentence. */
export function cleanSentence(runs: number, falseAlarms: number): Text {
  return {
    zh: `以不同种子运行 ${runs} 次无缺陷的沙箱:MUST 级失败 ${falseAlarms} 项。`,
    en: `${runs} runs without faults, each from another seed: ${falseAlarms} failures at level MUST.`,
  };
}

/** Returns how the matrix was made, as a sentence. */
export function madeSentence(stories: number, seconds: number, seed: number): Text {
  return {
    zh: `从 ${stories} 个故事中为每个缺陷选取相关者;用时 ${seconds} 秒,种子 ${seed},上海时间 04:00 起。`,
    en: `Stories chosen for each fault out of ${stories}; ${seconds} s, seed ${seed}, from 04:00 in Shanghai.`,
  };
}
