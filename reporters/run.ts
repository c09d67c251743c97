import type { Exchange, Finding, RecordFooter, RecordHeader, StoryLine } from '../schemas/types/record.ts';
import type { ReportedContracts, ReportedOperation, ReportedRequirement } from './contracts.ts';

/** Everything a reporter may know: one run's record beside the contracts it was judged by. Read-only. */
export interface RunData {
  readonly header: RecordHeader;
  readonly stories: readonly StoryLine[];
  readonly exchanges: readonly Exchange[];
  readonly findings: readonly Finding[];
  readonly footer?: RecordFooter;
  /** True where the record has no footer: the run was cut short. */
  readonly isCut: boolean;
  readonly contracts: ReportedContracts;
  /** Every operation of the catalogue, in its order; which of them this run is about is `scope.ts`. */
  readonly operations: readonly ReportedOperation[];
  readonly requirementOf: (id: string) => ReportedRequirement | undefined;
  readonly operationOf: (id: string) => ReportedOperation | undefined;
  readonly storyOf: (id: string) => StoryLine | undefined;
  readonly exchangeOf: (id: string) => Exchange | undefined;
  /** True where the run exchanged anything of an operation. */
  readonly isCalled: (operation: string) => boolean;
  readonly exchangesOfStory: (story: string) => readonly Exchange[];
  readonly findingsOfStory: (story: string) => readonly Finding[];
  /** The stories that say they are about a requirement. */
  readonly storiesServing: (requirement: string) => readonly StoryLine[];
}

/** One record as it was read, its exchanges gathered by story; `suites/record.ts` reads this shape. */
export interface RecordedRun {
  readonly header: RecordHeader;
  readonly stories: readonly { readonly line: StoryLine; readonly exchanges: readonly Exchange[] }[];
  readonly findings: readonly Finding[];
  readonly footer?: RecordFooter;
  readonly isCut: boolean;
}

/** Returns the run as one object with lookups; pure. */
export function deriveRun(record: RecordedRun, contracts: ReportedContracts): RunData {
  const { operations } = contracts;
  const { header, findings, footer, isCut } = record;
  const stories = record.stories.map((story) => story.line);
  const exchanges = record.stories.flatMap((story) => story.exchanges);
  const called = new Set(exchanges.map(({ operation }) => operation));
  const storyById = byId(stories);
  const exchangeById = byId(exchanges);
  const operationById = byId(operations);
  const requirementById = byId(operations.flatMap((operation) => operation.requirements));
  const exchangesByStory = new Map(record.stories.map(({ line, exchanges: own }) => [line.id, own]));
  const findingsByStory = groupBy(findings, (finding) => finding.story);
  const storiesByRequirement = groupBy(
    stories.flatMap((story) => story.requirements.map((requirement) => ({ story, requirement }))),
    ({ requirement }) => requirement,
  );
  return {
    header,
    stories,
    exchanges,
    findings,
    ...(footer === undefined ? {} : { footer }),
    isCut,
    contracts,
    operations,
    requirementOf: (id) => requirementById.get(id),
    operationOf: (id) => operationById.get(id),
    storyOf: (id) => storyById.get(id),
    exchangeOf: (id) => exchangeById.get(id),
    isCalled: (operation) => called.has(operation),
    exchangesOfStory: (story) => exchangesByStory.get(story) ?? [],
    findingsOfStory: (story) => findingsByStory.get(story) ?? [],
    storiesServing: (requirement) => (storiesByRequirement.get(requirement) ?? []).map(({ story }) => story),
  };
}

/** Returns the items in groups of one key, both in the order they came. */
export function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

const byId = <Item extends { readonly id: string }>(items: readonly Item[]) =>
  new Map(items.map((item) => [item.id, item]));
