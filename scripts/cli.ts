import { CommanderError } from 'commander';
import { KitError, renderError } from '../schemas/kit-error.ts';
import type { Lang } from '../schemas/text.ts';
import { processTerminal } from './process-terminal.ts';
import { buildProgram } from './program.ts';
import { langOf, type Terminal } from './terminal.ts';
import { usageError } from './usage-error.ts';

/** Runs one command line (without node and script) and returns its exit status; prints every error, throws none. */
export async function runCli(argv: readonly string[], terminal: Terminal): Promise<number> {
  const lang = langAsked(argv) ?? langOf(terminal.env);
  const ended = { status: 0 };
  const program = buildProgram(lang, terminal, ended);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return ended.status;
  } catch (error) {
    if (error instanceof CommanderError) {
      // Asked for help or version: shown already. No command at all: help was shown as the answer to a mistake.
      if (error.code === 'commander.help') return 2;
      if (error.exitCode === 0) return 0;
    }
    const command = argv.find((word) => !word.startsWith('-')) ?? '';
    const known =
      error instanceof CommanderError ? usageError(error, isCommand(command) ? command : '') : error;
    terminal.err(
      `${known instanceof KitError ? renderError(known.parts, lang) : renderUnexpected(known, lang, terminal)}\n`,
    );
    return known instanceof KitError ? known.exitStatus : 3;
  }

  function isCommand(word: string): boolean {
    return program.commands.some((command) => command.name() === word);
  }
}

/** Runs the process's command line and sets its exit status. */
export async function main(): Promise<void> {
  const { terminal, release } = processTerminal();
  const status = await runCli(process.argv.slice(2), terminal);
  release();
  // What was interrupted may still have work under way that nobody waits for.
  if (terminal.interrupted.aborted) process.exit(status);
  process.exitCode = status;
}

// Asked for before commander parses, because commander's own texts are needed in that language.
function langAsked(argv: readonly string[]): Lang | undefined {
  const index = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const value = argv[index]?.split('=')[1] ?? argv[index + 1];
  return index >= 0 && (value === 'zh' || value === 'en') ? value : undefined;
}

function renderUnexpected(error: unknown, lang: Lang, terminal: Terminal): string {
  const message = error instanceof Error ? error.message : String(error);
  const parts = {
    code: 'internal-error',
    what: { zh: `工具内部错误：${message}`, en: `Internal error of the kit: ${message}` },
    hint: {
      zh: '设 EBUY_DEBUG=1 重试可看到调用栈，请附上它报告此问题',
      en: 'run again with EBUY_DEBUG=1 for the stack, and report it with that',
    },
  };
  const stack = error instanceof Error && terminal.env.EBUY_DEBUG === '1' ? `\n${error.stack}` : '';
  return renderError(parts, lang) + stack;
}
