import { shanghaiDate, shanghaiDateTime } from '../../contracts/clock.ts';
import type { Given } from '../../contracts/given.ts';
import type { Json } from '../../contracts/operation.ts';
import type { Text } from '../../schemas/text.ts';
import type { Mistake } from './mistake-case.ts';

/** A value that looks right and is not, of the length that is asked for wherever that can be. */
function holding(variant: string, holds: Text, value: Json | ((given: Given) => Json)): Mistake {
  return {
    variant,
    holds,
    value: (_current, given) => (typeof value === 'function' ? value(given) : value),
  };
}

const year = ({ clock }: Given) => shanghaiDate(clock.now()).slice(0, 4);

const dates = (rest: string): readonly Mistake[] => [
  holding(
    '30-february',
    { zh: '为 2 月 30 日', en: 'on 30 February' },
    (given) => `${year(given)}0230${rest}`,
  ),
  holding('month-13', { zh: '为 13 月', en: 'in month 13' }, (given) => `${year(given)}1301${rest}`),
  holding('day-00', { zh: '为 1 月 0 日', en: 'on day 0' }, (given) => `${year(given)}0100${rest}`),
];

const full = (digits: string) =>
  [...digits].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');

/** For each named format: texts that break it. */
export const brokenFormats: Readonly<Record<string, readonly Mistake[]>> = {
  yyyyMMdd: [
    ...dates(''),
    holding('with-letters', { zh: '含字母', en: 'with a letter in it' }, (given) => `${year(given)}01O1`),
  ],
  yyyyMMddHHmmss: [
    ...dates('120000'),
    holding(
      'hour-24',
      { zh: '为 24 点', en: 'at 24 o’clock' },
      ({ clock }) => `${shanghaiDate(clock.now())}240000`,
    ),
    holding(
      'second-60',
      { zh: '为 60 秒', en: 'at second 60' },
      ({ clock }) => `${shanghaiDateTime(clock.now()).slice(0, 12)}60`,
    ),
  ],
  'yyyy-MM-dd HH:mm:ss': [
    holding(
      '30-february',
      { zh: '为 2 月 30 日', en: 'on 30 February' },
      (given) => `${year(given)}-02-30 12:00:00`,
    ),
    holding('hour-24', { zh: '为 24 点', en: 'at 24 o’clock' }, (given) => `${year(given)}-01-01 24:00:00`),
    holding(
      'with-slashes',
      { zh: '以斜线分隔', en: 'written with slashes' },
      (given) => `${year(given)}/01/01 12:00:00`,
    ),
  ],
  'today-prefix': [
    ...(['30-february', 'month-13'] as const).map((variant, index) =>
      holding(
        variant,
        index === 0
          ? { zh: '以 2 月 30 日开头', en: 'beginning with 30 February' }
          : { zh: '以 13 月开头', en: 'beginning with month 13' },
        (given) => `${year(given)}${index === 0 ? '0230' : '1301'}${given.ids.orderNumber().slice(8)}`,
      ),
    ),
  ],
  'amount-yuan': [
    // Negative amounts and thirds of a fen are cases of numbers, whatever they are written as.
    holding('exponent', { zh: '为 1e2', en: 'written 1e2' }, '1e2'),
    holding('thousands', { zh: '为 1,000.00', en: 'written 1,000.00' }, '1,000.00'),
    holding('full-width', { zh: '为全角数字', en: 'in full-width digits' }, full('1')),
    holding('letters', { zh: '不是数字', en: 'that is no number' }, 'abc'),
  ],
  'epoch-ms': [
    holding('seconds', { zh: '为秒(10 位)', en: 'in seconds (10 digits)' }, ({ clock }) =>
      Math.trunc(clock.now() / 1000),
    ),
    holding(
      'microseconds',
      { zh: '为微秒(16 位)', en: 'in microseconds (16 digits)' },
      ({ clock }) => clock.now() * 1000,
    ),
  ],
  'epoch-s': [
    holding('milliseconds', { zh: '为毫秒(13 位)', en: 'in milliseconds (13 digits)' }, ({ clock }) =>
      clock.now(),
    ),
  ],
  ipv4: [
    holding('octet-256', { zh: '有一段为 256', en: 'with an octet of 256' }, '192.0.2.256'),
    holding('three-octets', { zh: '只有三段', en: 'with three octets' }, '192.0.200'),
  ],
  url: [
    holding(
      'no-scheme',
      { zh: '没有 http(s)://', en: 'without http(s)://' },
      'merchant.example/'.padEnd(64, '0'),
    ),
    holding(
      'other-scheme',
      { zh: '为 javascript: 地址', en: 'as a javascript: address' },
      'javascript:'.padEnd(64, '0'),
    ),
  ],
  json: [holding('cut', { zh: '为不完整的 JSON', en: 'as JSON that is cut short' }, '{"a":')],
  'code-secret-list': [
    holding(
      'no-secret',
      { zh: '没有「|密码」', en: 'without |secret' },
      (given) => `none${given.ids.token(16)}`,
    ),
  ],
};
