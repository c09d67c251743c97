import type { DocPage, FieldRow } from './doc-page.ts';

/**
 * Returns the page of a doc record with every proposal marked. A proposed record marks no row itself: all of its business
 * content is a proposal, and of a message the gateway sends the envelope too. In any other record a proposed row passes
 * its mark on to the rows below it.
 */
export function markProposals(page: DocPage): DocPage {
  return {
    ...page,
    request: markRows(page, page.request),
    response: markRows(page, page.response),
    errors: page.errors.map((row) => (page.evidence === 'proposed' ? { ...row, isProposed: true } : row)),
  };
}

function markRows({ evidence, isOutbound }: DocPage, rows: readonly FieldRow[]): readonly FieldRow[] {
  if (evidence !== 'proposed') return rows.map((row) => inherit(row, false));
  const hasEnvelope = rows.some(({ name }) => name === 'content');
  // The envelope of a call stands on the pages of its neighbours; that of a notification stands nowhere.
  if (!hasEnvelope || isOutbound === true) return rows.map((row) => inherit(row, true));
  return rows.map((row) => ({ ...row, children: row.children.map((child) => inherit(child, true)) }));
}

function inherit(row: FieldRow, isBelowProposal: boolean): FieldRow {
  const isProposed = isBelowProposal || row.isProposed === true;
  return {
    ...row,
    ...(isProposed ? { isProposed } : {}),
    children: row.children.map((child) => inherit(child, isProposed)),
  };
}
