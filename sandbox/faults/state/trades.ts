import { shanghaiDate } from '../../../contracts/clock.ts';
import type { JsonObject } from '../../../contracts/envelopes/envelope.ts';
import { renderYuan } from '../../../contracts/money.ts';
import { defineFault, type Fault } from '../../fault.ts';
import { changedContent, withField, withMember } from '../../fault-parts/answer-parts.ts';
import { answeredInstead, readAs } from '../../fault-parts/call-parts.ts';
import { everywhere } from '../../fault-parts/requirements.ts';
import type { Call } from '../../systems/call.ts';
import { readAmount, readObjects, readText } from '../../systems/read-content.ts';
import { tradeKey } from '../../trade/trade-key.ts';
import type { Trade } from '../../world/trade-rows.ts';

const queries = ['payment.queryTrade', 'cashier.queryTrade', 'legacy.queryTrade', 'legacy.queryTradeOld'];
const refunds = ['payment.refund', 'cashier.refund', 'legacy.refund'];
const refundQueries = ['payment.queryRefund', 'legacy.queryRefund'];

/** Orders and refunds whose state is not what it should be. */
export const trades: readonly Fault[] = [
  defineFault({
    id: 'refund-after-full-refund',
    title: { zh: '退款总额超过实付金额也接受', en: 'Refunds together may be more than was paid' },
    group: 'state',
    breaks: everywhere('refunds-never-exceed-paid'),
    behaviour: answeredInstead(refunds, 'refund-exceeds', pretendedRefund),
  }),
  defineFault({
    id: 'same-refund-number-refunds-again',
    title: { zh: '同一退款单号重复请求会再退一次', en: 'A refund number that comes again refunds again' },
    group: 'state',
    breaks: everywhere('same-refund-number-refunds-once'),
    call: readAs(refunds, (content, { ids }) => ({ ...content, refundTradeNo: `again${ids.token(27)}` })),
  }),
  defineFault({
    id: 'trade-of-another-day-found',
    title: {
      zh: '不传 tradeTime 也能查到往日的订单',
      en: 'Orders of earlier days are found without tradeTime',
    },
    group: 'state',
    breaks: everywhere('trade-time-defaults-to-today', 'earlier-trade-needs-trade-time'),
    call: readAs([...queries, ...refunds, ...refundQueries], (content, call) => {
      const trade = namedTrade(call);
      return trade === undefined ? content : { ...content, tradeTime: shanghaiDate(trade.placedAt) };
    }),
  }),
  defineFault({
    id: 'first-refund-answered-for-latest',
    title: {
      zh: '不传退款单号时返回第一笔退款,而不是最近一笔',
      en: 'Without a number the first refund is answered, not the latest',
    },
    group: 'state',
    breaks: everywhere('without-number-the-latest-refund'),
    outcome: changedContent(refundQueries, (content) => {
      const [first] = readObjects(content, 'refundList');
      return first === undefined ? content : { ...content, ...first };
    }),
  }),
  defineFault({
    id: 'query-fails-with-its-trade',
    title: {
      zh: '查询未支付的订单时 success 为 false',
      en: 'The query of an order that was not paid is answered as failed',
    },
    group: 'state',
    breaks: ['payment.queryTrade.success-is-of-the-query', 'envelope.error-answer-has-message'],
    answer: (members, { call }, outcome) =>
      call.operation.id === 'payment.queryTrade' &&
      outcome.kind === 'accepted' &&
      outcome.content.paymentStatus !== 'Success'
        ? withMember(withMember(members, 'success', 'false'), 'errorCode', '"MICRO_CASHIER_TRADE_NOT_PAID"')
        : members,
  }),
  defineFault({
    id: 'out-trade-no-cut',
    title: { zh: '应答的 outTradeNo 少最后一位', en: 'The outTradeNo of answers lacks its last character' },
    group: 'state',
    breaks: [
      ...everywhere('out-trade-no-echoed'),
      'length.nothing-cut-short',
      'legacy.createTrade.response.content.outTradeNo.min-length',
    ],
    outcome: changedContent([], (content) =>
      withField(content, 'outTradeNo', (value) => String(value).slice(0, -1)),
    ),
  }),
  defineFault({
    id: 'unknown-token-launches',
    title: { zh: '收银插件接受无效的 token', en: 'The plugin is launched with any token' },
    group: 'state',
    breaks: ['cashier.launch.unknown-token-refused'],
    call: readAs(['cashier.launch'], (content, { world, app }) => {
      const known = world.tables.cashierTokens.values().findLast(({ appId }) => appId === app.appId);
      return known === undefined ? content : { ...content, token: known.token };
    }),
  }),
  defineFault({
    id: 'channels-unsorted',
    title: { zh: '支付渠道不按 sort 排列', en: 'Channels are not listed in the order of sort' },
    group: 'state',
    breaks: ['cashier.getPayChannels.channels-in-order-of-sort'],
    outcome: changedContent(['cashier.getPayChannels'], (content) =>
      withField(content, 'channelList', (list) => (Array.isArray(list) ? list.toReversed() : list)),
    ),
  }),
];

function namedTrade({ content, app, world }: Call): Trade | undefined {
  const outTradeNo = readText(content, 'outTradeNo') ?? '';
  return world.tables.trades.get(tradeKey({ appId: app.appId, outTradeNo }));
}

/** What a refund would answer that was made. */
function pretendedRefund(call: Call): JsonObject {
  const { content } = call;
  const [method = content] = readObjects(content, 'refundMethod');
  const amount = readAmount(method, 'refundAmount') ?? namedTrade(call)?.totalAmount;
  const refundAmount = amount === undefined ? '0.01' : renderYuan(amount);
  return {
    outTradeNo: readText(content, 'outTradeNo') ?? '',
    refundTradeNo: readText(content, 'refundTradeNo') ?? '',
    refundStatus: 'Success',
    refundAmount,
  };
}
