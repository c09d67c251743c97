import type { Command } from 'commander';
import type { Text } from '../../schemas/text.ts';
import { type CommandContext, commonOptions } from '../command-context.ts';
import type { ImportOrder, PlannedImport, WrittenImport } from '../docs-import/import-documents.ts';

const texts = {
  description: {
    zh: '导入 YApi 导出、OpenAPI、页面文本或 doc record，逐字段列出与现有文档的差异',
    en: 'Import a YApi export, OpenAPI, a saved page or a doc record: shows field by field what differs from what we hold',
  },
  write: {
    zh: '替换记录、提升文档依据并重新生成；全部写入，或全部不写',
    en: 'replace the records, raise the evidence and generate anew: all of it or nothing',
  },
  only: {
    zh: '只导入匹配的接口（路径、YApi 编号或 operation）',
    en: 'import only interfaces whose path, YApi id or operation matches',
  },
  take: {
    zh: '把匹配的未知接口写成新接口（按建议的 operation）',
    en: 'write unknown interfaces whose proposed operation matches as new operations',
  },
  sources: {
    zh: '文档目录（默认：schemas/sources）；其他目录只写记录，不生成',
    en: 'folder of the documents (default: schemas/sources); of another folder only records are written',
  },
  examples: {
    zh: '\n例：\n  ebuy-kit docs import api.json\n  ebuy-kit docs import api.json --only 36480 --write\n  ebuy-kit docs import swagger.json --json',
    en: '\nExamples:\n  ebuy-kit docs import api.json\n  ebuy-kit docs import api.json --only 36480 --write\n  ebuy-kit docs import swagger.json --json',
  },
  settled: { zh: '没有需要写入的记录', en: 'There is no record to write' },
  notWritten: {
    zh: '尚未写入；加 --write 将替换这些记录：',
    en: 'Nothing was written; with --write these records are replaced:',
  },
  written: { zh: '已写入：', en: 'Written:' },
  generated: { zh: '已重新生成：', en: 'Generated anew:' },
  recordsOnly: {
    zh: '该目录不是本工具自己的文档目录，未重新生成',
    en: "This is not the kit's own folder of documents: nothing was generated from it",
  },
  contract: {
    zh: '新接口还需在 contracts/operations/ 中写出契约，才会被调用：',
    en: 'A new operation is called once it has a contract in contracts/operations/:',
  },
} as const satisfies Record<string, Text>;

interface ImportOptions extends Pick<ImportOrder, 'sources' | 'only' | 'take'> {
  readonly write?: boolean;
}

/** Adds `docs import`: what a file would change and, with `--write`, the change itself. */
export function addDocsImport(docs: Command, context: CommandContext): void {
  const { say, terminal } = context;
  docs
    .command('import')
    .description(say(texts.description))
    .argument('<file...>')
    .option('--write', say(texts.write))
    .option('--only <glob>', say(texts.only))
    .option('--take <glob>', say(texts.take))
    .option('--sources <dir>', say(texts.sources))
    .addHelpText('after', say(texts.examples))
    .action(async (files: readonly string[], { write, ...rest }: ImportOptions, command: Command) => {
      const { planDocuments, writeDocuments } = await import('../docs-import/import-documents.ts');
      const planned = planDocuments({ files, cwd: terminal.cwd, ...rest });
      const written = write === true ? await writeDocuments(planned) : undefined;
      const { json } = commonOptions(command, context);
      terminal.out(json ? await renderJson(planned, written) : await renderText(planned, written, context));
    });
}

async function renderJson({ plan, records }: PlannedImport, written?: WrittenImport): Promise<string> {
  const { renderImportJson } = await import('../../schemas/import/render-import.ts');
  const outcome = {
    toWrite: written === undefined ? records.map(({ document }) => document) : [],
    written: written?.records ?? [],
    generated: written?.generated ?? [],
  };
  return `${JSON.stringify({ ...JSON.parse(renderImportJson(plan)), ...outcome }, null, 2)}\n`;
}

async function renderText(
  planned: PlannedImport,
  written: WrittenImport | undefined,
  { lang, say }: CommandContext,
): Promise<string> {
  const { renderImportTable } = await import('../../schemas/import/render-import.ts');
  return `${renderImportTable(planned.plan, { lang })}\n${outcomeLines(planned, written, say).join('\n')}\n`;
}

function outcomeLines(
  { plan, records }: PlannedImport,
  written: WrittenImport | undefined,
  say: CommandContext['say'],
): readonly string[] {
  const documents = records.map(({ document }) => document);
  if (documents.length === 0) return [say(texts.settled)];
  if (written === undefined) return section(texts.notWritten, documents);
  const taken = plan.entries.filter(({ by }) => by === 'new').map(({ operation }) => operation);
  return [
    ...section(texts.written, written.records),
    ...(written.isOwnFolder ? section(texts.generated, written.generated) : [say(texts.recordsOnly)]),
    ...section(texts.contract, taken),
  ];

  function section(head: Text, items: readonly string[]): readonly string[] {
    return items.length === 0 ? [] : [say(head), ...items.map((item) => `  ${item}`)];
  }
}
