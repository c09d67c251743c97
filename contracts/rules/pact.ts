import type { Text } from '../../schemas/text.ts';
import { sourceAt } from '../source-at.ts';
import { defineRule, type Rule } from './rule.ts';

/** The suites send no pact: only a run of Pact's own verifier judges these rules. */
const verifierOnly: Text = {
  zh: '由 Pact 的验证器判定:ebuy-kit pact verify',
  en: "Judged by Pact's own verifier: ebuy-kit pact verify",
};

/** What consumers rely on, as their pacts state it. */
export const pactRules: readonly Rule[] = [
  defineRule({
    id: 'pact.interaction-honoured',
    family: 'pact',
    force: 'promised',
    statement: {
      zh: '契约(Pact)中的请求得到消费方所读取的应答:字段、类型与取值如文档所列',
      en: 'The requests of a pact get the answers its consumer reads: fields, types and values as the documents list them',
    },
    source: sourceAt('002', 157),
    appliesTo: ({ evidence }) => evidence === 'documented' || evidence === 'partial',
    excluded: verifierOnly,
  }),
  defineRule({
    id: 'pact.unconfirmed-interaction-honoured',
    family: 'pact',
    force: 'shown',
    statement: {
      zh: '契约(Pact)中仅见于示例或由本工具提案的接口,其请求得到所设想的应答',
      en: 'The requests of a pact to interfaces that are known from an example only, or proposed, get the answers they are thought to get',
    },
    source: sourceAt('002', 157),
    appliesTo: ({ evidence }) => evidence === 'sampled' || evidence === 'proposed',
    excluded: verifierOnly,
  }),
];
