import type { Target } from '../../contracts/target.ts';
import { type ErrorParts, KitError } from '../../schemas/kit-error.ts';
import type { Terminal } from '../terminal.ts';
import { sandboxNotStarted } from './certify-errors.ts';
import { startKitProcess } from './kit-process.ts';

/** What the sandbox's process is told to start. */
export interface SandboxOrder {
  readonly seed: number;
  readonly faults: readonly string[];
}

/** What the sandbox's process answers. */
export type SandboxNews =
  | { readonly kind: 'ready'; readonly target: Target }
  | { readonly kind: 'refused'; readonly error: ErrorParts };

/** A sandbox in a process of its own, so that it does not share the suites' event loop. */
export interface EmbeddedSandbox {
  readonly target: Target;
  /** Resolves when the sandbox's process is gone, wanted or not. */
  readonly ended: Promise<void>;
  readonly lastWords: () => string;
  stop(): Promise<void>;
}

const readyWithinMs = 30_000;

/** Starts the sandbox on a free port and returns when it serves; throws a KitError where it refuses or does not come up. */
export async function startEmbeddedSandbox(
  order: SandboxOrder,
  terminal: Terminal,
): Promise<EmbeddedSandbox> {
  const { EBUY_APP_SECRET: _ours, ...env } = terminal.env;
  const process = await startKitProcess('sandbox-process', env);
  const news = new Promise<SandboxNews>((resolve) => process.child.once('message', resolve));
  process.child.send(order);
  const timer = setTimeout(() => process.child.kill('SIGKILL'), readyWithinMs);
  const first = await Promise.race([news, process.ended]);
  clearTimeout(timer);
  if (first?.kind === 'ready') {
    const { ended, lastWords } = process;
    return { target: first.target, ended, lastWords, stop: () => process.stop(3_000) };
  }
  await process.stop(1_000);
  throw first?.kind === 'refused' ? new KitError(first.error) : sandboxNotStarted(process.lastWords());
}
