import type { Evidence, Provenance } from '../schemas/evidence.ts';
import type { OperationSchema } from '../schemas/operation-schema.ts';
import type { Text } from '../schemas/text.ts';
import type { Given } from './given.ts';
import type { Requirement } from './requirement.ts';
import type { RequirementIds } from './requirement-id.generated.ts';
import type { Force } from './requirements/level-of.ts';

/** The systems of the gateway, one folder of `operations/` each. */
export type System =
  | 'member'
  | 'wallet'
  | 'card'
  | 'payment'
  | 'cashier'
  | 'order'
  | 'legacy'
  | 'posp'
  | 'b2b';

/** Which base URL of a target an operation is sent to. */
export type BaseUrlKey = 'paas' | 'payment' | 'cashier' | 'legacy' | 'posp' | 'b2b';

/**
 * How a message is wrapped: `paas` (signed envelope), `paas-unsigned` (the cashier plugin's),
 * `posp` (bare business JSON), `b2b` (flat JSON with `ver`).
 */
export type EnvelopeKind = 'paas' | 'paas-unsigned' | 'posp' | 'b2b';

/** JSON value as a caller writes it; amounts that must keep their digits are {@link RawNumber}s. */
export type Json =
  | null
  | boolean
  | number
  | string
  | RawNumber
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/** A number whose digits are sent exactly as written (`1.0`, `9007199254740993`). */
export interface RawNumber {
  readonly isLosslessNumber: boolean;
  toString(): string;
}

/** The content of a request: the business fields, without the envelope. */
export type Content = { readonly [key: string]: Json | undefined };

/** The requirement ids of one operation; any string where the operation is not known as a type. */
export type RequirementIdOf<Id extends string> = Id extends keyof RequirementIds
  ? RequirementIds[Id]
  : string;

/** Texts about requirements of one operation, by their ids. */
export type RequirementTexts<Id extends string> = Readonly<Partial<Record<RequirementIdOf<Id>, Text>>>;

/** What a person writes about an operation; everything else comes from its derived schema. */
export interface OperationDefinition<Id extends string = string> {
  readonly id: Id;
  readonly system: System;
  readonly baseUrl: BaseUrlKey;
  readonly envelope: EnvelopeKind;
  /** How the documents say `content` comes back; `unknown` where they show both or nothing. Both are always read. */
  readonly answerContent: 'object' | 'json-string' | 'unknown';
  /** `reads` changes nothing at the gateway, so that it may run under `--read-only`. */
  readonly effect: 'reads' | 'changes';
  readonly deprecated?: Text;
  /** A request the gateway must accept, from the target's test data; throws a `NeedError` where data is missing. */
  readonly example: (given: Given) => Content;
  /** Requirements that no schema keyword states: amount rules, date prefixes, state rules. */
  readonly rules?: readonly OperationRule[];
  /** Requirement ids of this operation that cannot be observed from outside, each with its reason. */
  readonly excluded?: RequirementTexts<Id>;
  /** Requirement ids that can only be tested under an assumption of ours, each with it. */
  readonly assumptions?: RequirementTexts<Id>;
}

/** A requirement declared beside its operation; `defineOperation` completes id and operation, and the level from the force. */
export type OperationRule = Omit<Requirement, 'id' | 'operation' | 'level'> & {
  readonly rule: string;
  readonly force: Force;
};

/** One documented call as one value: definition, derived schema and derived requirements. */
export interface Operation<Id extends string = string>
  // Thousands of ids as keys would be compared wherever operations meet; they are checked where they are written.
  extends Omit<OperationDefinition<Id>, 'excluded' | 'assumptions'> {
  readonly excluded?: RequirementTexts<string>;
  readonly assumptions?: RequirementTexts<string>;
  readonly title: Text;
  readonly evidence: Evidence;
  /** The gateway calls the merchant: no case sends it, and its requirements are judged on what the merchant receives. */
  readonly isOutbound?: true;
  readonly yapiId?: number;
  readonly method: string;
  readonly path: string;
  readonly action: string;
  readonly sources: readonly Provenance[];
  readonly schema: OperationSchema;
  readonly requirements: readonly Requirement[];
}
