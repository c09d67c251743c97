import { compactJsonOf, messageJson } from '../../contracts/envelopes/members-json.ts';
import type { Given } from '../../contracts/given.ts';
import type { Content, Operation } from '../../contracts/operation.ts';
import { memberJson, readMembers } from '../../contracts/signing/raw-members.ts';

/** Returns the bytes of a signed request with one first-level member changed, its signature left as it was. */
export function alterMember(body: Uint8Array, name: string, change: (json: string) => string): Uint8Array {
  const reading = readMembers(body);
  if (reading.form !== 'members' || memberJson(reading.members, name) === undefined) {
    throw new Error(`the request has no member ${name} to alter`);
  }
  const altered = reading.members.map(([key, json]) => [key, key === name ? change(json) : json] as const);
  return Buffer.from(messageJson(altered), 'utf8');
}

/**
 * Returns a content that is valid by itself and is not `content`: a second example, or, where every example is the same,
 * one whose first number above 1 is one smaller, or one with a member more that no document knows.
 */
export function otherContent(operation: Operation, content: Content, given: Given): Content {
  const example = operation.example(given);
  if (compactJsonOf(example) !== compactJsonOf(content)) return example;
  const number = Object.entries(content).find(([, value]) => typeof value === 'number' && value > 1);
  if (!number) return { ...content, alteredAfterSigning: true };
  return { ...content, [number[0]]: Number(number[1]) - 1 };
}
