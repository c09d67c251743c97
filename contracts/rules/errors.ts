import { sourceAt } from '../source-at.ts';
import { defineRule, type Rule } from './rule.ts';

/** What error answers keep to, beside the codes themselves. */
export const errorRules: readonly Rule[] = [
  defineRule({
    id: 'errors.code-is-documented',
    family: 'error-code',
    // No table says that it is complete, and none lists a code for a wrong signature.
    force: 'implied',
    statement: {
      zh: '错误应答的错误码列在该接口的错误码表中',
      en: "The code of an error answer is listed in the interface's table of error codes",
    },
    source: sourceAt('002', 262),
    appliesTo: (operation) => operation.schema['x-errors'].length > 0,
  }),
  defineRule({
    id: 'errors.one-of-two-mistakes-answered',
    family: 'error-code',
    force: 'implied',
    statement: {
      zh: '请求同时有两处错误时,错误码是其中一处的',
      en: 'Of a request with two mistakes the code names one of the two',
    },
    source: sourceAt('002', 262),
    appliesTo: (operation) => operation.schema['x-errors'].length > 4,
    assumption: {
      zh: '文档没有写明先检查哪一项;先后由本工具观察并列表',
      en: 'The documents do not say what is checked first; the kit observes the order and lists it',
    },
  }),
];
