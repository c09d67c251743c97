/** Far enough to either side that no test moves the clock out of it: ten years, in milliseconds. */
const seedSpanMs = 10 * 365 * 24 * 60 * 60 * 1000;

/** Returns a validity that has begun long ago and ends in a long time. */
export function validAround(now: number) {
  return { validFrom: now - seedSpanMs, validUntil: now + seedSpanMs };
}
