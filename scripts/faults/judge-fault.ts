import type { Fault } from '../../sandbox/fault.ts';
import { worldFollowsTheModel } from '../../suites/checks/world-follows-the-model.ts';
import { requirementOf } from '../../suites/judging/requirement-of.ts';
import type { Failure, Observation } from './observe.ts';
import type { Reach } from './reach.ts';

/**
 * What became of a fault: `caught` by every requirement it names and by no other; `partly` by some of them; `blurred`:
 * by named and by unrelated ones; `missed`. A fault that breaks what no requirement states is `noticed` where answers
 * are missing or cannot be judged that otherwise are, and `unseen` where nothing differs.
 */
export type FaultVerdict = 'caught' | 'partly' | 'blurred' | 'missed' | 'noticed' | 'unseen';

/**
 * Why a requirement that a fault names did not fail: it is excluded from testing; no story judges it; its stories cannot
 * tell, without a fault already or because of it; its stories pass all the same, so that the check looks at something
 * else or the fault does not do what it says.
 */
export type MissReason = 'excluded' | 'no-story' | 'undecided-without-fault' | 'undecided' | 'passes';

/** A requirement that was to fail and did not. */
export interface Miss {
  readonly requirement: string;
  readonly reason: MissReason;
  /** Stories that judge it on a sandbox without faults. */
  readonly judgedBy: number;
}

/** One row of the matrix. */
export interface FaultRow {
  readonly fault: Pick<Fault, 'id' | 'title' | 'group' | 'breaks' | 'unstated'>;
  readonly verdict: FaultVerdict;
  /** The failures it was caught by: of requirements it names. */
  readonly caughtBy: readonly Failure[];
  readonly missed: readonly Miss[];
  /**
   * Failures of requirements it does not name, found by comparing the world from call to call: money that moved wrongly is
   * missing in every later balance, so that these follow from what it was caught by. Without that they are unrelated.
   */
  readonly consequences: readonly Failure[];
  /** Other failures of requirements it does not name. */
  readonly unrelated: readonly Failure[];
  /** Requirements × operations that can be told otherwise. */
  readonly undecided: number;
  readonly stories: number;
  readonly exchanges: number;
}

/** Returns the row of a fault from what was seen with it in force, beside what is seen without any. */
export function judgeFault(fault: FaultRow['fault'], seen: Observation, reach: Reach): FaultRow {
  const named = new Set<string>(fault.breaks);
  const isNew = ({ requirement, operation }: Failure) =>
    !reach.clean.failed.has(`${requirement} ${operation}`);
  const failures = seen.failures.filter(isNew);
  const caughtBy = failures.filter(({ requirement }) => named.has(requirement));
  const others = failures.filter(({ requirement }) => !named.has(requirement));
  const follows = ({ check }: Failure) => caughtBy.length > 0 && check === worldFollowsTheModel.id;
  const [consequences, unrelated] = [others.filter(follows), others.filter((one) => !follows(one))];
  const caught = new Set(caughtBy.map(({ requirement }) => requirement));
  const missed = fault.breaks
    .filter((requirement) => !caught.has(requirement))
    .map((requirement) => missOf(requirement, seen, reach));
  const undecided = seen.undecided.filter((key) => !reach.clean.undecided.has(key)).length;
  return {
    fault,
    verdict: verdictOf(named.size, { caught: caught.size, unrelated: unrelated.length, undecided }),
    caughtBy,
    missed,
    consequences,
    unrelated,
    undecided,
    stories: seen.stories,
    exchanges: seen.exchanges,
  };
}

interface Counts {
  readonly caught: number;
  readonly unrelated: number;
  readonly undecided: number;
}

function verdictOf(named: number, { caught, unrelated, undecided }: Counts): FaultVerdict {
  if (named === 0) {
    if (unrelated > 0) return 'blurred';
    return undecided > 0 ? 'noticed' : 'unseen';
  }
  if (caught === 0) return 'missed';
  if (unrelated > 0) return 'blurred';
  return caught === named ? 'caught' : 'partly';
}

function missOf(requirement: string, seen: Observation, reach: Reach): Miss {
  const judgedBy = reach.byRequirement.get(requirement)?.length ?? 0;
  const isOfIt = (key: string) => key.startsWith(`${requirement} `);
  const reason = (): MissReason => {
    if (requirementOf(requirement)?.excluded !== undefined) return 'excluded';
    if (seen.passed.some(isOfIt)) return 'passes';
    if (judgedBy > 0) return 'undecided';
    return [...reach.clean.undecided].some(isOfIt) ? 'undecided-without-fault' : 'no-story';
  };
  return { requirement, reason: reason(), judgedBy };
}
