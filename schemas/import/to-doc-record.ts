import { Document, type YAMLMap, type YAMLSeq } from 'yaml';
import type { DocExample, DocPage, ErrorRow, FieldRow } from '../doc-page.ts';
import type { Provenance } from '../evidence.ts';
import type { Envelopes } from '../parsers/envelopes.ts';
import { recogniseEnvelope } from './envelope-rows.ts';
import type { Direction } from './imported-interface.ts';
import { hasSameFacts, rowEntries } from './row-entries.ts';
import { blockList, blockMap, flowList, flowMap } from './yaml-nodes.ts';

/**
 * Renders a page as the text of a doc record, which `parseDocRecord` reads back to the same page; the envelope rows come
 * in the envelope's order. The same page gives the same bytes.
 */
export function toDocRecord(page: DocPage, envelopes: Envelopes): string {
  const document = new Document(recordNode(page, envelopes));
  const name = page.document.replace(/\p{Cc}/gu, ' ');
  document.commentBefore = ` 由 docs import 从 ${name} 写入；再次导入会替换整个文件。`;
  return document.toString({ lineWidth: 0 });
}

function recordNode(page: DocPage, envelopes: Envelopes): YAMLMap {
  const ownPage = ({ page: own }: Provenance) => (own === page.source.page ? undefined : own);
  return blockMap([
    ['operation', page.operation],
    [
      'title',
      flowMap([
        ['zh', page.title.zh],
        ['en', page.title.en],
      ]),
    ],
    ['evidence', page.evidence],
    ['yapiId', page.yapiId],
    ['page', page.source.page],
    ['updated', page.updated],
    ['method', page.method],
    ['methodCertainty', page.methodCertainty],
    ['path', page.path],
    ['pathCertainty', page.pathCertainty],
    ['action', page.action],
    ['url', page.url],
    ['direction', page.isOutbound === true ? 'outbound' : undefined],
    ['replaces', page.replaces],
    ['notes', blockList(page.notes ?? [])],
    ['request', messageNode(page, 'request', envelopes, ownPage)],
    ['response', messageNode(page, 'response', envelopes, ownPage)],
    ['errors', blockList(page.errors.map((row) => errorNode(row, ownPage)))],
    ['remarks', blockList(page.remarks.map(({ text }) => text))],
    ['examples', blockList(page.examples.map((example) => exampleNode(example, ownPage)))],
  ]);
}

/** The public page of a row where it is not that of the whole record. */
type OwnPage = (source: Provenance) => string | undefined;

function messageNode(page: DocPage, direction: Direction, envelopes: Envelopes, ownPage: OwnPage): YAMLMap {
  const rows = page[direction];
  const cut = page.cuts.find((candidate) => candidate.direction === direction)?.after;
  const kind = recogniseEnvelope(rows, direction);
  if (kind === 'none') {
    return blockMap([
      ['envelope', kind],
      ['content', rowsNode(rows, ownPage)],
      ['cut', cut],
    ]);
  }
  const base = new Map(envelopes[kind][direction].map((row) => [row.name, row]));
  const names = new Set(rows.map(({ name }) => name));
  const content = rows.find(({ name }) => name === 'content')?.children ?? [];
  const overriding = rows
    .map((row) => (row.name === 'content' ? { ...row, children: [] } : row))
    .filter((row) => !hasSameFacts(row, base.get(row.name)));
  return blockMap([
    ['envelope', kind],
    ['override', rowsNode(overriding, ownPage)],
    ['without', flowList([...base.keys()].filter((name) => !names.has(name)))],
    ['content', rowsNode(content, ownPage)],
    ['cut', cut],
  ]);
}

function rowsNode(rows: readonly FieldRow[], ownPage: OwnPage): YAMLSeq | undefined {
  return blockList(rows.map((row) => rowNode(row, ownPage)));
}

/** A row stands on one line unless others stand below it or its values are enumerated. */
function rowNode(row: FieldRow, ownPage: OwnPage): YAMLMap {
  const entries = rowEntries(row, ownPage(row.source));
  if (row.children.length === 0 && row.enumeration === undefined) return flowMap(entries);
  return blockMap([...entries, ['fields', rowsNode(row.children, ownPage)]]);
}

function errorNode(row: ErrorRow, ownPage: OwnPage): YAMLMap {
  return flowMap([
    ['code', row.code],
    ['reason', row.reason],
    ['advice', row.advice === '' ? undefined : row.advice],
    ['certainty', row.certainty],
    ['proposed', row.isProposed === true ? true : undefined],
    ['page', ownPage(row.source)],
  ]);
}

function exampleNode({ direction, text, source }: DocExample, ownPage: OwnPage): YAMLMap {
  return blockMap([
    ['direction', direction],
    ['text', text],
    ['page', ownPage(source)],
  ]);
}
