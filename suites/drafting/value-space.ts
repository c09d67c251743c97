import { shanghaiDate } from '../../contracts/clock.ts';
import type { Given } from '../../contracts/given.ts';
import { sameText, type Text } from '../../schemas/text.ts';
import { reasonClosed } from './closed-fields.ts';
import type { RequestField } from './field.ts';
import { fitted } from './fitted.ts';

/** The values a text field may take, as far as they can be made up from outside. Lengths count code points. */
export interface ValueSpace {
  /** Returns a valid value of exactly `length`; undefined where none can be made up. */
  readonly valid: (length: number, given: Given, current: string) => string | undefined;
  /** Returns a value of exactly `length` that stays as close to a valid one as it can. */
  readonly broken: (length: number, given: Given, current: string) => string;
  /** Why `valid` may have nothing to give. */
  readonly reason: Text;
}

/** Returns what may stand in a request field. */
export function valueSpaceOf(field: RequestField): ValueSpace {
  const { property, name } = field;
  const closed = reasonClosed(field);
  if (closed) return { ...knownValues, reason: closed };
  switch (property['x-format']) {
    case 'today-prefix':
      return datedNumbers;
    case 'yyyyMMddHHmmss':
      return times;
    case 'yyyyMMdd':
      return dates;
    default:
      if (/url$/i.test(name)) return urls;
      if (/ip$/i.test(name)) return addresses;
      if (/(?:amount|balance)$/i.test(name)) return amounts;
      return isUnique(field) ? newNumbers : freeText;
  }
}

/** 唯一: the value may not have been used before. */
function isUnique({ property, path, name }: RequestField): boolean {
  return (
    path === 'uuid' ||
    /唯一/.test(property.description ?? '') ||
    /(?:order|refundTrade|logistics)No$/i.test(name)
  );
}

const freeText: ValueSpace = {
  valid: (length, given) => given.ids.token(length),
  broken: (length, given) => given.ids.token(length),
  reason: sameText(''),
};

/** Values that somebody must know already: only the one at hand is certain to be valid. */
const knownValues: Omit<ValueSpace, 'reason'> = {
  valid: (length, _given, current) => ([...current].length === length ? current : undefined),
  broken: (length, _given, current) => fitted(current, length),
};

/** Shortest number that is certain to be new: date, run and a serial number of 4 characters. */
const shortestNew = 18;

const newNumbers: ValueSpace = {
  valid: (length, given) => (length >= shortestNew ? given.ids.orderNumber(length) : undefined),
  broken: (length, given) =>
    length >= shortestNew ? given.ids.orderNumber(length) : given.ids.token(length),
  reason: {
    zh: '取值不可重复,这么短的值无法保证没有用过',
    en: 'its value may be used once, and one this short cannot be certain to be new',
  },
};

const datedNumbers: ValueSpace = {
  ...newNumbers,
  broken: (length, given) =>
    length >= shortestNew ? given.ids.orderNumber(length) : fitted(shanghaiDate(given.clock.now()), length),
  reason: {
    zh: '取值须以八位日期开头且不可重复,没有这么短的有效值',
    en: 'its value begins with a date of eight digits and may be used once: no valid one is this short',
  },
};

const times: ValueSpace = {
  ...knownValues,
  reason: { zh: 'yyyyMMddHHmmss 固定为 14 位', en: 'yyyyMMddHHmmss always has 14 digits' },
};

const dates: ValueSpace = {
  ...knownValues,
  reason: { zh: 'yyyyMMdd 固定为 8 位', en: 'yyyyMMdd always has 8 digits' },
};

const urlHead = 'https://merchant.example/';

const urls: ValueSpace = {
  valid: (length, given) =>
    length > urlHead.length ? `${urlHead}${given.ids.token(length - urlHead.length)}` : undefined,
  broken: (length, given) => fitted(`${urlHead}${given.ids.token(length)}`, length),
  reason: { zh: '网址没有这么短的', en: 'no URL is this short' },
};

/** Well-formed IPv4 addresses by their length. */
const addressesByLength: Readonly<Record<number, string>> = {
  7: '0.0.0.0',
  8: '10.0.0.1',
  9: '192.0.2.1',
  10: '192.0.2.10',
  11: '192.0.2.100',
  12: '203.0.113.10',
  13: '203.0.113.100',
  14: '10.100.100.100',
  15: '192.168.100.100',
};

const addresses: ValueSpace = {
  valid: (length) => addressesByLength[length],
  // 0.0.0.0 is well-formed and too short, so that only its length can be what is wrong.
  broken: (length) => addressesByLength[length] ?? fitted('192.168.100.1000', length),
  reason: { zh: 'IPv4 地址没有这么长或这么短的', en: 'no IPv4 address has this length' },
};

const amounts: ValueSpace = {
  ...knownValues,
  // Leading zeros keep the value, so that a gateway that reads the number alone is found out.
  broken: (length, _given, current) => current.padStart(length, '0').slice(-length),
  reason: {
    zh: '这么多位的金额超过任何余额',
    en: 'an amount with this many digits is above any balance',
  },
};
