import { Refused } from '../refusal.ts';
import type { Rule } from './incoming.ts';

/** A uuid counts as used as soon as a validly signed request carries it, whatever becomes of that request. */
export const uuidIsUnique: Rule = {
  id: 'uuid-is-unique',
  title: { zh: '同一 appId 的 uuid 不重复', en: 'A uuid is used once within an app' },
  envelopes: ['paas', 'paas-unsigned'],
  judge: ({ message, call }) => {
    const key = `${call.app.appId}/${String(message.uuid)}`;
    const { uuids } = call.world.tables;
    if (uuids.has(key)) throw new Refused('uuid-used', 'uuid');
    uuids.set(key, call.now);
  },
};
