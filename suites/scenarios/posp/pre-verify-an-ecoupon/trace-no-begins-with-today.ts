import type { Check } from '../../../check.ts';
import { judgeRefusal } from '../../../judging/judge-refusal.ts';
import { judgeSteps } from '../../../judging/judge-steps.ts';
import { preVerified, refused, storyId, told } from './example-steps.ts';

/** A trace number with yesterday's date is refused, where one with today's was accepted right before. */
export const traceNoBeginsWithToday: Check = {
  id: 'trace-no-begins-with-today',
  title: { zh: 'traceNo 须以当天日期开头', en: "A traceNo begins with today's date" },
  appliesTo: ({ line }) => line.id === storyId,
  judge: judgeSteps({
    requirement: 'posp.ecouponPreVerify.trace-no-begins-with-today',
    accepted: ['lock'],
    also: ['trace-no-of-yesterday'],
    judge: (steps) => judgeRefusal(steps['trace-no-of-yesterday']),
  }),
  examples: {
    passes: [told(preVerified('lock'), refused('trace-no-of-yesterday'))],
    fails: [told(preVerified('lock'), preVerified('trace-no-of-yesterday'))],
  },
};
