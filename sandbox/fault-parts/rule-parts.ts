import type { FaultHooks } from '../fault.ts';
import type { Incoming } from '../rules/incoming.ts';

type RulesHook = NonNullable<FaultHooks['rules']>;

/** Judges one of the admission rules otherwise; `usual` is how it is judged. */
export function judgedOtherwise(
  rule: string,
  judge: (incoming: Incoming, usual: (incoming: Incoming) => void) => void,
): RulesHook {
  return (rules) =>
    rules.map((one) => (one.id === rule ? { ...one, judge: (incoming) => judge(incoming, one.judge) } : one));
}

/** Leaves an admission rule out. */
export function withoutRule(rule: string): RulesHook {
  return (rules) => rules.filter(({ id }) => id !== rule);
}

/** Puts an admission rule before another one. */
export function ruleBefore(rule: string, before: string): RulesHook {
  return (rules) => {
    const moved = rules.filter(({ id }) => id === rule);
    return rules
      .filter(({ id }) => id !== rule)
      .flatMap((one) => (one.id === before ? [...moved, one] : [one]));
  };
}
