import { operations } from '../contracts/catalogue.generated.ts';
import type { BaseUrlKey, Operation } from '../contracts/operation.ts';
import { allBehaviours } from './systems/all-behaviours.ts';
import type { Behaviour } from './systems/call.ts';

/** Where each system begins on the sandbox's one port: only the new payment API has a prefix (document 000). */
export const basePaths: Readonly<Record<BaseUrlKey, string>> = {
  paas: '',
  payment: '/pay3_test',
  cashier: '',
  legacy: '',
  posp: '',
  b2b: '',
};

/** An operation the sandbox serves, and how it behaves there. */
export interface Route {
  readonly operation: Operation;
  readonly behaviour: Behaviour;
}

/** Returns where an operation stands on the sandbox's port. */
export function pathOf({ baseUrl, path }: Operation): string {
  return `${basePaths[baseUrl]}${path}`;
}

/** Returns the operations by their whole path; throws where two stand at one path, since a request could not tell them apart. */
export function routesOf(all: readonly Operation[]): ReadonlyMap<string, Route> {
  const routes = new Map<string, Route>();
  for (const operation of all) {
    const behaviour = allBehaviours[operation.id];
    if (behaviour === undefined) continue;
    const path = pathOf(operation);
    const other = routes.get(path);
    if (other !== undefined)
      throw new Error(`${operation.id} and ${other.operation.id} share the path ${path}`);
    routes.set(path, { operation, behaviour });
  }
  return routes;
}

/** The routes of the whole catalogue. */
export const routes: ReadonlyMap<string, Route> = routesOf(operations);
