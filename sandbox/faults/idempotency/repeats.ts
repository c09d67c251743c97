import { defineFault, type Fault } from '../../fault.ts';
import { everywhere } from '../../fault-parts/requirements.ts';
import { judgedOtherwise, withoutRule } from '../../fault-parts/rule-parts.ts';
import type { Behaviour } from '../../systems/call.ts';

/** How long a gateway remembers a uuid that forgets it too soon, and how long its 60 seconds are. */
const [rememberedMs, shortMs] = [60_000, 6_000];

/** Messages and numbers that may come again where they may not. */
export const repeats: readonly Fault[] = [
  defineFault({
    id: 'used-uuid-accepted',
    title: { zh: '用过的 uuid 仍被接受', en: 'A uuid that was used is accepted again' },
    group: 'idempotency',
    breaks: ['idempotency.uuid-used-once'],
    rules: withoutRule('uuid-is-unique'),
  }),
  defineFault({
    id: 'uuid-forgotten-after-a-minute',
    title: { zh: '一分钟后用过的 uuid 又被接受', en: 'A uuid is forgotten after a minute' },
    group: 'idempotency',
    breaks: ['idempotency.uuid-used-once'],
    rules: judgedOtherwise('uuid-is-unique', (incoming, usual) => {
      const { message, call } = incoming;
      const key = `${call.app.appId}/${String(message.uuid)}`;
      const usedAt = call.world.tables.uuids.get(key);
      if (usedAt === undefined || call.now - usedAt < rememberedMs) usual(incoming);
    }),
  }),
  defineFault({
    id: 'order-number-charged-again',
    title: { zh: '用过的订单号可再次下单扣款', en: 'An order number that was used is charged again' },
    group: 'idempotency',
    breaks: everywhere('out-trade-no-used-once'),
    behaviour: (behaviour) => (behaviour.usedOnce?.series === 'trade' ? withoutNumber(behaviour) : behaviour),
  }),
  defineFault({
    id: 'trace-no-used-again',
    title: { zh: '用过的 POSP 流水号仍被接受', en: 'A traceNo that was used is accepted again' },
    group: 'idempotency',
    breaks: everywhere('trace-no-used-once'),
    behaviour: (behaviour) => (behaviour.usedOnce?.series === 'trace' ? withoutNumber(behaviour) : behaviour),
  }),
  defineFault({
    id: 'card-number-used-again',
    title: { zh: '用过的 orgTxnNo 可再次扣款', en: 'An orgTxnNo that was used is charged again' },
    group: 'idempotency',
    breaks: ['idempotency.card-transaction-number-used-once'],
    behaviour: (behaviour) =>
      behaviour.usedOnce?.series === 'card-payment' ? withoutNumber(behaviour) : behaviour,
  }),
  defineFault({
    id: 'sixty-second-rule-missing',
    title: { zh: '60 秒内可重复提交同一订单号', en: 'An order number may be asked for again at once' },
    group: 'idempotency',
    breaks: [
      'legacy.createTrade.same-order-refused-within-60-seconds',
      ...everywhere('error.MICRO_CASHIER_REQUEST_FREQUENTLY', 'out-trade-no-used-once'),
    ],
    behaviour: (behaviour) =>
      behaviour.frequency === undefined ? behaviour : withoutNumber(withoutFrequency(behaviour)),
  }),
  defineFault({
    id: 'sixty-seconds-are-six',
    title: { zh: '60 秒规则只管 6 秒', en: 'The rule of 60 seconds holds for six' },
    group: 'idempotency',
    breaks: everywhere('error.MICRO_CASHIER_REQUEST_FREQUENTLY'),
    behaviour: (behaviour) =>
      behaviour.frequency === undefined
        ? behaviour
        : { ...behaviour, frequency: { ...behaviour.frequency, withinMs: shortMs } },
  }),
];

function withoutNumber({ usedOnce: _usedOnce, ...behaviour }: Behaviour): Behaviour {
  return behaviour;
}

function withoutFrequency({ frequency: _frequency, ...behaviour }: Behaviour): Behaviour {
  return behaviour;
}
