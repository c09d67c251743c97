import type { PlannedStory } from '../../suites/plan-stories.ts';
import { planStories } from '../../suites/plan-stories.ts';
import type { MatrixNews, MatrixOrder } from './messages.ts';
import { observe } from './observe.ts';
import { surveyOf } from './reach.ts';
import { openStand, type Stand } from './stand.ts';

const plan = new Map<number, PlannedStory>(
  planStories({ sequences: 0 }).map((story) => [story.index, story]),
);
const storiesAt = (places: readonly number[]) => places.flatMap((place) => plan.get(place) ?? []);

let stand: Stand | undefined;
let begun: { readonly seed: number; readonly aheadMs: number } = { seed: 0, aheadMs: 0 };

async function obey(order: MatrixOrder): Promise<MatrixNews> {
  if (order.kind === 'begin') {
    begun = { seed: order.seed, aheadMs: order.startAt - Date.now() };
    return { kind: 'ready' };
  }
  const stories = storiesAt(order.stories);
  if (order.kind === 'clean') {
    const fresh = await openStand(order.seed, clock());
    const { results, exchanges } = await fresh.run({ stories, faults: [], seed: order.seed });
    await fresh.close();
    return { kind: 'seen', seen: observe(results, exchanges) };
  }
  stand ??= await openStand(begun.seed, clock());
  const faults = order.kind === 'fault' ? [order.fault] : [];
  const { results, exchanges } = await stand.run({ stories, faults, seed: begun.seed });
  return order.kind === 'survey'
    ? { kind: 'survey', survey: surveyOf(stories, results) }
    : { kind: 'seen', seen: observe(results, exchanges) };
}

function clock() {
  const { aheadMs } = begun;
  return { now: () => Date.now() + aheadMs };
}

process.on('message', async (order: MatrixOrder) => {
  const news = await obey(order).catch(
    (error: unknown): MatrixNews => ({
      kind: 'broken',
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
  );
  process.send?.(news);
});
process.once('disconnect', () => process.exit(0));
