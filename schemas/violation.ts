/** The constraint words that requirement ids end with. */
export type ViolationKind =
  | 'type'
  | 'required'
  | 'required-when'
  | 'min-length'
  | 'max-length'
  | 'min-items'
  | 'max-items'
  | 'enumeration'
  | 'pattern';

/** Which half of an exchange a message is. */
export type MessageDirection = 'request' | 'response';

/** One schema mismatch. */
export interface Violation {
  /** JSON pointer into the message; of a missing field, where it should stand. */
  readonly pointer: string;
  /** The field as requirement ids name it: `content.payMethod[].points`; empty for the message itself. */
  readonly path: string;
  readonly kind: ViolationKind;
  /** The JSON Schema keyword that failed. */
  readonly keyword: string;
  /** What the schema allows, such as `string`, `50`, `0 | 1`; language-free. */
  readonly expected: string;
  /** What the message holds, shortened to 80 characters; `absent` for a missing field; language-free. */
  readonly actual: string;
  /** The derived requirement that is broken. */
  readonly requirement: string;
}

/** Returns the id of a derived requirement; `path` as in {@link Violation}. */
export function requirementIdOf(
  operation: string,
  direction: MessageDirection,
  path: string,
  kind: ViolationKind,
): string {
  return [operation, direction, ...(path === '' ? [] : [path]), kind].join('.');
}
