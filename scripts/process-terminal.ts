import { createInterface } from 'node:readline/promises';
import { text } from 'node:stream/consumers';
import { createMask } from '../contracts/gateway/mask.ts';
import type { Terminal } from './terminal.ts';

/** Returns the terminal of this process; `release` gives its signals back, so that nothing keeps the process alive. */
export function processTerminal(): { readonly terminal: Terminal; readonly release: () => void } {
  const interruption = new AbortController();
  const onSignal = (signal: NodeJS.Signals) => {
    // The second one means it: whatever still hangs is left behind.
    if (interruption.signal.aborted) process.exit(3);
    // For libraries that end the process themselves when they hear a signal.
    process.exitCode = 3;
    interruption.abort(signal);
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  for (const stream of [process.stdout, process.stderr]) stream.on('error', endWhenPipeIsClosed);
  let mask = createMask([]);
  const terminal: Terminal = {
    cwd: process.cwd(),
    env: process.env,
    isInteractive: process.stderr.isTTY === true && process.env.TERM !== 'dumb' && !process.env.CI,
    columns: process.stderr.columns ?? 80,
    out: (line) => process.stdout.write(mask.text(line)),
    err: (line) => process.stderr.write(mask.text(line)),
    ...(process.stdin.isTTY === true && process.stderr.isTTY === true && { ask: askPerson }),
    conceal: (secrets) => {
      mask = createMask(secrets);
    },
    readInput: () => text(process.stdin),
    interrupted: interruption.signal,
  };
  const release = () => {
    process.off('SIGINT', onSignal);
    process.off('SIGTERM', onSignal);
  };
  return { terminal, release };
}

async function askPerson(question: string): Promise<string> {
  const dialogue = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await dialogue.question(question);
  } finally {
    dialogue.close();
  }
}

// `ebuy-kit list | head` closes our output before we are done: that is no error of ours.
function endWhenPipeIsClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
