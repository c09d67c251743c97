import { sourceAt } from '../source-at.ts';
import { defineRule, isCalled, type Rule } from './rule.ts';

/** What holds for the field tables as a whole; each of their rows is a requirement of its operation. */
export const schemaRules: readonly Rule[] = [
  defineRule({
    id: 'schema.valid-request-accepted',
    family: 'schema',
    force: 'implied',
    statement: {
      zh: '各字段都符合文档的请求被接受,哪些字段一起出现、取哪些允许的值都一样',
      en: 'A request whose fields all keep to the documents is accepted, whichever of them come together with whatever allowed values',
    },
    source: sourceAt('002', 40),
    appliesTo: isCalled,
  }),
];
