import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import type { Sandbox } from '../sandbox.ts';
import { readNumber, readObject, readText } from '../systems/read-content.ts';
import { type ChannelRule, numberSuffixes, outcomeHeader, outcomeOf } from '../trade/chosen-outcome.ts';
import { settleRefund } from '../trade/settle-refund.ts';
import { settleTrade } from '../trade/settle-trade.ts';
import { tradeKey } from '../trade/trade-key.ts';
import type { ChannelOutcome, Trade } from '../world/trade-rows.ts';
import { type ControlAnswer, type ControlRoute, ok, wrong } from './control-route.ts';
import { renderTradeState } from './render-trade-state.ts';

/** Plays the payment channel: how the payer pays, or does not, and what becomes of a refund. */
export const channelRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/channel',
    title: {
      zh: '查看渠道规则与待定的订单、退款',
      en: 'Look at the rules of the channel, and what waits for it',
    },
    run: (sandbox) => ok(channelOf(sandbox)),
  },
  {
    method: 'PUT',
    path: '/channel',
    title: {
      zh: '指定渠道规则:payment、refund 各为 {outcome: paid|failed|wait, afterMs}',
      en: 'Set the rules of the channel: payment and refund, each {outcome: paid|failed|wait, afterMs}',
    },
    run: chooseRules,
  },
  {
    method: 'POST',
    path: '/channel',
    title: {
      zh: '渠道给出结果:outTradeNo 或 refundTradeNo,outcome 为 paid 或 failed;其他应用的另给 appId',
      en: "Let the channel decide: outTradeNo or refundTradeNo, outcome paid or failed; appId for another app's",
    },
    run: decide,
  },
];

function channelOf({ channel, world }: Sandbox) {
  const trades = world.tables.trades.values();
  const underWay = ({ state }: Trade['refunds'][number]) => state === 'processing';
  return {
    rules: channel,
    header: outcomeHeader,
    numberSuffixes,
    waitingTrades: trades.filter(({ state }) => state === 'waiting').map(({ outTradeNo }) => outTradeNo),
    refundsUnderWay: trades.flatMap(({ refunds }) =>
      refunds.filter(underWay).map(({ refundTradeNo }) => refundTradeNo),
    ),
  };
}

function chooseRules(sandbox: Sandbox, body: JsonObject): ControlAnswer {
  const { payment, refund } = sandbox.channel;
  const rules = { payment: readRule(body, 'payment', payment), refund: readRule(body, 'refund', refund) };
  if (rules.payment === undefined || rules.refund === undefined) {
    return wrong('payment and refund have an outcome (paid, failed, wait) and may have afterMs (0 or more)');
  }
  sandbox.channel = { payment: rules.payment, refund: rules.refund };
  return ok(channelOf(sandbox));
}

/** The rule as it was where the body does not name it; undefined where what it names is none. */
function readRule(body: JsonObject, kind: string, before: ChannelRule): ChannelRule | undefined {
  if (!Object.hasOwn(body, kind)) return before;
  const rule = readObject(body, kind) ?? {};
  const outcome = outcomeOf(readText(rule, 'outcome'));
  const afterMs = Object.hasOwn(rule, 'afterMs') ? readNumber(rule, 'afterMs') : 0;
  const isTime = afterMs !== undefined && Number.isSafeInteger(afterMs) && afterMs >= 0;
  return outcome !== undefined && isTime ? { outcome, afterMs } : undefined;
}

function decide(sandbox: Sandbox, body: JsonObject): ControlAnswer {
  const outcome = outcomeOf(readText(body, 'outcome'));
  if (outcome === undefined || outcome === 'wait') return wrong('outcome is paid or failed');
  const refundTradeNo = readText(body, 'refundTradeNo');
  const appId = readText(body, 'appId') ?? sandbox.app.appId;
  const outTradeNo = readText(body, 'outTradeNo') ?? '';
  return sandbox.world.journal.transact(() =>
    refundTradeNo === undefined
      ? decideTrade(sandbox, { appId, outTradeNo }, outcome)
      : decideRefund(sandbox, { appId, refundTradeNo }, outcome),
  );
}

function decideTrade(
  sandbox: Sandbox,
  { appId, outTradeNo }: { readonly appId: string; readonly outTradeNo: string },
  outcome: ChannelOutcome,
): ControlAnswer {
  const trade = sandbox.world.tables.trades.get(tradeKey({ appId, outTradeNo }));
  if (trade === undefined) return wrong(`there is no trade ${outTradeNo}`, 404);
  if (trade.state !== 'waiting') return wrong(`trade ${outTradeNo} does not wait: it is ${trade.state}`, 409);
  return ok(renderTradeState(settleTrade(sandbox.moment(), trade, outcome)));
}

function decideRefund(
  sandbox: Sandbox,
  { appId, refundTradeNo }: { readonly appId: string; readonly refundTradeNo: string },
  outcome: ChannelOutcome,
): ControlAnswer {
  const { tables } = sandbox.world;
  const key = tables.refundNumbers.get(`${appId}/${refundTradeNo}`);
  const trade = key === undefined ? undefined : tables.trades.get(key);
  const refund = trade?.refunds.find((one) => one.refundTradeNo === refundTradeNo);
  if (trade === undefined || refund === undefined) return wrong(`there is no refund ${refundTradeNo}`, 404);
  if (refund.state !== 'processing') return wrong(`refund ${refundTradeNo} is ${refund.state}`, 409);
  return ok(renderTradeState(settleRefund(sandbox.moment(), trade, refund, outcome).trade));
}
