import { operations } from '../../contracts/catalogue.generated.ts';
import type { Operation } from '../../contracts/operation.ts';
import type { RequirementId } from '../../contracts/requirement-id.generated.ts';

/** Returns the requirements of all operations that end with one of these tails, such as `response.uuid.required`. */
export function everywhere(...tails: readonly string[]): readonly RequirementId[] {
  return requirementsOf(operations, tails);
}

/** Returns the same of the operations whose envelope is wrapped around a content. */
export function inEnvelopes(...tails: readonly string[]): readonly RequirementId[] {
  return requirementsOf(
    operations.filter(({ envelope }) => envelope === 'paas' || envelope === 'paas-unsigned'),
    tails,
  );
}

/** Returns the requirements that say that a number in a request begins with today's date. */
export function datePrefixes(): readonly RequirementId[] {
  const ruled = everywhere(
    'out-trade-no-begins-with-today',
    'org-txn-no-begins-with-today',
    'trace-no-begins-with-today',
  );
  return [...ruled, ...everywhere('error.MICRO_CASHIER_TXN_NO_NOT_MATCHED')];
}

function requirementsOf(all: readonly Operation[], tails: readonly string[]): readonly RequirementId[] {
  return all.flatMap(({ id, requirements }) => {
    const wanted = new Set(tails.map((tail) => `${id}.${tail}`));
    return requirements
      .filter((requirement) => wanted.has(requirement.id))
      .map((requirement) => requirement.id);
  });
}
