import { type NumberStringifier, stringify } from 'lossless-json';
import type { Content, Json, RawNumber } from '../operation.ts';
import type { Members } from './envelope.ts';

/** Recognises every {@link RawNumber}, whichever copy of the library or literal it comes from. */
const rawNumbers: NumberStringifier[] = [{ test: isRawNumber, stringify: String }];

/** Returns compact JSON text; {@link RawNumber}s keep their digits, members that are undefined are left out. */
export function compactJsonOf(value: Json): string {
  return stringify(value, undefined, undefined, rawNumbers) ?? 'null';
}

/** Returns the members of a content in its own order, without those that are undefined. */
export function membersOf(content: Content): Members {
  return Object.entries(content).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, compactJsonOf(value)] as const],
  );
}

/** Returns the JSON object that is sent: the members in their order, nothing between the tokens. */
export function messageJson(members: Members): string {
  return `{${members.map(([key, json]) => `${JSON.stringify(key)}:${json}`).join(',')}}`;
}

function isRawNumber(value: unknown): value is RawNumber {
  return (
    typeof value === 'object' &&
    value !== null &&
    'isLosslessNumber' in value &&
    value.isLosslessNumber === true
  );
}
