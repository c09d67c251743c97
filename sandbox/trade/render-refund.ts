import { shanghaiDateTime } from '../../contracts/clock.ts';
import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { renderYuan } from '../../contracts/money.ts';
import type { Refund, Trade } from '../world/trade-rows.ts';
import { standOf } from '../world/trade-stand.ts';

/** The named proposals for a refund's state. */
const refundStatuses = {
  processing: 'Processing',
  success: 'Success',
  failed: 'Failed',
} as const satisfies Record<Refund['state'], string>;

/** Returns a refund and how its trade stands after it, amounts as text in yuan. */
export function renderRefund(trade: Trade, refund: Refund): JsonObject {
  const { refunded, refundable } = standOf(trade);
  return {
    outTradeNo: trade.outTradeNo,
    ...renderRow(refund),
    refundedAmount: renderYuan(refunded),
    refundableAmount: renderYuan(refundable),
  };
}

/** Returns the list of a trade's refunds, the first one first. */
export function renderRefundList({ refunds }: Trade): readonly JsonObject[] {
  return refunds.map(renderRow);
}

function renderRow({ refundTradeNo, state, amount, endedAt }: Refund): JsonObject {
  return {
    refundTradeNo,
    refundStatus: refundStatuses[state],
    refundAmount: renderYuan(amount),
    ...(endedAt === undefined ? {} : { refundTime: shanghaiDateTime(endedAt) }),
  };
}
