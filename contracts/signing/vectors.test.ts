import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { loadVectors, type SignatureVector } from './load-vectors.ts';
import { signatureProfiles } from './paas-profile.ts';
import { readMembers } from './raw-members.ts';
import { readSignature } from './read-signature.ts';
import { sign } from './sign.ts';
import { signatureBase } from './signature-base.ts';
import type { SignatureProfile } from './signature-profile.ts';
import { verify } from './verify.ts';

const files = loadVectors();
const rows = files.flatMap((file) => file.vectors);

function profileOf(row: SignatureVector): SignatureProfile {
  const profile = signatureProfiles.find(({ id }) => id === row.profile);
  if (profile === undefined) throw new Error(`${row.id} names an unknown profile ${row.profile}`);
  return profile;
}

describe.each(files)('the vectors of $name', ({ flags, vectors }) => {
  it.each(vectors)('$id is $result: $comment.en', (row) => {
    const reading = readMembers(row.body);
    const profile = profileOf(row);
    const isValid = reading.form === 'members' && verify(profile, reading.members, row.secret, row.sign);
    expect(isValid).toBe(row.result === 'valid');
    if (reading.form === 'members' && row.base !== undefined) {
      const base = signatureBase(profile, reading.members, row.secret);
      // As bytes, which is what is digested: there a lone surrogate is U+FFFD.
      expect(Buffer.from(base).toString()).toBe(row.base);
    }
  });

  it('carry flags that the file explains', () => {
    const used = new Set(vectors.flatMap((row) => row.flags));
    expect([...used].sort()).toEqual(Object.keys(flags).sort());
  });
});

describe('the vectors as a whole', () => {
  it('have distinct ids', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it('give a reason exactly where they are invalid', () => {
    const withReason = rows.filter(({ reason }) => reason !== undefined);
    expect(withReason).toEqual(rows.filter(({ result }) => result === 'invalid'));
  });

  it('hold digests of the text they name, computed without our signing code', () => {
    const disagreeing = rows.filter((row) => {
      const text = row.signed ?? (row.result === 'valid' ? row.base : undefined);
      return text !== undefined && createHash('sha256').update(text).digest('hex') !== row.sign;
    });
    expect(disagreeing.map(({ id }) => id)).toEqual([]);
  });

  it('show every undocumented choice of the profile', () => {
    const flagged = rows.filter(({ flags }) => flags.includes('undocumented')).map(({ id }) => id);
    expect(flagged).toEqual(
      expect.arrayContaining([
        'null-first-level',
        'empty-string-first-level',
        'boolean-first-level',
        'timestamp-with-fraction',
        'pretty-printed-content',
        'headers-signed',
      ]),
    );
  });
});

describe('the signed example of the documents', () => {
  it('is reproduced exactly', () => {
    const golden = rows.find(({ id }) => id === 'golden-1');
    const reading = readMembers(golden?.body ?? '');
    const [paas] = signatureProfiles;
    if (reading.form !== 'members' || paas === undefined) throw new Error('the example is not readable');
    expect(sign(paas, reading.members, 'D6954F665B12A4318DF2DE43082858DE')).toBe(
      'cefb7347b73b2793a6d4a99993480500bd74752e7b983acedb9515166e22d271',
    );
  });

  it('does not include the answer of document 000, which verifies under no profile', () => {
    const answer = rows.find(({ id }) => id === 'document-000-response');
    const reading = readSignature(signatureProfiles, answer?.body ?? '', answer?.secret ?? '');
    expect(reading).toMatchObject({
      outcome: 'mismatch',
      given: '1da0d517700683791d0784f5112deec7fb1f7777cf558d7efc8c44a5ca5926c8',
      profiles: ['paas', 'paas-objects-as-sent', 'paas-strings-quoted'],
    });
  });
});
