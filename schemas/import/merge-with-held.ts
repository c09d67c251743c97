import type { Cut, DocExample, DocPage, ErrorRow, FieldRow } from '../doc-page.ts';
import type { Evidence } from '../evidence.ts';
import type { Envelopes } from '../parsers/envelopes.ts';
import { countRows } from '../parsers/field-tree.ts';
import { fillEnvelopeFacts, recogniseEnvelope } from './envelope-rows.ts';
import { type ImportFinding, importFinding } from './import-finding.ts';
import {
  type Direction,
  directions,
  type ImportedInterface,
  type MessageState,
} from './imported-interface.ts';
import { keepKnown } from './keep-known.ts';
import { readWords } from './read-words.ts';

/** The page an import makes of an operation, and which messages were kept from what we hold. */
export interface MergedPage {
  readonly page: DocPage;
  readonly kept: readonly Direction[];
  readonly findings: readonly ImportFinding[];
}

/**
 * Puts an imported interface and what we hold of the operation together: a message is replaced where the import knows
 * at least as much of it, else kept; the evidence therefore never falls. Without anything held, what the import lacks is
 * a cut.
 */
export function mergeWithHeld(
  imported: ImportedInterface,
  operation: string,
  held: DocPage | undefined,
  envelopes: Envelopes,
): MergedPage {
  if (imported.record !== undefined) return { page: imported.record.page, kept: [], findings: [] };
  const messages = {
    request: mergeMessage(imported, 'request', held, envelopes),
    response: mergeMessage(imported, 'response', held, envelopes),
  };
  const evidence = combine(messages.request.evidence, messages.response.evidence);
  const [request, response] = directions.map((direction) =>
    markProposals(messages[direction], evidence, direction),
  );
  const address = mergeAddress(imported, held);
  const errors = imported.errors.length > 0 ? imported.errors : keptErrors(held, evidence);
  const page: DocPage = {
    document: imported.document,
    format: 'doc-record',
    operation,
    title: held?.title ?? { zh: imported.title, en: imported.titleEn ?? imported.title },
    evidence,
    ...optional('yapiId', imported.yapiId ?? held?.yapiId),
    ...address.facts,
    ...optional('isOutbound', held?.isOutbound),
    ...optional('replaces', held?.format === 'doc-record' ? held.replaces : held?.document),
    ...optional('updated', imported.updated ?? held?.updated),
    request: request ?? [],
    response: response ?? [],
    errors,
    remarks: imported.remarks.length > 0 ? imported.remarks : (held?.remarks ?? []),
    examples: directions.flatMap((direction) => examplesOf(imported, held, direction)),
    cuts: [...messages.request.cuts, ...messages.response.cuts],
    notes: [originOf(imported), ...imported.notes],
    rowCount: countRows(request ?? []) + countRows(response ?? []) + errors.length,
    source: { document: imported.document, line: 1 },
  };
  const kept = directions.filter((direction) => messages[direction].isKept);
  return {
    page,
    kept,
    findings: [
      ...messages.request.findings,
      ...messages.response.findings,
      ...kept.map((direction) => importFinding('direction-kept', imported.at, direction)),
      ...(address.isKept ? [importFinding('path-kept', imported.at, imported.path)] : []),
    ],
  };
}

interface MergedMessage {
  readonly rows: readonly FieldRow[];
  readonly evidence: Evidence;
  readonly cuts: readonly Cut[];
  readonly isKept: boolean;
  readonly findings: readonly ImportFinding[];
}

const ranks: Readonly<Record<MessageState, number>> = { whole: 3, cut: 2, sampled: 1, absent: 0, damaged: 0 };
const heldRanks: Readonly<Record<Evidence, number>> = { documented: 3, partial: 2, sampled: 1, proposed: 0 };
const evidenceOf = ['proposed', 'sampled', 'partial', 'documented'] as const;

function mergeMessage(
  imported: ImportedInterface,
  direction: Direction,
  held: DocPage | undefined,
  envelopes: Envelopes,
): MergedMessage {
  const { state, rows } = imported[direction];
  const rank = ranks[state];
  const isKept = held !== undefined && (rank === 0 || rank < heldRanks[held.evidence]);
  if (isKept) {
    const own = held.cuts.filter((cut) => cut.direction === direction);
    const isProposal = held.evidence === 'proposed' && own.length === 0;
    const cuts = isProposal ? [{ direction, after: 'envelope' }] : own;
    return { rows: held[direction], evidence: held.evidence, cuts, isKept, findings: [] };
  }
  const evidence = evidenceOf[rank] ?? 'proposed';
  const cuts = state === 'whole' || state === 'sampled' ? [] : [{ direction, after: lastRowOf(rows) }];
  const words = readWords(rows, `${imported.at} ${direction}`);
  const known = held === undefined || held.evidence === 'proposed' ? [] : held[direction];
  const filled = fillEnvelopeFacts(keepKnown(words.rows, known), direction, envelopes);
  const hadEnvelope = held !== undefined && recogniseEnvelope(held[direction], direction) !== 'none';
  const isBare = hadEnvelope && recogniseEnvelope(rows, direction) === 'none';
  const missing = isBare ? [importFinding('envelope-missing', imported.at, direction)] : [];
  return { rows: filled, evidence, cuts, isKept, findings: [...missing, ...words.findings] };
}

/** A cut names the last row that was read, below the content. */
function lastRowOf(rows: readonly FieldRow[]): string {
  const last = rows.at(-1);
  return last === undefined ? 'envelope' : last.name;
}

function combine(request: Evidence, response: Evidence): Evidence {
  if (request === response) return request;
  const both = [request, response];
  return both.includes('documented') || both.includes('partial') ? 'partial' : 'sampled';
}

/** In a record that stands on a source, what is still our proposal is marked row by row. */
function markProposals(
  { rows, evidence }: MergedMessage,
  whole: Evidence,
  direction: Direction,
): readonly FieldRow[] {
  if (evidence !== 'proposed' || whole === 'proposed') return rows;
  const mark = (row: FieldRow): FieldRow => ({
    ...row,
    isProposed: true,
    certainty: 'unknown',
    required: 'unknown',
  });
  if (recogniseEnvelope(rows, direction) === 'none') return rows.map(mark);
  return rows.map((row) => (row.name === 'content' ? { ...row, children: row.children.map(mark) } : row));
}

function keptErrors(held: DocPage | undefined, evidence: Evidence): readonly ErrorRow[] {
  if (held === undefined) return [];
  if (held.evidence !== 'proposed' || evidence === 'proposed') return held.errors;
  return held.errors.map((row) => ({ ...row, isProposed: true, certainty: 'unknown' }));
}

function examplesOf(
  imported: ImportedInterface,
  held: DocPage | undefined,
  direction: Direction,
): readonly DocExample[] {
  const own = imported.examples.filter((example) => example.direction === direction);
  return own.length > 0 ? own : (held?.examples ?? []).filter((example) => example.direction === direction);
}

type Address = Pick<DocPage, 'method' | 'path' | 'pathCertainty' | 'url' | 'action'>;

function mergeAddress(
  imported: ImportedInterface,
  held: DocPage | undefined,
): { facts: Address; isKept: boolean } {
  // An export may lack the basePath of its project; what we hold is then the whole path.
  const isEnd = held?.path !== undefined && held.path !== imported.path && held.path.endsWith(imported.path);
  const certainty = isEnd ? held.pathCertainty : undefined;
  const url = imported.url ?? (isEnd || held?.path === imported.path ? held?.url : undefined);
  return {
    facts: {
      method: imported.method,
      path: isEnd ? held.path : imported.path,
      ...optional('pathCertainty', certainty),
      ...optional('url', url),
      ...optional('action', imported.action ?? held?.action),
    },
    isKept: isEnd,
  };
}

function originOf({ document, yapiId }: ImportedInterface): string {
  return `由 ${document} 导入${yapiId === undefined ? '' : `（YApi 接口 ${yapiId}）`}`;
}

function optional<Key extends string, Value>(key: Key, value: Value | undefined): { [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { [K in Key]?: Value });
}
