import { expect, it } from 'vitest';
import { shanghaiTime } from './shanghai-time.ts';

it.each([
  ['seconds', 1746796604, '2025-05-09 21:16:44'],
  ['milliseconds', 1746796604123, '2025-05-09 21:16:44'],
  ['a text', '1746796604', '2025-05-09 21:16:44'],
  ['the evening before midnight in Greenwich', 1704038400, '2024-01-01 00:00:00'],
  ['nothing', undefined, undefined],
  ['zero', 0, undefined],
  ['no number', 'today', undefined],
  ['a number beyond every calendar', 1e300, undefined],
])('reads %s', (_, epoch, expected) => {
  expect(shanghaiTime(epoch)).toBe(expected);
});
