import type { Terminal } from '../terminal.ts';
import { secretFrom } from './secret-from.ts';

/** What begins a value that stands in an environment variable instead: `env:UAT_CARD_PIN`. */
const reference = /^env:([A-Za-z_][A-Za-z0-9_]*)$/;

/** Returns a value with every `env:NAME` in it replaced by that variable; throws a KitError where one is not set. */
export function fillFromEnvironment<Value>(value: Value, env: Terminal['env'], where: string): Value {
  return filled(value, env, where) as Value;
}

function filled(value: unknown, env: Terminal['env'], where: string): unknown {
  if (typeof value === 'string') {
    const variable = reference.exec(value)?.[1];
    return variable === undefined ? value : secretFrom(env, variable, where);
  }
  if (Array.isArray(value)) return value.map((item, index) => filled(item, env, `${where}[${index}]`));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, filled(member, env, `${where}.${key}`)]),
  );
}
