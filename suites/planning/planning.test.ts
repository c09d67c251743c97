import { describe, expect, it } from 'vitest';
import { type PlannedStory, planStories } from '../plan-stories.ts';
import { acceptShare, planSizes } from './plan-size.ts';
import { costOfStory, requestsOf } from './story-cost.ts';
import { withinBudget } from './within-budget.ts';

const all = planStories({});
const whole = planSizes(all).at(-1);

const requests = (stories: readonly PlannedStory[]) => planSizes(stories).at(-1)?.requests ?? 0;

describe('what a story costs', () => {
  const only = (id: string) => {
    const [story] = planStories({ only: id });
    if (!story) throw new Error(`no story ${id}`);
    return costOfStory(story);
  };

  it('is its request and a control that others share, where it must be rejected', () => {
    const cost = only('case:card.pay/length/request.content.orgTxnNo.max-length/above');
    expect(cost).toMatchObject({ rejected: 1, accepted: 0, controls: 0, sharedControl: expect.any(String) });
  });

  it('is one request where it must be accepted, and nothing where nothing can be shown', () => {
    expect(requestsOf(only('case:card.pay/envelope/*/example'))).toBe(1);
    expect(only('case:card.pay/transport/transport.old-tls-refused/TLSv1').unsent?.en).toContain('HTTPS');
  });

  it('is two where the second follows on the first', () => {
    expect(requestsOf(only('case:card.pay/idempotency/idempotency.uuid-used-once/same-body'))).toBe(2);
  });
});

describe('the size of a plan', () => {
  it('adds up', () => {
    const families = planSizes(all).slice(0, -1);
    expect(families.reduce((sum, { stories }) => sum + stories, 0)).toBe(all.length);
    expect(families.reduce((sum, one) => sum + one.requests, 0)).toBe(whole?.requests);
  });

  it('needs at most 40 % of the accept requests that one for each constraint would take', () => {
    const { share, constraints } = acceptShare(all);
    expect(constraints).toBeGreaterThan(1500);
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThanOrEqual(0.4);
  });
});

describe('a budget', () => {
  it.each([1, 150, 1000])('of %i requests is kept', (budget) => {
    const chosen = withinBudget(all, budget).filter((story) => !costOfStory(story).unsent);
    expect(requests(chosen)).toBeLessThanOrEqual(budget);
    expect(requests(chosen)).toBeGreaterThan(budget * 0.9);
  });

  it('takes the plain example of what is documented best first', () => {
    const documented = all.filter(
      (story) =>
        story.form === 'case' &&
        story.case.operation.evidence === 'documented' &&
        story.id.endsWith('/example'),
    );
    const chosen = new Set(withinBudget(all, 60).map(({ id }) => id));
    expect(documented.filter(({ id }) => !chosen.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('shows more requirements than the first stories of the plan would for the same requests', () => {
    const named = (stories: readonly PlannedStory[]) =>
      new Set(stories.flatMap((story) => (story.form === 'case' ? story.case.requirements : []))).size;
    const chosen = withinBudget(all, 500);
    const first: PlannedStory[] = [];
    let left = 500;
    for (const story of all) {
      left -= requestsOf(costOfStory(story));
      if (left < 0) break;
      first.push(story);
    }
    expect(named(chosen)).toBeGreaterThan(2 * named(first));
  });

  it('that is larger than the plan leaves nothing out, and the order of the plan stays', () => {
    expect(withinBudget(all, 1_000_000).map(({ id }) => id)).toEqual(all.map(({ id }) => id));
  });

  it('gives the same stories each time, and each in its place of the whole plan', () => {
    const [once, again] = [planStories({ budget: 300 }), planStories({ budget: 300 })];
    expect(once.map(({ id }) => id)).toEqual(again.map(({ id }) => id));
    for (const story of once) expect(all[story.index]?.id).toBe(story.id);
  });
});
