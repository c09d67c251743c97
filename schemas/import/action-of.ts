import type { FieldRow } from '../doc-page.ts';

/**
 * Returns the action of an interface: what the row `action` prints as default, only value or Mock, where that is a
 * word, else the last segment of the path.
 */
export function actionOf(request: readonly FieldRow[], path: string): { readonly action?: string } {
  const row = request.find(({ name }) => name === 'action');
  const [only, ...others] = row?.enumeration ?? [];
  const printed = [row?.defaultValue, others.length === 0 ? only?.value : undefined, row?.mock];
  const action =
    printed.find((text) => text !== undefined && /^\w+$/u.test(text)) ?? path.split('/').at(-1) ?? '';
  return /^[\w.-]+$/u.test(action) ? { action } : {};
}
