import { renderYuan } from '../../contracts/money.ts';
import { renderAssets } from '../trade/render-assets.ts';
import { renderRefundList } from '../trade/render-refund.ts';
import type { Trade } from '../world/trade-rows.ts';
import { standOf } from '../world/trade-stand.ts';

/** Returns a trade as the control API shows it: how its money stands in text, times in milliseconds since the epoch. */
export function renderTradeState(trade: Trade) {
  const { parts, refunds, totalAmount, ...row } = trade;
  const stand = Object.entries(standOf(trade)).map(([name, amount]) => [name, renderYuan(amount)]);
  return {
    ...row,
    totalAmount: renderYuan(totalAmount),
    money: Object.fromEntries(stand),
    waitsFor: parts.flatMap(({ assetType, code, due }) =>
      due === undefined ? [] : [{ assetType, payWay: code, due: renderYuan(due) }],
    ),
    ...renderAssets(trade),
    refunds: renderRefundList(trade),
  };
}
