import { describe, expect, it } from 'vitest';
import { calledOperations as operations } from '../../contracts/called-operations.ts';
import { seededIds } from '../../contracts/ids.ts';
import type { Requirement } from '../../contracts/requirement.ts';
import { validateMessage } from '../../schemas/validator.ts';
import type { Case } from '../case.ts';
import { composedRequest } from '../drafting/composed-request.ts';
import { shownBy } from '../drafting/shown-by.ts';
import { specimenClock, specimenGiven } from '../drafting/specimen.ts';
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
  return 'inapplicable' in requests || case_.expectation.kind !== 'accepted' ? undefined : requests;
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

describe('random requests', () => {
  const randomOf = (operation: (typeof operations)[number], kind: string) =>
    schema
      .generate(operation, { random: 6 })
      .filter(({ id, expectation }) => id.includes('/random-') && expectation.kind === kind);

  /** Each from another seed, as the stories of a run are. */
  const draftsOf = (cases: readonly Case[]) =>
    cases.flatMap((case_) => {
      const given = { ...specimenGiven(), ids: seededIds(hashOf(case_.id), specimenClock, 'random') };
      const requests = case_.make(given);
      return 'inapplicable' in requests
        ? []
        : [{ case_, draft: requests.subject(), random: requests.random }];
    });

  it('that are valid keep to the documents', () => {
    for (const operation of operations) {
      for (const { case_, draft } of draftsOf(randomOf(operation, 'accepted'))) {
        expect(broken(case_, composedRequest(operation, draft)), case_.id).toEqual([]);
      }
    }
  });

  it('with one mistake break what they say they break, in one field', () => {
    for (const operation of operations) {
      for (const { case_, draft } of draftsOf(randomOf(operation, 'rejected'))) {
        const [shown = ''] = draft.shows ?? [];
        const violations = broken(case_, composedRequest(operation, draft));
        const requirement = operation.requirements.find(({ id }) => id === shown);
        // No keyword of a schema states a form such as a day of the calendar.
        if (requirement?.constraint?.kind === 'pattern') continue;
        expect(violations.length, case_.id).toBeGreaterThan(0);
        const field = requirement?.place?.path ?? '';
        expect(
          violations.every(({ path }) => path.startsWith(field)),
          `${case_.id} ${field}`,
        ).toBe(true);
      }
    }
  });

  it('become the plain example, and the mistake alone, when they are made smaller', () => {
    const [one] = draftsOf(randomOf(operations[1] ?? raise(), 'accepted'));
    let smallest = one?.random;
    for (let next = smallest; next; [next] = next.smaller()) smallest = next;
    const { content } = smallest?.draft() ?? raise();
    const plain = operations[1]?.example(specimenGiven()) ?? {};
    expect(Object.keys(content).sort()).toEqual(Object.keys(plain).sort());
  });
});

const hashOf = (text: string) => [...text].reduce((hash, unit) => (hash * 31 + unit.charCodeAt(0)) | 0, 7);

function raise(): never {
  throw new Error('there is such an operation and such a request');
}
