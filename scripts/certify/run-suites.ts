import { type RunPlan, secretVariable } from '../../suites/run-plan.ts';
import type { Terminal } from '../terminal.ts';
import { suitesDied } from './certify-errors.ts';
import { startKitProcess } from './kit-process.ts';

/** What the suites' process tells at its end. */
export interface SuitesNews {
  readonly kind: 'ended';
  /** Stacks of what was thrown: mistakes of the kit, since findings are never thrown. */
  readonly errors: readonly string[];
}

/** How the suites came to their end. */
export type SuitesEnd =
  | { readonly kind: 'ended'; readonly errors: readonly string[] }
  | { readonly kind: 'interrupted' };

/**
 * Runs the suites in a process of their own and resolves when it is gone, so that nobody writes to the record any
 * more. Throws a KitError where that process ends without a word.
 */
export async function runSuites(plan: RunPlan, secret: string, terminal: Terminal): Promise<SuitesEnd> {
  const process = await startKitProcess('suites-process', { ...terminal.env, [secretVariable]: secret });
  let news: SuitesNews | undefined;
  process.child.once('message', (message: SuitesNews) => {
    news = message;
  });
  const stop = () => process.stop(1_000);
  terminal.interrupted.addEventListener('abort', stop, { once: true });
  if (terminal.interrupted.aborted) await stop();
  else process.child.send(plan);
  await process.ended;
  terminal.interrupted.removeEventListener('abort', stop);
  if (terminal.interrupted.aborted) return { kind: 'interrupted' };
  if (news === undefined) throw suitesDied(process.lastWords());
  return news;
}
