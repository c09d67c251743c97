import type { Card } from '../world/rows.ts';

/** Returns a card's status at a moment: one that was usable is expired when its time is over. */
export function cardStatusOf({ status, expiresAt }: Card, now: number): Card['status'] {
  return status === '1' && now >= expiresAt ? '3' : status;
}
