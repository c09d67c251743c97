import type { StoryResult } from '../../suites/open-story.ts';
import type { PlannedStory } from '../../suites/plan-stories.ts';

/** One story that judges a requirement, and how. */
export interface Reached {
  /** The story's place in the plan. */
  readonly index: number;
  /** The operation it is judged on. */
  readonly operation: string;
  /** True where the requirement is what the story is about; else it was judged in passing. */
  readonly isOwn: boolean;
}

/** What failed, or cannot be told, on a sandbox without faults: `requirement operation`. */
export interface CleanState {
  readonly failed: ReadonlySet<string>;
  readonly undecided: ReadonlySet<string>;
}

/** Which stories judge which requirement on a sandbox without faults: only what can pass can be seen to fail. */
export interface Reach {
  readonly byRequirement: ReadonlyMap<string, readonly Reached[]>;
  readonly clean: CleanState;
}

/** What one worker found out about its stories; travels between processes. */
export interface Survey {
  /** `requirement operation`; `judged` points into it. */
  readonly keys: readonly string[];
  /** For each story its place in the plan and what passed, what it is about first. */
  readonly stories: readonly {
    readonly index: number;
    readonly own: readonly number[];
    readonly passing: readonly number[];
  }[];
  readonly failed: readonly string[];
  readonly undecided: readonly string[];
}

/** Returns what is known after these stories were told on a sandbox without faults; `results` in the order of `stories`. */
export function surveyOf(stories: readonly PlannedStory[], results: readonly StoryResult[]): Survey {
  const numbers = new Map<string, number>();
  const numberOf = (key: string) => {
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  };
  const byStory = new Map(results.map((result) => [result.line.id, result]));
  const surveyed = stories.flatMap(({ id, index }) => {
    const result = byStory.get(id);
    if (!result) return [];
    const about = new Set(result.line.requirements);
    const passed = result.findings.filter(({ outcome }) => outcome === 'passed');
    const [own, passing] = [true, false].map((isOwn) =>
      passed
        .filter(({ requirement }) => about.has(requirement) === isOwn)
        .map(({ requirement, operation }) => numberOf(`${requirement} ${operation}`)),
    );
    return [{ index, own: own ?? [], passing: passing ?? [] }];
  });
  const keysWith = (wanted: string) => [
    ...new Set(
      results.flatMap(({ findings }) =>
        findings
          .filter(({ outcome }) => outcome === wanted)
          .map(({ requirement, operation }) => `${requirement} ${operation}`),
      ),
    ),
  ];
  return {
    keys: [...numbers.keys()],
    stories: surveyed,
    failed: keysWith('failed'),
    undecided: keysWith('cantTell'),
  };
}

/** Returns what several workers found out, each about its part of the plan. */
export function reachOf(surveys: readonly Survey[]): Reach {
  const byRequirement = new Map<string, Reached[]>();
  for (const { keys, stories } of surveys) {
    for (const { index, own, passing } of stories) {
      const reached = (numbers: readonly number[], isOwn: boolean) => {
        for (const number of numbers) {
          const [requirement = '', operation = ''] = (keys[number] ?? '').split(' ');
          const known = byRequirement.get(requirement);
          const entry = { index, operation, isOwn };
          if (known) known.push(entry);
          else byRequirement.set(requirement, [entry]);
        }
      };
      reached(own, true);
      reached(passing, false);
    }
  }
  for (const entries of byRequirement.values()) entries.sort((left, right) => left.index - right.index);
  const union = (of: (survey: Survey) => readonly string[]) => new Set(surveys.flatMap(of));
  return {
    byRequirement,
    clean: { failed: union(({ failed }) => failed), undecided: union(({ undecided }) => undecided) },
  };
}
