import { resolve } from 'node:path';
import type { Command } from 'commander';
import { type CommandContext, commonOptions } from '../command-context.ts';

const texts = {
  description: {
    zh: '比较两次运行（或两个目标）：哪些要求变好、变差、新增、消失',
    en: 'Compare two runs, or two targets: which requirements became better or worse, are new or gone',
  },
  a: {
    zh: '之前：record.jsonl、certificate.json，或 certify 的输出目录',
    en: "before: a record.jsonl, a certificate.json, or certify's output folder",
  },
  b: { zh: '之后：同上', en: 'after: the same' },
  status: {
    zh: '\n退出状态：0 之后不差于之前，1 有变差、消失或新的失败，2 无法读取，3 其中一次运行被中断',
    en: '\nExit status: 0 nothing became worse, 1 something is worse, gone, or new and failing, 2 cannot be read, 3 one of the runs was cut short',
  },
  examples: {
    zh: '\n例：\n  ebuy-kit compare reports/monday reports/tuesday\n  ebuy-kit compare uat/record.jsonl sandbox/certificate.json --json',
    en: '\nExamples:\n  ebuy-kit compare reports/monday reports/tuesday\n  ebuy-kit compare uat/record.jsonl sandbox/certificate.json --json',
  },
} as const;

/** Adds `compare`: what became better or worse between two runs. */
export function addCompare(program: Command, context: CommandContext): void {
  const { say, terminal, lang } = context;
  program
    .command('compare')
    .description(say(texts.description))
    .argument('<a>', say(texts.a))
    .argument('<b>', say(texts.b))
    .addHelpText('after', say(texts.examples))
    .addHelpText('after', say(texts.status))
    .action(async (pathA: string, pathB: string, _options: object, command: Command) => {
      const { loadComparedRun } = await import('../record/load-compared-run.ts');
      const { compareRuns } = await import('../../reporters/comparison/compare-runs.ts');
      const render = await import('../../reporters/comparison/render-comparison.ts');
      const [a, b] = [pathA, pathB].map((path) => loadComparedRun(resolve(terminal.cwd, path)));
      if (a === undefined || b === undefined) return;
      const pair = { a, b, comparison: compareRuns(a.rows, b.rows) };
      const { json } = commonOptions(command, context);
      const text = json ? render.renderComparisonJson(pair, lang) : render.renderComparison(pair, lang);
      terminal.out(`${text}\n`);
      context.end(render.comparisonStatus(pair));
    });
}
