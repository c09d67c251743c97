import { sameText } from '../../../../schemas/text.ts';
import type { Check, Verdict } from '../../../check.ts';
import { judgeSteps, type Step } from '../../../judging/judge-steps.ts';
import { failed, passed } from '../../../judging/verdict.ts';
import { preVerified, storyId, told } from './example-steps.ts';

const judgeLockTime = judgeSteps({
  requirement: 'posp.ecouponPreVerify.lock-time-300-by-default',
  accepted: ['lock'],
  judge: ({ lock }) => judgeDefault(lock, 'lockTime', '300'),
});

const judgeAfterLock = judgeSteps({
  requirement: 'posp.ecouponPreVerify.after-lock-1-by-default',
  accepted: ['lock'],
  judge: ({ lock }) => judgeDefault(lock, 'afterLock', '1'),
});

/** A pre-verification that names no lock locks for 300 seconds. */
export const lockIsOnByDefault: Check = {
  id: 'lock-is-on-by-default',
  title: { zh: '默认锁定 300 秒', en: 'By default the coupon is locked for 300 seconds' },
  appliesTo: ({ line }) => line.id === storyId,
  judge: (story) => [...judgeLockTime(story), ...judgeAfterLock(story)],
  examples: {
    passes: [told(preVerified('lock'))],
    fails: [told(preVerified('lock', { lockTime: '60' })), told(preVerified('lock', { afterLock: '0' }))],
  },
};

function judgeDefault({ content }: Step, field: string, value: string): Verdict {
  const given = content[field];
  return String(given) === value
    ? passed
    : failed(sameText(value), sameText(JSON.stringify(given) ?? 'undefined'), `response/${field}`);
}
