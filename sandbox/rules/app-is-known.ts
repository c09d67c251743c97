import { Refused } from '../refusal.ts';
import type { Rule } from './incoming.ts';

/** Only an app that e-Buy assigned may call. */
export const appIsKnown: Rule = {
  id: 'app-is-known',
  title: { zh: 'appId 已配置', en: 'The appId is known' },
  envelopes: ['paas', 'paas-unsigned'],
  judge: ({ isAppKnown }) => {
    if (!isAppKnown) throw new Refused('app-unknown', 'appId');
  },
};
