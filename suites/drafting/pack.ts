import type { Given } from '../../contracts/given.ts';
import type { Operation } from '../../contracts/operation.ts';
import type { RequirementId } from '../../contracts/requirement-id.generated.ts';
import type { RequestDraft } from '../case.ts';
import { draftWithAll } from './draft-with.ts';
import { isWithin } from './field.ts';
import type { Setting } from './settings.ts';

/** Settings that go together in one request. */
export type Pack = readonly Setting[];

/** Returns the settings in as few packs as a first fit gives, in their order. */
export function packed(settings: readonly Setting[]): readonly Pack[] {
  const packs: Setting[][] = [];
  for (const setting of settings) {
    const fitting = packs.find((pack) => pack.every((other) => goTogether(setting, other)));
    if (fitting) fitting.push(setting);
    else packs.push([setting]);
  }
  return packs;
}

/** Returns whether two settings can stand in one request. */
export function goTogether(a: Setting, b: Setting): boolean {
  return (
    !isWithin(a.field.path, b.field.path) && !isWithin(b.field.path, a.field.path) && areArrangedAlike(a, b)
  );
}

function areArrangedAlike({ arrangement: a }: Setting, { arrangement: b }: Setting): boolean {
  return a.name === b.name || (!a.isExclusive && !b.isExclusive);
}

/** Returns the request that holds every setting of a pack for which this test data has a value. */
export function draftOfPack(operation: Operation, pack: Pack, given: Given): RequestDraft {
  const arrangements = [...new Map(pack.map(({ arrangement }) => [arrangement.name, arrangement])).values()];
  const content = arrangements.reduce(
    (current, { arrange }) => arrange(current, given),
    operation.example(given),
  );
  const placements = pack.flatMap(({ field, value }) => {
    const placed = value(given, content);
    return placed === undefined ? [] : [{ field, value: placed }];
  });
  return draftWithAll(operation, content, placements);
}

/** Returns the requirements that a setting was made to show, as far as a message that holds it does. */
export function aimOf({ field, kinds }: Setting, shown: readonly RequirementId[]): readonly RequirementId[] {
  const aimed = field.operation.requirements.filter(
    ({ place, constraint }) =>
      place?.direction === 'request' &&
      place.path === field.path &&
      constraint !== undefined &&
      kinds.includes(constraint.kind),
  );
  return aimed.map(({ id }) => id).filter((id) => shown.includes(id));
}
