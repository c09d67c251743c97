import type { Content, Json } from '../../contracts/operation.ts';
import { currentValue } from './draft-with.ts';
import type { RequestField } from './field.ts';

/** Returns `count` copies of the first element a list field has now, since every copy of a valid element is valid. */
export function elementsOf(field: RequestField, content: Content, count: number): Json {
  const current = currentValue(field, content);
  const [element = {}] = Array.isArray(current) ? (current as readonly Json[]) : [];
  return Array.from({ length: count }, () => element);
}
