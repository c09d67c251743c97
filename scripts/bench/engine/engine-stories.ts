import { type PlannedStory, planStories } from '../../../suites/plan-stories.ts';

/** One operation of each envelope and of each large system. */
const operations: readonly string[] = [
  'legacy.createTrade',
  'card.pay',
  'payment.createTrade',
  'payment.queryTrade',
  'member.createMemberByMobile',
  'wallet.giveVoucher',
  'order.syncOrder',
  'cashier.launch',
  'posp.ecouponPreVerify',
];

/** Families whose requests are of the usual size and go the usual way. */
const families: readonly string[] = [
  'condition',
  'enumeration',
  'length',
  'number',
  'pattern',
  'presence',
  'schema',
  'type',
];

/** Returns the stories the engine is measured with: what most of a run consists of. */
export function engineStories(): readonly (PlannedStory & { readonly form: 'case' })[] {
  return planStories({}).flatMap((story) =>
    story.form === 'case' &&
    operations.includes(story.case.operation.id) &&
    families.includes(story.case.family)
      ? [story]
      : [],
  );
}
