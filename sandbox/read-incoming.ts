import type { Ids } from '../contracts/ids.ts';
import type { Operation } from '../contracts/operation.ts';
import { readMessage } from '../contracts/signing/raw-members.ts';
import { validateMessage } from '../schemas/validator.ts';
import type { Violation } from '../schemas/violation.ts';
import { hooksOf } from './active-faults.ts';
import type { Fault } from './fault.ts';
import type { Arrival } from './reply.ts';
import type { Route } from './routes.ts';
import type { Incoming } from './rules/incoming.ts';
import type { Call } from './systems/call.ts';
import { isJsonObject } from './systems/read-content.ts';
import type { ChannelChoice } from './trade/chosen-outcome.ts';
import type { App } from './world/rows.ts';
import type { World } from './world/world.ts';

/** Everything one request is served with. */
export interface Setting {
  readonly world: World;
  readonly ids: Ids;
  /** Milliseconds since the epoch, by the sandbox's clock. */
  readonly now: number;
  /** The app of the sandbox's target; calls that name none, or an unknown one, are its. */
  readonly ownApp: App;
  readonly faults: readonly Fault[];
  readonly channel: ChannelChoice;
}

/** Reads a request as far as its bytes allow; whatever is wrong with it is left to the rules. */
export function readIncoming(arrival: Arrival, route: Route, setting: Setting): Incoming {
  const { operation } = route;
  const { faults } = setting;
  const { reading, message } = readMessage(arrival.body);
  const isEnveloped = operation.envelope === 'paas' || operation.envelope === 'paas-unsigned';
  const named = isEnveloped ? setting.world.tables.apps.get(String(message.appId)) : setting.ownApp;
  const read = callOf({ operation, message, isEnveloped, app: named ?? setting.ownApp }, setting);
  const call = faults.reduce((current, fault) => fault.call?.(current) ?? current, read);
  const behaviour = faults.reduce(
    (current, fault) => fault.behaviour?.(current, operation.id) ?? current,
    route.behaviour,
  );
  let found: readonly Violation[] | undefined;
  const violations = () => {
    found ??= findViolations(operation, { message, call }, faults);
    return found;
  };
  return { reading, message, isAppKnown: named !== undefined, behaviour, call, violations };
}

interface Caller {
  readonly operation: Operation;
  readonly message: Incoming['message'];
  readonly isEnveloped: boolean;
  readonly app: App;
}

function callOf({ operation, message, isEnveloped, app }: Caller, setting: Setting): Call {
  const { world, ids, now, faults, channel } = setting;
  const tenant = world.tables.tenants.get(app.tenancyId);
  if (tenant === undefined) throw new Error(`app ${app.appId} belongs to no tenant`);
  const wrapped = isJsonObject(message.content) ? message.content : {};
  return {
    operation,
    app,
    tenant,
    content: isEnveloped ? wrapped : message,
    now,
    world,
    ids,
    channel,
    ...hooksOf(faults),
  };
}

function findViolations(
  operation: Operation,
  request: Pick<Incoming, 'message' | 'call'>,
  faults: readonly Fault[],
): readonly Violation[] {
  const found = validateMessage(operation.id, 'request', request.message);
  return faults.reduce((current, fault) => fault.violations?.(current, request) ?? current, found);
}
