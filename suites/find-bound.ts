import type { BoundSearch, Drafting } from './case.ts';
import type { Reception } from './judging/reception.ts';

/** Requests a search may cost; what it finds is a bound, or the two sizes between which it lies. */
const mostRequests = 6;

/** No documented text is longer than this many times its limit; beyond it a gateway has no bound to speak of. */
const farthest = 8;

/**
 * Looks for the size at which a gateway begins to refuse, after it accepted one that is one beyond the limit. Sends by
 * `ask` and stops at the first answer that is neither acceptance nor rejection; what was found is read from the record.
 */
export async function findBound(
  { limit, towards, draft }: BoundSearch,
  ask: (draft: Drafting) => Promise<Reception['kind']>,
): Promise<void> {
  let accepted = towards === 'shorter' ? limit - 1 : limit + 1;
  let refused = towards === 'shorter' ? -1 : undefined;
  for (let sent = 0; sent < mostRequests; sent += 1) {
    const size = nextSize(accepted, refused, limit);
    if (size === undefined) return;
    const kind = await ask(() => draft(size));
    if (kind === 'accepted') accepted = size;
    else if (kind === 'rejected') refused = size;
    else return;
  }
}

/** Half way between what was accepted and what was refused; twice as much while nothing was refused. */
function nextSize(accepted: number, refused: number | undefined, limit: number): number | undefined {
  if (refused === undefined) {
    const twice = accepted * 2;
    return twice <= limit * farthest ? twice : undefined;
  }
  const middle = Math.trunc((accepted + refused) / 2);
  return middle === accepted || middle === refused ? undefined : middle;
}
