import { waitsInGift } from '../gifts/gift-state.ts';
import { Refused } from '../refusal.ts';
import type { Call } from '../systems/call.ts';
import type { Voucher } from '../world/rows.ts';
import type { World } from '../world/world.ts';
import { isLocked, isUsable } from './voucher-status.ts';

/** Returns the e-coupon or coupon whose code a till has read, undefined where there is none. */
function findVoucher({ tables }: World, code: string): Voucher | undefined {
  return tables.ecoupons.get(code) ?? tables.coupons.get(code);
}

/** Returns a code that this terminal may use now; throws `Refused` where there is none, or it is used up, over or taken. */
export function usableVoucher({ world, now }: Call, code: string, holder: string): Voucher {
  const voucher = findVoucher(world, code);
  if (voucher === undefined) throw new Refused('code-unknown', 'qrcode');
  if (voucher.remainTimes < 1) throw new Refused('code-used-up', 'qrcode');
  if (!isUsable(voucher, now)) throw new Refused('code-unusable', 'qrcode');
  const isTaken = isLocked(voucher, now, holder) || waitsInGift(world, { kind: 'coupon', code }, now);
  if (isTaken) throw new Refused('code-locked', 'qrcode');
  return voucher;
}

/** Locks a code for a terminal for some seconds, or with none lets go of it. */
export function lockVoucher(
  { world, now }: Call,
  voucher: Voucher,
  lock: { holder: string; seconds: number },
): void {
  const { lock: _before, ...unlocked } = voucher;
  const { holder, seconds } = lock;
  const locked = { ...unlocked, ...(seconds > 0 ? { lock: { holder, until: now + seconds * 1000 } } : {}) };
  const { ecoupons, coupons } = world.tables;
  const coupon = coupons.get(voucher.code);
  if (coupon === undefined) ecoupons.set(voucher.code, locked);
  else coupons.set(voucher.code, { ...locked, secret: coupon.secret });
}
