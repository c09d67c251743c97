import type { Text } from '../../schemas/text.ts';
import type { ChangeKind } from './compare-runs.ts';

/** What each change is called. */
export const changeWords: Readonly<Record<ChangeKind, Text>> = {
  worse: { zh: '变差', en: 'worse' },
  better: { zh: '变好', en: 'better' },
  new: { zh: '新增', en: 'new' },
  gone: { zh: '消失', en: 'gone' },
};

/** Fixed words of a comparison. */
export const comparisonWords = {
  change: { zh: '变化', en: 'change' },
  level: { zh: '级别', en: 'level' },
  operation: { zh: '接口', en: 'operation' },
  requirement: { zh: '要求', en: 'requirement' },
  before: { zh: '之前', en: 'before' },
  after: { zh: '之后', en: 'after' },
  unchanged: { zh: '不变', en: 'unchanged' },
  nothing: { zh: '没有变化', en: 'Nothing changed' },
  proposed: { zh: '（提案）', en: ' (proposed)' },
} as const satisfies Record<string, Text>;

/** What makes two runs less comparable than they look. */
export const differenceNotes = {
  target: { zh: '目标不同', en: 'the targets differ' },
  profile: { zh: '认证范围不同', en: 'the profiles differ' },
  kit: { zh: '工具版本不同', en: 'the kits differ' },
  documents: { zh: '文档版本不同', en: 'the revisions of the documents differ' },
} as const satisfies Record<string, Text>;

/** Says that a side has no whole run behind it. */
export const cutNote = (side: 'A' | 'B'): Text => ({
  zh: `${side} 是被中断的运行：没有测到的不等于变差`,
  en: `${side} is a run that was cut short: what it lacks need not be worse`,
});

/** Stands for requirements that came or went without being judged. */
export const requirementCount = (count: number): Text => ({
  zh: `${count} 条要求`,
  en: `${count} requirements`,
});
