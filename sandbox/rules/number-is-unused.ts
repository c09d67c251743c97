import { Refused } from '../refusal.ts';
import type { Call, UsedOnce } from '../systems/call.ts';
import { readText } from '../systems/read-content.ts';
import type { Rule } from './incoming.ts';

/** Trace and transaction numbers are used once; only a request that was accepted uses its number. */
export const numberIsUnused: Rule = {
  id: 'number-is-unused',
  title: { zh: '流水号未被使用', en: 'The number was not used before' },
  judge: ({ behaviour, call }) => {
    if (behaviour.usedOnce !== undefined) assertUnused(call, behaviour.usedOnce);
  },
};

/** Throws `Refused` where the number was used before; for operations that answer a repeat themselves. */
export function assertUnused(call: Call, usedOnce: UsedOnce): void {
  const key = numberKey(call, usedOnce);
  if (key !== undefined && call.world.tables.numbers.has(key)) {
    throw new Refused('number-used', usedOnce.field);
  }
}

/** Remembers the number of an accepted request. */
export function useNumber(call: Call, usedOnce: UsedOnce): void {
  const key = numberKey(call, usedOnce);
  if (key !== undefined) call.world.tables.numbers.set(key, call.now);
}

function numberKey(call: Call, { series, field }: UsedOnce): string | undefined {
  const number = readText(call.content, field);
  return number === undefined ? undefined : `${series}/${call.app.appId}/${number}`;
}
