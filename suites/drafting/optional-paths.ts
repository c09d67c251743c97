import type { Operation } from '../../contracts/operation.ts';
import { getAt, isContentPath } from '../../contracts/read-path.ts';
import { amountPaths } from '../../contracts/rules/number.ts';
import { isWithin, requestFields } from './field.ts';
import { specimenContent } from './specimen.ts';

/**
 * Returns the fields of an operation's example that its documents say may be left out. Amounts stay, and what they stand
 * in: a refund that names none returns everything.
 */
export function optionalPaths(operation: Operation): readonly string[] {
  const content = specimenContent(operation);
  const amounts = amountPaths(operation);
  return requestFields(operation)
    .filter(
      ({ property, path }) => property['x-required'] === 'no' && isContentPath(operation.envelope, path),
    )
    .map(({ path }) => path)
    .filter((path) => getAt(content, path) !== undefined)
    .filter((path) => !amounts.some((amount) => isWithin(amount, path)));
}
