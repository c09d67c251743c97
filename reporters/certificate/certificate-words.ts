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
  countedNote: {
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
  findings: { zh: '要求与问题', en: 'Requirements and findings' },
  toAct: { zh: '该由谁处理', en: 'Who has to act' },
  operations: { zh: '各接口', en: 'By operation' },
  kitLane: { zh: '本工具', en: 'the kit' },
  steps: { zh: '步骤与报文', en: 'Steps and exchanges' },
  codes: { zh: '错误码覆盖', en: 'Coverage of error codes' },
  codesNote: {
    zh: '文档列出的错误码与本次应答中出现的错误码。',
    en: 'The codes that the documents list beside those that answers of this run carried.',
  },
  code: { zh: '错误码', en: 'Code' },
  meaning: { zh: '含义', en: 'Meaning' },
  observed: { zh: '出现', en: 'Seen' },
  undocumentedCode: { zh: '文档中没有', en: 'not in the documents' },
  contradictions: { zh: '涉及本次运行的文档矛盾', en: 'Contradictions of the documents that touch this run' },
  contradictionsNote: {
    zh: '文档自相矛盾时，失败不一定是网关的错；每一条都写明本工具的处理与待确认的问题。',
    en: 'Where the documents say two things, a failure need not be the gateway’s. Each entry says what the kit did, and what to ask.',
  },
  noContradictions: { zh: '没有。', en: 'None.' },
  kitDoes: { zh: '本工具', en: 'The kit' },
  question: { zh: '待确认', en: 'To ask' },
  places: { zh: '位置', en: 'Places' },
  conditions: { zh: '已接受的失败', en: 'Accepted failures' },
  conditionsNote: {
    zh: '来自基线；仍然失败的作为上线条件，失效、过期或未知的条目使运行不通过。',
    en: 'From the baseline. What fails still is a condition; an entry that is stale, expired or unknown fails the run.',
  },
  owner: { zh: '负责人', en: 'Owner' },
  expires: { zh: '到期', en: 'Expires' },
  acceptedBy: { zh: '接受', en: 'Accepted' },
  showProposed: { zh: '列出这些接口的要求', en: 'List their requirements' },
  filter: { zh: '筛选', en: 'Filter' },
  search: {
    zh: '搜索要求、接口、错误码、报文编号',
    en: 'Search requirements, operations, codes, exchange ids',
  },
  any: { zh: '全部', en: 'any' },
  counted: { zh: '计入结论的', en: 'counted' },
  reset: { zh: '清除筛选', en: 'Clear' },
  link: { zh: '链接', en: 'link' },
  nothingMatches: { zh: '没有符合条件的要求。', en: 'No requirement matches.' },
  more: { zh: '显示更多', en: 'Show more' },
  close: { zh: '关闭', en: 'Close' },
  oldBrowser: {
    zh: '浏览器无法解开页面中的数据（需要 DecompressionStream）；以上为最先失败的要求。',
    en: 'This browser cannot unpack the page’s data (it needs DecompressionStream); above are the first failures.',
  },
  noFindings: { zh: '没有失败的要求。', en: 'No requirement failed.' },
  requirement: { zh: '要求', en: 'Requirement' },
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
  contentDecoded: { zh: 'content（JSON 文本，已展开）', en: 'content (JSON text, unfolded)' },
  loading: { zh: '正在取出报文……', en: 'Unpacking the exchanges …' },
  inRecord: {
    zh: '页面放不下这些报文，见运行记录 record.jsonl：',
    en: 'There was no room for these exchanges; they are in record.jsonl:',
  },
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
  zh: `同一要求还有 ${count} 条，全部显示`,
  en: `show ${count} more of this requirement`,
});

/** Says how often a check passed. */
export const passedTimes = (count: number): Text => ({ zh: `${count} 次`, en: `${count} ×` });

/** Says how many failures of all stand in the page itself. */
export const exportedRows = (shown: number, all: number): Text => ({
  zh: `这里是 ${all} 条失败中的前 ${shown} 条；启用脚本后可筛选、搜索全部要求并查看报文。`,
  en: `The first ${shown} of ${all} failures. With scripts enabled every requirement can be searched, filtered and opened.`,
});

/** Says how many rows of how many are listed. */
export const listedRows = (shown: number, matching: number, all: number): Text => ({
  zh: `${all} 条中符合 ${matching} 条，显示 ${shown} 条`,
  en: `${matching} of ${all} match, ${shown} shown`,
});

/** Counts failures that wait for somebody. */
export const failedOf = (count: number): Text => ({ zh: `${count} 条失败`, en: `${count} failed` });

/** Counts what could not be told for want of something. */
export const unknownOf = (count: number): Text => ({
  zh: `${count} 条无法判定`,
  en: `${count} cannot be told`,
});

/** Says how many documented codes were seen, and how many that no document lists. */
export const codesSeen = (seen: number, documented: number, others: number): Text => ({
  zh: `${documented} 个中出现 ${seen} 个${others === 0 ? '' : `；文档之外 ${others} 个`}`,
  en: `${seen} of ${documented} seen${others === 0 ? '' : `, ${others} not in the documents`}`,
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
