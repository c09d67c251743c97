import type { RequirementId } from '../../contracts/requirement-id.generated.ts';

/** What a fact can be: a word, a whole number (amounts are in fen, times in milliseconds), or yes and no. */
export type Value = string | number | boolean;

/** Something about the gateway's world that can be asked for, and why it is so. */
export interface Fact {
  /** Every value it can have; more than one while the result of a call is unknown. */
  readonly possible: readonly Value[];
  /** The requirement by which the last step made it what it is; absent where it was only looked at. */
  readonly law?: RequirementId;
  /** What else promises it. */
  readonly also?: readonly RequirementId[];
  /** The step and the exchange it was last touched or seen by. */
  readonly step: string;
  readonly by: string;
}

/**
 * What is known of the gateway's world, by names such as `card/6666…1/balance` or `trade/2026…/status`. Whatever has no
 * entry is not known.
 */
export type World = ReadonlyMap<string, Fact>;

/** Nothing is known. */
export const nothingKnown: World = new Map();

/** Returns the value of a fact where it is known and certain. */
export function known(world: World, name: string): Value | undefined {
  const fact = world.get(name);
  return fact?.possible.length === 1 ? fact.possible[0] : undefined;
}

/** Returns a certain fact as a number, undefined where it is none. */
export function knownNumber(world: World, name: string): number | undefined {
  const value = known(world, name);
  return typeof value === 'number' ? value : undefined;
}

/** Returns a certain fact as text, undefined where it is none. */
export function knownText(world: World, name: string): string | undefined {
  const value = known(world, name);
  return typeof value === 'string' ? value : undefined;
}

/** Returns the names below a place, such as every `trade/2026…/charge/…`, in the order they became known. */
export function namesBelow(world: World, place: string): readonly string[] {
  return [...world.keys()].filter((name) => name.startsWith(`${place}/`));
}

/** Returns the things of one kind that something is known of, such as the numbers of all trades. */
export function thingsOf(world: World, kind: string): readonly string[] {
  return [...new Set(namesBelow(world, kind).map((name) => name.split('/')[1] ?? ''))];
}

/** One thing that a step does to the world. */
export interface Change {
  readonly fact: string;
  /** The value it has then; a function of what it was stays unknown where that is; undefined: nobody can tell. */
  readonly to: Value | ((was: Value) => Value) | undefined;
  /** What promises this. */
  readonly law: RequirementId;
  readonly also?: readonly RequirementId[];
}

/** Who changes the world. */
export interface Cause {
  readonly step: string;
  readonly exchange: string;
}

/** How sure it is that a change happened. */
export type Certainty = 'happened' | 'unknown' | 'refused';

/** Returns the world after changes that happened, perhaps happened, or were refused and must have left all as it was. */
export function changed(
  world: World,
  changes: readonly Change[],
  { step, exchange }: Cause,
  certainty: Certainty,
): World {
  const next = new Map(world);
  for (const { fact, to, law, also } of changes) {
    const before = next.get(fact);
    const possible = possibleAfter(before?.possible, to, certainty);
    if (possible === undefined) next.delete(fact);
    else next.set(fact, { possible, law, step, by: exchange, ...(also && { also }) });
  }
  return next;
}

/** What a fact may be where nothing was known to be there and a call may have made it. */
export const absent = 'none';

function possibleAfter(
  before: readonly Value[] | undefined,
  to: Change['to'],
  certainty: Certainty,
): readonly Value[] | undefined {
  if (certainty === 'refused') return before;
  const after = valuesAfter(before, to);
  if (certainty === 'happened' || after === undefined) return after;
  return [...new Set([...(before ?? [absent]), ...after])];
}

function valuesAfter(before: readonly Value[] | undefined, to: Change['to']): readonly Value[] | undefined {
  if (to === undefined) return undefined;
  if (typeof to !== 'function') return [to];
  return before?.map(to);
}
