import type { Lang } from '../schemas/text.ts';

/** What a command may touch of the world around it; tests pass their own instead of the process's. */
export interface Terminal {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** True where standard error is a terminal that may be redrawn. */
  readonly isInteractive: boolean;
  /** Columns of the terminal; used only where it is interactive. */
  readonly columns: number;
  /** Writes to standard output: results only. */
  out(text: string): void;
  /** Writes to standard error: progress, notes and errors. */
  err(text: string): void;
  /** Asks a person one question and resolves with the line typed; absent where nobody can answer. */
  readonly ask?: (question: string) => Promise<string>;
  /** Keeps these secrets out of everything that is written from now on; absent where nothing is shown to anybody. */
  readonly conceal?: (secrets: readonly string[]) => void;
  /** Reads standard input to its end. */
  readInput(): Promise<string>;
  /** Aborted by SIGINT or SIGTERM; the reason is the signal's name. */
  readonly interrupted: AbortSignal;
}

/** Returns whether colours may be used: on a terminal, unless NO_COLOR is set (no-color.org). */
export function isColoured({ isInteractive, env }: Terminal): boolean {
  return isInteractive && (env.NO_COLOR === undefined || env.NO_COLOR === '');
}

/** Options every command takes. */
export interface CommonOptions {
  readonly lang: Lang;
  readonly json: boolean;
  readonly quiet: boolean;
}

/** Returns the language asked for by the environment: EBUY_LANG, then the locale variables; English where none says Chinese. */
export function langOf(env: Terminal['env']): Lang {
  const wanted = [env.EBUY_LANG, env.LC_ALL, env.LC_MESSAGES, env.LANG].find(
    (value) => value !== undefined && value !== '',
  );
  return wanted?.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
