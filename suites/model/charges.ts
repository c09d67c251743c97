import type { Event } from './event.ts';
import { knownNumber, knownText, namesBelow, thingsOf, type World } from './fact.ts';
import { fenAt, numberAt, rowsAt, textAt } from './read.ts';

/** What one payment method paid of an order. */
export interface Charged {
  readonly type: string;
  /** The card, coupon or member it was taken from. */
  readonly code: string;
  /** In fen. */
  readonly amount: number;
  /** Points that were taken; 0 for everything else. */
  readonly times: number;
}

/** What the methods of an order paid when it was placed. */
export interface Charges {
  readonly made: readonly Charged[];
  /** True where a payer still has to pay the rest. */
  readonly isWaiting: boolean;
  /** False where something was taken of which nobody knows how much. */
  readonly isComplete: boolean;
}

/** Paid later, by the payer (document 002, remark 3: at most one, and last). */
const asynchronous: ReadonlySet<string> = new Set(['cash', 'preAuth']);

/**
 * Returns what the payment methods of an order pay, in the order agreed, until enough is paid (document 002, 金额处理逻辑):
 * a stated amount replaces the computed one. What a coupon is worth is known from its wallet, or from the answer.
 */
export function charges(world: World, event: Event, total: number): Charges {
  const made: Charged[] = [];
  let isWaiting = false;
  let isComplete = true;
  let rest = total;
  for (const method of rowsAt(event.asked, 'payMethod')) {
    if (rest <= 0) break;
    const type = textAt(method, 'assetType') ?? '';
    if (asynchronous.has(type)) {
      isWaiting = true;
      continue;
    }
    const amount = amountOf(world, { event, method, type, rest });
    if (amount === undefined) {
      isComplete = false;
      break;
    }
    made.push({ type, code: codeOf(world, method, type), amount, times: numberAt(method, 'points') ?? 0 });
    rest -= amount;
  }
  return { made, isWaiting, isComplete };
}

/** Returns the facts that tell what each asset paid of an order; also those of which nobody knows how much by now. */
export function chargesOf(world: World, trade: string): readonly string[] {
  return namesBelow(world, `trade/${trade}/asset`).map((name) => name.replace('/asset/', '/charge/'));
}

interface Turn {
  readonly event: Event;
  readonly method: unknown;
  readonly type: string;
  readonly rest: number;
}

function amountOf(world: World, { event, method, type, rest }: Turn): number | undefined {
  const stated = fenAt(method, 'amount');
  if (type !== 'coupon') return stated ?? rest;
  const face = knownNumber(world, `voucher/${codeOf(world, method, type)}/face`);
  return face === undefined ? fenAt(event.answer, 'couponPaid.paidAmount') : Math.min(face, rest);
}

function codeOf(world: World, method: unknown, type: string): string {
  if (type === 'points') return memberOf(world, textAt(method, 'thirdUserId') ?? '');
  return (textAt(method, 'cardCoupons') ?? '').split('|')[0] ?? '';
}

/** The member with an openId, as their wallet tells it; nobody's points are followed otherwise. */
function memberOf(world: World, openId: string): string {
  return thingsOf(world, 'member').find((id) => knownText(world, `member/${id}/open-id`) === openId) ?? '-';
}
