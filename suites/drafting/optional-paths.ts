import type { Operation } from '../../contracts/operation.ts';
import { getAt, isContentPath } from '../../contracts/read-path.ts';
import { requestFields } from './field.ts';
import { specimenContent } from './specimen.ts';

/** Returns the fields of an operation's example that its documents say may be left out. */
export function optionalPaths(operation: Operation): readonly string[] {
  const content = specimenContent(operation);
  return requestFields(operation)
    .filter(({ property, path }) => property['x-required'] === 'no' && isContentPath(operation.envelope, path))
    .map(({ path }) => path)
    .filter((path) => getAt(content, path) !== undefined);
}
