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
  defineRule({
    id: 'schema.wrong-request-refused',
    family: 'schema',
    force: 'implied',
    statement: {
      zh: '只有一个字段不符合文档的请求被拒绝,其余字段怎样都一样',
      en: 'A request with one field that breaks the documents is refused, whatever else it holds',
    },
    source: sourceAt('002', 40),
    appliesTo: isCalled,
  }),
];
