import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Entry modules of the kit's own child processes. */
export type KitModule = 'sandbox-process' | 'suites-process' | '../pact/verifier-process';

/** A child process of the kit. It ends when its channel to us closes, so that it never outlives us. */
export interface KitProcess {
  readonly child: ChildProcess;
  /** Resolves when the process is gone. */
  readonly ended: Promise<void>;
  /** What it wrote to its outputs, the last 4,000 characters: for errors nobody foresaw. */
  readonly lastWords: () => string;
  /** Closes the channel, and kills the process where it is still there after `graceMs` milliseconds. */
  stop(graceMs: number): Promise<void>;
}

/** Starts a module of this folder in a process of its own; `env` replaces the environment. */
export function startKitProcess(
  module: KitModule,
  env: Readonly<Record<string, string | undefined>>,
): KitProcess {
  const isCheckout = import.meta.url.endsWith('.ts');
  const entry = new URL(`./${module}.${isCheckout ? 'ts' : 'js'}`, import.meta.url);
  const child = fork(fileURLToPath(entry), {
    env: withoutRunnersOwn(env),
    execArgv: isCheckout ? ['--import', new URL('../from-sources.mjs', import.meta.url).href] : [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let words = '';
  const listen = (chunk: unknown) => {
    words = (words + String(chunk)).slice(-4_000);
  };
  child.stdout?.on('data', listen);
  child.stderr?.on('data', listen);
  const ended = once(child, 'exit').then(() => undefined);
  return {
    child,
    ended,
    lastWords: () => words.trim(),
    stop: async (graceMs) => {
      if (child.connected) child.disconnect();
      const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
      if (child.exitCode === null && child.signalCode === null) await ended;
      clearTimeout(timer);
    },
  };
}

// Under a test of our own, Vitest's variables would make the inner Vitest think it is a worker.
function withoutRunnersOwn(env: Readonly<Record<string, string | undefined>>): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(VITEST|TEST$|NODE_ENV$)/.test(name)));
}
