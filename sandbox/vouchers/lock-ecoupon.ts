import { Refused } from '../refusal.ts';
import type { Call } from '../systems/call.ts';
import type { Ecoupon } from '../world/rows.ts';
import type { World } from '../world/world.ts';

/** The only documented status of a code that may be used. */
export const usableStatus = '00';

/** Returns a code that may still be used; throws `Refused` for an unknown or a used-up one. */
export function usableEcoupon(world: World, code: string): Ecoupon {
  const ecoupon = world.tables.ecoupons.get(code);
  if (ecoupon === undefined) throw new Refused('code-unknown', 'qrcode');
  if (ecoupon.status !== usableStatus || ecoupon.remainTimes < 1) throw new Refused('code-used-up', 'qrcode');
  return ecoupon;
}

/** A terminal that holds a code for a time; no seconds: it lets go of it. */
export interface LockRequest {
  readonly ecoupon: Ecoupon;
  readonly holder: string;
  readonly seconds: number;
}

/** Locks a code for a terminal, or lets go of it; throws `Refused` while another terminal holds it. */
export function lockEcoupon(call: Call, { ecoupon, holder, seconds }: LockRequest): void {
  const { lock, ...unlocked } = ecoupon;
  if (lock !== undefined && lock.until > call.now && lock.holder !== holder)
    throw new Refused('code-locked', 'qrcode');
  const until = call.now + seconds * 1000;
  call.world.tables.ecoupons.set(
    ecoupon.code,
    seconds === 0 ? unlocked : { ...unlocked, lock: { holder, until } },
  );
}
