import type { JsonObject } from '../../../contracts/envelopes/envelope.ts';
import type { Operation } from '../../../contracts/operation.ts';
import {
  contentRoot,
  givenPaths,
  leavesOf,
  plain,
  sampleGiven,
} from '../../../contracts/pacts/given-paths.ts';
import { pactApp } from '../../../contracts/pacts/http-interaction.ts';
import type { TestData } from '../../../contracts/target.ts';
import type { SeenCall } from './seen-traffic.ts';

/** An exchange's request, and what is known of it. */
export interface GivenSource {
  readonly operation: Operation;
  readonly message: JsonObject;
  /** Test data of the sandbox that was called. */
  readonly data: TestData;
  readonly refusal: SeenCall['refusal'];
}

/** A request whose values of this one sandbox and day are examples, and which provider state each of them comes from. */
export interface ReplacedRequest {
  readonly message: JsonObject;
  /** Path in the message → name of the provider state's value. */
  readonly given: ReadonlyMap<string, string>;
}

/** Returns the request with everything that belongs to one sandbox or one day replaced, so that any target can be asked the same. */
export function replaceGiven({ operation, message, data, refusal }: GivenSource): ReplacedRequest {
  const given = new Map<string, string>();
  const examples = new Map<string, unknown>();
  const ofExample =
    refusal === undefined || !refusal.reason.endsWith('-unknown') ? exampleValues(operation) : new Map();
  const ofData = dataNames(data);
  for (const [path, value] of leavesOf(contentOf(operation, message), contentRoot(operation))) {
    const isAtFault = refusal?.field !== undefined && path.replace(/\[\d+\]$/, '').endsWith(refusal.field);
    const known = ofData.get(String(value))?.find(({ name, isLong }) => isLong || path.endsWith(`.${name}`));
    if (known !== undefined) {
      given.set(path, known.state);
      examples.set(path, known.isSecret ? 'x'.repeat(String(value).length) : value);
    } else if (!isAtFault && ofExample.has(path)) {
      given.set(path, path);
      examples.set(path, ofExample.get(path));
    }
  }
  if (refusal?.reason !== 'app-unknown' && 'appId' in message) {
    given.set('appId', 'appId');
    examples.set('appId', pactApp.appId);
  }
  return { message: withLeaves(message, '', examples) as JsonObject, given };
}

function contentOf(operation: Operation, message: JsonObject): unknown {
  return contentRoot(operation) === '' ? message : message.content;
}

/** What every target, and every day, decides for itself: order numbers, times, things that can be used once. */
function exampleValues(operation: Operation): ReadonlyMap<string, unknown> {
  const leaves = leavesOf(plain(operation.example(sampleGiven())), contentRoot(operation));
  const given = givenPaths(operation);
  return new Map([...leaves].filter(([path]) => given.has(path)));
}

interface DataName {
  /** Such as `data.cards[0].cardNo`. */
  readonly state: string;
  /** The member's own name. */
  readonly name: string;
  /** A short value such as `19` means the datum only in a field of its name. */
  readonly isLong: boolean;
  readonly isSecret: boolean;
}

/** From this many characters on, the same text is taken for the same thing. */
const tellingLength = 8;

function dataNames(data: TestData): ReadonlyMap<string, readonly DataName[]> {
  const names = new Map<string, DataName[]>();
  for (const [state, value] of leavesOf(data, 'data')) {
    const name = state.replace(/^.*\./, '').replace(/\[\d+\]$/, '');
    const isSecret = name === 'secret' || name === 'cashierToken';
    const known = names.get(String(value)) ?? [];
    names.set(String(value), [
      ...known,
      { state, name, isLong: String(value).length >= tellingLength, isSecret },
    ]);
  }
  return names;
}

function withLeaves(value: unknown, path: string, examples: ReadonlyMap<string, unknown>): unknown {
  if (examples.has(path)) return examples.get(path);
  if (Array.isArray(value))
    return value.map((each, index) => withLeaves(each, `${path}[${index}]`, examples));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      withLeaves(member, path === '' ? name : `${path}.${name}`, examples),
    ]),
  );
}
