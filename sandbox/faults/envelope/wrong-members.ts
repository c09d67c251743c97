import { defineFault, type Fault } from '../../fault.ts';
import { changedMember, type MemberChange } from '../../fault-parts/answer-parts.ts';
import { inEnvelopes } from '../../fault-parts/requirements.ts';

interface WrongMember extends Pick<Fault, 'id' | 'title' | 'breaks'> {
  readonly member: string;
  readonly change: MemberChange;
}

/** Changes a member of error answers only, or of the others only. */
const whenRefused =
  (change: MemberChange): MemberChange =>
  (json, incoming, outcome) =>
    outcome.kind === 'refused' ? change(json, incoming, outcome) : json;
const whenAccepted =
  (change: MemberChange): MemberChange =>
  (json, incoming, outcome) =>
    outcome.kind === 'accepted' ? change(json, incoming, outcome) : json;
const of =
  (operation: string, change: MemberChange): MemberChange =>
  (json, incoming, outcome) =>
    incoming.call.operation.id === operation ? change(json, incoming, outcome) : json;

/** Answers only wrap a content where their requests do; members of others stay as they are. */
const inEnvelope =
  (change: MemberChange): MemberChange =>
  (json, incoming, outcome) =>
    incoming.call.operation.envelope.startsWith('paas') ? change(json, incoming, outcome) : json;

const overlong =
  '系统繁忙,请稍后再试;如仍有问题,请联系技术支持并提供请求序列号、时间与截图,我们会尽快处理您的问题!!';

const members: readonly WrongMember[] = [
  {
    id: 'uuid-not-echoed',
    title: { zh: '应答带自己的 uuid,而不是请求的', en: 'Answers carry a uuid of their own' },
    breaks: ['envelope.uuid-echoed'],
    member: 'uuid',
    change: (_json, { call }) => JSON.stringify(call.ids.uuid()),
  },
  {
    id: 'uuid-in-upper-case',
    title: { zh: '应答把 uuid 转成大写', en: 'Answers give the uuid back in upper case' },
    breaks: ['envelope.uuid-echoed'],
    member: 'uuid',
    change: (json) => json?.toUpperCase(),
  },
  {
    id: 'uuid-cut-to-32',
    title: { zh: '应答把 uuid 截到 32 个字符', en: 'Answers cut the uuid to 32 characters' },
    breaks: ['envelope.uuid-echoed'],
    member: 'uuid',
    change: (json) => JSON.stringify(String(JSON.parse(json ?? '""')).slice(0, 32)),
  },
  {
    id: 'uuid-missing',
    title: { zh: '应答没有 uuid', en: 'Answers have no uuid' },
    breaks: ['envelope.uuid-echoed', 'envelope.answer-is-envelope', ...inEnvelopes('response.uuid.required')],
    member: 'uuid',
    change: () => undefined,
  },
  {
    id: 'action-not-echoed',
    title: { zh: '应答的 action 总是 gateway', en: 'The action of answers is always gateway' },
    breaks: ['envelope.action-echoed', ...inEnvelopes('response.action.enumeration')],
    member: 'action',
    change: () => '"gateway"',
  },
  {
    id: 'sign-type-not-echoed',
    title: { zh: '应答的 signType 写成 SHA-256', en: 'The signType of answers is written SHA-256' },
    breaks: ['envelope.sign-type-echoed', ...inEnvelopes('response.signType.enumeration')],
    member: 'signType',
    change: (json) => (json === undefined ? undefined : '"SHA-256"'),
  },
  {
    id: 'timestamp-in-seconds',
    title: { zh: '应答的 timestamp 以秒计', en: 'The timestamp of answers is in seconds' },
    breaks: ['envelope.timestamp-is-now', ...inEnvelopes('response.timestamp.pattern')],
    member: 'timestamp',
    change: (json) => String(Math.floor(Number(json) / 1000)),
  },
  {
    id: 'timestamp-as-text',
    title: { zh: '应答的 timestamp 是字符串', en: 'The timestamp of answers is text' },
    breaks: inEnvelopes('response.timestamp.type'),
    member: 'timestamp',
    change: (json) => JSON.stringify(json),
  },
  {
    id: 'success-as-text',
    title: {
      zh: '应答的 success 是字符串 "true" / "false"',
      en: 'success in answers is text, "true" or "false"',
    },
    breaks: ['envelope.answer-is-envelope', ...inEnvelopes('response.success.type')],
    member: 'success',
    change: (json) => JSON.stringify(json),
  },
  {
    id: 'error-code-null',
    title: { zh: '成功应答的 errorCode 为 null', en: 'errorCode is null where all is well' },
    breaks: [...inEnvelopes('response.errorCode.type'), ...inEnvelopes('error.00')],
    member: 'errorCode',
    change: whenAccepted(() => 'null'),
  },
  {
    id: 'error-message-null',
    title: { zh: '成功应答的 errorMessage 为 null', en: 'errorMessage is null where all is well' },
    breaks: inEnvelopes('response.errorMessage.type'),
    member: 'errorMessage',
    change: whenAccepted(() => 'null'),
  },
  {
    id: 'error-message-too-long',
    title: {
      zh: '错误应答的 errorMessage 超过 50 个字符',
      en: 'The errorMessage of errors is longer than 50 characters',
    },
    breaks: ['envelope.error-answer-has-message', ...inEnvelopes('response.errorMessage.max-length')],
    member: 'errorMessage',
    change: whenRefused(() => JSON.stringify(overlong)),
  },
  {
    id: 'error-message-empty',
    title: { zh: '错误应答没有说明', en: 'Errors are answered without a message' },
    breaks: ['envelope.error-answer-has-message'],
    member: 'errorMessage',
    change: whenRefused(() => '""'),
  },
  {
    id: 'card-error-code-empty',
    title: { zh: '卡系统的错误应答没有错误码', en: 'Errors of card payments have no code' },
    breaks: ['envelope.error-answer-has-code'],
    member: 'errorCode',
    change: of(
      'card.pay',
      whenRefused(() => '""'),
    ),
  },
  {
    id: 'card-error-with-code-of-success',
    title: { zh: '卡系统的错误应答带成功码 00', en: 'Errors of card payments carry the code of success, 00' },
    breaks: ['envelope.error-answer-has-code'],
    member: 'errorCode',
    change: of(
      'card.pay',
      whenRefused(() => '"00"'),
    ),
  },
  {
    id: 'card-success-with-error-code',
    title: { zh: '卡支付成功却带错误码', en: 'Card payments succeed with the code of an error' },
    breaks: ['envelope.success-answer-has-no-error-code'],
    member: 'errorCode',
    change: of(
      'card.pay',
      whenAccepted(() => '"MICRO_CASHCARD_SYSTEM_ERROR"'),
    ),
  },
  {
    id: 'card-success-answered-as-failure',
    title: { zh: '卡已扣款,应答却说失败', en: 'Card payments are made, and answered as failed' },
    breaks: [
      'card.pay.txn-status-agrees-with-success',
      'envelope.error-answer-has-code',
      'envelope.error-answer-has-message',
    ],
    member: 'success',
    change: of(
      'card.pay',
      whenAccepted(() => 'false'),
    ),
  },
  {
    id: 'wallet-content-missing',
    title: { zh: '卡券包列表的应答没有 content', en: 'Lists of wallets come without content' },
    breaks: ['wallet.getCardVoucherList.response.content.required'],
    member: 'content',
    change: of('wallet.getCardVoucherList', () => undefined),
  },
  {
    id: 'wallet-content-null',
    title: { zh: '卡券包列表的 content 为 null', en: 'The content of lists of wallets is null' },
    breaks: ['wallet.getCardVoucherList.response.content.type'],
    member: 'content',
    change: of('wallet.getCardVoucherList', () => 'null'),
  },
  {
    id: 'card-content-as-object',
    title: {
      zh: '卡支付应答的 content 是对象,不是 JSON 字符串',
      en: 'The content of card payments is an object, not a JSON string',
    },
    breaks: ['card.pay.content-is-json-string'],
    member: 'content',
    change: of('card.pay', (json) => (json?.startsWith('"') ? String(JSON.parse(json)) : json)),
  },
  {
    id: 'member-content-as-object',
    title: {
      zh: '创建会员应答的 content 是对象,不是 JSON 字符串',
      en: 'The content of new members is an object, not a JSON string',
    },
    breaks: ['member.createMemberByMobile.content-is-json-string'],
    member: 'content',
    change: of('member.createMemberByMobile', (json) =>
      json?.startsWith('"') ? String(JSON.parse(json)) : json,
    ),
  },
  {
    id: 'undocumented-member',
    title: { zh: '应答带有文档没有的 traceId', en: 'Answers carry a traceId that no document knows' },
    breaks: ['undocumented.answer-has-no-other-fields'],
    member: 'traceId',
    change: () => '"a1b2c3d4"',
  },
];

/** Answers of which one member is wrong; they are validly signed. */
export const wrongMembers: readonly Fault[] = members.map(({ member, change, ...fault }) =>
  defineFault({ ...fault, group: 'envelope', answer: changedMember(member, inEnvelope(change)) }),
);
