import { systemClock } from '../../contracts/clock.ts';
import { readJsonObject } from '../../contracts/envelopes/read-json-object.ts';
import { amountOfRequest } from '../../contracts/gateway/amount-of-request.ts';
import { createGateway } from '../../contracts/gateway/create-gateway.ts';
import type { CallOptions, Gateway } from '../../contracts/gateway/gateway.ts';
import { createGuard } from '../../contracts/gateway/guard.ts';
import type { WireResult } from '../../contracts/gateway/send.ts';
import { seededIds } from '../../contracts/ids.ts';
import { renderYuan } from '../../contracts/money.ts';
import type { Operation } from '../../contracts/operation.ts';
import type { Target } from '../../contracts/target.ts';
import type { Text } from '../../schemas/text.ts';
import type { Body } from '../../schemas/types/record.ts';
import { type PlannedStory, planStories } from '../plan-stories.ts';
import { createRun, type RunContext } from '../run-context.ts';
import type { RunPlan } from '../run-plan.ts';
import { runStory } from '../run-story.ts';
import { dryAnswerBody } from './dry-answer.ts';

/** One request as it would be sent. */
export interface PlannedCall {
  readonly story: string;
  readonly step: string;
  readonly operation: string;
  readonly method: string;
  readonly url: string;
  /** In yuan with two decimals: the largest amount it names; absent where it names none, or changes nothing. */
  readonly amount?: string;
  /** The request with secrets masked. */
  readonly body: Body;
  /** The rail that would hold it back: then it would not be sent. */
  readonly heldBackBy?: string;
}

/** What a story would come to. */
export interface PlannedCalls {
  readonly story: string;
  readonly calls: readonly PlannedCall[];
  /** Why nothing, or nothing more, of it would be sent. */
  readonly unmet?: Text;
}

/**
 * Goes through the stories of a run without sending anything: every request is answered as the documents say, so that
 * what follows from an answer is shown too. Yields story by story; a real gateway that answers otherwise gets other
 * requests, such as the controls of what it wrongly refuses.
 */
export async function* dryRun(plan: RunPlan, target: Target): AsyncGenerator<PlannedCalls> {
  const told: PlannedCall[] = [];
  const run = dryContext(plan, target, (call) => told.push(call));
  for (const story of planStories(plan)) {
    const { line } = await runStory(story, withExpectation(run, story));
    yield { story: story.id, calls: told.splice(0), ...(line.unmet && { unmet: line.unmet }) };
  }
  await run.context.close();
}

interface DryRun {
  readonly context: RunContext;
  expect(isAccepted: boolean, code: string | undefined): void;
}

function withExpectation(run: DryRun, story: PlannedStory): RunContext {
  const expectation = story.form === 'case' ? story.case.expectation : undefined;
  const isRejected = expectation?.kind === 'rejected';
  run.expect(!isRejected, isRejected ? expectation.codes[0] : undefined);
  return run.context;
}

function dryContext(plan: RunPlan, target: Target, tell: (call: PlannedCall) => void): DryRun {
  const subject = { isAccepted: true, code: undefined as string | undefined };
  const gateway = dryGateway(target, plan.seed, { tell, answerTo: (step) => answerTo(step, subject) });
  const { control: _control, ...open } = plan.target;
  const run = createRun(
    { ...plan, target: open },
    {
      secret: target.secret,
      clock: systemClock,
      record: { append: () => undefined, close: () => undefined },
      turns: new Map(),
      pace: { turn: async () => undefined, rest: async () => false },
      sieve: () => [],
      gateway,
    },
  );
  return {
    // Nothing was answered: there is nothing to judge.
    context: { ...run, checks: [] },
    expect: (isAccepted, code) => Object.assign(subject, { isAccepted, code }),
  };
}

interface Expected {
  readonly isAccepted: boolean;
  readonly code: string | undefined;
}

/** Only what a case is about may be refused; its controls and the steps of a scenario are accepted. */
function answerTo(step: string, { isAccepted, code }: Expected) {
  const isSubject = step === 'subject';
  return isSubject && !isAccepted
    ? { isAccepted, ...(code !== undefined && { code }) }
    : { isAccepted: true };
}

interface DryTalk {
  readonly tell: (call: PlannedCall) => void;
  readonly answerTo: (step: string) => { readonly isAccepted: boolean; readonly code?: string };
}

function dryGateway(target: Target, seed: number, { tell, answerTo }: DryTalk): Gateway {
  let asked: { readonly operation: Operation; readonly call: CallOptions } | undefined;
  let amount: string | undefined;
  const inner = createGateway({
    target,
    clock: systemClock,
    ids: seededIds(seed, systemClock, ''),
    guard: createGuard(target.rails),
    send: async ({ body }): Promise<WireResult> => {
      if (asked === undefined) throw new Error('a dry run is sent from its own gateway alone');
      const { operation, call } = asked;
      amount = operation.effect === 'changes' ? amountNamed(operation, body) : undefined;
      const reading = readJsonObject(body);
      const sent = reading.form === 'object' ? reading.object : {};
      const answer = Buffer.from(dryAnswerBody(operation, sent, answerTo(call.step)));
      return { form: 'response', status: 200, statusText: '', headers: [], body: answer };
    },
  });
  return {
    call: async (operation, content, call) => {
      asked = { operation, call };
      amount = undefined;
      // The client composes and sends before it first waits, so that two calls at once do not meet here.
      const made = inner.call(operation, content, call);
      const named = amount;
      const { request, transport } = await made;
      const { method, url, body } = request;
      tell({
        ...{ story: call.story, step: call.step, operation: operation.id, method, url, body },
        ...(named !== undefined && { amount: named }),
        ...(transport !== undefined && { heldBackBy: transport.detail }),
      });
      return made;
    },
    close: () => inner.close(),
  };
}

function amountNamed(operation: Operation, body: Uint8Array): string | undefined {
  const amount = amountOfRequest(operation, body);
  return amount.gt(0) ? renderYuan(amount) : undefined;
}
