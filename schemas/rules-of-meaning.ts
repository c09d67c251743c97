import type { DocPage, FieldRow } from './doc-page.ts';
import { conditionRules } from './meaning/conditions.ts';
import { enumerationRules } from './meaning/enumerations.ts';
import { formRules } from './meaning/forms.ts';
import type { MeaningFacts, MeaningRule } from './meaning/meaning-rule.ts';

/** Every rule that reads a fact from the words of a row, in the order they are tried. */
export const rulesOfMeaning: readonly MeaningRule[] = [...enumerationRules, ...formRules, ...conditionRules];

/** Returns the page with every fact that the words of its rows state; what the table itself states is kept. */
export function applyRulesOfMeaning(page: DocPage): DocPage {
  return { ...page, request: page.request.map(readMeaning), response: page.response.map(readMeaning) };
}

/** Returns the row, and the rows below it, with the facts that its words state. */
export function readMeaning(row: FieldRow): FieldRow {
  // Of the enumeration rules the first that reads anything speaks; the others read facts of their own.
  const enumeration = firstFacts(enumerationRules, row);
  const others = [...formRules, ...conditionRules].map((rule) => rule.read(row) ?? {});
  const facts = [enumeration, ...others];
  const notes = [row.note, ...facts.map((fact) => fact.note)].filter((note) => note !== undefined);
  return {
    ...Object.assign({}, ...[...facts].reverse()),
    ...row,
    ...(notes.length === 0 ? {} : { note: notes.join('；') }),
    children: row.children.map(readMeaning),
  };
}

function firstFacts(rules: readonly MeaningRule[], row: FieldRow): MeaningFacts {
  for (const rule of rules) {
    const facts = rule.read(row);
    if (facts !== undefined) return facts;
  }
  return {};
}
