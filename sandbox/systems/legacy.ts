import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { proposals } from '../proposals.ts';
import { assertTradeAmounts } from '../trade/amount-rules.ts';
import { placeTrade } from '../trade/place-trade.ts';
import { chargePrepayment, prepare } from '../trade/prepayment.ts';
import type { Trade } from '../world/trade-rows.ts';
import type { Behaviours, Call } from './call.ts';
import { listedOnly } from './listed-fields.ts';
import {
  assertUseScene,
  onceForOrder,
  placing,
  queryingRefund,
  queryingTrade,
  refunding,
  renderListed,
} from './trades.ts';

/** (废弃)旧支付API; sources: document 002 and the records of the old payment API. */
export const legacyBehaviours: Behaviours = {
  'legacy.createTrade': placing((call) =>
    renderPlaced(
      call,
      onceForOrder(call, () => placeTrade(call, { api: 'legacy' })),
    ),
  ),
  'legacy.pay': placing((call) => renderListed(call, chargePrepayment(call))),
  'legacy.prePay': {
    amounts: assertTradeAmounts,
    serve: (call) => {
      assertUseScene(call);
      return listedOnly(call.operation.id, 'response', prepare(call));
    },
  },
  'legacy.queryTrade': queryingTrade,
  'legacy.queryTradeOld': queryingTrade,
  'legacy.refund': refunding,
  'legacy.queryRefund': queryingRefund,
};

/** A prepayId is answered where the payer still has to pay; a number too short to be answered is left out. */
function renderPlaced(call: Call, trade: Trade): JsonObject {
  const { prepayId, outTradeNo, ...content } = renderListed(call, trade);
  const isLongEnough = [...trade.outTradeNo].length >= proposals.shortOutTradeNoIsNotEchoed.value;
  return {
    ...(trade.state === 'waiting' && trade.parts.length > 0 ? { prepayId } : {}),
    ...(isLongEnough ? { outTradeNo } : {}),
    ...content,
  };
}
