import { startKitProcess } from '../certify/kit-process.ts';
import type { Terminal } from '../terminal.ts';
import { pactNotInstalled, verifierDied } from './pact-errors.ts';

/** What the verifier's process is told. */
export interface VerifierOrder {
  readonly provider: string;
  /** Where requests are replayed. */
  readonly url: string;
  readonly statesUrl: string;
  readonly files: readonly string[];
  /** Where each message is asked for, by its prepared name. */
  readonly messages: readonly { readonly name: string; readonly url: string }[];
  readonly isVerbose: boolean;
}

/** What it tells at its end: the verdict as JSON text, or that Pact is not there. */
export type VerifierNews =
  | { readonly kind: 'verdict'; readonly verdict: string }
  | { readonly kind: 'missing'; readonly words: string };

/**
 * Runs Pact's verifier in a process of its own, because its native library writes past Node to standard output. Returns
 * the verdict as JSON text, undefined where the run was interrupted; throws a KitError where there is none.
 */
export async function runVerifier(order: VerifierOrder, terminal: Terminal): Promise<string | undefined> {
  const { EBUY_APP_SECRET: _ours, ...env } = terminal.env;
  const process = await startKitProcess('verifier-process', env);
  if (order.isVerbose) {
    for (const output of [process.child.stdout, process.child.stderr]) {
      output?.on('data', (chunk) => terminal.err(String(chunk)));
    }
  }
  let news: VerifierNews | undefined;
  process.child.once('message', (message: VerifierNews) => {
    news = message;
  });
  const stop = () => process.stop(500);
  terminal.interrupted.addEventListener('abort', stop, { once: true });
  if (terminal.interrupted.aborted) await stop();
  else process.child.send(order);
  await process.ended;
  terminal.interrupted.removeEventListener('abort', stop);
  if (terminal.interrupted.aborted) return undefined;
  if (news === undefined) throw verifierDied(process.lastWords());
  if (news.kind === 'missing') throw pactNotInstalled(news.words);
  return news.verdict;
}
