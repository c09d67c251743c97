import { defineProfile } from '../profile.ts';

/** Business customers that activate cards by ranges of numbers. */
export const b2bActivation = defineProfile({
  id: 'b2b-activation',
  title: { zh: 'B2B 激活', en: 'B2B activation' },
  purpose: {
    zh: '按号段批量激活卡的企业客户',
    en: 'Business customers that activate cards by ranges of numbers',
  },
  operations: ['b2b.activeByPartNo'],
  scenarios: ['b2b/*'],
});
