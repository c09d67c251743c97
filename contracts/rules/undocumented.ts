import type { Operation } from '../operation.ts';
import { sourceAt } from '../source-at.ts';
import { defineRule, type Rule } from './rule.ts';

/** What an answer carries beyond the documents. */
export const undocumentedRules: readonly Rule[] = [
  defineRule({
    id: 'undocumented.answer-has-no-other-fields',
    family: 'undocumented',
    // A new optional field must not break a caller, so a gateway may send one; people should still hear of it.
    force: 'shown',
    statement: {
      zh: '应答只含文档列出的字段',
      en: 'The answer carries only fields that the documents list',
    },
    source: sourceAt('002', 146),
    appliesTo: hasWholeAnswerTable,
  }),
];

/** Where the table of the answer is cut off or known from an example only, a field beyond it says nothing. */
function hasWholeAnswerTable(operation: Operation): boolean {
  const { evidence, cuts } = operation.schema['x-operation'];
  return evidence === 'documented' && cuts.every((cut) => cut.direction !== 'response');
}
