import type { Certainty, Evidence, Provenance, Requiredness } from './evidence.ts';
import type { Text } from './text.ts';

/** The page formats that are parsed, one parser each in `parsers/`. */
export type PageFormat = 'yapi-page' | 'bookstack-table' | 'book-page' | 'doc-record';

/** A type as the page prints it, reduced to JSON's types; `unknown` only where the page shows none. */
export type FieldType = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array' | 'unknown';

/** One row of a field table, nested rows included; lengths count code points. */
export interface FieldRow {
  readonly name: string;
  readonly type: FieldType;
  /** The type cell as printed, such as `List<goodsDetail>` or `Number(8,6)`. */
  readonly printedType: string;
  /** Element type where `type` is `array` and the elements are not objects. */
  readonly itemType?: FieldType;
  readonly required: Requiredness;
  readonly requiredSource?: Provenance;
  /** The meaning and remark cells as given. */
  readonly meaning: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly mock?: string;
  readonly defaultValue?: string;
  /** Stated outright by a doc record; for page texts `rules-of-meaning` reads them from `meaning`. */
  readonly enumeration?: readonly EnumerationValue[];
  /** True where the values are printed as examples or as one value among others: they are told, never enforced. */
  readonly isOpenEnumeration?: boolean;
  /** The values that an earlier copy of the page stated instead, and when that copy was updated. */
  readonly earlierEnumeration?: EarlierEnumeration;
  readonly pattern?: string;
  /** A named value format: see `value-format.ts`. */
  readonly format?: string;
  readonly unit?: 'yuan' | 'fen' | 'ms' | 's';
  /** Required when a sibling field holds one of these values. */
  readonly requiredWhen?: { readonly field: string; readonly values: readonly string[] };
  /** True where the value is assigned by e-Buy (易百分配), so that a free value cannot be accepted. */
  readonly assigned?: boolean;
  readonly certainty?: Certainty;
  /** True where the row is our proposal: every content row of a proposed record, and single rows of others. */
  readonly isProposed?: boolean;
  /** Required-ness as part of a proposal; `required` is kept for what a page says. */
  readonly proposedRequired?: 'yes' | 'no';
  readonly note?: string;
  /** Facts that another page or line adds to this row, each with its own source. */
  readonly amendments?: readonly RowAmendment[];
  readonly children: readonly FieldRow[];
  readonly source: Provenance;
}

/** The facts of a row, by key of {@link FieldRow}, that one other place states. */
export interface RowAmendment {
  readonly facts: readonly string[];
  readonly source: Provenance;
}

export interface EarlierEnumeration {
  /** As printed: `yyyy-MM-dd HH:mm:ss`. */
  readonly updated: string;
  readonly values: readonly EnumerationValue[];
}

export interface EnumerationValue {
  readonly value: string;
  readonly meaning: string;
}

/** One row of an error-code table. */
export interface ErrorRow {
  readonly code: string;
  readonly reason: string;
  readonly advice: string;
  /** True where the row is our proposal. */
  readonly isProposed?: boolean;
  readonly certainty?: Certainty;
  readonly source: Provenance;
}

export interface DocHeader {
  readonly name: string;
  readonly value: string;
  readonly source: Provenance;
}

export interface Remark {
  readonly text: string;
  readonly source: Provenance;
}

/** A printed example, as the exact text of the page. */
export interface DocExample {
  readonly direction: 'request' | 'response';
  readonly text: string;
  readonly source: Provenance;
}

/** Where a copy of the page stops; what follows is unknown, not absent. */
export interface Cut {
  readonly direction: 'request' | 'response';
  readonly after: string;
}

/** One documentation page as data; every row keeps its provenance. */
export interface DocPage {
  readonly document: string;
  readonly format: PageFormat;
  /** The operation the page documents; a page text gets it from the index of the sources. */
  readonly operation: string;
  readonly title: Text;
  readonly evidence: Evidence;
  readonly yapiId?: number;
  readonly method?: string;
  /** How sure the method is; absent means printed. */
  readonly methodCertainty?: Certainty;
  /** Path below the base URL of the system, or absent where the page shows none. */
  readonly path?: string;
  /** How sure the path is; absent means printed. */
  readonly pathCertainty?: Certainty;
  readonly url?: string;
  /** True where the gateway calls the merchant; then the path is only a name and the address is `notifyUrl`. */
  readonly isOutbound?: boolean;
  readonly action?: string;
  /** As printed: `yyyy-MM-dd HH:mm:ss`. */
  readonly updated?: string;
  readonly request: readonly FieldRow[];
  readonly response: readonly FieldRow[];
  readonly errors: readonly ErrorRow[];
  readonly remarks: readonly Remark[];
  readonly examples: readonly DocExample[];
  readonly cuts: readonly Cut[];
  /** HTTP headers the page asks for. */
  readonly headers?: readonly DocHeader[];
  /** Dates of the page's change history, newest first, as printed. */
  readonly changeDates?: readonly string[];
  /** What a reader should know about the page as a whole, in our own words. */
  readonly notes?: readonly string[];
  /** Table rows read, nested rows counted, error rows included: held against a count made by hand. */
  readonly rowCount: number;
  readonly source: Provenance;
  /** Documents as given that a doc record stands for. */
  readonly otherSources?: readonly Provenance[];
  /** Of a doc record: the document as given whose page of this operation it replaces, amendments included. */
  readonly replaces?: string;
}
