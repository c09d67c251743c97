import type { ExitStatus } from '../../schemas/kit-error.ts';
import type { Text } from '../../schemas/text.ts';

/** One thing that was looked at before a run. */
export interface Diagnosis {
  /** What was looked at, such as `tls` or `test-data`. */
  readonly id: string;
  /** Which of several: a host, an operation, a setting. */
  readonly of?: string;
  readonly status: 'ok' | 'warning' | 'failed';
  readonly text: Text;
  /** What to do about it; every warning and failure has one. */
  readonly fix?: Text;
  /** What the command ends with where this failed; 2 unless stated. */
  readonly exitStatus?: ExitStatus;
}

type Kind = Pick<Diagnosis, 'id' | 'of'>;

/** Returns a diagnosis with nothing to do. */
export function fine(kind: Kind, text: Text): Diagnosis {
  return { ...kind, status: 'ok', text };
}

/** Returns a diagnosis that lets a run begin. */
export function doubtful(kind: Kind, text: Text, fix: Text): Diagnosis {
  return { ...kind, status: 'warning', text, fix };
}

/** Returns a diagnosis that a run would suffer from. */
export function bad(kind: Kind, text: Text, fix: Text, exitStatus: ExitStatus = 2): Diagnosis {
  return { ...kind, status: 'failed', text, fix, exitStatus };
}
