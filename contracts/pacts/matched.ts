/** JSON as the Pact library takes it: values, and values with the rules they are matched by and the state they come from. */
export type Matched =
  | null
  | boolean
  | number
  | string
  | readonly Matched[]
  | { readonly [key: string]: Matched | undefined };

/** One rule of Pact's, in the library's notation. */
export type Rule = { readonly 'pact:matcher:type': string; readonly [key: string]: Matched };

/** Same JSON type, whatever the value. */
export const sameType: Rule = { 'pact:matcher:type': 'type' };

export const wholeNumber: Rule = { 'pact:matcher:type': 'integer' };

export const anyNumber: Rule = { 'pact:matcher:type': 'number' };

/** Returns the rule that a text matches a pattern of Rust's `regex`: no look-around, lengths in code points. */
export function pattern(regex: string): Rule {
  return { 'pact:matcher:type': 'regex', regex };
}

/**
 * Returns a value that is matched by all of these rules. With `state` the verifier sends what the provider state
 * returned under that name instead of the example.
 */
export function like(value: Matched, rules: readonly Rule[], state?: string): Matched {
  return {
    // A pattern alone lets the number 12 pass for the text "12": the type is a rule of its own.
    'pact:matcher:type': rules.length === 1 && rules[0] !== undefined ? rules[0]['pact:matcher:type'] : rules,
    ...(rules.length === 1 ? withoutName(rules[0]) : {}),
    value,
    ...(state === undefined ? {} : fromState(state)),
  };
}

/** Returns a value that is matched exactly, and replaced by what the provider state returned under this name. */
export function fromStateOnly(value: Matched, state: string): Matched {
  return { 'pact:matcher:type': 'equality', value, ...fromState(state) };
}

/** Returns a list of one or more elements like this one. */
export function eachLike(element: Matched): Matched {
  return { 'pact:matcher:type': 'type', min: 1, value: [element] };
}

function fromState(name: string): { readonly [key: string]: string } {
  return { 'pact:generator:type': 'ProviderState', expression: `\${${name}}` };
}

function withoutName(rule: Rule | undefined): { readonly [key: string]: Matched } {
  const { 'pact:matcher:type': _name, ...rest } = rule ?? sameType;
  return rest;
}
