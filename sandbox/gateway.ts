import type { Ids } from '../contracts/ids.ts';
import type { Operation } from '../contracts/operation.ts';
import { readMembers } from '../contracts/signing/raw-members.ts';
import { validateMessage } from '../schemas/validator.ts';
import type { Violation } from '../schemas/violation.ts';
import type { Outcome } from './answers/answer-writer.ts';
import { writeAnswer } from './answers/write-answer.ts';
import { errorCodeOf } from './error-codes.ts';
import type { Fault } from './fault.ts';
import { type Refusal, Refused } from './refusal.ts';
import { langOf, refusalText } from './refusal-texts.ts';
import { type Arrival, jsonReply, type Reply } from './reply.ts';
import { admissionRules } from './rules/admission-rules.ts';
import type { Incoming } from './rules/incoming.ts';
import { useNumber } from './rules/number-is-unused.ts';
import type { Behaviour, Call } from './systems/call.ts';
import { isJsonObject } from './systems/read-content.ts';
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
}

/** An answer and why it is what it is, for the list of exchanges. */
export interface Served {
  readonly reply: Reply;
  readonly refusal?: Refusal;
}

/**
 * Serves one request, start to end, without giving way to another: rules in their order, then the operation as one
 * transaction. A refusal is an answer; anything else thrown is a mistake of ours and goes on.
 */
export function serveRequest(
  arrival: Arrival,
  route: { operation: Operation; behaviour: Behaviour },
  setting: Setting,
): Served {
  const incoming = readIncoming(arrival, route, setting);
  const { faults } = setting;
  const { outcome, refusal } = settle(incoming, faults);
  const reply = jsonReply(200, writeAnswer(incoming, outcome));
  const { id } = route.operation;
  return {
    reply: faults.reduce((current, fault) => fault.reply?.(current, id) ?? current, reply),
    ...(refusal === undefined ? {} : { refusal }),
  };
}

function readIncoming(
  arrival: Arrival,
  route: { operation: Operation; behaviour: Behaviour },
  setting: Setting,
): Incoming {
  const { operation, behaviour } = route;
  const reading = readMembers(arrival.body);
  const parsed: unknown =
    reading.form === 'members' ? JSON.parse(Buffer.from(arrival.body).toString('utf8')) : {};
  const message = isJsonObject(parsed) ? parsed : {};
  const isEnveloped = operation.envelope === 'paas' || operation.envelope === 'paas-unsigned';
  const named = isEnveloped ? setting.world.tables.apps.get(String(message.appId)) : setting.ownApp;
  const call = callOf({ operation, message, isEnveloped, app: named ?? setting.ownApp }, setting);
  let found: readonly Violation[] | undefined;
  const violations = () => {
    found ??= findViolations(operation, { message, call }, setting.faults);
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
  const { world, ids, now, faults } = setting;
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
    postingHooks: faults.flatMap(({ posting }) => (posting === undefined ? [] : [posting])),
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

function settle(incoming: Incoming, faults: readonly Fault[]): { outcome: Outcome; refusal?: Refusal } {
  const { behaviour, call, message } = incoming;
  const { operation, world } = call;
  try {
    const rules = faults.reduce((current, fault) => fault.rules?.(current) ?? current, admissionRules);
    for (const rule of rules) {
      if (rule.envelopes?.includes(operation.envelope) ?? true) rule.judge(incoming);
    }
    const content = world.journal.transact(() => {
      const answer = behaviour.serve(call);
      if (behaviour.usedOnce !== undefined) useNumber(call, behaviour.usedOnce);
      return answer;
    });
    return { outcome: { kind: 'accepted', content } };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const refusal = faults.reduce(
      (current, fault) => fault.refusal?.(current, operation.id) ?? current,
      error.refusal,
    );
    const outcome: Outcome = {
      kind: 'refused',
      error: errorCodeOf(operation, refusal.reason),
      message: refusalText(refusal, langOf(message.lang)),
    };
    return { outcome, refusal };
  }
}
