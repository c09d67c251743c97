import { Refused } from '../refusal.ts';
import { readText } from '../systems/read-content.ts';
import type { Rule } from './incoming.ts';

/** The 60 second rule of createTrade: every request for an order number counts, also one that is refused afterwards. */
export const orderIsNotRepeatedSoon: Rule = {
  id: 'order-is-not-repeated-soon',
  title: {
    zh: '同一订单号 60 秒内不重复请求',
    en: 'An order number is not asked for again within 60 seconds',
  },
  judge: ({ behaviour, call }) => {
    const { frequency } = behaviour;
    const number = frequency && readText(call.content, frequency.field);
    if (frequency === undefined || number === undefined) return;
    const key = `${call.operation.id}/${call.app.appId}/${number}`;
    const { requests } = call.world.tables;
    const before = requests.get(key);
    requests.set(key, call.now);
    if (before !== undefined && call.now - before < frequency.withinMs) {
      throw new Refused('too-frequent', frequency.field);
    }
  },
};
