import fc from 'fast-check';
import type { RequirementId } from '../../contracts/requirement-id.generated.ts';
import type { Text } from '../../schemas/text.ts';
import type { StoryLine } from '../../schemas/types/record.ts';
import type { Judgement } from '../check.ts';
import { createFindingsLog } from '../findings-log.ts';
import { judgeStory } from '../judge.ts';
import { eventOf } from '../model/event.ts';
import { nothingKnown } from '../model/fact.ts';
import { follow } from '../model/follow.ts';
import { type OpenStory, openStory, type StoryResult } from '../open-story.ts';
import type { WrittenLine } from '../record.ts';
import type { RunContext } from '../run-context.ts';
import { openStage } from '../stage.ts';
import { unmetOf } from '../unmet-of.ts';
import { type Act, allActs, racingActs } from './acts.ts';
import { beginning, sequencesOf } from './sequence.ts';

/** One random sequence of a run: its number, from 1. */
export interface Lifecycle {
  readonly number: number;
  readonly id: string;
  readonly acts: readonly Act[];
}

/** Most steps of a sequence. */
const longest = 40;

/** How long a failing sequence is made shorter, in ms: after that the shortest that was found is shown. */
const shrinkMs = 2000;

/** Order numbers of sequences stand apart from those of all other stories. */
const apart = { from: 1_000_000, each: 100 } as const;

/** Returns the random sequences of a run; every third one does most things several times at once. */
export function lifecyclesOf(count: number): readonly Lifecycle[] {
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    id: `scenario:shop/random-${String(index + 1).padStart(3, '0')}`,
    acts: index % 3 === 2 ? racingActs.concat(allActs.filter(({ name }) => feeding.has(name))) : allActs,
  }));
}

/** What races are about has to be made first. */
const feeding: ReadonlySet<string> = new Set(['order', 'payer', 'receive', 'give']);

/** One try of a sequence, with what it would write into the record. */
interface Attempt {
  readonly lines: readonly WrittenLine[];
  readonly story: OpenStory;
}

/**
 * Runs one random sequence with fast-check; where the gateway disagrees with the model, the shortest sequence that shows it
 * is recorded, else the one that was run. The same seed draws the same sequence.
 */
export async function runLifecycle(
  lifecycle: Lifecycle,
  index: number,
  run: RunContext,
): Promise<StoryResult> {
  const seed = run.plan.seed * 1000 + lifecycle.number;
  const given = run.given(lifecycle.id, apart.from + lifecycle.number * apart.each);
  const line = lineOf(lifecycle, seed);
  let shown: Attempt | undefined;
  let failedAt: number | undefined;
  let reason: unknown;
  const property = fc.asyncProperty(sequencesOf(lifecycle.acts, longest), async (commands) => {
    // What is still tried after that counts as passed, so that the shortest failure so far stands.
    if (failedAt !== undefined && performance.now() - failedAt > shrinkMs) return;
    const lines: WrittenLine[] = [];
    const quiet: RunContext = {
      ...run,
      record: { append: (one) => lines.push(one), close: () => undefined },
      findings: createFindingsLog(
        () => [],
        () => undefined,
      ),
    };
    const story = openStory(quiet, line, index, given);
    const stage = openStage(quiet, story, given);
    const assertAgrees = agreement(story);
    try {
      await fc.asyncModelRun(() => beginning(stage, assertAgrees), commands);
      await stage.clear();
      assertAgrees();
      shown = failedAt === undefined ? { lines, story } : shown;
    } catch (error) {
      if (!(error instanceof Disagreement)) {
        reason = error;
        await stage.clear();
        shown = { lines, story };
        return;
      }
      failedAt ??= performance.now();
      shown = { lines, story };
      await stage.clear();
      throw error;
    }
  });
  const handOver = run.findings.open(line.requirements);
  await fc.check(property, { seed, numRuns: 1, endOnFailure: false, verbose: fc.VerbosityLevel.None });
  return tell(run, line, { shown, reason, handOver });
}

interface Outcome {
  readonly shown: Attempt | undefined;
  readonly reason: unknown;
  readonly handOver: (findings: ReturnType<typeof judgeStory>) => void;
}

/** Writes what was tried last, or failed with the fewest steps, and judges it as every story is judged. */
function tell(run: RunContext, line: StoryLine, { shown, reason, handOver }: Outcome): StoryResult {
  const exchanges = shown?.story.exchanges ?? [];
  const unsent = exchanges.length === 0 ? (reason === undefined ? nothing : unmetOf(reason)) : {};
  const final: StoryLine = { ...line, ...unsent };
  const lines = exchanges.length === 0 ? [] : (shown?.lines ?? []).filter(({ kind }) => kind !== 'story');
  run.record.append(final);
  for (const one of lines) run.record.append(one);
  const findings = judgeStory({ line: final, exchanges }, run.checks);
  handOver(findings);
  return { line: final, findings };
}

const nothing = {
  inapplicable: { zh: '抽到的序列为空', en: 'the sequence that was drawn is empty' },
} as const;

/** The gateway's world is not what the model says it is. */
class Disagreement extends Error {}

/** Returns what throws as soon as an exchange disagrees with the model; each is followed once. */
function agreement({ exchanges }: OpenStory): () => void {
  let world = nothingKnown;
  let count = 0;
  return () => {
    for (const exchange of exchanges.slice(count)) {
      count += 1;
      const followed = follow(world, eventOf(exchange));
      world = followed.world;
      const wrong = followed.judgements.find(({ verdict }) => verdict.outcome === 'failed');
      if (wrong !== undefined) throw new Disagreement(saying(wrong));
    }
  };
}

function saying({ requirement, verdict }: Judgement): string {
  return verdict.outcome === 'failed'
    ? `${requirement}: ${verdict.expected.en}, but ${verdict.actual.en}`
    : requirement;
}

const requirements: readonly RequirementId[] = ['state.follows-what-was-done', 'money.follows-what-was-done'];

function lineOf({ number, id }: Lifecycle, seed: number): StoryLine {
  const title: Text = {
    zh: `随机生命周期 ${number}(种子 ${seed})`,
    en: `Random lifecycle ${number} (seed ${seed})`,
  };
  return {
    kind: 'story',
    id,
    form: 'scenario',
    system: 'shop',
    title: { ...title },
    requirements: [...requirements],
  };
}
