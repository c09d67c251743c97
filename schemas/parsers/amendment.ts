import type { FieldRow, RowAmendment } from '../doc-page.ts';
import type { Certainty, Provenance } from '../evidence.ts';
import { envelopeKinds, type PaasEnvelope } from './envelopes.ts';
import { certainties, readFacts, rowKeys } from './record-rows.ts';
import type { SourceText } from './source-text.ts';
import { readYaml, type YamlReader } from './yaml-reader.ts';

/** Facts that other pages, or other lines of the same page, add to a parsed page. */
export interface Amendment {
  readonly operation: string;
  readonly address: {
    readonly method?: string;
    readonly methodCertainty?: Certainty;
    readonly path?: string;
    readonly pathCertainty?: Certainty;
  };
  readonly notes: readonly string[];
  /** The envelope that fills what the page leaves open: missing rows, unknown required-ness. */
  readonly envelope?: PaasEnvelope;
  readonly fields: readonly FieldAmendment[];
}

export interface FieldAmendment {
  /** Such as `request.content.payMethod[].points`. */
  readonly at: string;
  /** Returns the row with the facts added; each fact keeps its own source. */
  readonly amend: (row: FieldRow) => FieldRow;
  readonly source: Provenance;
}

const amendableKeys = rowKeys.filter((key) => key !== 'name' && key !== 'fields' && key !== 'type');

/** Reads one amendment; `line` names a line of the amended page, `page` another public page. */
export function parseAmendment(source: SourceText, fileOf: (operation: string) => string): Amendment {
  const map = readYaml(source).map([
    'amends',
    'method',
    'methodCertainty',
    'path',
    'pathCertainty',
    'notes',
    'envelope',
    'fields',
  ]);
  const operation = map.required('amends').text();
  return {
    operation,
    address: {
      ...map.pick('method', (value) => value.text()),
      ...map.pick('methodCertainty', (value) => value.oneOf(certainties)),
      ...map.pick('path', (value) => value.text()),
      ...map.pick('pathCertainty', (value) => value.oneOf(certainties)),
    },
    notes:
      map
        .optional('notes')
        ?.list()
        .map((item) => item.text()) ?? [],
    ...map.pick('envelope', (value) => value.oneOf(envelopeKinds)),
    fields:
      map
        .optional('fields')
        ?.list()
        .map((item) => readField(item, fileOf(operation))) ?? [],
  };
}

function readField(item: YamlReader, amendedFile: string): FieldAmendment {
  const map = item.map(['at', 'line', ...amendableKeys]);
  const line = map.optional('line');
  const page = map.optional('page')?.text();
  const source: Provenance =
    line === undefined
      ? { document: item.source.document, line: item.line, ...(page === undefined ? {} : { page }) }
      : { document: amendedFile, line: line.integer() };
  return {
    at: map.required('at').text(),
    amend: (row) => {
      const { note, requiredSource, ...stated } = readFacts(map, row.type, source);
      const facts = { ...stated, ...map.pick('meaning', (value) => value.text()) };
      const notes = [row.note, note].filter((text) => text !== undefined);
      const amendment: RowAmendment = { facts: Object.keys(facts), source };
      return {
        ...row,
        ...facts,
        ...(requiredSource === undefined ? {} : { requiredSource }),
        ...(notes.length === 0 ? {} : { note: notes.join('；') }),
        ...(amendment.facts.length === 0 ? {} : { amendments: [...(row.amendments ?? []), amendment] }),
      };
    },
    source: { document: item.source.document, line: item.line },
  };
}
