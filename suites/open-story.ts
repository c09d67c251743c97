import { requireRunnable } from '../contracts/confirmation.ts';
import type { CallOptions } from '../contracts/gateway/gateway.ts';
import { urlOf } from '../contracts/gateway/wire-request.ts';
import type { Given } from '../contracts/given.ts';
import type { Content, Operation } from '../contracts/operation.ts';
import type { Exchange, Finding, StoryLine } from '../schemas/types/record.ts';
import { judgeStory } from './judge.ts';
import type { RunContext } from './run-context.ts';

/** How one story ended: what it is about, and what was found. */
export interface StoryResult {
  readonly line: StoryLine;
  readonly findings: readonly Finding[];
}

/** Why nothing of a story was sent, as its line says it. */
export type Unsent = Pick<StoryLine, 'unmet'> | Pick<StoryLine, 'inapplicable'>;

/** One story that is being told: every exchange goes into the record as it is made, the findings at its end. */
export interface OpenStory {
  send(
    operation: Operation,
    content: Content,
    options: Pick<CallOptions, 'step' | 'stepTitle' | 'tamper' | 'lang'>,
  ): Promise<Exchange>;
  /** Judges what was sent, records the findings and returns them; `unsent` says why nothing was. */
  end(unsent?: Unsent): StoryResult;
}

/**
 * Opens a story; its line is recorded with the first exchange, or at the end where there is none. Exchange ids hold the
 * story's place in the plan, so that a concurrent run repeats them.
 */
export function openStory(run: RunContext, line: StoryLine, index: number, given: Given): OpenStory {
  const exchanges: Exchange[] = [];
  return {
    send: async (operation, content, options) => {
      // Throw before anything is recorded where the target has no such system, or the operation is an unconfirmed proposal.
      requireRunnable(operation, run.plan.target);
      urlOf(operation, run.plan.target);
      if (exchanges.length === 0) run.record.append(line);
      const made = await run.gateway.call(operation, content, { ...options, story: line.id, ids: given.ids });
      const exchange = { ...made, id: `x${String(index).padStart(5, '0')}-${exchanges.length + 1}` };
      exchanges.push(exchange);
      run.record.append(exchange);
      return exchange;
    },
    end: (unsent) => {
      // Once something was sent the line is recorded; what was sent is then judged for what it shows.
      const told = exchanges.length === 0 ? { ...line, ...unsent } : line;
      if (exchanges.length === 0) run.record.append(told);
      const findings = judgeStory({ line: told, exchanges }, run.checks);
      for (const finding of findings) run.record.append(finding);
      return { line: told, findings };
    },
  };
}
