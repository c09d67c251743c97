import { KitError } from '../schemas/kit-error.ts';
import { nearestOf } from '../schemas/nearest.ts';
import type { Fault, FaultId } from './fault.ts';
import { faults as knownFaults } from './faults.generated.ts';
import type { Moment } from './systems/moment.ts';

/** Returns the faults of these ids, each once, in the order given; throws a `KitError` for an id that is none. */
export function faultsOf(ids: readonly FaultId[]): readonly Fault[] {
  return [...new Set(ids)].map((id) => {
    const fault = findFault(id);
    if (fault === undefined) throw unknownFault(id);
    return fault;
  });
}

const byId: ReadonlyMap<FaultId, Fault> = new Map(knownFaults.map((fault) => [fault.id, fault]));

/** Returns the fault of an id, undefined where there is none. */
export function findFault(id: FaultId): Fault | undefined {
  return byId.get(id);
}

/** Returns what faults change of what happens in the world: postings, and notifications as they are raised. */
export function hooksOf(faults: readonly Fault[]): Pick<Moment, 'postingHooks' | 'notificationHooks'> {
  return {
    postingHooks: faults.flatMap(({ posting }) => posting ?? []),
    notificationHooks: faults.flatMap(({ notification }) => notification ?? []),
  };
}

/** Returns every fault the sandbox knows. */
export function allFaults(): readonly Fault[] {
  return knownFaults;
}

/** Characters shown of an id that is none, and faults named instead of it. */
const [longestShown, shownFaults] = [80, 3];

function unknownFault(id: string): KitError {
  const written = id.slice(0, longestShown);
  const near = nearestOf(
    written,
    knownFaults.map((fault) => fault.id),
    shownFaults,
  ).join(', ');
  return new KitError({
    code: 'fault-unknown',
    what: { zh: `没有名为 ${written} 的缺陷`, en: `There is no fault named ${written}` },
    hint: {
      zh: `最接近的是 ${near}；ebuy-kit list --faults 列出全部`,
      en: `the closest are ${near}; ebuy-kit list --faults shows all`,
    },
  });
}
