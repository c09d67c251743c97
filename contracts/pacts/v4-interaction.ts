import { exampleOf, sortedDeep } from './answer-body.ts';
import type { Matched } from './matched.ts';
import type { ProviderState } from './provider-states.ts';

/** One HTTP interaction, before it is written as version 4 of the Pact specification has it. */
export interface StatedInteraction {
  readonly description: string;
  readonly states: readonly ProviderState[];
  readonly method: string;
  readonly path: string;
  readonly request: Matched;
  readonly answer: Matched;
}

/** Returns an interaction as a pact file holds it: what Pact's own library writes for the same bodies. */
export function v4Interaction(stated: StatedInteraction): unknown {
  const { description, states, method, path, request, answer } = stated;
  return sortedDeep({
    type: 'Synchronous/HTTP',
    description,
    pending: false,
    ...(states.length === 0 ? {} : { providerStates: states }),
    request: { method, path, ...half(request) },
    response: { status: 200, ...half(answer) },
  });
}

type Rules = Record<string, { readonly combine: 'AND'; readonly matchers: readonly unknown[] }>;
type Generators = Record<string, { readonly type: string; readonly expression: string }>;

function half(body: Matched) {
  const rules: Rules = {};
  const generators: Generators = {};
  collect(body, '$', rules, generators);
  return {
    headers: { 'Content-Type': ['application/json'] },
    body: { content: exampleOf(body), contentType: 'application/json', encoded: false },
    ...(Object.keys(rules).length === 0 ? {} : { matchingRules: { body: rules } }),
    ...(Object.keys(generators).length === 0 ? {} : { generators: { body: generators } }),
  };
}

/** Every matched value of the tree: its rules, what replaces it, and what stands below it. */
function collect(body: Matched, path: string, rules: Rules, generators: Generators): void {
  if (Array.isArray(body)) {
    body.forEach((element: Matched, index) => void collect(element, `${path}[${index}]`, rules, generators));
    return;
  }
  if (typeof body !== 'object' || body === null) return;
  const members = body as { readonly [key: string]: Matched };
  const stated = members['pact:matcher:type'];
  if (stated === undefined) {
    for (const [name, member] of Object.entries(members))
      collect(member, stepTo(path, name), rules, generators);
    return;
  }
  rules[path] = { combine: 'AND', matchers: matchersOf(members) };
  const { expression } = members;
  if (typeof expression === 'string') generators[path] = { type: 'ProviderState', expression };
  const { value } = members;
  // The rules below a list hold for each of its elements.
  if (Array.isArray(value))
    value.forEach((element: Matched) => void collect(element, `${path}[*]`, rules, generators));
  else collect(value ?? null, path, rules, generators);
}

function stepTo(path: string, name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? `${path}.${name}` : `${path}['${name}']`;
}

function matchersOf(members: { readonly [key: string]: Matched }): readonly unknown[] {
  const stated = members['pact:matcher:type'];
  const rules = Array.isArray(stated) ? (stated as readonly Matched[]) : [members];
  return rules.map((rule) => {
    const { 'pact:matcher:type': match, regex, min } = Object(rule) as { readonly [key: string]: Matched };
    return { match, ...(regex === undefined ? {} : { regex }), ...(min === undefined ? {} : { min }) };
  });
}
