import { randomInt } from 'node:crypto';
import { type Ids, seededIds } from '../contracts/ids.ts';
import type { TestData } from '../contracts/target.ts';
import { faultsOf, findFault, hooksOf } from './active-faults.ts';
import { createExchangeLog, type ExchangeLog } from './exchange-log.ts';
import type { Fault, FaultId } from './fault.ts';
import { type Served, serveRequest } from './gateway.ts';
import { objectionTo } from './http/objection-to.ts';
import { Notifier } from './notifications/notifier.ts';
import { type Arrival, errorReply, type Reply } from './reply.ts';
import { routes } from './routes.ts';
import { seedWorld } from './seed-data.ts';
import { allDueWork } from './systems/all-due-work.ts';
import type { Moment } from './systems/moment.ts';
import {
  type ChannelChoice,
  type ChannelSettings,
  channelAtStart,
  chosenOutcomes,
  outcomeHeader,
  outcomeOf,
} from './trade/chosen-outcome.ts';
import { createVirtualClock, type VirtualClock } from './virtual-clock.ts';
import type { App } from './world/rows.ts';
import { emptyWorld, restoreSnapshot, snapshotOf, type World, type WorldSnapshot } from './world/world.ts';

/** What a sandbox starts from; the same seed gives the same appId, secret and data. */
export interface SandboxOptions {
  readonly seed?: number;
  readonly faults?: readonly FaultId[];
  readonly clock?: VirtualClock;
  /** Hosts beside this machine to which notifications may be delivered. */
  readonly notifyHosts?: readonly string[];
}

/** Largest seed, exclusive: a signed 32-bit number, as the random generator takes it. */
const seedLimit = 2 ** 31;

/** Snapshots kept: each holds on to the rows of its time. */
const mostSnapshots = 20;

/** Header by which one request chooses faults for itself, separated by commas. */
export const faultHeader = 'x-sandbox-fault';

/** A request being served, and what is known of it before its answer is. */
interface Serving {
  readonly served: Served | Promise<Served>;
  readonly operation?: string;
  readonly faults?: readonly FaultId[];
}

/** The e-Buy gateway without its socket: a world, a clock, faults, and an answer to every request. */
export class Sandbox {
  readonly seed: number;
  readonly clock: VirtualClock;
  readonly exchanges: ExchangeLog = createExchangeLog();
  readonly world: World = emptyWorld();
  readonly app: App;
  /** Another tenant's app, known to this gateway and to no target: for what may not be seen across tenants. */
  readonly otherApp: App;
  readonly data: TestData;
  readonly notifier: Notifier;
  /** What the payment channel does where nobody chooses. */
  channel: ChannelSettings = channelAtStart;
  readonly #ids: Ids;
  readonly #forgetClock: () => void;
  readonly #atStart: { readonly world: WorldSnapshot; readonly faults: readonly Fault[] };
  readonly #snapshots = new Map<string, WorldSnapshot>();
  #faults: readonly Fault[];
  #snapshotCount = 0;

  /** Throws a `KitError` for an unknown fault. */
  constructor({
    seed = randomInt(seedLimit),
    faults = [],
    clock = createVirtualClock(),
    notifyHosts: allowedHosts = [],
  }: SandboxOptions = {}) {
    this.seed = seed;
    this.clock = clock;
    this.#ids = seededIds(seed, clock, 'sandbx');
    this.#faults = faultsOf(faults);
    const { app, otherApp, data } = seedWorld(this.world, this.#ids, clock.now());
    this.app = app;
    this.otherApp = otherApp;
    this.data = data;
    this.#atStart = { world: snapshotOf(this.world), faults: this.#faults };
    const hooks = () => this.#faults.flatMap(({ nextDelivery }) => nextDelivery ?? []);
    // Ids of their own: deliveries come when they come, and must not change what requests are answered.
    const ids = seededIds((seed + 1) % seedLimit, clock, 'notify');
    this.notifier = new Notifier({ world: this.world, clock, ids, allowedHosts, hooks });
    this.#forgetClock = clock.onMove(() => this.catchUp());
  }

  get faults(): readonly Fault[] {
    return this.#faults;
  }

  /** Puts these faults in force for all requests, instead of those before; throws a `KitError` for an unknown one. */
  chooseFaults(ids: readonly FaultId[]): void {
    this.#faults = faultsOf(ids);
  }

  /** Returns what may happen in the world now, without a request. */
  moment(): Moment {
    return { now: this.clock.now(), world: this.world, ids: this.#ids, ...hooksOf(this.#faults) };
  }

  /** Lets happen what is due by the clock, and sends the notifications that are due. */
  catchUp(): void {
    const moment = this.moment();
    this.world.journal.transact(() => {
      for (const work of allDueWork) work(moment);
    });
    this.notifier.wake();
  }

  /** Ends what the sandbox does by itself; resolves when the last delivery under way has come to its end. */
  async close(): Promise<void> {
    this.#forgetClock();
    await this.notifier.close();
  }

  /** Answers one request, at once, so that no two requests ever share a moment; later only where a fault wants it. */
  answer(arrival: Arrival): Reply | Promise<Reply> {
    this.catchUp();
    const at = this.clock.now();
    const { served, ...context } = this.#serve(arrival, at);
    const finish = ({ reply, ...refusal }: Served) => {
      this.exchanges.remember(arrival, reply, { at, faults: [], ...context, ...refusal });
      this.notifier.wake();
      return reply;
    };
    return served instanceof Promise ? served.then(finish) : finish(served);
  }

  #serve(arrival: Arrival, now: number): Serving {
    const route = routes.get(arrival.path);
    if (route === undefined) return { served: { reply: errorReply(404, 'no operation is at this path') } };
    const operation = route.operation.id;
    const objection = objectionTo(arrival, route.operation);
    if (objection !== undefined) return { served: { reply: objection }, operation };
    const faults = this.#faultsFor(arrival);
    if (faults === undefined)
      return { served: { reply: errorReply(400, `${faultHeader} names an unknown fault`) }, operation };
    const channel = this.#channelFor(arrival);
    if (channel === undefined)
      return {
        served: { reply: errorReply(400, `${outcomeHeader} is one of ${chosenOutcomes}`) },
        operation,
      };
    const setting = { world: this.world, ids: this.#ids, now, ownApp: this.app, faults, channel };
    return { served: serveRequest(arrival, route, setting), operation, faults: faults.map(({ id }) => id) };
  }

  /** The faults in force and those the request chose for itself; undefined where it names one that is none. */
  #faultsFor({ headers }: Arrival): readonly Fault[] | undefined {
    const value = headers[faultHeader];
    if (value === undefined) return this.#faults;
    const chosen = String(value)
      .split(',')
      .map((id) => findFault(id.trim()));
    const known = chosen.filter((fault) => fault !== undefined);
    return known.length === chosen.length ? [...this.#faults, ...known] : undefined;
  }

  /** What the request chose for the payment channel beside the settings; undefined where that is nothing known. */
  #channelFor({ headers }: Arrival): ChannelChoice | undefined {
    const value = headers[outcomeHeader];
    const header = outcomeOf(value);
    if (value !== undefined && header === undefined) return undefined;
    return { settings: this.channel, ...(header === undefined ? {} : { header }) };
  }

  /** Brings back the world, the clock and the faults of the start; appId and secret stay. */
  reset(): void {
    restoreSnapshot(this.world, this.#atStart.world);
    this.#faults = this.#atStart.faults;
    this.channel = channelAtStart;
    this.notifier.begin({ isFromStart: true });
    this.clock.follow();
    this.exchanges.clear();
    this.#snapshots.clear();
  }

  /** Keeps the world as it stands and returns the snapshot's id; of many the oldest is forgotten. */
  takeSnapshot(): string {
    this.#snapshotCount += 1;
    const id = `snapshot-${this.#snapshotCount}`;
    this.#snapshots.set(id, snapshotOf(this.world));
    const [oldest] = this.#snapshots.keys();
    if (oldest !== undefined && this.#snapshots.size > mostSnapshots) this.#snapshots.delete(oldest);
    return id;
  }

  snapshotIds(): readonly string[] {
    return [...this.#snapshots.keys()];
  }

  /** Puts a snapshot's world back; false where there is no such snapshot. */
  restore(id: string): boolean {
    const snapshot = this.#snapshots.get(id);
    if (snapshot === undefined) return false;
    restoreSnapshot(this.world, snapshot);
    this.notifier.begin({ isFromStart: false });
    this.catchUp();
    return true;
  }
}
