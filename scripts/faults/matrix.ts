import type { Fault } from '../../sandbox/fault.ts';
import { requirementOf } from '../../suites/judging/requirement-of.ts';
import { type PlannedStory, planStories } from '../../suites/plan-stories.ts';
import { type FaultRow, judgeFault } from './judge-fault.ts';
import { type MatrixWorkers, startWorkers } from './matrix-workers.ts';
import type { MatrixNews } from './messages.ts';
import type { Failure, Observation } from './observe.ts';
import { type Reach, reachOf } from './reach.ts';
import { selectStories } from './select-stories.ts';
import { earlyOn } from './stand.ts';

/** What is crossed with what. */
export interface MatrixPlan {
  readonly faults: readonly Fault[];
  /** Runs without faults, each from a seed of its own. */
  readonly cleanRuns: number;
  /** Every story for every fault, instead of those that {@link selectStories} chooses. */
  readonly isThorough: boolean;
  /** Only the stories that belong to the faults, also for what is seen without faults. */
  readonly isShort: boolean;
  readonly workers: number;
  readonly seed: number;
  readonly say: (news: string) => void;
}

/** What the matrix found. */
export interface Matrix {
  readonly rows: readonly FaultRow[];
  readonly cleanRuns: readonly CleanRun[];
  /** Stories of the plan the faults were crossed with. */
  readonly stories: number;
  readonly seconds: number;
  readonly seed: number;
}

/** A run without faults, and the requirements at level MUST that failed all the same. */
export interface CleanRun {
  readonly seed: number;
  readonly stories: number;
  readonly falseAlarms: readonly Failure[];
}

const emptyReach: Reach = {
  byRequirement: new Map(),
  clean: { failed: new Set(), undecided: new Set() },
};

/** Crosses faults with the suites: first without any fault, then with each, then on other seeds without any. */
export async function crossFaults(plan: MatrixPlan): Promise<Matrix> {
  const { faults, seed, say } = plan;
  const started = performance.now();
  const begin = { kind: 'begin', seed, startAt: earlyOn(Date.now()) } as const;
  const workers = await startWorkers(plan.workers, begin);
  try {
    const stories = plan.isShort ? storiesOfShortForm(faults) : planStories({ sequences: 0 });
    const reach = await survey(workers, stories);
    say(`${stories.length} stories told without faults, ${secondsSince(started)} s`);
    const rows = await tellFaults(workers, { ...plan, stories, reach });
    say(`${rows.length} faults, ${secondsSince(started)} s`);
    const cleanRuns = await tellCleanRuns(workers, { ...plan, stories });
    return { rows, cleanRuns, stories: stories.length, seconds: secondsSince(started), seed };
  } finally {
    workers.stop();
  }
}

/** What the faults would select if nothing were known: enough to see what can pass. */
function storiesOfShortForm(faults: readonly Fault[]): readonly PlannedStory[] {
  const whole = planStories({ sequences: 0 });
  const chosen = new Set(
    faults.flatMap(({ breaks }) =>
      selectStories(breaks, whole, { reach: emptyReach, isShort: true }).map(({ index }) => index),
    ),
  );
  return whole.filter(({ index }) => chosen.has(index));
}

async function survey(workers: MatrixWorkers, stories: readonly PlannedStory[]): Promise<Reach> {
  // By operation, because the stories of one share their controls.
  const parts = Array.from({ length: workers.count }, (): number[] => []);
  for (const [turn, group] of groupsOf(stories).entries()) parts[turn % workers.count]?.push(...group);
  const news = await workers.tell(parts.map((part) => ({ kind: 'survey', stories: part })));
  return reachOf(news.flatMap((answer) => (answer.kind === 'survey' ? [answer.survey] : [])));
}

function groupsOf(stories: readonly PlannedStory[]): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  for (const story of stories) {
    const key = story.form === 'case' ? story.case.operation.id : 'scenarios';
    const known = groups.get(key);
    if (known) known.push(story.index);
    else groups.set(key, [story.index]);
  }
  return [...groups.values()];
}

interface Telling extends MatrixPlan {
  readonly stories: readonly PlannedStory[];
  readonly reach: Reach;
}

async function tellFaults(workers: MatrixWorkers, telling: Telling): Promise<readonly FaultRow[]> {
  const { faults, stories, reach, isThorough, say } = telling;
  const chosen = faults.map(({ breaks }) => {
    if (isThorough) return stories;
    return selectStories(breaks, stories, { reach, isShort: telling.isShort });
  });
  const orders = faults.map(
    ({ id }, at) =>
      ({ kind: 'fault', fault: id, stories: (chosen[at] ?? []).map(({ index }) => index) }) as const,
  );
  const rows: FaultRow[] = new Array(faults.length);
  await workers.tell(orders, (news, at) => {
    const fault = faults[at];
    if (!fault) return;
    const row = judgeFault(fault, seenOf(news), reach);
    rows[at] = row;
    say(`${fault.id}: ${row.verdict} (${row.stories} stories, ${row.exchanges} exchanges)`);
  });
  return rows;
}

async function tellCleanRuns(
  workers: MatrixWorkers,
  { cleanRuns, stories, seed }: Omit<Telling, 'reach'>,
): Promise<readonly CleanRun[]> {
  const seeds = Array.from({ length: cleanRuns }, (_, turn) => seed + 1 + turn);
  const indices = stories.map(({ index }) => index);
  const news = await workers.tell(seeds.map((own) => ({ kind: 'clean', seed: own, stories: indices })));
  return news.map((answer, at) => {
    const seen = seenOf(answer);
    const falseAlarms = seen.failures.filter(
      ({ requirement }) => requirementOf(requirement)?.level === 'MUST',
    );
    return { seed: seeds[at] ?? seed, stories: seen.stories, falseAlarms };
  });
}

function seenOf(news: MatrixNews): Observation {
  if (news.kind !== 'seen') throw new Error(`a worker of the matrix answered ${news.kind}`);
  return news.seen;
}

function secondsSince(started: number): number {
  return Math.round((performance.now() - started) / 100) / 10;
}
