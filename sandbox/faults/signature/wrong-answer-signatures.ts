import type { Members } from '../../../contracts/envelopes/envelope.ts';
import { paas } from '../../../contracts/signing/paas-profile.ts';
import { sign } from '../../../contracts/signing/sign.ts';
import type { SignatureProfile } from '../../../contracts/signing/signature-profile.ts';
import { defineFault, type Fault, type FaultHooks } from '../../fault.ts';
import { memberOf } from '../../fault-parts/answer-parts.ts';

type WrongSignature = Pick<Fault, 'id' | 'title'> & {
  readonly isUnsigned?: true;
  readonly signature: NonNullable<FaultHooks['signature']>;
};

const signatures: readonly WrongSignature[] = [
  {
    id: 'answers-signed-with-another-secret',
    title: { zh: '应答用另一个密钥签名', en: 'Answers are signed with another secret' },
    signature: (_signature, members, { call }) => sign(paas, members, `${call.app.secret}x`),
  },
  {
    id: 'answers-signed-in-upper-case',
    title: { zh: '应答的签名为大写', en: 'Signatures of answers are in upper case' },
    signature: (signature) => signature.toUpperCase(),
  },
  {
    id: 'answers-signed-in-part',
    title: { zh: '应答的签名只有前 32 位', en: 'Signatures of answers are cut to 32 digits' },
    signature: (signature) => signature.slice(0, 32),
  },
  {
    id: 'answers-signed-without-content',
    title: { zh: '应答的 content 不参与签名', en: 'The content of answers is not signed' },
    signature: (_signature, members, { call }) =>
      sign(
        paas,
        members.filter(([key]) => key !== 'content'),
        call.app.secret,
      ),
  },
  {
    id: 'answers-signed-unsorted',
    title: { zh: '应答签名时键不排序', en: 'Answers are signed with their members in the order sent' },
    signature: signedAs({ ...paas, order: 'as-sent' }),
  },
  {
    id: 'answers-signed-by-md5',
    title: { zh: '应答用 MD5 签名', en: 'Answers are signed by MD5' },
    signature: signedAs({ ...paas, digest: 'md5' }),
  },
  {
    id: 'answers-carry-the-sign-of-the-request',
    title: { zh: '应答原样带回请求的签名', en: 'Answers give back the signature of the request' },
    signature: (signature, _members, { message }) =>
      typeof message.sign === 'string' && message.sign !== '' ? message.sign : signature,
  },
  {
    id: 'answers-not-signed',
    title: { zh: '应答没有签名', en: 'Answers are not signed' },
    isUnsigned: true,
    signature: () => undefined,
  },
  {
    id: 'answers-with-an-empty-sign',
    title: { zh: '应答的 sign 为空', en: 'The sign of answers is empty' },
    isUnsigned: true,
    signature: () => '',
  },
  {
    id: 'error-answers-not-signed',
    title: { zh: '错误应答没有签名', en: 'Error answers are not signed' },
    isUnsigned: true,
    signature: (signature, members) => (memberOf(members, 'success') === 'false' ? undefined : signature),
  },
];

/** Answers whose signature does not verify, or that have none. */
export const wrongAnswerSignatures: readonly Fault[] = signatures.map(({ isUnsigned, ...fault }) =>
  defineFault({
    ...fault,
    group: 'signature',
    breaks: [isUnsigned === true ? 'signature.response-signed' : 'signature.response-verifies'],
  }),
);

function signedAs(profile: SignatureProfile): WrongSignature['signature'] {
  return (_signature: string, members: Members, { call }) => sign(profile, members, call.app.secret);
}
