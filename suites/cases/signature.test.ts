import { describe, expect, it } from 'vitest';
import { calledOperations as operations } from '../../contracts/called-operations.ts';
import type { Operation } from '../../contracts/operation.ts';
import { isSigned } from '../../contracts/rules/rule.ts';
import { paas } from '../../contracts/signing/paas-profile.ts';
import { readSignature } from '../../contracts/signing/read-signature.ts';
import { validateMessage } from '../../schemas/validator.ts';
import type { Case, RequestDraft } from '../case.ts';
import { composedBytes, composedRequest, exampleGiven, exampleSecret } from '../drafting/drafting.fixture.ts';
import { signature } from './signature.ts';

const readingOf = (operation: Operation, draft: RequestDraft) =>
  readSignature([paas], composedBytes(operation, draft), exampleSecret).outcome;

const draftsOf = (case_: Case) => {
  const requests = case_.make(exampleGiven());
  if ('inapplicable' in requests || !requests.control) throw new Error('a forgery has a control');
  return { subject: requests.subject, control: requests.control };
};

const signed = operations.filter(isSigned);
const cases = signed.flatMap((operation) => signature.generate(operation));

describe.each(cases.map((case_) => [case_.id, case_] as const))('%s', (id, case_) => {
  it('does not carry the signature of its bytes, and its control does', () => {
    const { subject, control } = draftsOf(case_);
    const isWithout = /missing/.test(id);
    expect(readingOf(case_.operation, subject)).toBe(isWithout ? 'absent' : 'mismatch');
    expect(readingOf(case_.operation, control)).toBe('verified');
  });

  it('is wrong in nothing but its signature', () => {
    const { subject } = draftsOf(case_);
    const violations = validateMessage(
      case_.operation.id,
      'request',
      composedRequest(case_.operation, subject),
    );
    expect(violations.filter(({ path }) => path !== 'sign')).toEqual([]);
  });
});

it('makes the same forgeries for every signed operation, and none for the others', () => {
  const variants = (operation: Operation) =>
    signature.generate(operation).map(({ id }) => id.split('/').at(-1));
  const expected = [
    ...['missing', 'empty', 'one-digit-off', 'truncated', 'too-long'],
    ...['other-secret', 'content', 'timestamp', 'uuid'],
  ];
  for (const operation of operations)
    expect(variants(operation)).toEqual(isSigned(operation) ? expected : []);
});
