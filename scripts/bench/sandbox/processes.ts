import { type ChildProcess, execFileSync, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Target } from '../../../contracts/target.ts';
import { compiledEntry } from '../../build/compiled-checkout.mjs';

/** A process of ours that is told orders and answers each with one message. */
export interface Helper<Order, News> {
  tell(order: Order): Promise<News>;
  stop(): void;
}

/** Starts a module of the benches in a process of its own. */
export function startHelper<Order, News>(
  module: 'sandbox/bare-server' | 'sandbox/load-generator',
): Helper<Order, News> {
  return helperOf(fork(fileURLToPath(new URL(`../${module}.ts`, import.meta.url))));
}

/** Starts the engine in a process of its own, compiled as `certify` runs it, with the collector of garbage at hand. */
export async function startEngine<Order, News>(): Promise<Helper<Order, News>> {
  const entry = await compiledEntry(new URL('../engine/engine-process.ts', import.meta.url));
  return helperOf(fork(fileURLToPath(entry), { execArgv: ['--expose-gc'] }));
}

function helperOf<Order, News>(child: ChildProcess): Helper<Order, News> {
  return {
    tell: async (order) => {
      const answer = once(child, 'message');
      child.send(order as object);
      const [news] = (await Promise.race([answer, failure(child)])) as [News];
      return news;
    },
    stop: () => child.disconnect(),
  };
}

async function failure(child: ChildProcess): Promise<never> {
  await once(child, 'exit');
  throw new Error('a process of the bench ended');
}

/** A sandbox as a user starts it. */
export interface StartedSandbox {
  /** From the start of the process to its ready line, in seconds. */
  readonly seconds: number;
  readonly target: Target;
  readonly port: number;
  /** Resident memory now, in megabytes (2^20 bytes). */
  residentMegabytes(): number;
  stop(): Promise<void>;
}

/** Starts `ebuy-kit sandbox` and waits for its ready line. */
export async function startSandboxCommand(): Promise<StartedSandbox> {
  const folder = mkdtempSync(join(tmpdir(), 'ebuy-bench-'));
  const file = join(folder, 'target.json');
  const command = fileURLToPath(new URL('../../ebuy-kit.mjs', import.meta.url));
  const start = performance.now();
  const child = spawn(process.execPath, [command, 'sandbox', '--write-target', file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await Promise.race([once(child.stdout, 'data'), failure(child)])) as [Buffer];
  const seconds = (performance.now() - start) / 1000;
  const { targets } = JSON.parse(readFileSync(file, 'utf8')) as {
    targets: { sandbox: Omit<Target, 'name'> };
  };
  rmSync(folder, { recursive: true });
  return {
    seconds,
    target: { name: 'sandbox', ...targets.sandbox },
    port: Number(/:(\d+)\s*$/.exec(line.toString())?.[1]),
    residentMegabytes: () =>
      Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)], { encoding: 'utf8' })) / 1024,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
