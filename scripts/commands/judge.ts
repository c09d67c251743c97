import { resolve } from 'node:path';
import type { Command } from 'commander';
import { type CommandContext, commonOptions } from '../command-context.ts';

const texts = {
  description: {
    zh: '重新判定已保存的运行记录并写出报告；多个记录作为同一次运行的分片合并；不发送任何请求',
    en: 'Judge a saved run record again and write its reports; several are merged as shards of one run. Nothing is sent',
  },
  record: { zh: 'certify 写出的 record.jsonl', en: 'a record.jsonl that certify wrote' },
  out: {
    zh: '输出目录（默认：记录所在目录；合并时为 reports/merged）',
    en: "output folder (default: the record's own; reports/merged for several)",
  },
  baseline: {
    zh: '已接受的失败（默认：记录中所带的）',
    en: 'accepted failures (default: those the record was made with)',
  },
  with: {
    zh: '自带场景与检查的 ES 模块，与 certify 时相同',
    en: 'ES modules with scenarios and checks of your own, as for certify',
  },
  examples: {
    zh: '\n例：\n  ebuy-kit judge reports/latest/record.jsonl\n  ebuy-kit judge reports/latest/record.jsonl --out reports/judged --lang zh\n  ebuy-kit judge shard-*/record.jsonl --out reports/merged',
    en: '\nExamples:\n  ebuy-kit judge reports/latest/record.jsonl\n  ebuy-kit judge reports/latest/record.jsonl --out reports/judged --lang zh\n  ebuy-kit judge shard-*/record.jsonl --out reports/merged',
  },
} as const;

interface JudgeOptions {
  readonly out?: string;
  readonly baseline?: string;
  readonly with?: readonly string[];
}

/** Adds `judge`: the same verdicts and reports from a record alone. */
export function addJudge(program: Command, context: CommandContext): void {
  const { say, terminal } = context;
  program
    .command('judge')
    .description(say(texts.description))
    .argument('<record...>', say(texts.record))
    .option('--out <dir>', say(texts.out))
    .option('--baseline <file>', say(texts.baseline))
    .option('--with <file...>', say(texts.with))
    .addHelpText('after', say(texts.examples))
    .action(async (records: readonly string[], options: JudgeOptions, command: Command) => {
      const { judgeRecords } = await import('../certify/judge-record.ts');
      const { loadBaseline } = await import('../baseline/load-baseline.ts');
      const { loadExtensions } = await import('../../suites/extension.ts');
      const inFolder = (path: string) => resolve(terminal.cwd, path);
      await loadExtensions((options.with ?? []).map(inFolder));
      const out = options.out ?? (records.length > 1 ? 'reports/merged' : undefined);
      const order = {
        records: records.map(inFolder),
        outDir: out === undefined ? undefined : inFolder(out),
        baseline: options.baseline === undefined ? undefined : loadBaseline(inFolder(options.baseline)),
      };
      context.end(await judgeRecords(order, commonOptions(command, context), terminal));
    });
}
