import { proposals } from '../proposals.ts';
import { Refused } from '../refusal.ts';
import type { Call } from '../systems/call.ts';
import type { Reel } from '../world/rows.ts';

/** What has become of an activation when it is answered. */
export type ReelActivation = 'active' | 'activating';

/**
 * Activates all of the named reels, packs or boxes, or none; throws `Refused` where one of them cannot be. Many vouchers
 * together are activated in the background: they are `activating` for a time, also to whoever asks again.
 */
export function activateReels({ world, now }: Call, codes: readonly string[]): ReelActivation {
  const named = [...new Set(codes)].map((code) => world.tables.reels.get(code));
  const known = named.filter((reel) => reel !== undefined).filter(({ isActivatable }) => isActivatable);
  if (known.length > 0 && known.length === named.length && known.every((reel) => isActivating(reel, now)))
    return 'activating';
  if (known.length < named.length || known.some(({ activatedAt }) => activatedAt !== undefined))
    throw new Refused('not-activatable', 'qrcode');
  const vouchers = known.reduce((count, reel) => count + reel.vouchers, 0);
  const isAtOnce = vouchers < proposals.backgroundActivation.value.fromVouchers;
  const activatedAt = isAtOnce ? now : now + proposals.backgroundActivation.value.takesMs;
  for (const reel of known) world.tables.reels.set(reel.code, { ...reel, activatedAt });
  return isAtOnce ? 'active' : 'activating';
}

function isActivating({ activatedAt }: Reel, now: number): boolean {
  return activatedAt !== undefined && now < activatedAt;
}
