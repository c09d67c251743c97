import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { DocFinding } from '../../schemas/lint/doc-finding.ts';
import { type CommandContext, commonOptions } from '../command-context.ts';
import { type FindingForm, findingForms, renderFindings } from '../docs-lint/render-findings.ts';
import { addDocsImport } from './docs-import.ts';

const texts = {
  description: { zh: '查看接口文档本身', en: 'Look at the documents themselves' },
  lint: {
    zh: '列出文档的自相矛盾与疑点，以及本工具的处理方式',
    en: 'List where the documents contradict themselves, and what the kit does meanwhile',
  },
  sources: {
    zh: '文档目录（默认：schemas/sources）',
    en: 'folder of the documents (default: schemas/sources)',
  },
  examples: {
    zh: '\n例：\n  ebuy-kit docs lint\n  ebuy-kit docs lint --format markdown > questions.md\n  ebuy-kit docs lint --json --lang zh',
    en: '\nExamples:\n  ebuy-kit docs lint\n  ebuy-kit docs lint --format markdown > questions.md\n  ebuy-kit docs lint --json --lang zh',
  },
  format: { zh: '输出形式（默认：table）', en: 'how to write them (default: table)' },
} as const;

interface LintOptions {
  readonly sources?: string;
  readonly format?: FindingForm;
}

/** Adds `docs lint`, the contradictions of the documents, which are no failure of this command; and `docs import`. */
export function addDocs(program: Command, context: CommandContext): void {
  const { say, terminal } = context;
  const docs = program.command('docs').description(say(texts.description)).helpCommand(false);
  addDocsImport(docs, context);
  docs
    .command('lint')
    .description(say(texts.lint))
    .option('--sources <dir>', say(texts.sources))
    .addOption(new Option('--format <form>', say(texts.format)).choices(findingForms))
    .addHelpText('after', say(texts.examples))
    .action(async ({ sources: folder, format = 'table' }: LintOptions, command: Command) => {
      const { loadSources } = await import('../../schemas/load-sources.ts');
      const { loadPages } = await import('../../schemas/load-pages.ts');
      const { lintDocuments } = await import('../../schemas/lint/lint-documents.ts');
      const sources = folder === undefined ? loadSources() : loadSources(resolve(terminal.cwd, folder));
      const findings = lintDocuments(loadPages(sources));
      const { json, lang } = commonOptions(command, context);
      terminal.out(json ? renderJson(findings, context) : renderFindings(findings, format, lang));
    });
}

function renderJson(findings: readonly DocFinding[], { say }: CommandContext): string {
  const rows = findings.map(({ statement, kitDoes, question, ...rest }) => ({
    ...rest,
    statement: say(statement),
    kitDoes: say(kitDoes),
    question: say(question),
  }));
  return `${JSON.stringify(rows, null, 2)}\n`;
}
