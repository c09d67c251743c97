import type { Check } from '../../../check.ts';
import { judgeRefusal } from '../../../judging/judge-refusal.ts';
import { judgeSteps } from '../../../judging/judge-steps.ts';
import { preVerified, refused, storyId, told } from './example-steps.ts';

/** A trace number that was accepted once is refused the second time. */
export const traceNoIsUsedOnce: Check = {
  id: 'trace-no-is-used-once',
  title: { zh: '重复的 traceNo 被拒绝', en: 'A traceNo used before is refused' },
  appliesTo: ({ line }) => line.id === storyId,
  judge: judgeSteps({
    requirement: 'posp.ecouponPreVerify.trace-no-used-once',
    accepted: ['lock'],
    also: ['same-trace-no'],
    judge: (steps) => judgeRefusal(steps['same-trace-no']),
  }),
  examples: {
    passes: [told(preVerified('lock'), refused('same-trace-no'))],
    fails: [told(preVerified('lock'), preVerified('same-trace-no'))],
  },
};
