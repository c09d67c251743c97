import { notifyStatusOfGift } from '../notifications/notify-status.ts';
import type { Moment } from '../systems/moment.ts';
import type { Gift } from '../world/wallet-rows.ts';

/** Returns when a gift expires by itself, in milliseconds since the epoch; undefined for one that waits no more. */
export function giftDueAt({ state, expiresAt }: Gift): number | undefined {
  return state === 'Giving' ? expiresAt : undefined;
}

/** Ends the gifts whose time is over by now; what was in them may be used by the giver again, and stays so. */
export function expireDueGifts(moment: Moment): void {
  const { world, now } = moment;
  const { gifts } = world.tables;
  for (let key = gifts.firstDue(now); key !== undefined; key = gifts.firstDue(now)) {
    const gift = gifts.get(key);
    if (gift === undefined) return;
    gifts.set(key, { ...gift, state: 'Expired' });
    notifyStatusOfGift({ ...moment, now: gift.expiresAt }, gift);
  }
}
