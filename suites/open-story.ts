import { requireRunnable } from '../contracts/confirmation.ts';
import type { CallOptions } from '../contracts/gateway/gateway.ts';
import { urlOf } from '../contracts/gateway/wire-request.ts';
import type { Given } from '../contracts/given.ts';
import type { Content, Operation } from '../contracts/operation.ts';
import type { Text } from '../schemas/text.ts';
import type { Exchange, Finding, NoteLine, StoryLine } from '../schemas/types/record.ts';
import { judgeStory } from './judge.ts';
import type { RunContext } from './run-context.ts';

/** How one story ended: what it is about, and what was found. */
export interface StoryResult {
  readonly line: StoryLine;
  readonly findings: readonly Finding[];
}

/** Why nothing of a story was sent, as its line says it. */
export type Unsent = Pick<StoryLine, 'unmet'> | Pick<StoryLine, 'inapplicable'>;

/** How one request of a story is sent. */
export type SendOptions = Pick<CallOptions, 'step' | 'stepTitle' | 'tamper' | 'lang'> & {
  readonly shows?: readonly string[];
};

/** One story that is being told: every exchange goes into the record as it is made, the findings at its end. */
export interface OpenStory {
  send(operation: Operation, content: Content, options: SendOptions): Promise<Exchange>;
  /** Records an exchange that the gateway's client did not make: a notification, or what somebody did beside the gateway. */
  take(make: (id: string) => Exchange | Promise<Exchange>): Promise<Exchange>;
  /** Records what the story has to say beside its findings; where it went no further, that is why nothing more is told. */
  note(about: NoteLine['about'], text: Text): void;
  readonly id: string;
  /** What was exchanged so far, in its order. */
  readonly exchanges: readonly Exchange[];
  /** Names the control of an earlier story as this story's; before anything is sent. */
  borrow(control: Exchange): void;
  /** Judges what was sent, records the findings and returns them; `unsent` says why nothing was. */
  end(unsent?: Unsent): StoryResult;
}

/**
 * Opens a story; its line is recorded with the first exchange, or at the end where there is none. Exchange ids hold the
 * story's place in the plan, so that a concurrent run repeats them.
 */
export function openStory(run: RunContext, line: StoryLine, index: number, given: Given): OpenStory {
  const handOver = run.findings.open(line.requirements);
  const exchanges: Exchange[] = [];
  let control: Exchange | undefined;
  let stopped: Text | undefined;
  let begun = 0;
  const told = () => (control === undefined ? line : { ...line, control: control.id });
  const begin = () => {
    if (begun === 0) run.record.append(told());
    begun += 1;
    return `x${String(index).padStart(5, '0')}-${begun}`;
  };
  return {
    send: async (operation, content, { shows, ...options }) => {
      // Throw before anything is recorded where the target has no such system, or the operation is an unconfirmed proposal.
      requireRunnable(operation, run.plan.target);
      urlOf(operation, run.plan.target);
      const id = begin();
      const call = { ...options, story: line.id, ids: given.ids };
      const made = await sendPatiently(run, operation, content, call);
      const exchange = { ...made, id, ...(shows === undefined ? {} : { shows: [...shows] }) };
      exchanges.push(exchange);
      run.record.append(exchange);
      return exchange;
    },
    take: async (make) => {
      const exchange = await make(begin());
      exchanges.push(exchange);
      run.record.append(exchange);
      return exchange;
    },
    note: (about, text) => {
      if (about === 'not-continued') stopped = text;
      run.record.append({ kind: 'note', story: line.id, about, text: { ...text } });
    },
    id: line.id,
    exchanges,
    borrow: (exchange) => {
      control = exchange;
    },
    end: (unsent) => {
      // Once something was sent the line is recorded; what was sent is then judged for what it shows.
      const final = begun === 0 ? { ...told(), ...unsent } : told();
      if (begun === 0) run.record.append(final);
      const findings = judgeStory(
        { line: final, exchanges, ...(control && { control }), ...(stopped && { stopped }) },
        run.checks,
      );
      handOver(findings);
      return { line: final, findings };
    },
  };
}

/** Too many requests, or no service for now (RFC 6585, RFC 9110): the request was not looked at and may be sent again. */
const askPatience: readonly number[] = [429, 503];

/** What a target that asks for patience and does not say how much is granted, in seconds. */
const usualRest = 1;

async function sendPatiently(
  { gateway, pace }: RunContext,
  operation: Operation,
  content: Content,
  call: CallOptions,
): Promise<Exchange> {
  await pace.turn();
  const first = await gateway.call(operation, content, call);
  if (!first.response || !askPatience.includes(first.response.status)) return first;
  if (!(await pace.rest(restAsked(first)))) return first;
  await pace.turn();
  return gateway.call(operation, content, { ...call, attempt: 2 });
}

function restAsked({ response }: Exchange): number {
  const asked = response?.headers.find(([name]) => name.toLowerCase() === 'retry-after')?.[1];
  const seconds = Number(asked ?? usualRest);
  return Number.isFinite(seconds) ? seconds : usualRest;
}
