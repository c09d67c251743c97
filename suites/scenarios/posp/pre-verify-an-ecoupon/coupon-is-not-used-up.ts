import { sameText } from '../../../../schemas/text.ts';
import type { Check } from '../../../check.ts';
import { judgeSteps } from '../../../judging/judge-steps.ts';
import { cantTell, failed, passed } from '../../../judging/verdict.ts';
import { preVerified, storyId, told } from './example-steps.ts';

/** Pre-verifying simulates: after it was asked, asked again and let go, the coupon has as many uses as before. */
export const couponIsNotUsedUp: Check = {
  id: 'coupon-is-not-used-up',
  title: { zh: '预核销不减少可用次数', en: 'Pre-verifying uses nothing up' },
  appliesTo: ({ line }) => line.id === storyId,
  judge: judgeSteps({
    requirement: 'posp.ecouponPreVerify.coupon-not-used-up',
    accepted: ['lock', 'unlock', 'after-unlocking'],
    judge: (steps) => {
      const before = steps.lock.content.remainTimes;
      const after = steps['after-unlocking'].content.remainTimes;
      if (typeof before !== 'number' || typeof after !== 'number') {
        return cantTell({ zh: '应答没有 remainTimes', en: 'an answer has no remainTimes' });
      }
      return after === before
        ? passed
        : failed(sameText(String(before)), sameText(String(after)), 'response/remainTimes');
    },
  }),
  examples: {
    passes: [told(preVerified('lock'), preVerified('unlock'), preVerified('after-unlocking'))],
    fails: [
      told(preVerified('lock'), preVerified('unlock'), preVerified('after-unlocking', { remainTimes: 2 })),
    ],
  },
};
