import { compactJsonOf } from '../envelopes/members-json.ts';
import type { Given } from '../given.ts';
import { seededIds } from '../ids.ts';
import type { Content, Operation } from '../operation.ts';
import { sampleTestData } from '../sample-test-data.ts';
import type { TestData } from '../target.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** Noon of 1 March 2025 in Shanghai: the day that the made-up test data is of. */
const sampleNow = Date.parse('2025-03-01T12:00:00+08:00');

/** Returns what the examples of the pact files are drawn with; every call returns the same. */
export function sampleGiven(data: TestData = sampleTestData): Given {
  const clock = { now: () => sampleNow };
  return { clock, ids: seededIds(1, clock, 'pact00'), data };
}

/** The same a day later, with other ids and with every piece of test data another one. */
function otherGiven(data: TestData): Given {
  const clock = { now: () => sampleNow + dayMs };
  return { clock, ids: seededIds(2, clock, 'pact01'), data: otherData(data) as TestData };
}

/**
 * Returns the paths of an example, such as `content.payMethod[0].payWay`, whose values are not the operation's own: they
 * come from the target's test data, the day or chance. Found by drawing the example twice with nothing in common.
 */
export function givenPaths(operation: Operation, data: TestData = sampleTestData): ReadonlySet<string> {
  const one = leavesOf(plain(operation.example(sampleGiven(data))), contentRoot(operation));
  const other = leavesOf(plain(operation.example(otherGiven(data))), contentRoot(operation));
  return new Set([...one].filter(([path, value]) => other.get(path) !== value).map(([path]) => path));
}

/** Where the content of a request stands in its message; the unwrapped systems have no `content`. */
export function contentRoot({ envelope }: Operation): string {
  return envelope === 'paas' || envelope === 'paas-unsigned' ? 'content' : '';
}

/** Returns the plain JSON of a content, as it is on the wire. */
export function plain(content: Content): unknown {
  return JSON.parse(compactJsonOf(content));
}

/** Returns every value of a message that holds no other, by its path. */
export function leavesOf(value: unknown, path: string): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null) return new Map([[path, value]]);
  const members = Array.isArray(value)
    ? value.map((element, index) => [`${path}[${index}]`, element] as const)
    : Object.entries(value).map(
        ([name, member]) => [path === '' ? name : `${path}.${name}`, member] as const,
      );
  return new Map(members.flatMap(([at, member]) => [...leavesOf(member, at)]));
}

/** What examples choose by, and what therefore stays: a trade's API, a product's kind. */
const choices: ReadonlySet<string> = new Set(['api', 'productType']);

function otherData(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((element) => otherData(element));
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'string') return choices.has(name) ? value : otherText(value, name);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, otherData(member, key)]));
}

function otherText(text: string, name: string): string {
  // The day of a payment decides whether it can be reversed or refunded: it moves with the clock.
  if (name === 'date') return text === '20250301' ? '20250302' : '20250301';
  return text.replace(/[0-9a-z]/gi, (letter) => (letter === '9' ? '0' : letter === 'z' ? 'a' : next(letter)));
}

function next(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) + 1);
}
