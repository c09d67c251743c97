import type { Members } from '../../../contracts/envelopes/envelope.ts';
import { paas } from '../../../contracts/signing/paas-profile.ts';
import { verify } from '../../../contracts/signing/verify.ts';
import { defineFault, type Fault } from '../../fault.ts';
import { withMember } from '../../fault-parts/answer-parts.ts';
import { judgedOtherwise } from '../../fault-parts/rule-parts.ts';
import { Refused } from '../../refusal.ts';
import type { Incoming } from '../../rules/incoming.ts';

type Reading = Pick<Fault, 'id' | 'title'> & { readonly read: (members: Members) => Members };

/** Ways of reading a request before its signature is computed, none of which the documents ask for. */
const readings: readonly Reading[] = [
  {
    id: 'signature-over-sorted-content',
    title: {
      zh: '验签时把 content 内的键也排序',
      en: 'Signatures are verified over content whose keys were sorted as well',
    },
    read: rewritten((content) => JSON.stringify(sorted(content))),
  },
  {
    id: 'signature-over-reserialised-content',
    title: {
      zh: '验签时先解析再重写 content(1.0 变成 1)',
      en: 'Signatures are verified over content written anew (1.0 becomes 1)',
    },
    read: rewritten((content) => JSON.stringify(content)),
  },
  {
    id: 'signature-over-ascii-bytes',
    title: {
      zh: '验签时按 ASCII 取字节,中文变成问号',
      en: 'Signatures are verified over ASCII: Chinese becomes ?',
    },
    read: (members) => members.map(([key, json]) => [key, json.replace(/\P{ASCII}/gu, '?')]),
  },
];

/** Valid signatures that are refused, because the gateway computes them over something else than was sent. */
export const validSignaturesRefused: readonly Fault[] = [
  ...readings.map(({ read, ...fault }) =>
    defineFault({
      ...fault,
      group: 'signature',
      breaks: ['signature.valid-request-accepted'],
      rules: judgedOtherwise('signature-verifies', (incoming, usual) => {
        usual(incoming);
        if (!verifiesAs(incoming, read)) throw new Refused('signature', 'sign');
      }),
    }),
  ),
  defineFault({
    id: 'upper-case-signature-expected',
    title: { zh: '只接受大写的签名', en: 'Only signatures in upper case are accepted' },
    group: 'signature',
    breaks: ['signature.valid-request-accepted'],
    rules: judgedOtherwise('signature-verifies', ({ message, ...incoming }, usual) => {
      const given = String(message.sign);
      if (given !== given.toUpperCase()) throw new Refused('signature', 'sign');
      usual({ ...incoming, message: { ...message, sign: given.toLowerCase() } });
    }),
  }),
];

function verifiesAs({ reading, message, call }: Incoming, read: Reading['read']): boolean {
  return (
    reading.form === 'members' && verify(paas, read(reading.members), call.app.secret, String(message.sign))
  );
}

function rewritten(write: (content: unknown) => string): Reading['read'] {
  return (members) => {
    const content = members.find(([key]) => key === 'content')?.[1];
    return content === undefined ? members : withMember(members, 'content', write(JSON.parse(content)));
  };
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([key, child]) => [key, sorted(child)]));
}
