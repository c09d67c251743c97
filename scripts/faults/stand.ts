import { type Clock, shanghaiDate } from '../../contracts/clock.ts';
import type { FaultId } from '../../sandbox/fault.ts';
import { type RunningSandbox, startSandbox } from '../../sandbox/start-sandbox.ts';
import { createVirtualClock } from '../../sandbox/virtual-clock.ts';
import type { StoryResult } from '../../suites/open-story.ts';
import { createPace } from '../../suites/pace.ts';
import type { PlannedStory } from '../../suites/plan-stories.ts';
import { inPool } from '../../suites/pool.ts';
import { wholeProfile } from '../../suites/profile-of.ts';
import type { RecordWriter } from '../../suites/record.ts';
import { createRun, type RunContext } from '../../suites/run-context.ts';
import { runStory } from '../../suites/run-story.ts';

/** What is run at a stand: these stories, with these faults in force, drawn from this seed. */
export interface StandOrder {
  readonly stories: readonly PlannedStory[];
  readonly faults: readonly FaultId[];
  readonly seed: number;
}

/** What came of it. */
export interface StandResult {
  readonly results: readonly StoryResult[];
  readonly exchanges: number;
}

/** A sandbox, and the suites that meet it over HTTP, again and again. */
export interface Stand {
  /** Puts the sandbox back to its start, the faults in force, and tells the stories. */
  run(order: StandOrder): Promise<StandResult>;
  close(): Promise<void>;
}

/** Stories under way at a time, as in a run of `certify`. */
const concurrency = 8;

/** How long an answer may take, in milliseconds: faults that never answer shall not hold the matrix up. */
const patienceMs = 4_000;

/** Starts a sandbox that, like the suites, goes by `clock`. */
export async function openStand(seed: number, clock: Clock): Promise<Stand> {
  const sandbox = await startSandbox({ seed, clock: createVirtualClock(clock) });
  let runs = 0;
  return {
    run: async ({ stories, faults, seed: ofRun }) => {
      await tell(sandbox, 'POST', '/reset', {});
      await tell(sandbox, 'PUT', '/faults', { active: faults });
      runs += 1;
      const told = tellNobody();
      const about = { seed: ofRun, runId: `matrix-${seed}-${runs}`, clock };
      const run = runAgainst(sandbox, about, told.record);
      try {
        return { results: await tellStories(run, stories), exchanges: told.exchanges() };
      } finally {
        await run.close();
      }
    },
    close: () => sandbox.stop(),
  };
}

/**
 * Returns 04:00 in Shanghai of the day that `epochMs` falls on there, in milliseconds since the epoch: it is still
 * yesterday in UTC then, so that a gateway which takes the wrong day is found whenever the matrix is run.
 */
export function earlyOn(epochMs: number): number {
  const day = shanghaiDate(epochMs);
  return Date.parse(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}T04:00:00+08:00`);
}

function runAgainst(
  { target }: RunningSandbox,
  { seed, runId, clock }: { readonly seed: number; readonly runId: string; readonly clock: Clock },
  record: RecordWriter,
): RunContext {
  const { secret, ...rest } = target;
  const plan = { target: rest, seed, runId, record: '', profile: wholeProfile, concurrency };
  // A gateway that asks for patience gets no pause here: what it answers is the same afterwards.
  const pace = createPace(undefined, { now: () => performance.now(), wait: () => Promise.resolve() });
  const limits = { headersMs: patienceMs, bodyMs: patienceMs, totalMs: patienceMs };
  return createRun(plan, { secret, clock, record, turns: new Map(), pace, sieve: () => [], limits });
}

/** A record that only counts: what the matrix needs are the findings, which every story returns. */
function tellNobody() {
  let exchanges = 0;
  const record: RecordWriter = {
    append: ({ kind }) => {
      if (kind === 'exchange') exchanges += 1;
    },
    close: () => undefined,
  };
  return { record, exchanges: () => exchanges };
}

/** The cases some at a time, then the others one by one: as `certify` does it. */
async function tellStories(
  run: RunContext,
  stories: readonly PlannedStory[],
): Promise<readonly StoryResult[]> {
  const cases = stories.filter(({ form }) => form === 'case');
  const results = await inPool(concurrency, cases, (story) => runStory(story, run));
  for (const story of stories) {
    if (story.form !== 'case') results.push(await runStory(story, run));
  }
  return results;
}

async function tell({ control }: RunningSandbox, method: string, path: string, body: object): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(`${control}${path}`, { method, headers, body: JSON.stringify(body) });
  const answer = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${answer}`);
}
