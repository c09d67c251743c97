import type { Finding } from '../schemas/types/record.ts';
import type { Sieve } from './sieve.ts';

/** The findings of a run on their way into the record: in the order the stories began, whatever ends first. */
export interface FindingsLog {
  /** Reserves the place of a story that begins; the returned function hands its findings over, once. */
  open(requirements: readonly string[]): (findings: readonly Finding[]) => void;
  /** Writes what still waits for a story that never ended. */
  close(): void;
}

interface Place {
  readonly requirements: readonly string[];
  findings?: readonly Finding[];
}

/**
 * Returns a log that writes what the sieve keeps. A story waits for those that began before it, so that the record holds
 * the same findings however fast each of them was.
 */
export function createFindingsLog(sieve: Sieve, write: (finding: Finding) => void): FindingsLog {
  const waiting: Place[] = [];
  const settle = ({ requirements, findings = [] }: Place) => {
    for (const finding of sieve(requirements, findings)) write(finding);
  };
  const settleFirst = () => {
    for (let first = waiting[0]; first?.findings !== undefined; first = waiting[0]) {
      waiting.shift();
      settle(first);
    }
  };
  return {
    open: (requirements) => {
      const place: Place = { requirements };
      waiting.push(place);
      return (findings) => {
        place.findings = findings;
        settleFirst();
      };
    },
    close: () => {
      for (const place of waiting.splice(0)) settle(place);
    },
  };
}
