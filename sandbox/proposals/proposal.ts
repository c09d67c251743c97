import type { Text } from '../../schemas/text.ts';

/** A value or rule that the documents leave open and the sandbox had to choose. */
export interface Proposal<Value> {
  readonly status: 'proposed';
  readonly value: Value;
  readonly reason: Text;
}

/** Declares a proposal with its reason, in Chinese and English. */
export function propose<const Value>(value: Value, zh: string, en: string): Proposal<Value> {
  return { status: 'proposed', value, reason: { zh, en } };
}
