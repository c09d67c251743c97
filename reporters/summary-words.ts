import type { Text } from '../schemas/text.ts';

/** Headings and column names of the summary. */
export const summaryWords = {
  title: { zh: '上线认证摘要', en: 'Go-live certification, summary' },
  target: { zh: '目标', en: 'Target' },
  profile: { zh: '认证范围', en: 'Profile' },
  started: { zh: '开始', en: 'Started' },
  seed: { zh: '种子', en: 'Seed' },
  gate: { zh: '上线规则', en: 'Go-live rules' },
  rule: { zh: '规则', en: 'Rule' },
  expected: { zh: '期望', en: 'Expected' },
  actual: { zh: '实际', en: 'Actual' },
  met: { zh: '满足', en: 'Met' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  bySystem: { zh: '各系统结果', en: 'By system' },
  system: { zh: '系统', en: 'System' },
  all: { zh: '合计', en: 'All' },
  proposed: { zh: '（提案，不计入）', en: ' (proposed, not counted)' },
  failures: { zh: '失败', en: 'Failed' },
  cantTell: { zh: '无法判定', en: 'Cannot tell' },
  requirement: { zh: '要求', en: 'Requirement' },
  operation: { zh: '接口', en: 'Operation' },
  level: { zh: '级别', en: 'Level' },
  blame: { zh: '责任方', en: 'Blame' },
  source: { zh: '出处', en: 'Source' },
  reason: { zh: '原因', en: 'Reason' },
  count: { zh: '条数', en: 'Rows' },
} as const satisfies Record<string, Text>;

/** Says that a list was shortened. */
export const andMore = (count: number): Text => ({
  zh: `……另有 ${count} 条，见 certificate.html`,
  en: `… and ${count} more, in certificate.html`,
});
