import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('./ebuy-kit.mjs', import.meta.url));

/** A command line that runs in a process of its own. */
export interface RunningBin {
  readonly child: ChildProcess;
  /** What it has written so far. */
  readonly written: { readonly out: string; readonly err: string };
  readonly ended: Promise<{ readonly status: number | null; readonly out: string; readonly err: string }>;
}

/** Starts `ebuy-kit` as a user does, with an environment that holds no setting of ours but `env`. */
export function startBin(args: readonly string[], env: Readonly<Record<string, string>> = {}): RunningBin {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [bin, ...args], {
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    written.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    written.err += chunk;
  });
  const ended = once(child, 'close').then(() => ({ status: child.exitCode, ...written }));
  return { child, written, ended };
}

/** Runs `ebuy-kit` to its end. */
export function runBin(args: readonly string[], env?: Readonly<Record<string, string>>): RunningBin['ended'] {
  return startBin(args, env).ended;
}
