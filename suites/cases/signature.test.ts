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
import { representativeOf } from '../drafting/representatives.ts';
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
const isLeft = ({ id }: Case) => variantOf(id) === 'left-to-representative';
const isUnsent = (case_: Case) => isLeft(case_) || variantOf(case_.id) === 'one-writing-only';
const cases = signed.flatMap((operation) => signature.generate(operation)).filter((one) => !isUnsent(one));
const sent = (operation: Operation) =>
  signature.generate(operation).flatMap((one) => (isUnsent(one) ? [] : [variantOf(one.id)]));

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
  const forEach = forgeries.filter(({ isForEach }) => isForEach).map(({ variant }) => variant);
  for (const operation of operations) {
    const own = sent(operation);
    expect(own).toEqual(expect.arrayContaining(isSigned(operation) ? forEach : []));
    if (!isSigned(operation)) expect(own).toEqual([]);
    // What the message of the one that stands for the system cannot show is asked of its neighbours.
    const byOthers = own.filter((variant) => !forEach.includes(variant));
    if (operation !== representativeOf(operation)) {
      const shown = sent(representativeOf(operation));
      expect(byOthers.filter((variant) => shown.includes(variant))).toEqual([]);
    }
  }
});

it('says of the rules that are tried on one operation of a system on which', () => {
  const left = operations.flatMap((operation) => signature.generate(operation)).filter(isLeft);
  expect(left.length).toBeGreaterThan(20);
  for (const case_ of left) {
    const requests = case_.make(specimenGiven());
    if (!('inapplicable' in requests)) throw new Error(case_.id);
    expect(requests.inapplicable.en).toContain(representativeOf(case_.operation).id);
  }
});

it('leaves no forgery unsent', () => {
  const all = new Set(cases.map(({ id }) => variantOf(id)));
  expect(forgeries.map(({ variant }) => variant).filter((variant) => !all.has(variant))).toEqual([]);
});
