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
];
