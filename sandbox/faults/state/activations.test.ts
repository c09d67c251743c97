import type { Content } from '../../../contracts/operation.ts';
import { b2bActiveByPartNo } from '../../../contracts/operations/b2b/active-by-part-no.ts';
import { demonstrate, type Probe } from '../../fault-parts/demonstrate.fixture.ts';
import { activations } from './activations.ts';

/** What an order is answered when it is made and asked for again, some milliseconds apart. */
const progress =
  (waits: readonly number[], again: Content = {}) =>
  async ({ send, given, stand }: Probe) => {
    const partnerOrderId = given.ids.orderNumber();
    const codes = [(await send(b2bActiveByPartNo, { partnerOrderId })).content.statusCode];
    for (const wait of waits) {
      stand.running.sandbox.clock.advance(wait);
      codes.push((await send(b2bActiveByPartNo, { partnerOrderId, ...again })).content.statusCode);
    }
    return codes;
  };

demonstrate('the state of activations', activations, [
  { fault: 'new-order-answered-80', show: progress([0]), sound: [100, 80], broken: [80, 80] },
  { fault: 'repeated-order-made-again', show: progress([0]), sound: [100, 80], broken: [100, 100] },
  { fault: 'progress-goes-back', show: progress([5_000, 0]), sound: [100, 81, 81], broken: [100, 81, 80] },
  {
    fault: 'repeated-order-judged-by-its-range',
    show: progress([0], { startCardSe: '0000009', endCardSe: '0000008' }),
    sound: [100, 80],
    broken: [100, 400],
  },
  {
    fault: 'cost-price-not-looked-at',
    show: async ({ send }) => (await send(b2bActiveByPartNo, { costPrice: 10_001 })).isSuccess,
    sound: false,
    broken: true,
  },
]);
