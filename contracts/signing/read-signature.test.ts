import { describe, expect, it } from 'vitest';
import type { Members } from '../envelopes/envelope.ts';
import { messageJson } from '../envelopes/members-json.ts';
import { answerProfiles, paas, paasObjectsAsSent, paasStringsQuoted } from './paas-profile.ts';
import { readSignature } from './read-signature.ts';
import { sign } from './sign.ts';
import type { SignatureProfile } from './signature-profile.ts';

const secret = 'kit-test-secret';
const profiles = answerProfiles('paas');
const indented: Members = [
  ['success', 'true'],
  ['content', '{ "a": 1.0 }'],
];
const asString: Members = [
  ['success', 'true'],
  ['content', '"{\\"a\\":1.0}"'],
];

function signed(profile: SignatureProfile, members: Members): string {
  return messageJson([...members, ['sign', JSON.stringify(sign(profile, members, secret))]]);
}

describe('readSignature', () => {
  it.each<[string, SignatureProfile, Members, string]>([
    ['an object signed compact', paas, indented, 'content={"a":1.0}&success=true&***'],
    ['an object signed as sent', paasObjectsAsSent, indented, 'content={ "a": 1.0 }&success=true&***'],
    ['a JSON string signed decoded', paas, asString, 'content={"a":1.0}&success=true&***'],
    [
      'a JSON string signed with its quotes',
      paasStringsQuoted,
      asString,
      'content="{\\"a\\":1.0}"&success=true&***',
    ],
  ])('names the profile that verified: %s', (_name, profile, members, base) => {
    const reading = readSignature(profiles, signed(profile, members), secret);
    expect(reading).toEqual({ outcome: 'verified', profile: profile.id, base });
  });

  it('shows the digest it computed and its base, and no secret, where nothing fits', () => {
    const reading = readSignature(profiles, signed(paas, indented).replace('true', 'false'), secret);
    expect(reading).toEqual({
      outcome: 'mismatch',
      given: sign(paas, indented, secret),
      computed: sign(
        paas,
        [
          ['success', 'false'],
          ['content', '{ "a": 1.0 }'],
        ],
        secret,
      ),
      base: 'content={"a":1.0}&success=false&***',
      profiles: ['paas', 'paas-objects-as-sent', 'paas-strings-quoted'],
    });
    expect(JSON.stringify(reading)).not.toContain(secret);
  });

  it.each([
    ['no sign', '{"success":true}', 'absent'],
    ['sign null', '{"sign":null}', 'absent'],
    ['sign empty', '{"sign":""}', 'absent'],
    ['a sign that is a number', '{"sign":1}', 'unreadable'],
    ['sign twice', '{"sign":"a","sign":"b"}', 'unreadable'],
    ['another key twice', '{"a":1,"a":1,"sign":"b"}', 'unreadable'],
    ['HTML', '<html>', 'unreadable'],
    ['nothing', '', 'unreadable'],
  ])('reads %s as such', (_name, text, outcome) => {
    expect(readSignature(profiles, text, secret)).toEqual({ outcome });
  });

  it('cannot read a signature whose algorithm is not known', () => {
    expect(readSignature(answerProfiles('b2b'), '{"sign":"a"}', secret)).toEqual({ outcome: 'unreadable' });
    expect(readSignature(answerProfiles('b2b'), '{}', secret)).toEqual({ outcome: 'absent' });
  });
});
