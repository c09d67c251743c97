import type { FieldRow } from '../doc-page.ts';

/** True where the row states a length. */
export function hasRange(row: FieldRow): boolean {
  return row.minLength !== undefined || row.maxLength !== undefined;
}

/** True where a value's code points are within the stated lengths. */
export function fits(row: FieldRow, value: unknown): boolean {
  const length = [...String(value)].length;
  return length >= (row.minLength ?? 0) && length <= (row.maxLength ?? Number.POSITIVE_INFINITY);
}

/** True where every length that `inner` allows, but none at all, `outer` allows too. */
export function contains(outer: FieldRow, inner: FieldRow): boolean {
  const innerMax = inner.maxLength ?? Number.POSITIVE_INFINITY;
  return (
    (outer.minLength ?? 0) <= Math.max(inner.minLength ?? 0, 1) && (outer.maxLength ?? innerMax) >= innerMax
  );
}

/** The lengths as `1..32`, `..50`. */
export function range(row: FieldRow): string {
  return `${row.minLength ?? ''}..${row.maxLength ?? ''}`;
}
