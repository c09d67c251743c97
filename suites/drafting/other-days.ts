import { shanghaiDate } from '../../contracts/clock.ts';
import type { Given } from '../../contracts/given.ts';
import type { Text } from '../../schemas/text.ts';

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;

/** Shanghai is this far ahead of UTC. */
const shanghaiOffsetMs = 8 * hourMs;

/** A day that is not today in Shanghai, as the beginning of an order number. */
export interface OtherDay {
  readonly variant: string;
  /** Stands after the name of the field. */
  readonly holds: Text;
  /** Returns its first eight characters. */
  readonly date: (now: number) => string;
  /** Why it is today at this time; undefined where it is not. */
  readonly inapplicable?: (now: number) => Text | undefined;
}

const utcDate = (now: number) => shanghaiDate(now - shanghaiOffsetMs);

/** Days next to today, the day by the clock of UTC, and no day at all. */
export const otherDays: readonly OtherDay[] = [
  {
    variant: 'yesterday',
    holds: { zh: '以昨天的日期开头', en: "beginning with yesterday's date" },
    date: (now) => shanghaiDate(now - dayMs),
  },
  {
    variant: 'tomorrow',
    holds: { zh: '以明天的日期开头', en: "beginning with tomorrow's date" },
    date: (now) => shanghaiDate(now + dayMs),
  },
  {
    variant: 'day-of-utc',
    holds: { zh: '以 UTC 的日期开头', en: 'beginning with the date in UTC' },
    date: utcDate,
    inapplicable: (now) =>
      utcDate(now) === shanghaiDate(now)
        ? {
            zh: '上海与 UTC 此刻是同一天,只有上海 0 点到 8 点之间两者不同',
            en: 'it is the same day in Shanghai and in UTC now; the two differ only between 0 and 8 o’clock in Shanghai',
          }
        : undefined,
  },
  {
    variant: 'no-date',
    holds: { zh: '不以日期开头', en: 'beginning without a date' },
    date: () => 'ebuykit0',
  },
];

/** Returns a new order number that begins with another day. */
export function orderNumberOf({ date }: OtherDay, { ids, clock }: Given, length?: number): string {
  const number = ids.orderNumber(length);
  const head = date(clock.now());
  return `${head}${number.slice(head.length)}`;
}
