import type { Text } from '../../schemas/text.ts';

/** Headings, column names and fixed sentences of the certificate. */
export const words = {
  certificate: { zh: '上线认证证书', en: 'Go-live certificate' },
  kit: { zh: 'e-Buy 契约测试套件', en: 'e-Buy contract kit' },
  language: { zh: '语言', en: 'Language' },
  target: { zh: '目标', en: 'Target' },
  address: { zh: '地址', en: 'Addresses' },
  appId: { zh: 'appId', en: 'appId' },
  subject: { zh: '被测方', en: 'Subject' },
  profile: { zh: '认证范围', en: 'Profile' },
  date: { zh: '日期', en: 'Date' },
  duration: { zh: '用时', en: 'Duration' },
  run: { zh: '运行', en: 'Run' },
  seed: { zh: '种子', en: 'Seed' },
  version: { zh: '工具版本', en: 'Kit version' },
  gateway: { zh: '网关', en: 'gateway' },
  integrator: { zh: '接入方', en: 'integrator' },
  wasCut: { zh: '运行被中断', en: 'the run was cut' },
  all: { zh: '合计', en: 'All' },
  level: { zh: '级别', en: 'Level' },
  counted: {
    zh: '每条要求在每个接口上计一次；提案接口不计入。',
    en: 'Each requirement counts once for each operation; proposed operations are not counted.',
  },
  gate: { zh: '上线规则', en: 'Go-live rules' },
  rule: { zh: '规则', en: 'Rule' },
  expected: { zh: '期望', en: 'Expected' },
  actual: { zh: '实际', en: 'Actual' },
  met: { zh: '满足', en: 'met' },
  notMet: { zh: '不满足', en: 'not met' },
  conditional: { zh: '作为条件', en: 'a condition' },
  matrix: { zh: '系统 × 要求类别', en: 'System × requirement family' },
  matrixNote: {
    zh: '格中为“通过 / 有定论与应有定论之和”；颜色取最差的一条。',
    en: 'Each cell shows passed / all that should have been judged; the colour is that of its worst row.',
  },
  system: { zh: '系统', en: 'System' },
  findings: { zh: '问题', en: 'Findings' },
  noFindings: { zh: '没有失败的要求。', en: 'No requirement failed.' },
  requirement: { zh: '要求', en: 'Requirement' },
  requirements: { zh: '全部要求', en: 'All requirements' },
  operation: { zh: '接口', en: 'Operation' },
  outcome: { zh: '结果', en: 'Outcome' },
  family: { zh: '类别', en: 'Family' },
  blame: { zh: '责任方', en: 'Blame' },
  source: { zh: '出处', en: 'Source' },
  evidence: { zh: '文档依据', en: 'Evidence' },
  advice: { zh: '怎么办', en: 'What to do' },
  assumption: { zh: '本工具的假设', en: 'Assumed by this kit' },
  story: { zh: '用例', en: 'Story' },
  check: { zh: '判定', en: 'Check' },
  at: { zh: '位置', en: 'At' },
  request: { zh: '请求', en: 'Request' },
  response: { zh: '应答', en: 'Response' },
  noResponse: { zh: '没有完整应答', en: 'No whole answer' },
  headers: { zh: '头', en: 'Headers' },
  signatureBase: { zh: '签名原串（密钥已遮盖）', en: 'Signature base (secret masked)' },
  answerSignature: { zh: '应答签名', en: 'Signature of the answer' },
  curl: { zh: '复现', en: 'Reproduce' },
  masked: { zh: '密文已遮盖，与线上字节不同', en: 'secrets masked: not byte for byte what was on the wire' },
  bytes: { zh: '字节', en: 'bytes' },
  scenarios: { zh: '场景', en: 'Scenarios' },
  gaps: { zh: '未测试的内容及原因', en: 'What was not tested, and why' },
  noGaps: { zh: '所有要求都有定论。', en: 'Every requirement was judged.' },
  reason: { zh: '原因', en: 'Reason' },
  proposed: { zh: '提案接口', en: 'Proposed operations' },
  proposedNote: {
    zh: '这些接口只有标题与编号见于文档，路径、action 与字段是我们的提案；它们不影响结论。',
    en: 'The documents give only title and id of these; path, action and fields are our proposal. They do not touch the verdict.',
  },
  documents: { zh: '所依据的文档', en: 'Documents behind this certificate' },
  digest: { zh: 'sha256', en: 'sha256' },
  method: {
    zh: '本证书由契约与运行记录推导而成；同一记录总是得到同一证书。',
    en: 'This certificate is derived from the contracts and the run record; the same record always gives the same certificate.',
  },
} as const satisfies Record<string, Text>;

/** Says how many more findings a row has than are shown. */
export const moreFindings = (count: number): Text => ({
  zh: `同一要求另有 ${count} 条失败，见运行记录：`,
  en: `${count} more failures of this requirement, in the run record: `,
});

/** What the client found of an answer's signature, in words. */
export const verifiedUnder = (profile: string): Text => ({
  zh: `已按 ${profile} 验证`,
  en: `verified under ${profile}`,
});

/** The same, where the answer carries none. */
export const signatureAbsent: Text = { zh: '没有 sign', en: 'there is no sign' };
/** The same, where the answer cannot be read at all. */
export const signatureUnreadable: Text = { zh: '应答无法读取', en: 'the answer cannot be read' };
/** The same, where it verifies under no profile. */
export const signatureMismatch = (profiles: readonly string[]): Text => ({
  zh: `不符；试过 ${profiles.join('、')}`,
  en: `does not verify; tried ${profiles.join(', ')}`,
});
