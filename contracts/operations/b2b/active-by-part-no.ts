import { defineOperation } from '../../define-operation.ts';
import type { Given } from '../../given.ts';
import { neededFirst } from '../../need.ts';
import type { Content } from '../../operation.ts';
import type { TestCardRange } from '../../target.ts';
import { activationRules } from './active-by-part-no/activation-rules.ts';

/** 卡号段激活实体卡券, the newer version for B2B (004): activates physical cards or vouchers by number range. */
export const b2bActiveByPartNo = defineOperation({
  id: 'b2b.activeByPartNo',
  system: 'b2b',
  baseUrl: 'b2b',
  envelope: 'b2b',
  answerContent: 'object',
  effect: 'changes',
  example: oneCard,
  rules: activationRules,
});

/** One card of the first test range that was not used before; `ver`, `partnerId` and `merchantId` as 004 prints them. */
function oneCard(given: Given): Content {
  const range = neededFirst(given, 'cardRanges');
  const number = nextNumber(given, range);
  return {
    ver: 2,
    partnerId: 1504,
    merchantId: '10001',
    partnerOrderId: given.ids.orderNumber(),
    type: 1,
    bin: range.bin,
    startCardSe: number,
    endCardSe: number,
    number: 1,
    sellingPrice: 10_000,
    costPrice: 10_000,
  };
}

function nextNumber(given: Given, range: TestCardRange): string {
  const size = Number(range.end) - Number(range.start) + 1;
  return String(Number(range.start) + given.ids.turn('cardRanges', Math.max(size, 1))).padStart(7, '0');
}
