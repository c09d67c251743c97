import type { System } from '../contracts/operation.ts';
import type { Family } from '../contracts/requirement.ts';
import type { Evidence } from '../schemas/evidence.ts';
import type { Text } from '../schemas/text.ts';
import { sameText } from '../schemas/text.ts';
import type { Blame, RowOutcome } from './outcome.ts';

/** What each outcome is called, in every report. */
export const outcomeWords: Readonly<Record<RowOutcome, Text>> = {
  passed: { zh: '通过', en: 'passed' },
  failed: { zh: '失败', en: 'failed' },
  cantTell: { zh: '无法判定', en: 'cannot tell' },
  inapplicable: { zh: '不适用', en: 'inapplicable' },
  untested: { zh: '未测试', en: 'untested' },
  excluded: { zh: '已排除', en: 'excluded' },
};

/** Who is meant by a blame. */
export const blameWords: Readonly<Record<Blame, Text>> = {
  gateway: { zh: '网关', en: 'gateway' },
  documents: { zh: '文档', en: 'documents' },
  integrator: { zh: '接入方', en: 'integrator' },
  harness: { zh: '测试工具', en: 'this kit' },
  environment: { zh: '环境', en: 'environment' },
};

/** What the one to blame should do next. */
export const adviceWords: Readonly<Record<Blame, Text>> = {
  gateway: {
    zh: '由网关方对照所列文档出处修正；用 curl 行复现。',
    en: 'For the gateway team: correct it against the cited line; the curl line reproduces it.',
  },
  documents: {
    zh: '由文档维护方澄清或更正所列出处，再重新生成契约。',
    en: 'For the owner of the documents: clarify or correct the cited line, then derive the contracts again.',
  },
  integrator: {
    zh: '由接入方修正所发的报文或所作的应答。',
    en: 'For the integrator: correct the message it sends or the reply it gives.',
  },
  harness: {
    zh: '这是本工具的缺陷或限制：请附上运行记录反馈。',
    en: 'A defect or limit of this kit: report it together with the run record.',
  },
  environment: {
    zh: '补齐缺少的配置或测试数据，或检查网络后重跑。',
    en: 'Supply the missing setting or test data, or check the network, and run again.',
  },
};

/** How well an operation is documented. */
export const evidenceWords: Readonly<Record<Evidence, Text>> = {
  documented: { zh: '文档完整', en: 'documented' },
  partial: { zh: '文档不全', en: 'partial' },
  sampled: { zh: '仅有示例', en: 'sampled' },
  proposed: { zh: '提案', en: 'proposed' },
};

/** What each family of requirements is called, in the order tables show them. */
export const familyWords: Readonly<Record<Family, Text>> = {
  signature: { zh: '签名', en: 'signature' },
  envelope: { zh: '信封', en: 'envelope' },
  schema: { zh: '报文结构', en: 'schema' },
  presence: { zh: '必填', en: 'presence' },
  type: { zh: '类型', en: 'type' },
  length: { zh: '长度', en: 'length' },
  enumeration: { zh: '枚举', en: 'enumeration' },
  pattern: { zh: '格式', en: 'pattern' },
  condition: { zh: '条件必填', en: 'condition' },
  number: { zh: '数值', en: 'number' },
  money: { zh: '金额', en: 'money' },
  state: { zh: '状态', en: 'state' },
  idempotency: { zh: '幂等', en: 'idempotency' },
  'error-code': { zh: '错误码', en: 'error code' },
  notification: { zh: '通知', en: 'notification' },
  transport: { zh: '传输', en: 'transport' },
  security: { zh: '安全', en: 'security' },
  undocumented: { zh: '文档之外', en: 'undocumented' },
  pact: { zh: '消费方契约', en: 'pact' },
};

const systemWords: Readonly<Record<System, Text>> = {
  member: { zh: '会员', en: 'Member' },
  wallet: { zh: '卡券钱包', en: 'Wallet' },
  card: { zh: '现金卡', en: 'Cash card' },
  payment: { zh: '线上支付', en: 'Online payment' },
  cashier: { zh: '收银插件', en: 'Cashier plugin' },
  order: { zh: '订单', en: 'Orders' },
  legacy: { zh: '旧版支付', en: 'Legacy payment' },
  posp: { zh: 'POSP', en: 'POSP' },
  b2b: { zh: 'B2B 激活', en: 'B2B activation' },
};

/** Returns what a system is called; a name no catalogue has reads as itself. */
export function systemTitle(system: string): Text {
  return Object.hasOwn(systemWords, system) ? systemWords[system as System] : sameText(system);
}

/** Returns what a family is called; a name no catalogue has reads as itself. */
export function familyTitle(family: string): Text {
  return Object.hasOwn(familyWords, family) ? familyWords[family as Family] : sameText(family);
}

/** What the steps of a case are called where they have no title of their own; others read as they are named. */
export const stepName = (step: string): Text =>
  step === 'control'
    ? { zh: '对照（最接近的合法请求）', en: 'control (the nearest valid request)' }
    : step === 'subject'
      ? { zh: '被测请求', en: 'subject' }
      : sameText(step);

/** Says until when a failure is accepted. */
export const acceptedUntil = (day: string): Text => ({
  zh: `已接受，至 ${day}`,
  en: `accepted until ${day}`,
});

/** Counts findings that are not told one by one. */
export const furtherFindings = (count: number, outcome: Text): Text => ({
  zh: `另有 ${count} 次判定：${outcome.zh}`,
  en: `${count} more judgements: ${outcome.en}`,
});
