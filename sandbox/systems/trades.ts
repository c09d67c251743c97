import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { Refused } from '../refusal.ts';
import { assertUnused, useNumber } from '../rules/number-is-unused.ts';
import { assertTradeAmounts } from '../trade/amount-rules.ts';
import { findTrade } from '../trade/find-trade.ts';
import { findRefund, refundTrade } from '../trade/refund-trade.ts';
import { renderRefund, renderRefundList } from '../trade/render-refund.ts';
import { renderTrade } from '../trade/render-trade.ts';
import type { Trade } from '../world/trade-rows.ts';
import type { Behaviour, Call, UsedOnce } from './call.ts';
import { listedOnly } from './listed-fields.ts';
import { readText } from './read-content.ts';

/** Time within which an order number may not be asked for again (document 002, error REQUEST_FREQUENTLY). */
const frequencyMs = 60_000;

/** Returns how an interface behaves that places orders; `serve` places one and returns the answer's content. */
export function placing(serve: (call: Call) => JsonObject): Behaviour {
  return {
    frequency: { field: 'outTradeNo', withinMs: frequencyMs },
    usedOnce: { series: 'trade', field: 'outTradeNo' },
    amounts: assertTradeAmounts,
    serve: (call) => {
      assertUseScene(call);
      return serve(call);
    },
  };
}

/** 业务订单号, which document 002 (row orderId) calls unique for each account beside the number of the trade. */
const businessOrder: UsedOnce = { series: 'business-order', field: 'orderId' };

/** Places an order, once for an orderId; throws `Refused` for one that has an order. */
export function onceForOrder(call: Call, place: () => Trade): Trade {
  assertUnused(call, businessOrder);
  const trade = place();
  useNumber(call, businessOrder);
  return trade;
}

/** How the queries of a trade behave: success says that the query worked, whatever became of the trade. */
export const queryingTrade: Behaviour = { serve: (call) => renderListed(call, findTrade(call)) };

/** How refunds behave. */
export const refunding: Behaviour = {
  serve: (call) => {
    const { trade, refund } = refundTrade(call);
    return listedOnly(call.operation.id, 'response', renderRefund(trade, refund));
  },
};

/** How the queries of a refund behave: without a number the latest, with the list of all. */
export const queryingRefund: Behaviour = {
  serve: (call) => {
    const trade = findTrade(call);
    const refundTradeNo = readText(call.content, 'refundTradeNo');
    const content = renderRefund(trade, findRefund(trade, refundTradeNo));
    const list = refundTradeNo === undefined ? { refundList: renderRefundList(trade) } : {};
    return listedOnly(call.operation.id, 'response', { ...content, ...list });
  },
};

/** Returns of a trade what the page of the called interface lists. */
export function renderListed({ operation }: Call, trade: Trade): JsonObject {
  return listedOnly(operation.id, 'response', renderTrade(trade));
}

/** A scene is assigned by e-Buy; one that was not has no configuration. */
export function assertUseScene(call: Call): void {
  const scene = readText(call.content, 'useScene');
  if (scene !== undefined && !call.tenant.useScenes.includes(scene)) {
    throw new Refused('config-missing', 'useScene');
  }
}
