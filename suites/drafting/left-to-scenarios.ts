import type { RequestField } from './field.ts';

/**
 * Lists of values where each value asks for something else around it (a product of that kind, a member with that channel):
 * by operation and path. A scenario brings what each of them needs; a case shows the value of the example.
 */
const fields: readonly string[] = [
  'legacy.refund content.refundMethod[].assetType',
  'wallet.bindVoucher content.productType',
  'wallet.receiveVoucher content.productType',
];

/** Returns whether the values of a field are tried by scenarios instead of one by one. */
export function isLeftToScenarios({ operation, path }: RequestField): boolean {
  return fields.includes(`${operation.id} ${path}`);
}
