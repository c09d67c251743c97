const offsetSeconds = 8 * 3600;
/** Numbers above it are milliseconds: as seconds it would be the year 5138. */
const largestSeconds = 100_000_000_000;

/**
 * Returns an epoch time as YApi's page prints it, `yyyy-MM-dd HH:mm:ss` in Shanghai, which knows no summer time.
 * `undefined` for what is no time; YApi counts seconds, some tools milliseconds.
 */
export function shanghaiTime(epoch: unknown): string | undefined {
  const number = typeof epoch === 'string' ? Number(epoch) : epoch;
  if (typeof number !== 'number' || !Number.isFinite(number) || number <= 0) return undefined;
  const seconds = number >= largestSeconds ? number / 1000 : number;
  if (seconds >= largestSeconds) return undefined;
  return new Date((Math.floor(seconds) + offsetSeconds) * 1000).toISOString().slice(0, 19).replace('T', ' ');
}
