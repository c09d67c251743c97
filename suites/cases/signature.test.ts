import { describe, expect, it } from 'vitest';
import { calledOperations as operations } from '../../contracts/called-operations.ts';
import type { Operation } from '../../contracts/operation.ts';
import { isSigned } from '../../contracts/rules/rule.ts';
import { paas } from '../../contracts/signing/paas-profile.ts';
import { readSignature } from '../../contracts/signing/read-signature.ts';
import { validateMessage } from '../../schemas/validator.ts';
import type { Case, RequestDraft } from '../case.ts';
import { composedBytes, composedRequest, specimenSecret } from '../drafting/composed-request.ts';
import { forgeries } from '../drafting/forgeries.ts';
import { isRepresentative } from '../drafting/representatives.ts';
import { specimenGiven } from '../drafting/specimen.ts';
import { signature } from './signature.ts';

const readingOf = (operation: Operation, draft: RequestDraft) =>
  readSignature([paas], composedBytes(operation, draft), specimenSecret).outcome;

const draftsOf = (case_: Case) => {
  const requests = case_.make(specimenGiven());
  if ('inapplicable' in requests || !requests.control) throw new Error('a forgery has a control');
  return { subject: requests.subject(), control: requests.control.draft() };
};

const variantOf = (id: string) => id.split('/').at(-1) ?? '';

/** What a reader finds instead of a wrong signature. */
const unsigned: Readonly<Record<string, string>> = {
  missing: 'absent',
  empty: 'absent',
  'wrong-sign-before': 'unreadable',
  'wrong-sign-behind': 'unreadable',
};

const signed = operations.filter(isSigned);
const cases = signed.flatMap((operation) => signature.generate(operation));

describe.each(cases.map((case_) => [case_.id, case_] as const))(
  '%s',
  (id, { operation, expectation, ...case_ }) => {
    const { subject, control } = draftsOf({ operation, expectation, ...case_ });

    it('carries the signature of its bytes exactly where it must be accepted, and its control does', () => {
      expect(readingOf(operation, subject)).toBe(
        expectation.kind === 'accepted' ? 'verified' : (unsigned[variantOf(id)] ?? 'mismatch'),
      );
      expect(readingOf(operation, control)).toBe('verified');
    });

    it('is wrong in nothing but its envelope', () => {
      const violations = validateMessage(operation.id, 'request', composedRequest(operation, subject));
      expect(violations.filter(({ path }) => path.startsWith('content'))).toEqual([]);
    });
  },
);

it('asks every signed operation for one forgery of each kind, and one of each system for all', () => {
  const variants = (operation: Operation) => signature.generate(operation).map(({ id }) => variantOf(id));
  for (const operation of operations) {
    const own = variants(operation);
    const forEach = forgeries.filter(({ isForEach }) => isForEach).map(({ variant }) => variant);
    expect(own).toEqual(expect.arrayContaining(isSigned(operation) ? forEach : []));
    if (!isSigned(operation)) expect(own).toEqual([]);
    else if (!isRepresentative(operation)) expect(own).toEqual(forEach);
  }
});

it('leaves no forgery unsent', () => {
  const sent = new Set(cases.map(({ id }) => variantOf(id)));
  expect(forgeries.map(({ variant }) => variant).filter((variant) => !sent.has(variant))).toEqual([]);
});
