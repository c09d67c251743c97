import { describe, expect, it } from 'vitest';
import { calledOperations as operations } from '../../contracts/called-operations.ts';
import type { Requirement } from '../../contracts/requirement.ts';
import { validateMessage } from '../../schemas/validator.ts';
import type { Case } from '../case.ts';
import { composedRequest } from '../drafting/composed-request.ts';
import { shownBy } from '../drafting/shown-by.ts';
import { specimenGiven } from '../drafting/specimen.ts';
import { schema } from './schema.ts';

const isOnRequest = ({ place, constraint, excluded }: Requirement) =>
  place?.direction === 'request' && constraint !== undefined && !excluded;

/** What a request breaks; a limit that every valid request breaks is excluded, and says so. */
const broken = ({ operation }: Case, message: unknown) => {
  const excluded = new Set<string>(
    operation.requirements.filter((requirement) => requirement.excluded).map(({ id }) => id),
  );
  return validateMessage(operation.id, 'request', message).filter(
    ({ requirement }) => !excluded.has(requirement),
  );
};

const accepted = (case_: Case) => {
  const requests = case_.make(specimenGiven());
  return 'inapplicable' in requests ? undefined : requests;
};

describe.each(operations.map((operation) => [operation.id, operation] as const))(
  'valid requests of %s',
  (_id, operation) => {
    const cases = schema.generate(operation);

    it('show every requirement on the request from its allowed side, or say why none can', () => {
      const named = new Set(cases.flatMap(({ requirements }) => requirements));
      const left = operation.requirements.filter((one) => isOnRequest(one) && !named.has(one.id));
      expect(left.map(({ id }) => id)).toEqual([]);
      for (const case_ of cases) {
        const requests = case_.make(specimenGiven());
        if ('inapplicable' in requests) expect(requests.inapplicable.en, case_.id).not.toBe('');
      }
    });

    it('keep to the documents, together and alone, and show what they name', () => {
      for (const case_ of cases) {
        const requests = accepted(case_);
        if (!requests) continue;
        for (const draft of [requests.subject(), ...(requests.alone?.() ?? [])]) {
          const message = composedRequest(operation, draft);
          expect(broken(case_, message), case_.id).toEqual([]);
          const shown = new Set<string>([...shownBy(operation, message), 'schema.valid-request-accepted']);
          expect((draft.shows ?? []).filter((id) => !shown.has(id))).toEqual([]);
        }
      }
    });
  },
);

describe('combining valid requests', () => {
  const cases = operations.flatMap((operation) => schema.generate(operation)).filter(accepted);
  const constraints = new Set(
    cases.flatMap(({ requirements }) => requirements.filter((id) => id !== 'schema.valid-request-accepted')),
  );

  it('takes at most 40 % of the requests that one for each constraint would take', () => {
    expect(cases.length / constraints.size).toBeLessThanOrEqual(0.4);
  });
});
