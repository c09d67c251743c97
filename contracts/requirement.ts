import type { Provenance } from '../schemas/evidence.ts';
import type { Text } from '../schemas/text.ts';
import type { RequirementId } from './requirement-id.generated.ts';

/** Severity in RFC 2119's words; `requirements/level-of.ts` holds the one rule that assigns it. */
export type Level = 'MUST' | 'SHOULD' | 'MAY';

/** What kind of statement a requirement makes; checks and reports group by it. */
export type Family =
  | 'signature'
  | 'schema'
  | 'envelope'
  | 'length'
  | 'presence'
  | 'type'
  | 'enumeration'
  | 'pattern'
  | 'condition'
  | 'number'
  | 'error-code'
  | 'idempotency'
  | 'money'
  | 'state'
  | 'notification'
  | 'transport'
  | 'security'
  | 'undocumented'
  | 'pact';

/** One schema constraint as data, so that cases and checks are made from it and never by hand per field. */
export type Constraint =
  | { readonly kind: 'type'; readonly type: string }
  | { readonly kind: 'required' }
  | { readonly kind: 'required-when'; readonly field: string; readonly values: readonly (string | number)[] }
  | { readonly kind: 'min-length' | 'max-length' | 'min-items' | 'max-items'; readonly limit: number }
  | { readonly kind: 'enumeration'; readonly values: readonly (string | number)[] }
  /** `pattern` is absent for formats that no pattern can state, such as `json`; `requirements/has-format.ts` judges both. */
  | { readonly kind: 'pattern'; readonly pattern?: string; readonly format?: string };

/** Where in a message a constraint stands: direction and path, `[]` for an array's elements. */
export interface FieldPlace {
  readonly direction: 'request' | 'response';
  /** Such as `content.payMethod[].points`; envelope fields have no dot. */
  readonly path: string;
}

/** One testable sentence of the documents. Its id never changes meaning. */
export interface Requirement {
  /** `<operation>.<direction>.<path>.<constraint>` where derived, `<operation>.<rule>` or `<rule family>.<rule>` where declared. */
  readonly id: RequirementId;
  /** Absent for a rule that holds for every operation of an envelope. */
  readonly operation?: string;
  readonly family: Family;
  readonly level: Level;
  readonly statement: Text;
  readonly source: Provenance;
  readonly place?: FieldPlace;
  readonly constraint?: Constraint;
  /** The documented error code this requirement is about. */
  readonly errorCode?: string;
  /** Why it cannot be observed from outside; such a requirement is never `untested`, it is excluded. */
  readonly excluded?: Text;
  /** What the documents leave open and the kit assumes in order to test it; on a real target a failure may be the assumption's. */
  readonly assumption?: Text;
}
