import { proposals } from '../proposals.ts';
import type { Voucher } from '../world/rows.ts';

/** The only documented status of a voucher that may be used. */
export const usableStatus = '00';

/** Returns a voucher's status at a time: its own, or used up, or expired. */
export function voucherStatusOf(voucher: Voucher, now: number): string {
  if (voucher.status !== usableStatus) return voucher.status;
  if (voucher.remainTimes < 1) return proposals.voucherStatusUsed.value;
  return now >= voucher.validUntil ? proposals.voucherStatusExpired.value : usableStatus;
}

/** Tells whether a voucher could be used at a time, as far as it depends on the voucher alone. */
export function isUsable(voucher: Voucher, now: number): boolean {
  return voucherStatusOf(voucher, now) === usableStatus && now >= voucher.validFrom;
}

/** Tells whether a terminal holds the voucher at a time; the named holder does not count. */
export function isLocked({ lock }: Voucher, now: number, holder?: string): boolean {
  return lock !== undefined && lock.until > now && lock.holder !== holder;
}
