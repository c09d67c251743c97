import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const entries = {
  'sandbox-process': new URL('./sandbox-process.ts', import.meta.url),
  'suites-process': new URL('./suites-process.ts', import.meta.url),
  'verifier-process': new URL('../pact/verifier-process.ts', import.meta.url),
};

/** Entry modules of the kit's own child processes. */
export type KitModule = keyof typeof entries;

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
export async function startKitProcess(
  module: KitModule,
  env: Readonly<Record<string, string | undefined>>,
): Promise<KitProcess> {
  const child = fork(fileURLToPath(await compiled(entries[module])), {
    env: withoutRunnersOwn(env),
    execArgv: [],
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

// Only a test runs us from our sources; what it starts is compiled all the same, as a user has it.
async function compiled(entry: URL): Promise<URL> {
  if (!entry.pathname.endsWith('.ts')) return entry;
  const build = new URL('../build/compiled-checkout.mjs', import.meta.url);
  const { compiledEntry } = await import(build.href);
  return compiledEntry(entry);
}

// Under a test of our own, Vitest's variables would make the inner Vitest think it is a worker.
function withoutRunnersOwn(env: Readonly<Record<string, string | undefined>>): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(VITEST|TEST$|NODE_ENV$)/.test(name)));
}
