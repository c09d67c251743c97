import { readPath } from '../../contracts/read-path.ts';
import type { RequirementId } from '../../contracts/requirement-id.generated.ts';
import type { Violation } from '../../schemas/violation.ts';
import type { FaultHooks } from '../fault.ts';

type ViolationsHook = NonNullable<FaultHooks['violations']>;

/** A field of a request whose length is counted wrongly. */
export interface CountedField {
  readonly operation: string;
  /** As requirement ids name it. */
  readonly path: string;
}

/** Returns the requirement of a field's length. */
export function lengthRequirement(
  { operation, path }: CountedField,
  kind: 'min-length' | 'max-length',
): RequirementId {
  // The register's test holds every id to those that exist.
  return `${operation}.request.${path}.${kind}` as RequirementId;
}

/** Takes lengths that are refused; `isTaken` sees the text. */
export function takenLengths(
  { operation, path }: CountedField,
  kind: 'min-length' | 'max-length',
  isTaken: (text: string) => boolean,
): ViolationsHook {
  return (violations, { message, call }) => {
    if (call.operation.id !== operation) return violations;
    const texts = textsAt(message, path);
    return violations.filter(
      (violation) =>
        violation.path !== path || violation.kind !== kind || !isTaken(texts.get(violation.pointer) ?? ''),
    );
  };
}

/** Refuses lengths that are taken; `isRefused` sees the text. */
export function refusedLengths(
  { operation, path }: CountedField,
  isRefused: (text: string) => boolean,
): ViolationsHook {
  return (violations, { message, call }) => {
    if (call.operation.id !== operation) return violations;
    const refused = [...textsAt(message, path)].filter(([, text]) => isRefused(text));
    return [...violations, ...refused.map(([pointer]) => tooLong({ operation, path }, pointer))];
  };
}

function textsAt(message: unknown, path: string): ReadonlyMap<string, string> {
  const found = readPath(message, path).flatMap(({ pointer, value }) =>
    typeof value === 'string' ? [[pointer, value] as const] : [],
  );
  return new Map(found);
}

function tooLong(field: CountedField, pointer: string): Violation {
  const { path } = field;
  const requirement = lengthRequirement(field, 'max-length');
  return { pointer, path, kind: 'max-length', keyword: 'maxLength', expected: '', actual: '', requirement };
}
