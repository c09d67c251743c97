import type { Terminal } from './terminal.ts';

/** A terminal that keeps what was written to it. */
export interface FakeTerminal extends Terminal {
  readonly written: { out: string; err: string };
}

/** Returns a terminal that is no terminal: nothing interactive, nothing on standard input, nothing printed. */
export function fakeTerminal(parts: Partial<Terminal> & { readonly input?: string } = {}): FakeTerminal {
  const written = { out: '', err: '' };
  return {
    cwd: process.cwd(),
    env: {},
    isInteractive: false,
    columns: 80,
    interrupted: new AbortController().signal,
    written,
    out: (text) => {
      written.out += text;
    },
    err: (text) => {
      written.err += text;
    },
    readInput: async () => parts.input ?? '',
    ...parts,
  };
}
