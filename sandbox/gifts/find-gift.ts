import { Refused } from '../refusal.ts';
import type { Call } from '../systems/call.ts';
import { readText } from '../systems/read-content.ts';
import type { Gift } from '../world/wallet-rows.ts';
import { giftStatusOf } from './gift-state.ts';

/** Returns the gift that a request names, if it is the calling tenant's; throws `Refused` where there is none. */
export function namedGift({ content, world, tenant }: Call): Gift {
  const gift = world.tables.gifts.get(readText(content, 'giftId') ?? '');
  if (gift?.tenancyId !== tenant.tenancyId) throw new Refused('gift-unknown', 'giftId');
  return gift;
}

/** Returns the same, and throws `Refused` too where the gift does not wait any more. */
export function namedOpenGift(call: Call): Gift {
  const gift = namedGift(call);
  if (giftStatusOf(gift, call.now) !== 'Giving') throw new Refused('gift-not-open', 'giftId');
  return gift;
}
