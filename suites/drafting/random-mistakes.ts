import { type Arbitrary, constantFrom, integer, noShrink, record } from 'fast-check';
import type { Given } from '../../contracts/given.ts';
import type { Operation } from '../../contracts/operation.ts';
import { getAt, isContentPath } from '../../contracts/read-path.ts';
import type { Requirement } from '../../contracts/requirement.ts';
import type { RequirementId } from '../../contracts/requirement-id.generated.ts';
import type { RequestDraft } from '../case.ts';
import { absences } from './absences.ts';
import { beyond, limitOf } from './beyond-limit.ts';
import { brokenFormats } from './broken-formats.ts';
import { currentValue, draftWithAll } from './draft-with.ts';
import { isWithin, parentPath, type RequestField, requestFieldOf } from './field.ts';
import type { Mistake } from './mistake-case.ts';
import { neighboursOf } from './neighbours.ts';
import { type RandomValid, randomContent, randomValid } from './random-valid.ts';
import { specimenContent } from './specimen.ts';
import { wrongTypes } from './wrong-types.ts';

/** One mistake in an otherwise random valid request; smaller means nearer to the example, and less far beyond a limit. */
export interface RandomMistake {
  readonly valid: RandomValid;
  /** Its place in the operation's list of what can be wrong. */
  readonly mistake: number;
  /** How far a length is beyond its limit. */
  readonly by: number;
}

/** What can be wrong with a field, and the requirement it breaks. */
interface Breach {
  readonly requirement: RequirementId;
  readonly field: RequestField;
  readonly mistake: (by: number) => Mistake;
}

/** Longer texts show nothing new and fill a record. */
const farthestBeyond = 40;

const known = new WeakMap<Operation, readonly Breach[]>();

/** What is only shown by an example may be otherwise: no rejection follows from it. */
function breachesOf(operation: Operation): readonly Breach[] {
  const content = specimenContent(operation);
  const found =
    known.get(operation) ??
    operation.requirements
      .filter(({ excluded, level }) => !excluded && level !== 'MAY')
      .flatMap((requirement) => breachesOn(operation, requirement))
      .filter(({ field }) => isInExample(field, content));
  known.set(operation, found);
  return found;
}

/** A field that the example does not have would need more than a single change. */
function isInExample(field: RequestField, content: Parameters<typeof currentValue>[1]): boolean {
  if (!isContentPath(field.operation.envelope, field.path)) return false;
  const parent = parentPath(field.path);
  const isThere = currentValue(field, content) !== undefined;
  return isThere && (parent === undefined || parent === 'content' || getAt(content, parent) !== undefined);
}

function breachesOn(operation: Operation, requirement: Requirement): readonly Breach[] {
  const field = requestFieldOf(operation, requirement);
  const { constraint, id } = requirement;
  if (!field || !constraint) return [];
  const each = (mistakes: readonly Mistake[]) =>
    mistakes.map((mistake): Breach => ({ requirement: id, field, mistake: () => mistake }));
  switch (constraint.kind) {
    case 'required':
      return each(absences);
    case 'type':
      return each(wrongTypes[field.property.type ?? 'unknown'] ?? []);
    case 'enumeration':
      return each(neighboursOf(constraint.values));
    case 'pattern':
      return each(brokenFormats[constraint.format ?? ''] ?? []);
    case 'required-when':
      return [];
    default: {
      const limit = limitOf(requirement);
      return limit ? [{ requirement: id, field, mistake: (by) => beyond(field, limit, by) }] : [];
    }
  }
}

/** Returns random requests of an operation that are wrong in one field; undefined where the example has none to be wrong. */
export function randomMistake(operation: Operation): Arbitrary<RandomMistake> | undefined {
  const breaches = breachesOf(operation);
  if (breaches.length === 0) return undefined;
  return record({
    valid: randomValid(operation),
    mistake: noShrink(constantFrom(...breaches.keys())),
    by: integer({ min: 1, max: farthestBeyond }),
  });
}

/** Returns the request of a random mistake; it shows the requirement it breaks. */
export function draftOfMistake(
  operation: Operation,
  { valid, mistake, by }: RandomMistake,
  given: Given,
): RequestDraft {
  const breach = breachesOf(operation)[mistake];
  if (!breach) throw new Error(`${operation.id} has no mistake ${mistake}`);
  const { field, requirement } = breach;
  // Where the whole object is left out, nothing in it can be wrong.
  const isAround = (path: string) => isWithin(field.path, path);
  const { content, placements } = randomContent(operation, valid, given, isAround);
  const others = placements.filter(
    (placed) => !isWithin(placed.field.path, field.path) && !isWithin(field.path, placed.field.path),
  );
  const value = breach.mistake(by).value(currentValue(field, content), given);
  return { ...draftWithAll(operation, content, [...others, { field, value }]), shows: [requirement] };
}
