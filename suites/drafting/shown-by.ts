import type { Operation } from '../../contracts/operation.ts';
import { readPath } from '../../contracts/read-path.ts';
import type { Constraint, Requirement } from '../../contracts/requirement.ts';
import type { RequirementId } from '../../contracts/requirement-id.generated.ts';
import { parentPath } from './field.ts';

/**
 * Returns the requirements on an operation's request that a valid request shows from their allowed side: the fields that
 * are there, limits that are reached exactly, conditions that hold.
 */
export function shownBy({ requirements }: Operation, message: unknown): readonly RequirementId[] {
  return requirements.filter((requirement) => isShown(requirement, message)).map(({ id }) => id);
}

function isShown({ place, constraint, excluded }: Requirement, message: unknown): boolean {
  if (place?.direction !== 'request' || !constraint || excluded) return false;
  const values = readPath(message, place.path).map(({ value }) => value);
  return values.length > 0 && isReached(constraint, values, { message, path: place.path });
}

interface Place {
  readonly message: unknown;
  readonly path: string;
}

function isReached(constraint: Constraint, values: readonly unknown[], place: Place): boolean {
  switch (constraint.kind) {
    case 'type':
    case 'required':
    case 'enumeration':
    case 'pattern':
      return true;
    case 'required-when':
      return isConditionMet(constraint, place);
    default:
      return values.some((value) => sizeOf(value) === constraint.limit);
  }
}

function isConditionMet(
  { field, values }: Extract<Constraint, { kind: 'required-when' }>,
  { message, path }: Place,
): boolean {
  const parent = parentPath(path);
  const sibling = parent === undefined ? field : `${parent}.${field}`;
  return readPath(message, sibling).some(({ value }) => values.includes(value as string | number));
}

/** Returns the length of a text in code points, or of a list in elements; undefined for anything else. */
export function sizeOf(value: unknown): number | undefined {
  if (Array.isArray(value)) return value.length;
  return typeof value === 'string' ? [...value].length : undefined;
}
