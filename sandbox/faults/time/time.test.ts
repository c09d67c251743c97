import { shanghaiDate } from '../../../contracts/clock.ts';
import { b2bActiveByPartNo } from '../../../contracts/operations/b2b/active-by-part-no.ts';
import { cardPay } from '../../../contracts/operations/card/pay.ts';
import { cashierGetToken } from '../../../contracts/operations/cashier/get-token.ts';
import { legacyCreateTrade } from '../../../contracts/operations/legacy/create-trade.ts';
import { pospEcouponPreVerify } from '../../../contracts/operations/posp/ecoupon-pre-verify.ts';
import { demonstrate, faultsOfGroup, type Probe } from '../../fault-parts/demonstrate.fixture.ts';
import { noon } from '../../sandbox.fixture.ts';
import { parseShanghaiTime } from '../../systems/read-time.ts';

const dayMs = 86_400_000;

/** Which days an order number may begin with: days from today. */
const days =
  (at: number) =>
  async ({ send, stand, given }: Probe) => {
    stand.running.sandbox.clock.set(at);
    const seen: number[] = [];
    for (const day of [-2, -1, 0, 1, 2]) {
      const orgTxnNo = `${shanghaiDate(at + day * dayMs)}${given.ids.orderNumber().slice(8)}`;
      if ((await send(cardPay, { orgTxnNo })).isSuccess === true) seen.push(day);
    }
    return seen;
  };

const minutesOff = async ({ send, given }: Probe) =>
  (Number((await send(cardPay)).message.timestamp) - given.clock.now()) / 60_000;

/** 01:00 in Shanghai, 17:00 of the day before in UTC. */
const night = Date.parse('2026-03-02T01:00:00+08:00');

demonstrate('time', faultsOfGroup('time'), [
  { fault: 'date-by-utc', show: days(night), sound: [0], broken: [-1] },
  { fault: 'date-not-looked-at', show: days(noon), sound: [0], broken: [-2, -1, 0, 1, 2] },
  { fault: 'date-of-yesterday-accepted', show: days(noon), sound: [0], broken: [-1, 0] },
  { fault: 'date-of-tomorrow-accepted', show: days(noon), sound: [0], broken: [0, 1] },
  { fault: 'clock-fifteen-minutes-ahead', show: minutesOff, sound: 0, broken: 15 },
  { fault: 'clock-an-hour-behind', show: minutesOff, sound: 0, broken: -60 },
  {
    fault: 'order-valid-for-half-an-hour',
    show: async ({ send, stand, given }) => {
      const outTradeNo = given.ids.orderNumber(32);
      await send(legacyCreateTrade, { outTradeNo, timeExpire: undefined });
      const { trades } = stand.running.sandbox.world.tables;
      const expiresAt = trades.values().find((trade) => trade.outTradeNo === outTradeNo)?.expiresAt ?? 0;
      return (expiresAt - noon) / 60_000;
    },
    sound: 5,
    broken: 30,
  },
  {
    fault: 'pos-time-with-dashes',
    show: async ({ send }) => (await send(pospEcouponPreVerify)).content.transDate,
    sound: '20260301120000',
    broken: '2026-03-01 12:00:00',
  },
  {
    fault: 'create-time-with-dashes',
    show: async ({ send }) => (await send(b2bActiveByPartNo)).content.createTime,
    sound: '20260301120000',
    broken: '2026-03-01 12:00:00',
  },
  {
    fault: 'pos-time-in-utc',
    show: async ({ send }) => (await send(pospEcouponPreVerify)).content.transDate,
    sound: '20260301120000',
    broken: '20260301040000',
  },
  {
    fault: 'token-expiry-an-hour-off',
    show: async ({ send }) => {
      const { expireTime, expiresIn } = (await send(cashierGetToken)).content;
      return ((parseShanghaiTime(String(expireTime)) ?? 0) - noon) / 1000 - Number(expiresIn);
    },
    sound: 0,
    broken: 3_600,
  },
]);
