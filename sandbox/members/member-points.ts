import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import type { Yuan } from '../../contracts/money.ts';
import { proposals } from '../proposals.ts';
import type { Moment } from '../systems/moment.ts';
import { accounts, balanceOf, enter, movement } from '../world/ledger.ts';
import type { World } from '../world/world.ts';

/** A member's points, and what they can pay in yuan. */
export interface Points {
  readonly count: number;
  readonly worth: Yuan;
}

/** Returns a member's points as the ledger has them. */
export function pointsOf(world: World, memberId: string): Points {
  const worth = balanceOf(world, accounts.points(memberId));
  return { count: worth.div(proposals.yuanPerPoint.value).round(0, 0).toNumber(), worth };
}

/** Returns a member's points as the interfaces of assets answer them; amounts are numbers in yuan. */
export function renderPoints({ world }: Pick<Moment, 'world'>, memberId: string): JsonObject {
  const { count, worth } = pointsOf(world, memberId);
  return {
    pointAmount: count,
    pointDesc: '积分',
    deductibleAmount: worth.toNumber(),
    invalidAmount: proposals.pointsNeverExpire.value,
    validDate: '',
  };
}

/** Moves all points of one member to another; nothing where there are none. */
export function movePoints({ world, now, postingHooks }: Moment, from: string, to: string): void {
  const { worth } = pointsOf(world, from);
  const lines = movement(accounts.points(from), accounts.points(to), worth);
  if (lines.length > 0) enter(world, { cause: 'merge', reference: from, at: now, lines }, postingHooks);
}
