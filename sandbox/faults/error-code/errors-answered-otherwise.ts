import { defineFault, type Fault } from '../../fault.ts';
import { memberOf, withMember } from '../../fault-parts/answer-parts.ts';
import { ruleBefore } from '../../fault-parts/rule-parts.ts';

const page =
  '<!DOCTYPE html><html><head><title>500</title></head><body><h1>Internal Server Error</h1></body></html>';

/** Errors that are answered by something else than an error answer, and errors that answer in another order. */
export const errorsAnsweredOtherwise: readonly Fault[] = [
  defineFault({
    id: 'errors-answered-with-a-page',
    title: {
      zh: '卡支付出错时返回 HTML 页面与 HTTP 500',
      en: 'Errors of card payments are an HTML page with status 500',
    },
    group: 'error-code',
    breaks: ['envelope.answer-is-envelope', 'transport.http-200', 'transport.json-content-type'],
    reply: (reply, { call }, { kind }) =>
      kind === 'refused' && call.operation.id === 'card.pay'
        ? { status: 500, headers: { 'content-type': 'text/html;charset=UTF-8' }, body: Buffer.from(page) }
        : reply,
  }),
  defineFault({
    id: 'errors-answered-with-status-400',
    title: { zh: '出错时 HTTP 状态码为 400', en: 'Errors are answered with HTTP status 400' },
    group: 'error-code',
    breaks: ['transport.http-200'],
    reply: (reply, _incoming, { kind }) => (kind === 'refused' ? { ...reply, status: 400 } : reply),
  }),
  defineFault({
    id: 'low-balance-answered-as-success',
    title: { zh: '余额不足时应答说成功', en: 'A balance that is too low is answered as a success' },
    group: 'error-code',
    breaks: [
      'card.pay.consume-mode-0-refuses-above-balance',
      'card.pay.txn-status-agrees-with-success',
      'envelope.success-answer-has-no-error-code',
    ],
    answer: (members) =>
      memberOf(members, 'errorCode') === '"MICRO_CASHCARD_BALANCE_NOT_ENOUGH"'
        ? withMember(members, 'success', 'true')
        : members,
  }),
  defineFault({
    id: 'fields-judged-before-signature',
    title: { zh: '先检查字段,后验证签名', en: 'Fields are judged before the signature is' },
    group: 'error-code',
    breaks: [],
    unstated: {
      zh: '文档没有规定同时有多处错误时先报哪一个',
      en: 'no document says which of several mistakes is answered',
    },
    rules: (rules) => ruleBefore('fields-are-documented', 'signature-verifies')(rules),
  }),
  defineFault({
    id: 'date-judged-before-lengths',
    title: { zh: '先检查订单号日期,后检查长度', en: 'The date of a number is judged before its length' },
    group: 'error-code',
    breaks: [],
    unstated: {
      zh: '文档没有规定同时有多处错误时先报哪一个',
      en: 'no document says which of several mistakes is answered',
    },
    rules: (rules) => ruleBefore('date-prefix-is-today', 'lengths-are-documented')(rules),
  }),
];
