import type { DocPage, FieldRow } from '../doc-page.ts';
import type { Provenance } from '../evidence.ts';
import type { Pages } from '../load-pages.ts';
import type { DocFinding, DocFindingDraft, LintRule } from './doc-finding.ts';
import { chapterRules } from './rules/chapters.ts';
import { envelopeRules } from './rules/envelope.ts';
import { envelopeRowRules } from './rules/envelope-rows.ts';
import { exampleAgainstTableRules } from './rules/example-against-table.ts';
import { exampleSignatureRules } from './rules/example-signatures.ts';
import { exampleSumRules } from './rules/example-sums.ts';
import { exampleRules } from './rules/examples.ts';
import { lengthRules } from './rules/lengths.ts';
import { lengthBetweenOperationsRules } from './rules/lengths-between-operations.ts';
import { meaningRules } from './rules/meanings.ts';
import { nameRules } from './rules/names.ts';
import { requirednessRules } from './rules/requiredness.ts';
import { typeRules } from './rules/types.ts';

/** Every rule of `docs lint`, in the order its findings are listed. */
export const lintRules: readonly LintRule[] = [
  ...exampleAgainstTableRules,
  ...exampleRules,
  ...exampleSumRules,
  ...exampleSignatureRules,
  ...lengthRules,
  ...lengthBetweenOperationsRules,
  ...typeRules,
  ...envelopeRules,
  ...envelopeRowRules,
  ...nameRules,
  ...meaningRules,
  ...requirednessRules,
  ...chapterRules,
];

/**
 * Returns the contradictions of the documents: by rule, within a rule in the order of operations. What is only our
 * proposal is left out: it contradicts nobody. Reads nothing itself.
 */
export function lintDocuments({ pages, books }: Pages): readonly DocFinding[] {
  const documented = {
    pages: pages.filter((page) => page.evidence !== 'proposed').map(withoutProposals),
    books,
  };
  return lintRules.flatMap((rule) => rule.find(documented).map((draft) => finish(rule, draft)));
}

function withoutProposals(page: DocPage): DocPage {
  const documented = (rows: readonly FieldRow[]): readonly FieldRow[] =>
    rows
      .filter((row) => row.isProposed !== true)
      .map((row) => ({ ...row, children: documented(row.children) }));
  return {
    ...page,
    request: documented(page.request),
    response: documented(page.response),
    errors: page.errors.filter((row) => row.isProposed !== true),
  };
}

function finish(rule: LintRule, { about, ...draft }: DocFindingDraft): DocFinding {
  return { id: `${rule.id}:${about}`, rule: rule.id, ...draft, places: uniquePlaces(draft.places) };
}

function uniquePlaces(places: readonly Provenance[]): readonly Provenance[] {
  const byKey = new Map(places.map((place) => [`${place.document}:${place.line}`, place]));
  return [...byKey.values()];
}
