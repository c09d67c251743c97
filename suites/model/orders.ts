import { type Conducts, claimThat } from './conduct.ts';
import { type Event, namedIn } from './event.ts';
import { type Change, knownText, type World } from './fact.ts';
import { textAt } from './read.ts';

/** 订单能力API: orders of other systems and their parcels. */
export const orderConducts: Conducts = {
  'order.syncOrder': {
    change: changeBySync,
    show: (_world, event) => [
      {
        fact: `order/${orderOf(event)}/number`,
        value: textAt(event.answer, 'ebuyOrderId'),
        at: 'response/content/ebuyOrderId',
        law: 'order.syncOrder.same-order-is-updated',
      },
      {
        fact: `order/${orderOf(event)}/status`,
        value: textAt(event.answer, 'orderStatus'),
        at: 'response/content/orderStatus',
      },
      {
        fact: `order/${orderOf(event)}/updated`,
        value: textAt(event.answer, 'updateTime'),
        at: 'response/content/updateTime',
      },
    ],
  },
  'order.syncLogistics': {
    refuse: (world, event) =>
      world.has(`order/${orderOf(event)}/status`)
        ? undefined
        : 'order.syncLogistics.order-is-synchronised-first',
    change: (_world, event) => [
      // Which orders a parcel ships is a proposal: the answer says how the order stands.
      {
        fact: `order/${orderOf(event)}/status`,
        to: textAt(event.answer, 'orderStatus'),
        law: 'order.syncLogistics.status-echoed',
      },
    ],
    claim: (_world, event) => [
      claimThat('order.syncLogistics.status-echoed', {
        expected: namedIn(event, 'logisticsStatus') ?? '',
        actual: textAt(event.answer, 'logisticsStatus') ?? '',
        at: 'response/content/logisticsStatus',
      }),
    ],
  },
};

function orderOf(event: Event): string {
  return namedIn(event, 'orderId') ?? '';
}

function changeBySync(world: World, event: Event): readonly Change[] {
  const place = `order/${orderOf(event)}`;
  const [time, before] = [namedIn(event, 'updateTime') ?? '', knownText(world, `${place}/updated`) ?? ''];
  const isOlder = time < before;
  const law = isOlder
    ? 'order.syncOrder.older-update-does-not-overwrite'
    : 'order.syncOrder.same-order-is-updated';
  const set = (fact: string, value: string | undefined): Change => ({
    fact: `${place}/${fact}`,
    to: isOlder ? (was) => was : value,
    law,
  });
  return [set('status', namedIn(event, 'orderStatus')), set('updated', time)];
}
