import { expect, it } from 'vitest';
import type { Members } from '../envelopes/envelope.ts';
import { paas } from './paas-profile.ts';
import { digestOf } from './sign.ts';
import { signatureBase } from './signature-base.ts';
import type { SignatureProfile } from './signature-profile.ts';

const members: Members = [
  ['b', 'null'],
  ['a', '""'],
  ['sign', '"x"'],
  ['c', '{ "d" : 1 }'],
];
const withValue = (value: Partial<SignatureProfile['value']>) => ({
  ...paas,
  value: { ...paas.value, ...value },
});

it.each<[string, SignatureProfile, string]>([
  ['the PaaS profile', paas, 'a=&b=null&c={"d":1}&S'],
  ['null written as nothing', withValue({ null: 'empty' }), 'a=&b=&c={"d":1}&S'],
  ['null left out', withValue({ null: 'left-out' }), 'a=&c={"d":1}&S'],
  ['empty strings left out', withValue({ emptyString: 'left-out' }), 'b=null&c={"d":1}&S'],
  ['objects as sent', withValue({ object: 'as-sent' }), 'a=&b=null&c={ "d" : 1 }&S'],
  ['strings as sent', withValue({ string: 'as-sent' }), 'a=""&b=null&c={"d":1}&S'],
  ['members in the order sent', { ...paas, order: 'as-sent' }, 'b=null&a=&c={"d":1}&S'],
  ['nothing left out', { ...paas, leftOut: [] }, 'a=&b=null&c={"d":1}&sign=x&S'],
  ['the secret in front', { ...paas, secret: { place: 'start', joint: '|' } }, 'S|a=&b=null&c={"d":1}'],
  [
    'a name before the secret',
    { ...paas, secret: { place: 'end', joint: '&key=' } },
    'a=&b=null&c={"d":1}&key=S',
  ],
])('writes the base of %s', (_name, profile, base) => {
  expect(signatureBase(profile, members, 'S')).toBe(base);
});

it('digests in the letter case and with the algorithm of the profile', () => {
  expect(digestOf({ ...paas, digest: 'md5', output: 'upper-hex' }, '')).toBe(
    'D41D8CD98F00B204E9800998ECF8427E',
  );
  expect(digestOf({ ...paas, digest: 'md5' }, '')).toBe('d41d8cd98f00b204e9800998ecf8427e');
});
