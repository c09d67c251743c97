import type { Cut, EnumerationValue, ErrorRow, FieldType, Remark, RowAmendment } from './doc-page.ts';
import type { Certainty, Evidence, Provenance, Requiredness } from './evidence.ts';
import type { Text } from './text.ts';

/** One derived property: JSON Schema 2020-12 keywords and where each of them comes from. */
export interface PropertySchema {
  readonly type?: FieldType;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, PropertySchema>>;
  readonly required?: readonly string[];
  readonly items?: PropertySchema;
  /** Conditions that remarks state, each `if` a sibling value `then` required. */
  readonly allOf?: readonly ConditionSchema[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly enum?: readonly (string | number)[];
  readonly const?: string | number;
  readonly pattern?: string;
  readonly default?: string;
  readonly 'x-source'?: Provenance;
  readonly 'x-required'?: Requiredness;
  readonly 'x-required-source'?: Provenance;
  /** Always `code points`: JSON Schema's own unit; the gateway's unit is found by the length cases. */
  readonly 'x-length-unit'?: 'code points';
  /** Stated values with their meanings; without `enum` beside it they are examples and not enforced. */
  readonly 'x-enumeration'?: readonly EnumerationValue[];
  readonly 'x-format'?: string;
  readonly 'x-unit'?: 'yuan' | 'fen' | 'ms' | 's';
  readonly 'x-assigned'?: true;
  readonly 'x-certainty'?: Certainty;
  /** Our proposal: no document states this property. */
  readonly 'x-proposed'?: true;
  /** Required-ness as part of a proposal; where it is `yes`, `required` names the property although no document does. */
  readonly 'x-proposed-required'?: 'yes' | 'no';
  readonly 'x-printed-type'?: string;
  readonly 'x-mock'?: string;
  readonly 'x-note'?: string;
  /** Facts of this property that another page or line states. */
  readonly 'x-amended'?: readonly RowAmendment[];
}

/** `if` the sibling `field` holds one of `enum`, `then` the named fields are required. */
export interface ConditionSchema {
  readonly if: {
    readonly properties: Readonly<Record<string, { readonly enum: readonly (string | number)[] }>>;
    readonly required: readonly string[];
  };
  readonly then: { readonly required: readonly string[] };
  readonly 'x-source': Provenance;
}

/** The generated file of one operation, `schemas/operations/<operation>.schema.json`. */
export interface OperationSchema {
  readonly $schema: 'https://json-schema.org/draft/2020-12/schema';
  readonly $id: string;
  readonly title: string;
  readonly $comment: string;
  /** How well the operation is documented; `proposed` means that all of its content is this kit's proposal. */
  readonly 'x-evidence': Evidence;
  readonly 'x-operation': {
    readonly id: string;
    readonly title: Text;
    readonly evidence: Evidence;
    readonly yapiId?: number;
    readonly method: string;
    /** How sure the method is; absent means printed. */
    readonly methodCertainty?: Certainty;
    readonly path: string;
    /** How sure the path is; absent means printed. */
    readonly pathCertainty?: Certainty;
    readonly url?: string;
    /** The gateway calls the merchant; the address is `notifyUrl` and the path only a name. */
    readonly isOutbound?: true;
    readonly action: string;
    readonly updated?: string;
    readonly sources: readonly Provenance[];
    readonly cuts: readonly Cut[];
    readonly notes: readonly string[];
  };
  readonly 'x-errors': readonly ErrorRow[];
  readonly 'x-remarks': readonly Remark[];
  /** `content` of a response describes the object; on the wire it may also come as a JSON string. */
  readonly $defs: { readonly request: PropertySchema; readonly response: PropertySchema };
}
