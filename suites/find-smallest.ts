import type { Drafting, RandomRequest } from './case.ts';

/** Requests a search may cost; what it finds is small, if not the smallest there is. */
const mostRequests = 12;

/**
 * Looks for the request nearest to the plain example that still goes otherwise than documented. `isContrary` sends one and
 * says whether it does; the last of those that do is the smallest that was found, as the record shows it.
 */
export async function findSmallest(
  request: RandomRequest,
  isContrary: (draft: Drafting) => Promise<boolean>,
): Promise<void> {
  let left = mostRequests;
  let smallest: RandomRequest | undefined = request;
  while (smallest) {
    const candidates: Iterable<RandomRequest> = smallest.smaller();
    smallest = undefined;
    for (const candidate of candidates) {
      if (left === 0) return;
      left -= 1;
      if (await isContrary(candidate.draft)) {
        smallest = candidate;
        break;
      }
    }
  }
}
