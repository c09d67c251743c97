import { calledOperations } from '../../contracts/called-operations.ts';
import type { EnvelopeKind, Operation, System } from '../../contracts/operation.ts';
import type { Evidence } from '../../schemas/evidence.ts';

/** Best known first. */
const evidences: readonly Evidence[] = ['documented', 'partial', 'sampled', 'proposed'];

/** How good an operation is at standing for its system: well documented, then one that changes nothing. */
function rankOf({ evidence, effect }: Operation): number {
  return evidences.indexOf(evidence) * 2 + (effect === 'reads' ? 0 : 1);
}

/** The best of each group of operations. */
function bestBy<Group>(groupOf: (operation: Operation) => Group): ReadonlyMap<Group, Operation> {
  const best = new Map<Group, Operation>();
  for (const operation of calledOperations) {
    const known = best.get(groupOf(operation));
    if (!known || rankOf(operation) < rankOf(known)) best.set(groupOf(operation), operation);
  }
  return best;
}

const bySystem: ReadonlyMap<System, Operation> = bestBy(({ system }) => system);
const byEnvelope: ReadonlyMap<EnvelopeKind, Operation> = bestBy(({ envelope }) => envelope);

/**
 * Returns whether an operation stands for its system where a whole system behaves alike, because one filter in front of it
 * reads every message: what is tried on it needs not be tried on all its neighbours.
 */
export function isRepresentative(operation: Operation): boolean {
  return bySystem.get(operation.system) === operation;
}

/** Returns the operation that stands for an operation's system. */
export function representativeOf(operation: Operation): Operation {
  return bySystem.get(operation.system) ?? operation;
}

/** Returns whether an operation stands for all that are wrapped like it. */
export function isRepresentativeOfEnvelope(operation: Operation): boolean {
  return byEnvelope.get(operation.envelope) === operation;
}
