import { setTimeout as pause } from 'node:timers/promises';
import type { Outcome } from './answers/answer-writer.ts';
import { writeAnswer } from './answers/write-answer.ts';
import { errorCodeOf } from './error-codes.ts';
import type { Fault } from './fault.ts';
import { readIncoming, type Setting } from './read-incoming.ts';
import { type Refusal, Refused } from './refusal.ts';
import { langOf, refusalText } from './refusal-texts.ts';
import { type Arrival, jsonReply, type Reply } from './reply.ts';
import type { Route } from './routes.ts';
import { admissionRules } from './rules/admission-rules.ts';
import type { Incoming } from './rules/incoming.ts';
import { useNumber } from './rules/number-is-unused.ts';
import { readEarlier } from './world/stale-reads.ts';

/** An answer and why it is what it is, for the list of exchanges. */
export interface Served {
  readonly reply: Reply;
  readonly refusal?: Refusal;
}

/**
 * Serves one request, start to end, without giving way to another: rules in their order, then the operation as one
 * transaction. A refusal is an answer; anything else thrown is a mistake of ours and goes on. Only a fault that makes
 * the request read what is out of date lets others go first, and then the answer comes later.
 */
export function serveRequest(arrival: Arrival, route: Route, setting: Setting): Served | Promise<Served> {
  const { id } = route.operation;
  const stale = setting.faults.flatMap(({ staleTables }) => staleTables?.(id) ?? []);
  return stale.length === 0 ? serveNow(arrival, route, setting) : serveLate();

  async function serveLate(): Promise<Served> {
    const read = readEarlier(setting.world, stale);
    await pause(shortestPauseMs + setting.ids.below(shortestPauseMs));
    return read(() => serveNow(arrival, route, setting));
  }
}

/** How long a request that reads what is out of date waits at least; at most twice as long, drawn from the seed. */
const shortestPauseMs = 40;

function serveNow(arrival: Arrival, route: Route, setting: Setting): Served {
  const { faults } = setting;
  const incoming = readIncoming(arrival, route, setting);
  const settled = settle(incoming, faults);
  const { refusal } = settled;
  const outcome = faults.reduce(
    (current, fault) => fault.outcome?.(current, incoming) ?? current,
    settled.outcome,
  );
  const reply = jsonReply(200, writeAnswer(incoming, outcome, faults));
  return {
    reply: faults.reduce((current, fault) => fault.reply?.(current, incoming, outcome) ?? current, reply),
    ...(refusal === undefined ? {} : { refusal }),
  };
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
