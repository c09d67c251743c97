import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../../contracts/clock.ts';
import type { Target } from '../../../contracts/target.ts';
import type { Exchange } from '../../../schemas/types/record.ts';
import { createPace } from '../../../suites/pace.ts';
import { inPool } from '../../../suites/pool.ts';
import { wholeProfile } from '../../../suites/profile-of.ts';
import { openRecord } from '../../../suites/record.ts';
import { runCase } from '../../../suites/run-case.ts';
import { createRun, type RunContext } from '../../../suites/run-context.ts';
import { createSieve } from '../../../suites/sieve.ts';
import { engineStories } from './engine-stories.ts';

/** Stories under way at a time, as in a run of `certify`. */
export const concurrency = 8;

/** A run of the engine with a record on disk. */
export interface EngineRun {
  /** Tells the stories, again and again, until so many exchanges were made; returns how many it were. */
  tell(exchanges: number): Promise<number>;
  close(): Promise<void>;
}

/** Opens a run against a target; `onExchange` sees each exchange as it is recorded. */
export function openEngineRun(
  target: Target,
  seed: number,
  onExchange: (exchange: Exchange) => void = () => undefined,
): EngineRun {
  const folder = mkdtempSync(join(tmpdir(), 'ebuy-bench-'));
  let made = 0;
  const { run, close } = runAgainst(target, { seed, record: join(folder, 'record.jsonl') }, (exchange) => {
    made += 1;
    onExchange(exchange);
  });
  const stories = engineStories();
  let turns = 0;
  return {
    tell: async (exchanges) => {
      const before = made;
      while (made - before < exchanges) {
        const offset = turns * stories.length;
        turns += 1;
        const places = stories.map((story, place) => ({ story, index: offset + place }));
        await inPool(concurrency, places, async ({ story, index }) => {
          if (made - before < exchanges) await runCase(story.case, index, run);
        });
        // Test data that can be used once is there again.
        if (made - before < exchanges) await resetSandbox(target);
      }
      return made - before;
    },
    close: async () => {
      await close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Puts the sandbox back to its start, so that the same bytes may come again. */
export async function resetSandbox({ control }: Target): Promise<void> {
  const response = await fetch(`${control}/reset`, { method: 'POST', body: '{}' });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`the sandbox answered ${response.status} to a reset`);
}

function runAgainst(
  target: Target,
  { seed, record: path }: { readonly seed: number; readonly record: string },
  onExchange: (exchange: Exchange) => void,
): { readonly run: RunContext; readonly close: () => Promise<void> } {
  const { secret, ...rest } = target;
  const file = openRecord(path);
  const record: typeof file = {
    append: (line) => {
      file.append(line);
      if (line.kind === 'exchange') onExchange(line);
    },
    close: () => file.close(),
  };
  const plan = {
    ...{ target: rest, seed, runId: `bench-${seed}`, record: path },
    ...{ profile: wholeProfile, concurrency },
  };
  const shared = { turns: new Map(), pace: createPace(undefined), sieve: createSieve() };
  const run = createRun(plan, { secret, clock: systemClock, record, ...shared });
  return { run, close: () => run.close() };
}
