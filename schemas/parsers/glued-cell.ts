import type { FieldType } from '../doc-page.ts';

/** A row whose cells were glued together: `goodsNumnumber数量` is the name, the type and the rest. */
export interface GluedRow {
  /** Leading spaces. */
  readonly indent: number;
  readonly name: string;
  readonly type: FieldType;
  /** Remark and further information, still glued. */
  readonly rest: string;
}

/** Why a line cannot be split: it is no row, or two splits are equally good. */
export type GluedReading =
  | { readonly outcome: 'row'; readonly row: GluedRow }
  | { readonly outcome: 'no-row' }
  | { readonly outcome: 'ambiguous'; readonly candidates: readonly string[] };

const types = ['string', 'number', 'integer', 'boolean', 'object', 'array'] as const;
const line = /^( *)([A-Za-z_][A-Za-z0-9_]*)(.*)$/su;
/** What may follow a type cell that has no remark: the markers of the last column, which begin with an ASCII letter. */
const nextCell = /^(?:$|Mock:|[^A-Za-z0-9_])/u;

/**
 * Splits a glued row of a YApi page. A name may itself end in, or hold, a type's name (`tradeNumber`, `stringList`);
 * of several splits the one whose remark does not go on with an ASCII word wins, since a name is one ASCII word.
 */
export function readGluedRow(text: string): GluedReading {
  const match = line.exec(text);
  if (match === null) return { outcome: 'no-row' };
  const [, spaces = '', word = '', tail = ''] = match;
  const splits = candidateSplits(word, tail).map((split) => ({ indent: spaces.length, ...split }));
  const [first, ...others] = splits;
  if (first === undefined) return { outcome: 'no-row' };
  if (others.length === 0) return { outcome: 'row', row: first };
  const clean = splits.filter((split) => nextCell.test(split.rest));
  const [only, ...rivals] = clean;
  if (only !== undefined && rivals.length === 0) return { outcome: 'row', row: only };
  return { outcome: 'ambiguous', candidates: splits.map((split) => `${split.name}|${split.type}`) };
}

function candidateSplits(word: string, tail: string): readonly Omit<GluedRow, 'indent'>[] {
  const found: Omit<GluedRow, 'indent'>[] = [];
  for (let at = 1; at < word.length; at += 1) {
    const type = types.find((candidate) => word.startsWith(candidate, at));
    if (type !== undefined) {
      found.push({ name: word.slice(0, at), type, rest: word.slice(at + type.length) + tail });
    }
  }
  return found;
}
