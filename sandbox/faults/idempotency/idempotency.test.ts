import type { Members } from '../../../contracts/envelopes/envelope.ts';
import type { Content, Operation } from '../../../contracts/operation.ts';
import { cardPay } from '../../../contracts/operations/card/pay.ts';
import { legacyCreateTrade } from '../../../contracts/operations/legacy/create-trade.ts';
import { pospEcouponPreVerify } from '../../../contracts/operations/posp/ecoupon-pre-verify.ts';
import { demonstrate, faultsOfGroup, type Probe } from '../../fault-parts/demonstrate.fixture.ts';

/** Whether a repeat is accepted, some milliseconds after the first request. */
const repeats =
  (operation: Operation, number: (probe: Probe) => Content, afterMs: readonly number[]) =>
  async (probe: Probe) => {
    const changes = number(probe);
    await probe.send(operation, changes);
    const seen: (boolean | undefined)[] = [];
    for (const wait of afterMs) {
      probe.stand.running.sandbox.clock.advance(wait);
      seen.push((await probe.send(operation, changes)).isSuccess);
    }
    return seen;
  };

/** Whether a card payment is accepted whose uuid was used some milliseconds before. */
const sameUuid =
  (afterMs: readonly number[]) =>
  async ({ send, stand, given }: Probe) => {
    const uuid = JSON.stringify(given.ids.uuid());
    const tamper = {
      members: (members: Members): Members =>
        members.map(([key, json]) => [key, key === 'uuid' ? uuid : json]),
    };
    await send(cardPay, {}, tamper);
    const seen: (boolean | undefined)[] = [];
    for (const wait of afterMs) {
      stand.running.sandbox.clock.advance(wait);
      seen.push((await send(cardPay, {}, tamper)).isSuccess);
    }
    return seen;
  };

const outTradeNo = ({ given }: Probe) => ({ outTradeNo: given.ids.orderNumber(32) });

demonstrate('idempotency', faultsOfGroup('idempotency'), [
  { fault: 'used-uuid-accepted', show: sameUuid([0]), sound: [false], broken: [true] },
  {
    fault: 'uuid-forgotten-after-a-minute',
    show: sameUuid([59_999, 1]),
    sound: [false, false],
    broken: [false, true],
  },
  {
    fault: 'order-number-charged-again',
    show: repeats(legacyCreateTrade, outTradeNo, [0, 60_000]),
    sound: [false, false],
    broken: [false, true],
  },
  {
    fault: 'trace-no-used-again',
    show: repeats(pospEcouponPreVerify, ({ given }) => ({ traceNo: given.ids.orderNumber() }), [0]),
    sound: [false],
    broken: [true],
  },
  {
    fault: 'card-number-used-again',
    show: repeats(cardPay, ({ given }) => ({ orgTxnNo: given.ids.orderNumber() }), [0]),
    sound: [false],
    broken: [true],
  },
  {
    fault: 'sixty-second-rule-missing',
    show: repeats(legacyCreateTrade, outTradeNo, [0]),
    sound: [false],
    broken: [true],
  },
  {
    fault: 'sixty-seconds-are-six',
    show: async (probe) => {
      const order = outTradeNo(probe);
      await probe.send(legacyCreateTrade, order);
      probe.stand.running.sandbox.clock.advance(6_000);
      return (await probe.send(legacyCreateTrade, order)).code;
    },
    sound: 'MICRO_CASHIER_REQUEST_FREQUENTLY',
    // It is another rule that refuses: the number was used.
    broken: 'MICRO_CASHIER_INVALID_PARAMETER',
  },
]);
