import type { Finding } from '../schemas/types/record.ts';

/** Returns those findings of a story that a record keeps; stories are handed over in the order of the plan. */
export type Sieve = (requirements: readonly string[], findings: readonly Finding[]) => readonly Finding[];

const eventful: ReadonlySet<Finding['outcome']> = new Set(['failed', 'cantTell']);

/**
 * Returns a sieve that keeps whatever a story is about and whatever is in question, and of the rest the first finding of
 * its kind: that every answer carries its uuid is shown once for each operation, not once for each of a thousand answers.
 * Every answer is judged all the same, and judging a record again leaves the same findings.
 */
export function createSieve(): Sieve {
  const shown = new Set<string>();
  return (requirements, findings) => {
    const own = new Set(requirements);
    return findings.filter(({ requirement, operation, outcome }) => {
      const key = `${operation} ${requirement} ${outcome}`;
      const isNew = !shown.has(key);
      shown.add(key);
      return isNew || own.has(requirement) || eventful.has(outcome);
    });
  };
}
