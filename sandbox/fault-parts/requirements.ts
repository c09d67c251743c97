import { operations } from '../../contracts/catalogue.generated.ts';
import type { Operation } from '../../contracts/operation.ts';
import type { RequirementId } from '../../contracts/requirement-id.generated.ts';
import { hasRequirement } from '../../contracts/requirements/has-requirement.ts';

const calls = operations.filter(({ isOutbound }) => isOutbound !== true);
const notifications = operations.filter(({ isOutbound }) => isOutbound === true);

/** Returns the requirements of all calls that end with one of these tails, such as `trace-no-used-once`. */
export function everywhere(...tails: readonly string[]): readonly RequirementId[] {
  return requirementsOf(calls, tails);
}

/** Returns the same of the calls whose envelope is wrapped around a content. */
export function inEnvelopes(...tails: readonly string[]): readonly RequirementId[] {
  const wrapped = calls.filter(({ envelope }) => envelope === 'paas' || envelope === 'paas-unsigned');
  return requirementsOf(wrapped, tails);
}

/** Returns the same of the notifications, whose requests are the gateway's. */
export function inNotifications(...tails: readonly string[]): readonly RequirementId[] {
  return requirementsOf(notifications, tails);
}

/** Returns the requirements that say that a number in a request begins with today's date. */
export function datePrefixes(): readonly RequirementId[] {
  return everywhere(
    'out-trade-no-begins-with-today',
    'org-txn-no-begins-with-today',
    'trace-no-begins-with-today',
    'error.MICRO_CASHIER_TXN_NO_NOT_MATCHED',
  );
}

function requirementsOf(all: readonly Operation[], tails: readonly string[]): readonly RequirementId[] {
  return all.flatMap((operation) => {
    const known = tails.filter((tail) => hasRequirement(operation, tail));
    return known.map((tail) => `${operation.id}.${tail}` as RequirementId);
  });
}
