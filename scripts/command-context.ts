import type { Command } from 'commander';
import type { Lang, Text } from '../schemas/text.ts';
import type { CommonOptions, Terminal } from './terminal.ts';

/** What a command is built with. */
export interface CommandContext {
  readonly terminal: Terminal;
  readonly lang: Lang;
  /** Returns the text in the language asked for. */
  readonly say: (text: Text) => string;
  /** Sets the exit status of the command line, 0 unless set. */
  readonly end: (status: number) => void;
}

/** Returns the options every command takes, as given on this command line. */
export function commonOptions(command: Command, context: CommandContext): CommonOptions {
  const given = command.optsWithGlobals<{ json?: boolean; quiet?: boolean }>();
  return { lang: context.lang, json: given.json === true, quiet: given.quiet === true };
}
