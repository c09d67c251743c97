import { paas } from '../../../contracts/signing/paas-profile.ts';
import { duplicateKeys } from '../../../contracts/signing/raw-members.ts';
import { sign } from '../../../contracts/signing/sign.ts';
import { verify } from '../../../contracts/signing/verify.ts';
import { defineFault, type Fault } from '../../fault.ts';
import { judgedOtherwise } from '../../fault-parts/rule-parts.ts';
import type { Incoming } from '../../rules/incoming.ts';

type Gap = Pick<Fault, 'id' | 'title' | 'breaks'> & { readonly isPassed: (incoming: Incoming) => boolean };

/** Digits that a gateway compares which compares too few. */
const comparedDigits = 32;

const gaps: readonly Gap[] = [
  {
    id: 'wrong-signatures-accepted',
    title: { zh: '只检查有没有签名,不验证签名', en: 'A signature has to be there and is not verified' },
    breaks: ['signature.wrong-refused', 'signature.wrong-secret-refused', 'signature.altered-refused'],
    isPassed: ({ message }) => typeof message.sign === 'string' && message.sign !== '',
  },
  {
    id: 'signature-compared-in-part',
    title: { zh: '只比较签名的前 32 位', en: 'Only the first 32 digits of a signature are compared' },
    breaks: ['signature.wrong-refused'],
    isPassed: (incoming) =>
      given(incoming).slice(0, comparedDigits) === expected(incoming).slice(0, comparedDigits),
  },
  {
    id: 'signature-case-ignored',
    title: { zh: '大写的签名也被接受', en: 'A signature in upper case is accepted' },
    breaks: ['signature.written-in-lower-case'],
    isPassed: (incoming) => given(incoming).toLowerCase() === expected(incoming),
  },
  {
    id: 'reads-not-verified',
    title: {
      zh: '查询类接口不验证签名',
      en: 'Calls that change nothing are served whatever their signature',
    },
    breaks: [
      'signature.missing-refused',
      'signature.wrong-refused',
      'signature.wrong-secret-refused',
      'signature.altered-refused',
    ],
    isPassed: ({ call }) => call.operation.effect === 'reads',
  },
];

/** Requests whose signature is not right, or not there, and that are served all the same. */
export const verificationGaps: readonly Fault[] = [
  ...gaps.map(({ isPassed, ...fault }) =>
    defineFault({
      ...fault,
      group: 'signature',
      rules: judgedOtherwise('signature-verifies', (incoming, usual) => {
        if (!isPassed(incoming)) usual(incoming);
      }),
      violations: (violations, { call }) =>
        fault.id === 'reads-not-verified' && call.operation.effect === 'reads'
          ? violations.filter(({ path }) => path !== 'sign')
          : violations,
    }),
  ),
  defineFault({
    id: 'duplicate-members-accepted',
    title: {
      zh: '第一层键重复时取最后一个,而不拒绝',
      en: 'Of a first-level member that stands twice the last one counts, and nothing is refused',
    },
    group: 'signature',
    breaks: ['signature.altered-refused'],
    rules: (rules) =>
      judgedOtherwise(
        'signature-verifies',
        verifyFirst,
      )(
        judgedOtherwise('envelope-is-complete', (incoming, usual) =>
          usual(withoutDuplicates(incoming, 'last')),
        )(rules),
      ),
  }),
];

/** The signature is verified over the members as they were before something was added. */
function verifyFirst(incoming: Incoming, usual: (incoming: Incoming) => void): void {
  const { reading, call } = incoming;
  const first = withoutDuplicates(incoming, 'first').reading;
  const isTwice = reading.form === 'members' && duplicateKeys(reading.members).length > 0;
  const isSigned =
    isTwice && first.form === 'members' && verify(paas, first.members, call.app.secret, given(incoming));
  if (!isSigned) usual(incoming);
}

function withoutDuplicates(incoming: Incoming, kept: 'first' | 'last'): Incoming {
  const { reading } = incoming;
  if (reading.form !== 'members') return incoming;
  const all = kept === 'first' ? reading.members.toReversed() : reading.members;
  const members = [...new Map(all)];
  return { ...incoming, reading: { ...reading, members } };
}

function given({ message }: Incoming): string {
  return typeof message.sign === 'string' ? message.sign : '';
}

function expected({ reading, call }: Incoming): string {
  return reading.form === 'members' ? sign(paas, reading.members, call.app.secret) : '';
}
