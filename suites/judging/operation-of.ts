import { operations } from '../../contracts/catalogue.generated.ts';
import type { Operation } from '../../contracts/operation.ts';

const byId = new Map<string, Operation>(operations.map((operation) => [operation.id, operation]));

/** Returns a documented operation by its id; undefined where a record names one this kit does not know. */
export function operationOf(id: string): Operation | undefined {
  return byId.get(id);
}
