import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Tamper } from '../../contracts/gateway/gateway.ts';
import type { Given } from '../../contracts/given.ts';
import type { Content, Operation } from '../../contracts/operation.ts';
import { allFaults } from '../active-faults.ts';
import type { Fault, FaultGroup } from '../fault.ts';
import { type Called, noon, openStand, type Stand } from '../sandbox.fixture.ts';

/** A gateway that a demonstration looks at, with its fault or without. */
export interface Probe {
  readonly stand: Stand;
  readonly given: Given;
  /** Chooses the fault for one request; empty where the gateway is as it should be. */
  readonly headers: Readonly<Record<string, string>>;
  /** Sends an operation's example with some fields changed; the fault is in force. */
  send(operation: Operation, changes?: Content, tamper?: Tamper): Promise<Called>;
  /** Sends a content of one's own; the fault is in force. */
  ask(operation: Operation, content: Content): Promise<Called>;
  /** Sends an example to the gateway as it should be, to bring about what comes before. */
  prepare(operation: Operation, changes?: Content): Promise<Called>;
}

/** What a fault changes, as something that can be seen. */
export interface Demonstration {
  readonly fault: string;
  readonly show: (probe: Probe) => unknown;
  /** What is seen without the fault, and with it. */
  readonly sound: unknown;
  readonly broken: unknown;
}

/** Returns the faults of a group. */
export function faultsOfGroup(group: FaultGroup): readonly Fault[] {
  return allFaults().filter((fault) => fault.group === group);
}

/** Runs demonstrations, each without its fault and with it; every one of `faults` needs one. */
export function demonstrate(
  what: string,
  faults: readonly Fault[],
  demonstrations: readonly Demonstration[],
): void {
  let stand: Stand;
  beforeAll(async () => {
    stand = await openStand();
  });
  beforeEach(() => {
    const { sandbox } = stand.running;
    sandbox.reset();
    sandbox.clock.freeze();
    sandbox.clock.set(noon);
  });
  afterAll(() => stand.stop());

  const rows = demonstrations.map((one) => [one.fault, one] as const);
  describe(`without a fault, as to ${what}`, () => {
    it.each(rows)('%s: the gateway behaves', async (_fault, { show, sound }) => {
      expect(await show(probeOf(stand))).toEqual(sound);
    });
  });

  describe(`with a fault of ${what}`, () => {
    it.each(rows)('%s: the gateway misbehaves', async (fault, { show, broken }) => {
      expect(await show(probeOf(stand, fault))).toEqual(broken);
    });
  });

  it(`shows every fault of ${what}`, () => {
    const shown = new Set(demonstrations.map(({ fault }) => fault));
    expect([...shown].toSorted()).toEqual(faults.map(({ id }) => id).toSorted());
  });
}

function probeOf(stand: Stand, fault?: string): Probe {
  const headers: Record<string, string> = fault === undefined ? {} : { 'x-sandbox-fault': fault };
  const { given } = stand;
  const content = (operation: Operation, changes: Content) => ({ ...operation.example(given), ...changes });
  return {
    stand,
    given,
    headers,
    send: (operation, changes = {}, tamper = {}) =>
      stand.call(operation, content(operation, changes), {
        ...tamper,
        headers: { ...tamper.headers, ...headers },
      }),
    ask: (operation, asked) => stand.call(operation, asked, { headers }),
    prepare: (operation, changes = {}) => stand.call(operation, content(operation, changes)),
  };
}
