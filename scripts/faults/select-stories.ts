import { requirementOf } from '../../suites/judging/requirement-of.ts';
import type { PlannedStory } from '../../suites/plan-stories.ts';
import type { Reach, Reached } from './reach.ts';

/** Stories about a requirement that are told for a fault naming it, on one operation. */
const mostAbout = 30;

/** The same for a rule that holds for many operations, on each of them, and of each way to show it. */
const mostAboutRule = 2;

/** Stories that judge a requirement in passing, on each operation. */
const mostInPassing = 2;

/** Stories of each family that are told of an operation concerned, beside: what a fault breaks by the way shows there. */
const ofEachFamily = 2;

/** Scenarios that are told beside. */
const mostScenarios = 4;

/** Operations of which so much is told; of the first every story is. */
const mostBystanders = 3;

/** One operation of each envelope and of the large systems, for faults that name none. */
const representatives = [
  'legacy.createTrade',
  'card.pay',
  'wallet.getCardVoucherList',
  'posp.ecouponPreVerify',
  'b2b.activeByPartNo',
];

/** What the choice of stories rests on. */
export interface Selection {
  readonly reach: Reach;
  /** True where only the first stories of each family are told beside, of every operation concerned. */
  readonly isShort?: boolean;
}

/**
 * Returns the stories that are told with a fault in force, in the order of the plan. Telling all of them for each of
 * hundreds of faults would take hours and show nothing more, so these are chosen:
 *
 * - of each requirement the fault names, the stories that are about it, and some that judge it in passing, as far as a
 *   sandbox without faults was seen to pass them ({@link Reach}); of a rule for many operations, on each of them;
 * - where no story was seen to pass it, the stories that say they are about it, so that the report can tell why not;
 * - of the first operation concerned every case, of some more the first of each family, and some scenarios they are in:
 *   what else the fault breaks, and is then found by requirements it does not name, shows there. For a fault that names
 *   none, one story of each family of operations that stand for all.
 *
 * Every story is judged by every check, whatever it was chosen for.
 */
export function selectStories(
  breaks: readonly string[],
  plan: readonly PlannedStory[],
  { reach, isShort = false }: Selection,
): readonly PlannedStory[] {
  const chosen = new Set(breaks.flatMap((requirement) => tellingOf(requirement, plan, reach)));
  const concerned = [...new Set(breaks.flatMap((id) => requirementOf(id)?.operation ?? []))];
  const most = (operation: string) => {
    if (concerned.length === 0) return 1;
    return operation === concerned[0] && !isShort ? Number.POSITIVE_INFINITY : ofEachFamily;
  };
  const bystanders = concerned.length > 0 ? concerned.slice(0, mostBystanders) : representatives;
  for (const index of bystanderStories(bystanders, most, plan)) chosen.add(index);
  return plan.filter(({ index }) => chosen.has(index));
}

function tellingOf(requirement: string, plan: readonly PlannedStory[], reach: Reach): readonly number[] {
  const reached = withoutRandom(reach.byRequirement.get(requirement) ?? [], plan);
  if (reached.length === 0) return plan.filter(isAbout(requirement)).slice(0, mostAbout).map(indexOf);
  const isRule = requirementOf(requirement)?.operation === undefined;
  const ofVariants = isRule ? ofEachVariant(reached, plan) : [];
  const ofOperations = [...byOperation(reached).values()].flatMap((onIt) => {
    const own = onIt.filter(({ isOwn }) => isOwn).slice(0, isRule ? mostAboutRule : mostAbout);
    const passing = spread(
      onIt.filter(({ isOwn }) => !isOwn),
      isRule && own.length > 0 ? 1 : mostInPassing,
    );
    return [...own, ...passing].map(indexOf);
  });
  return [...ofVariants, ...ofOperations];
}

/** A rule is shown in many ways, each of which some fault slips through; the variant ends a story's id. */
function ofEachVariant(reached: readonly Reached[], plan: readonly PlannedStory[]): readonly number[] {
  const own = new Set(reached.filter(({ isOwn }) => isOwn).map(indexOf));
  const met = new Map<string, number>();
  return plan
    .filter(({ index, id }) => {
      if (!own.has(index)) return false;
      const variant = id.slice(id.lastIndexOf('/') + 1);
      met.set(variant, (met.get(variant) ?? 0) + 1);
      return (met.get(variant) ?? 0) <= mostAboutRule;
    })
    .map(indexOf);
}

/** A random sequence costs more than ten other stories: it is told only where nothing else judges a requirement. */
function withoutRandom(reached: readonly Reached[], plan: readonly PlannedStory[]): readonly Reached[] {
  const random = new Set(plan.filter(({ form }) => form === 'lifecycle').map(indexOf));
  const others = reached.filter(({ index }) => !random.has(index));
  return others.length > 0 ? others : reached.slice(0, mostInPassing);
}

function byOperation(reached: readonly Reached[]): ReadonlyMap<string, readonly Reached[]> {
  const groups = new Map<string, Reached[]>();
  for (const entry of reached) {
    const known = groups.get(entry.operation);
    if (known) known.push(entry);
    else groups.set(entry.operation, [entry]);
  }
  return groups;
}

/** So many of a list, from its beginning to its end: neighbours in the plan are of a kind. */
function spread<Item>(items: readonly Item[], count: number): readonly Item[] {
  if (items.length <= count) return items;
  return Array.from({ length: count }, (_, turn) => items[Math.floor((turn * items.length) / count)]).filter(
    (item) => item !== undefined,
  );
}

function bystanderStories(
  operations: readonly string[],
  most: (operation: string) => number,
  plan: readonly PlannedStory[],
): readonly number[] {
  const met = new Map<string, number>();
  let scenarios = 0;
  return plan
    .filter((story) => {
      if (story.form === 'scenario') {
        const isIn = story.scenario.serves.some((id) =>
          operations.includes(requirementOf(id)?.operation ?? ''),
        );
        scenarios += isIn ? 1 : 0;
        return isIn && scenarios <= mostScenarios;
      }
      // What a random sequence does shows only when it is told: what it judged in passing is in the reach.
      if (story.form === 'lifecycle') return false;
      const { operation, family } = story.case;
      const kind = `${operation.id} ${family}`;
      if (!operations.includes(operation.id)) return false;
      met.set(kind, (met.get(kind) ?? 0) + 1);
      return (met.get(kind) ?? 0) <= most(operation.id);
    })
    .map(indexOf);
}

function isAbout(requirement: string): (story: PlannedStory) => boolean {
  return (story) => {
    if (story.form === 'lifecycle') return false;
    const ids = story.form === 'case' ? story.case.requirements : story.scenario.serves;
    return ids.some((id) => id === requirement);
  };
}

function indexOf({ index }: { readonly index: number }): number {
  return index;
}
