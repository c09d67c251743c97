import { requireRunnable } from '../contracts/confirmation.ts';
import type { CallOptions } from '../contracts/gateway/gateway.ts';
import { maskedExchange } from '../contracts/gateway/masked-exchange.ts';
import { urlOf } from '../contracts/gateway/wire-request.ts';
import type { Given } from '../contracts/given.ts';
import type { Content, Operation } from '../contracts/operation.ts';
import type { Text } from '../schemas/text.ts';
import type { Exchange, Finding, NoteLine, StoryLine } from '../schemas/types/record.ts';
import { judgeStory } from './judge.ts';
import { isWorthAnother } from './retry.ts';
import type { RunContext } from './run-context.ts';
import { isWithheld, withheldError } from './withheld.ts';

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
  let isTold = false;
  const told = () => (control === undefined ? line : { ...line, control: control.id });
  const nextId = () => {
    begun += 1;
    return `x${String(index).padStart(5, '0')}-${begun}`;
  };
  const keep = (exchange: Exchange) => {
    // A story that begins with a request that was held back is one of which nothing was sent.
    if (!isTold && isWithheld(exchange)) throw withheldError(exchange);
    if (!isTold) run.record.append(told());
    isTold = true;
    exchanges.push(exchange);
    run.record.append(exchange);
    return exchange;
  };
  return {
    send: async (operation, content, { shows, ...options }) => {
      // Throw before anything is recorded where the target has no such system, or the operation is an unconfirmed proposal.
      requireRunnable(operation, run.plan.target);
      urlOf(operation, run.plan.target);
      const call = { ...options, story: line.id, ids: given.ids };
      const attempt = async (number: number) => {
        const id = nextId();
        const made = await sendOnce(run, operation, content, { ...call, attempt: number });
        return keep({ ...made, id, ...(shows === undefined ? {} : { shows: [...shows] }) });
      };
      const first = await attempt(1);
      return (await isWorthAnother(run, operation, options, first)) ? attempt(2) : first;
    },
    take: async (make) => keep(maskedExchange(await make(nextId()), run.mask)),
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
      const final = isTold ? told() : { ...told(), ...unsent };
      if (!isTold) run.record.append(final);
      const findings = judgeStory(
        { line: final, exchanges, ...(control && { control }), ...(stopped && { stopped }) },
        run.checks,
      );
      handOver(findings);
      return { line: final, findings };
    },
  };
}

async function sendOnce(
  { gateway, pace, breaker }: RunContext,
  operation: Operation,
  content: Content,
  call: CallOptions,
): Promise<Exchange> {
  await pace.turn();
  const exchange = await gateway.call(operation, content, call);
  breaker.note(operation, exchange, call.tamper);
  return exchange;
}
