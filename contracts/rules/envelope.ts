import type { Operation } from '../operation.ts';
import { sourceAt } from '../source-at.ts';
import { defineRule, isAny, isCalled, isSigned, isWrapped, type Rule } from './rule.ts';

/** How far an answer's timestamp may be from the run's clock, in milliseconds; doc 000's own example differs by 4.5 minutes. */
export const timestampToleranceMs = 10 * 60 * 1000;

/** What every answer's envelope keeps, whatever the operation. */
export const envelopeRules: readonly Rule[] = [
  defineRule({
    id: 'envelope.answer-is-envelope',
    family: 'envelope',
    force: 'promised',
    statement: {
      zh: '应答是约定的 JSON 报文:PaaS 接口含 uuid、success 和 errorCode,POSP 接口含 returnCode,B2B 接口含 statusCode',
      en: 'The answer is the agreed JSON message: PaaS carries uuid, success and errorCode, POSP carries returnCode, B2B carries statusCode',
    },
    source: sourceAt('002', 147),
    appliesTo: isAny,
  }),
  defineRule({
    id: 'envelope.uuid-echoed',
    family: 'envelope',
    force: 'promised',
    statement: {
      zh: '应答的 uuid 与请求的 uuid 相同',
      en: "The answer's uuid is the request's uuid",
    },
    source: sourceAt('002', 147),
    appliesTo: isWrapped,
  }),
  defineRule({
    id: 'envelope.action-echoed',
    family: 'envelope',
    force: 'implied',
    statement: {
      zh: '应答的 action 与请求的 action 相同',
      en: "The answer's action is the request's action",
    },
    source: sourceAt('002', 151),
    appliesTo: isWrapped,
  }),
  defineRule({
    id: 'envelope.sign-type-echoed',
    family: 'envelope',
    force: 'implied',
    statement: {
      zh: '应答带有 signType 时,它与请求的 signType 相同',
      en: "Where the answer carries a signType, it is the request's signType",
    },
    source: sourceAt('002', 159),
    appliesTo: isWrapped,
  }),
  defineRule({
    id: 'envelope.timestamp-is-now',
    family: 'envelope',
    force: 'implied',
    statement: {
      zh: '应答的 timestamp 是 13 位毫秒时间戳,与当前时间相差不超过 10 分钟',
      en: "The answer's timestamp is in milliseconds (13 digits) and within 10 minutes of the current time",
    },
    source: sourceAt('000', 195),
    appliesTo: isWrapped,
  }),
  defineRule({
    id: 'envelope.error-answer-has-code',
    family: 'envelope',
    force: 'promised',
    statement: {
      zh: 'success 为 false 时,errorCode 不为空,也不是成功码 00',
      en: 'When success is false, errorCode is neither empty nor the success code 00',
    },
    source: sourceAt('002', 155),
    appliesTo: isWrapped,
  }),
  defineRule({
    id: 'envelope.error-answer-has-message',
    family: 'envelope',
    force: 'implied',
    statement: {
      zh: 'success 为 false 时,errorMessage 不为空,最长 50 个字符',
      en: 'When success is false, errorMessage is not empty and at most 50 characters long',
    },
    source: sourceAt('002', 157),
    appliesTo: isWrapped,
  }),
  defineRule({
    id: 'envelope.success-answer-has-no-error-code',
    family: 'envelope',
    force: 'promised',
    statement: {
      zh: 'success 为 true 时,errorCode 为空或为成功码 00',
      en: 'When success is true, errorCode is empty or the success code 00',
    },
    source: sourceAt('000', 193),
    appliesTo: isWrapped,
  }),
  defineRule({
    id: 'envelope.malformed-request-refused',
    family: 'envelope',
    force: 'implied',
    statement: {
      zh: '不是 JSON 对象的请求体被拒绝',
      en: 'A body that is no JSON object is refused',
    },
    source: sourceAt('002', 16),
    appliesTo: isCalled,
  }),
  defineRule({
    id: 'envelope.unregulated-request-answered',
    family: 'envelope',
    force: 'implied',
    statement: {
      zh: '文档没有规定的写法,接受或拒绝都可以,但要有应答,不能出错或断开',
      en: 'What the documents leave open may be accepted or refused, but it is answered: no server error, no broken connection',
    },
    source: sourceAt('002', 16),
    appliesTo: isCalled,
  }),
  defineRule({
    id: 'envelope.small-clock-difference-accepted',
    family: 'envelope',
    force: 'implied',
    statement: {
      zh: '请求的 timestamp 与网关时间相差两秒不会被拒绝',
      en: 'A request is not refused because its timestamp is two seconds away from the time of the gateway',
    },
    source: sourceAt('002', 30),
    appliesTo: (operation) => isCalled(operation) && isWrapped(operation),
    assumption: {
      zh: '文档没有写明允许的时间差;任何两台机器的时钟都会相差一两秒',
      en: 'The documents state no tolerance; the clocks of any two machines differ by a second or two',
    },
  }),
  defineRule({
    id: 'envelope.both-langs-understood',
    family: 'envelope',
    force: 'shown',
    statement: {
      zh: 'lang 为 zh_CN 和 zh-CN 的请求都被接受',
      en: 'A request is accepted with lang zh_CN and with lang zh-CN',
    },
    source: sourceAt('000', 97),
    appliesTo: (operation) => isCalled(operation) && isSigned(operation) && hasLang(operation),
    assumption: {
      zh: '文档两种写法都有:字段表为 zh_CN,签名示例串为 zh-CN',
      en: 'The documents write both: zh_CN in the tables, zh-CN in the string of the signature example',
    },
  }),
];

/** One page lists no lang, and what it does not list is not asked of it. */
function hasLang({ schema }: Operation): boolean {
  return schema.$defs.request.properties?.lang !== undefined;
}
