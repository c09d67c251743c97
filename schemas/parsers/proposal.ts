import type { FieldRow } from '../doc-page.ts';
import type { Evidence } from '../evidence.ts';

/**
 * Returns the rows of one direction of a record with every proposal marked. A proposed record marks no row itself: all of
 * its business content is a proposal, and of a message the gateway sends the envelope too. In any other record a proposed
 * row passes its mark on to the rows below it.
 */
export function markProposals(
  rows: readonly FieldRow[],
  { evidence, isOutbound }: { readonly evidence: Evidence; readonly isOutbound: boolean },
): readonly FieldRow[] {
  if (evidence !== 'proposed') return rows.map((row) => inherit(row, false));
  const hasEnvelope = rows.some(({ name }) => name === 'content');
  // The envelope of a call stands on the pages of its neighbours; that of a notification stands nowhere.
  if (!hasEnvelope || isOutbound) return rows.map((row) => inherit(row, true));
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
