import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Members } from '../envelopes/envelope.ts';
import { messageJson } from '../envelopes/members-json.ts';
import { paas, signatureProfiles } from './paas-profile.ts';
import { readMembers } from './raw-members.ts';
import { sign } from './sign.ts';
import { verify } from './verify.ts';

// First-level strings enter the base decoded; without escapes in them every byte of the message is bound.
const plainText = fc.string({ unit: 'binary' }).filter((text) => !/["\\\p{C}]/u.test(text));
const value = fc.oneof(plainText, fc.jsonValue()).map((json) => JSON.stringify(json) ?? 'null');
const key = fc.stringMatching(/^[a-zA-Z]{1,8}$/).filter((text) => text !== 'sign');
const message: fc.Arbitrary<Members> = fc.uniqueArray(fc.tuple(key, value), {
  selector: ([name]) => name,
  minLength: 1,
  maxLength: 8,
});
const secret = fc.string({ minLength: 1 });

function isVerified(text: Uint8Array, given: string, withSecret: string): boolean {
  const reading = readMembers(text);
  return reading.form === 'members' && verify(paas, reading.members, withSecret, given);
}

describe('verify', () => {
  it.each(signatureProfiles)('accepts every signature made under $id', (profile) => {
    fc.assert(
      fc.property(message, secret, (members, withSecret) => {
        expect(verify(profile, members, withSecret, sign(profile, members, withSecret))).toBe(true);
      }),
    );
  });

  it('rejects the message when any byte of it is flipped', () => {
    const anyFlip = { at: fc.nat(), bit: fc.integer({ min: 0, max: 7 }) };
    fc.assert(
      fc.property(message, secret, fc.record(anyFlip), (members, withSecret, { at, bit }) => {
        const bytes = Buffer.from(messageJson(members));
        const given = sign(paas, members, withSecret);
        expect(isVerified(bytes, given, withSecret)).toBe(true);
        const index = at % bytes.length;
        bytes[index] = (bytes[index] ?? 0) ^ (1 << bit);
        expect(isVerified(bytes, given, withSecret)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('rejects another secret', () => {
    fc.assert(
      fc.property(message, secret, secret, (members, one, other) => {
        fc.pre(Buffer.from(one).compare(Buffer.from(other)) !== 0);
        expect(verify(paas, members, other, sign(paas, members, one))).toBe(false);
      }),
    );
  });

  it('does not depend on the order of the first-level members', () => {
    fc.assert(
      fc.property(message, secret, (members, withSecret) => {
        expect(verify(paas, members.toReversed(), withSecret, sign(paas, members, withSecret))).toBe(true);
      }),
    );
  });

  it('rejects a given signature of any length or script without throwing', () => {
    const members: Members = [['action', '"pay"']];
    for (const given of ['', 'a', '签'.repeat(64), '\ud800', 'a'.repeat(100_000)]) {
      expect(verify(paas, members, 's', given)).toBe(false);
    }
  });

  it('rejects a message with a key twice, even when its signature fits', () => {
    const members: Members = [
      ['a', '1'],
      ['a', '2'],
    ];
    expect(verify(paas, members, 's', sign(paas, members, 's'))).toBe(false);
  });
});
