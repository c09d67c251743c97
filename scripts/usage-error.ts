import type { CommanderError } from 'commander';
import { KitError } from '../schemas/kit-error.ts';
import { sameText, type Text } from '../schemas/text.ts';

const sentences: Readonly<Record<string, (subject: string) => Text>> = {
  'commander.unknownOption': (it) => ({ zh: `未知的选项 ${it}`, en: `Unknown option ${it}` }),
  'commander.unknownCommand': (it) => ({ zh: `未知的命令 ${it}`, en: `Unknown command ${it}` }),
  'commander.missingArgument': (it) => ({ zh: `缺少参数 <${it}>`, en: `The argument <${it}> is missing` }),
  'commander.optionMissingArgument': (it) => ({
    zh: `选项 ${it} 缺少值`,
    en: `The option ${it} has no value`,
  }),
  'commander.excessArguments': () => ({ zh: '参数过多', en: 'There are too many arguments' }),
};

/** Returns what commander found wrong with a command line in our own words. */
export function usageError(error: CommanderError, command: string): KitError {
  const subject = /'([^']+)'/.exec(error.message)?.[1] ?? '';
  const meant = /Did you mean (?:one of )?([^?]+)\?/.exec(error.message)?.[1];
  const help = `ebuy-kit ${command}`.trim();
  return new KitError({
    code: `usage-${kebab(error.code.replace('commander.', ''))}`,
    what: sentences[error.code]?.(subject) ?? sameText(error.message.replace(/^error: /, '')),
    hint:
      meant === undefined
        ? { zh: `查看用法：${help} --help`, en: `see ${help} --help` }
        : { zh: `是不是想写 ${meant}？`, en: `did you mean ${meant}?` },
  });
}

/** Returns the error for an option or argument whose value cannot be used. */
export function valueError(option: string, expected: string, actual: string): KitError {
  return new KitError({
    code: 'usage-value-invalid',
    what: { zh: `${option} 的值不可用`, en: `${option} has an unusable value` },
    expected: sameText(expected),
    actual: sameText(actual),
  });
}

/** Returns a parser for whole numbers from `min` to `max`; throws {@link valueError}. */
export function wholeNumber(option: string, min: number, max: number): (written: string) => number {
  return (written) => {
    const value = /^\d+$/.test(written) ? Number(written) : Number.NaN;
    if (!(value >= min && value <= max)) throw valueError(option, `${min}–${max}`, written);
    return value;
  };
}

/** Returns a parser for numbers above 0 and up to `max`, such as 0.5; throws {@link valueError}. */
export function positive(option: string, max: number): (written: string) => number {
  return (written) => {
    const value = /^\d+(\.\d+)?$/.test(written) ? Number(written) : Number.NaN;
    if (!(value > 0 && value <= max)) throw valueError(option, `0 < n ≤ ${max}`, written);
    return value;
  };
}

function kebab(camel: string): string {
  return camel.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
