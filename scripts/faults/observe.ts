import type { Text } from '../../schemas/text.ts';
import type { Finding } from '../../schemas/types/record.ts';
import type { StoryResult } from '../../suites/open-story.ts';

/** A requirement that failed on an operation, with the first story that shows it. */
export interface Failure {
  readonly requirement: string;
  readonly operation: string;
  /** The check that found it. */
  readonly check: string;
  readonly story: string;
  readonly expected?: Text;
  readonly actual?: Text;
}

/** What the stories of one run showed; travels between processes. Keys are `requirement operation`. */
export interface Observation {
  readonly stories: number;
  readonly exchanges: number;
  readonly failures: readonly Failure[];
  /** What could not be told, and was neither shown nor seen to fail by another story. */
  readonly undecided: readonly string[];
  readonly passed: readonly string[];
}

/** Returns what stories showed: each requirement × operation once, by its weightiest outcome. */
export function observe(results: readonly StoryResult[], exchanges: number): Observation {
  const failures = new Map<string, Failure>();
  const [passed, undecided] = [new Set<string>(), new Set<string>()];
  for (const finding of results.flatMap(({ findings }) => findings)) {
    const key = `${finding.requirement} ${finding.operation}`;
    if (finding.outcome === 'failed' && !failures.has(key)) failures.set(key, failureOf(finding));
    else if (finding.outcome === 'passed') passed.add(key);
    else if (finding.outcome === 'cantTell') undecided.add(key);
  }
  const isOpen = (key: string) => !failures.has(key) && !passed.has(key);
  return {
    stories: results.length,
    exchanges,
    failures: [...failures.values()],
    undecided: [...undecided].filter(isOpen),
    passed: [...passed].filter((key) => !failures.has(key)),
  };
}

function failureOf({ requirement, operation, check, story, expected, actual }: Finding): Failure {
  return { requirement, operation, check, story, ...(expected && { expected }), ...(actual && { actual }) };
}
