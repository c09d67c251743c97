import type { RowFilter } from '../anchors.ts';

/** What the part of an address behind the `#` asks the page to show; an anchor of the page asks for nothing here. */
export type Asked =
  | { readonly kind: 'rows'; readonly filter: RowFilter }
  | { readonly kind: 'row'; readonly key: string }
  | { readonly kind: 'exchange'; readonly id: string }
  | { readonly kind: 'nothing' };

const filterKeys = ['outcome', 'system', 'operation', 'family', 'level', 'blame', 'evidence', 'q'] as const;

/** Reads `#row=…`, `#exchange=…` or a filter such as `#outcome=failed&system=card`. */
export function readAddress(hash: string): Asked {
  const text = hash.replace(/^#/, '');
  if (!text.includes('=')) return { kind: 'nothing' };
  const given = new URLSearchParams(text);
  const [row, exchange] = [given.get('row'), given.get('exchange')];
  if (row !== null) return { kind: 'row', key: row };
  if (exchange !== null) return { kind: 'exchange', id: exchange };
  const entries = filterKeys.flatMap((key) => {
    const value = given.get(key);
    return value === null || value === '' ? [] : [[key, value] as const];
  });
  return entries.length === 0 ? { kind: 'nothing' } : { kind: 'rows', filter: Object.fromEntries(entries) };
}
