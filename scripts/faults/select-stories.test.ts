import { describe, expect, it } from 'vitest';
import { planStories } from '../../suites/plan-stories.ts';
import type { Reach, Reached } from './reach.ts';
import { selectStories } from './select-stories.ts';

const plan = planStories({ only: 'case:card.{pay,refund}/*' });
const [first] = plan;
const noneFailed = { failed: new Set<string>(), undecided: new Set<string>() };
const reachOf = (byRequirement: Readonly<Record<string, readonly Reached[]>>): Reach => ({
  byRequirement: new Map(Object.entries(byRequirement)),
  clean: noneFailed,
});
const idsOf = (breaks: readonly string[], reach: Reach, isShort = false) =>
  selectStories(breaks, plan, { reach, isShort }).map(({ id }) => id);

const type = 'card.refund.response.content.txnAmt.type';

describe('the stories of a fault', () => {
  it('are those that were seen to judge what it names, and all of the operation', () => {
    const ids = idsOf(
      [type],
      reachOf({ [type]: [{ index: first?.index ?? 0, operation: 'card.refund', isOwn: false }] }),
    );
    expect(ids).toContain(first?.id);
    const refunds = plan.filter(({ id }) => id.startsWith('case:card.refund/'));
    expect(ids).toEqual(expect.arrayContaining(refunds.map(({ id }) => id)));
  });

  it('are those that say they are about it, where none was seen to judge it', () => {
    const uuid = 'idempotency.uuid-used-once';
    const about = plan.filter(
      (story) => story.form === 'case' && story.case.requirements.some((id) => id === uuid),
    );
    expect(about.length).toBeGreaterThan(0);
    expect(idsOf([uuid], reachOf({}))).toEqual(expect.arrayContaining(about.map(({ id }) => id)));
  });

  it('are few of each family in the short form', () => {
    const [whole, short] = [idsOf([type], reachOf({})), idsOf([type], reachOf({}), true)];
    expect(short.length * 2).toBeLessThan(whole.length);
    expect(new Set(short.map((id) => id.split('/')[1]))).toEqual(
      new Set(whole.map((id) => id.split('/')[1])),
    );
  });

  it('keep the order of the plan', () => {
    const places = selectStories([type], plan, { reach: reachOf({}) }).map(({ index }) => index);
    expect(places).toEqual(places.toSorted((left, right) => left - right));
  });
});
