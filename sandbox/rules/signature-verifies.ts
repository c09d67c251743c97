import { paas } from '../../contracts/signing/paas-profile.ts';
import { verify } from '../../contracts/signing/verify.ts';
import { Refused } from '../refusal.ts';
import type { Rule } from './incoming.ts';

/** The signature is verified over the bytes received, never over JSON written anew. */
export const signatureVerifies: Rule = {
  id: 'signature-verifies',
  title: { zh: '签名按收到的字节验证', en: 'The signature verifies over the bytes received' },
  envelopes: ['paas'],
  judge: ({ reading, message, call }) => {
    const sign = message.sign;
    if (reading.form !== 'members' || typeof sign !== 'string' || sign === '') {
      throw new Refused('signature', 'sign');
    }
    if (!verify(paas, reading.members, call.app.secret, sign)) throw new Refused('signature', 'sign');
  },
};
