import type { Text } from '../../schemas/text.ts';
import type { Verdict } from '../check.ts';

export const passed: Verdict = { outcome: 'passed' };

/** `at` is a JSON pointer into the judged message, prefixed by `request` or `response`. */
export function failed(expected: Text, actual: Text, at?: string): Verdict {
  return { outcome: 'failed', expected, actual, ...(at === undefined ? {} : { at }) };
}

export function inapplicable(reason: Text): Verdict {
  return { outcome: 'inapplicable', reason };
}

export function cantTell(reason: Text): Verdict {
  return { outcome: 'cantTell', reason };
}
