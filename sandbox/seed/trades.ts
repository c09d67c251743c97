import { Big } from 'big.js';
import { shanghaiDate } from '../../contracts/clock.ts';
import type { PaymentApi, TestTrade } from '../../contracts/target.ts';
import type { Moment } from '../systems/moment.ts';
import { beginRefund } from '../trade/refund-trade.ts';
import { settleTrade } from '../trade/settle-trade.ts';
import { keepTrade } from '../trade/trade-key.ts';
import type { App } from '../world/rows.ts';
import type { Trade } from '../world/trade-rows.ts';

const apis: readonly PaymentApi[] = ['payment', 'legacy', 'cashier'];

/** Yuan of a trade, far more than a run refunds, and of the refund that was made of it. */
const [paid, refunded] = [new Big('9000000'), new Big(1)];

/** Length of the numbers: the only one that the queries of the online payment API take. */
const numberLength = 32;

/** How long an order can be paid, in milliseconds (document 002, row timeExpire). */
const validityMs = 5 * 60 * 1000;

/** Makes a trade of today for each payment API, paid through the wallet, with a refund; returns their numbers. */
export function seedTrades(moment: Moment, app: App, payWay: string): readonly TestTrade[] {
  return apis.map((api) => {
    const date = shanghaiDate(moment.now);
    const numberOf = (what: string) => `${date}sandbox${api}${what}`.padEnd(numberLength, '0');
    const waiting = waitingTrade(moment, { api, app, outTradeNo: numberOf('trade'), payWay });
    keepTrade(moment, waiting);
    const trade = settleTrade(moment, waiting, 'paid');
    const refundTradeNo = numberOf('refund');
    const takes = [{ part: 0, charge: 0, amount: refunded }];
    const planned = { outcome: 'paid', at: moment.now } as const;
    beginRefund(moment, trade, { refundTradeNo, asked: 'seed', takes, planned });
    return { api, outTradeNo: trade.outTradeNo, tradeDate: date, refundTradeNo };
  });
}

interface SeedTrade {
  readonly api: PaymentApi;
  readonly app: App;
  readonly outTradeNo: string;
  readonly payWay: string;
}

function waitingTrade({ now, ids }: Moment, { api, app, outTradeNo, payWay }: SeedTrade): Trade {
  return {
    api,
    appId: app.appId,
    tenancyId: app.tenancyId,
    outTradeNo,
    prepayId: ids.token(numberLength),
    state: 'waiting',
    totalAmount: paid,
    parts: [{ assetType: 'cash', code: payWay, productCode: '', charges: [], due: paid }],
    refunds: [],
    placedAt: now,
    expiresAt: now + validityMs,
    currency: 'CNY',
  };
}
