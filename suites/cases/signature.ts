import { compactJsonOf } from '../../contracts/envelopes/members-json.ts';
import { newUuid } from '../../contracts/gateway/compose-request.ts';
import type { Tamper } from '../../contracts/gateway/gateway.ts';
import type { Given } from '../../contracts/given.ts';
import type { Content, Operation } from '../../contracts/operation.ts';
import type { RequirementId } from '../../contracts/requirement-id.generated.ts';
import { isSigned } from '../../contracts/rules/rule.ts';
import type { Text } from '../../schemas/text.ts';
import { type Case, type CaseFamily, defineCase } from '../case.ts';
import { alterMember, otherContent } from '../drafting/altered-request.ts';

/** Requests that differ from a valid one in their signature alone, or were altered after signing: all are rejected. */
export const signature: CaseFamily = {
  id: 'signature',
  title: { zh: '请求签名', en: 'Request signatures' },
  generate: (operation) =>
    isSigned(operation) ? forgeries.map((forgery) => caseOf(operation, forgery)) : [],
};

/** One way in which a request is not signed as documented. */
interface Forgery {
  readonly requirement: RequirementId;
  readonly variant: string;
  readonly title: Text;
  readonly tamper: (forged: Forged) => Tamper;
}

interface Forged {
  readonly operation: Operation;
  readonly content: Content;
  readonly given: Given;
}

/** Longest documented signature, in characters (document 002, request table). */
const longestSign = 500;

const forgeries: readonly Forgery[] = [
  {
    requirement: 'signature.missing-refused',
    variant: 'missing',
    title: { zh: '没有 sign', en: 'A request without sign' },
    tamper: () => ({ sign: () => undefined }),
  },
  {
    requirement: 'signature.missing-refused',
    variant: 'empty',
    title: { zh: 'sign 为空', en: 'A request with an empty sign' },
    tamper: () => ({ sign: () => '' }),
  },
  {
    requirement: 'signature.wrong-refused',
    variant: 'one-digit-off',
    title: { zh: 'sign 有一位不同', en: 'A request whose sign is one digit off' },
    tamper: () => ({ sign: (sign) => `${sign.slice(0, -1)}${sign.endsWith('0') ? '1' : '0'}` }),
  },
  {
    requirement: 'signature.wrong-refused',
    variant: 'truncated',
    title: { zh: 'sign 少最后一位', en: 'A request whose sign lacks its last digit' },
    tamper: () => ({ sign: (sign) => sign.slice(0, -1) }),
  },
  {
    requirement: 'signature.wrong-refused',
    variant: 'too-long',
    title: { zh: 'sign 超过 500 个字符', en: 'A request whose sign has more than 500 characters' },
    tamper: () => ({ sign: (sign) => sign.padEnd(longestSign + 1, sign) }),
  },
  {
    requirement: 'signature.wrong-secret-refused',
    variant: 'other-secret',
    title: { zh: '用另一个密钥签名', en: 'A request signed with another secret' },
    tamper: ({ given }) => ({ secret: given.ids.token(32) }),
  },
  {
    requirement: 'signature.altered-refused',
    variant: 'content',
    title: { zh: '签名后改动 content', en: 'A request whose content was altered after signing' },
    tamper: ({ operation, content, given }) => {
      const other = compactJsonOf(otherContent(operation, content, given));
      return { body: (body) => alterMember(body, 'content', () => other) };
    },
  },
  {
    requirement: 'signature.altered-refused',
    variant: 'timestamp',
    title: { zh: '签名后改动 timestamp', en: 'A request whose timestamp was altered after signing' },
    tamper: () => ({ body: (body) => alterMember(body, 'timestamp', (json) => String(Number(json) + 1)) }),
  },
  {
    requirement: 'signature.altered-refused',
    variant: 'uuid',
    title: { zh: '签名后改动 uuid', en: 'A request whose uuid was altered after signing' },
    tamper: ({ operation, given }) => {
      const uuid = JSON.stringify(newUuid(operation, given.ids));
      return { body: (body) => alterMember(body, 'uuid', () => uuid) };
    },
  },
];

function caseOf(operation: Operation, forgery: Forgery): Case {
  const { requirement, variant, title } = forgery;
  return defineCase({
    about: requirement,
    variant,
    operation,
    family: 'signature',
    title: { zh: `${title.zh}的请求应被拒绝`, en: `${title.en} is rejected` },
    requirements: [requirement],
    // The documents name no code for a wrong signature.
    expectation: { kind: 'rejected', codes: [] },
    make: (given) => {
      const content = operation.example(given);
      return {
        control: { content: operation.example(given) },
        subject: { content, tamper: forgery.tamper({ operation, content, given }) },
      };
    },
  });
}
