import type { Text } from '../../schemas/text.ts';

/** One figure of a bench: the spread of what was measured, and what it is held against. */
export interface Figure {
  readonly id: string;
  readonly unit: string;
  readonly min: number;
  readonly median: number;
  readonly max: number;
  /** What the figure shall reach, or stay below; null where it is only told. */
  readonly reference: number | null;
}

/** What a bench found; written as JSON by `--json`. */
export interface BenchResult {
  readonly name: string;
  readonly figures: readonly Figure[];
}

/** How much a bench does. */
export interface BenchPlan {
  /** Rounds of each measurement, of which the minimum, the median and the maximum are told. */
  readonly rounds: number;
  /** Below 1 for a quick look, whose figures mean little. */
  readonly scale: number;
  /** Requests of a long measurement, such as that of memory. */
  readonly requests: number;
  /** Tells what is being done. */
  readonly say: (news: string) => void;
}

/** One bench. */
export interface Bench {
  readonly title: Text;
  readonly run: (plan: BenchPlan) => Promise<BenchResult>;
}

/** Returns the figure of what was measured in several rounds. */
export function figureOf(
  id: string,
  unit: string,
  values: readonly number[],
  reference: number | null = null,
): Figure {
  const sorted = values.toSorted((left, right) => left - right);
  const at = (index: number) => sorted[index] ?? Number.NaN;
  return {
    id,
    unit,
    min: at(0),
    median: at(Math.floor((sorted.length - 1) / 2)),
    max: at(sorted.length - 1),
    reference,
  };
}
