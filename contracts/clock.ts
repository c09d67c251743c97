/** The run's clock. Milliseconds since the epoch; Shanghai (UTC+8, no daylight saving) where the documents say a date. */
export interface Clock {
  now(): number;
}

const shanghaiOffsetMs = 8 * 60 * 60 * 1000;

/** The machine's clock. */
export const systemClock: Clock = { now: () => Date.now() };

const digits = (epochMs: number) => new Date(epochMs + shanghaiOffsetMs).toISOString().replace(/\D/g, '');

const dayMs = 24 * 60 * 60 * 1000;
let lastDay = { number: Number.NaN, date: '' };

/** Returns `yyyyMMdd` in Asia/Shanghai. */
export function shanghaiDate(epochMs: number): string {
  const number = Math.floor((epochMs + shanghaiOffsetMs) / dayMs);
  // Nearly every call of a run asks for the same day.
  if (number !== lastDay.number) lastDay = { number, date: digits(epochMs).slice(0, 8) };
  return lastDay.date;
}

/** Returns `yyyyMMddHHmmss` in Asia/Shanghai. */
export function shanghaiDateTime(epochMs: number): string {
  return digits(epochMs).slice(0, 14);
}

/** Returns ISO 8601 with milliseconds and the offset `+08:00`. */
export function shanghaiIso(epochMs: number): string {
  return new Date(epochMs + shanghaiOffsetMs).toISOString().replace('Z', '+08:00');
}
