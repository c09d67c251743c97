import { stringify } from 'lossless-json';
import type { Content, Json } from '../operation.ts';
import type { Members } from './envelope.ts';

/** Returns compact JSON text; {@link RawNumber}s keep their digits, members that are undefined are left out. */
export function compactJsonOf(value: Json): string {
  return stringify(value) ?? 'null';
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
