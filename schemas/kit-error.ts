import type { Lang, Text } from './text.ts';

/** Exit status of the command line: 1 gate not met, 2 usage or configuration, 3 target unreachable or run cut short. */
export type ExitStatus = 1 | 2 | 3;

/** What a {@link KitError} tells a person; every part but `what` is optional, none holds a secret. */
export interface ErrorParts {
  /** Stable, machine-readable name such as `config-key-unknown`. */
  readonly code: string;
  readonly what: Text;
  /** File with line, configuration key, JSON pointer or exchange id. */
  readonly where?: string;
  readonly expected?: Text;
  readonly actual?: Text;
  /** The command that shows the same error again. */
  readonly reproduce?: string;
  /** What to do about it. */
  readonly hint?: Text;
  readonly exitStatus?: ExitStatus;
  readonly cause?: unknown;
}

/** An error a person can act on: what happened, where, expected and actual, how to reproduce, what to do. */
export class KitError extends Error {
  readonly parts: ErrorParts;

  constructor(parts: ErrorParts) {
    super(renderError(parts, 'en'), parts.cause === undefined ? undefined : { cause: parts.cause });
    this.name = 'KitError';
    this.parts = parts;
  }

  get code(): string {
    return this.parts.code;
  }

  /** Exit status the command line ends with; 2 unless stated. */
  get exitStatus(): ExitStatus {
    return this.parts.exitStatus ?? 2;
  }
}

const labels = {
  where: { zh: '位置', en: 'where' },
  expected: { zh: '期望', en: 'expected' },
  actual: { zh: '实际', en: 'actual' },
  reproduce: { zh: '复现', en: 'reproduce' },
  hint: { zh: '处理', en: 'what to do' },
} as const satisfies Record<string, Text>;

/** Renders an error in one shape of text: the sentence and its code, then one indented line per known part. */
export function renderError(parts: ErrorParts, lang: Lang): string {
  const line = (label: keyof typeof labels, value: string | undefined) =>
    value === undefined ? [] : [`  ${labels[label][lang]}: ${value}`];
  return [
    `${parts.what[lang]} [${parts.code}]`,
    ...line('where', parts.where),
    ...line('expected', parts.expected?.[lang]),
    ...line('actual', parts.actual?.[lang]),
    ...line('reproduce', parts.reproduce),
    ...line('hint', parts.hint?.[lang]),
  ].join('\n');
}
