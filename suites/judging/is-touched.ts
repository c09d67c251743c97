import { type FoundValue, readPath } from '../../contracts/read-path.ts';
import type { Constraint } from '../../contracts/requirement.ts';

/** Returns whether a message has something at a path that a constraint speaks of, so that it can be kept or broken. */
export function isTouched(message: unknown, path: string, constraint: Constraint): boolean {
  switch (constraint.kind) {
    case 'required':
      return parentsOf(message, path).length > 0;
    case 'required-when':
      return parentsOf(message, path).some(({ value }) =>
        readPath(value, constraint.field).some((found) =>
          constraint.values.some((stated) => String(stated) === String(found.value)),
        ),
      );
    case 'pattern':
      // A timestamp is a number and has a format all the same.
      return readPath(message, path).some(({ value }) => ['string', 'number'].includes(typeof value));
    case 'min-length':
    case 'max-length':
      return readPath(message, path).some(({ value }) => typeof value === 'string');
    case 'min-items':
    case 'max-items':
      return readPath(message, path).some(({ value }) => Array.isArray(value));
    case 'type':
    case 'enumeration':
      return readPath(message, path).length > 0;
  }
}

/** The objects in which the path's last member stands, or would stand. */
function parentsOf(message: unknown, path: string): readonly FoundValue[] {
  const dot = path.lastIndexOf('.');
  const parents = dot < 0 ? [{ pointer: '', value: message }] : readPath(message, path.slice(0, dot));
  return parents.filter(({ value }) => typeof value === 'object' && value !== null && !Array.isArray(value));
}
