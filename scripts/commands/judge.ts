import { resolve } from 'node:path';
import type { Command } from 'commander';
import { type CommandContext, commonOptions } from '../command-context.ts';

const texts = {
  description: {
    zh: '重新判定已保存的运行记录并写出报告；不发送任何请求',
    en: 'Judge a saved run record again and write its reports; nothing is sent',
  },
  record: { zh: 'certify 写出的 record.jsonl', en: 'a record.jsonl that certify wrote' },
  out: { zh: '输出目录（默认：记录所在目录）', en: "output folder (default: the record's own)" },
  examples: {
    zh: '\n例：\n  ebuy-kit judge reports/latest/record.jsonl\n  ebuy-kit judge reports/latest/record.jsonl --out reports/judged --lang zh',
    en: '\nExamples:\n  ebuy-kit judge reports/latest/record.jsonl\n  ebuy-kit judge reports/latest/record.jsonl --out reports/judged --lang zh',
  },
} as const;

/** Adds `judge`: the same verdicts and reports from a record alone. */
export function addJudge(program: Command, context: CommandContext): void {
  const { say, terminal } = context;
  program
    .command('judge')
    .description(say(texts.description))
    .argument('<record>', say(texts.record))
    .option('--out <dir>', say(texts.out))
    .addHelpText('after', say(texts.examples))
    .action(async (record: string, options: { out?: string }, command: Command) => {
      const { judgeRecord } = await import('../certify/judge-record.ts');
      const outDir = options.out === undefined ? undefined : resolve(terminal.cwd, options.out);
      const common = commonOptions(command, context);
      context.end(await judgeRecord(resolve(terminal.cwd, record), outDir, common, terminal));
    });
}
