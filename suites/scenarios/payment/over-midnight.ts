import { shanghaiDate } from '../../../contracts/clock.ts';
import { neededFirst } from '../../../contracts/need.ts';
import { cardPay } from '../../../contracts/operations/card/pay.ts';
import { cashierQueryTrade } from '../../../contracts/operations/cashier/query-trade.ts';
import { legacyCreateTrade } from '../../../contracts/operations/legacy/create-trade.ts';
import { legacyQueryRefund } from '../../../contracts/operations/legacy/query-refund.ts';
import { legacyQueryTrade } from '../../../contracts/operations/legacy/query-trade.ts';
import { legacyQueryTradeOld } from '../../../contracts/operations/legacy/query-trade-old.ts';
import { paymentCreateTrade } from '../../../contracts/operations/payment/create-trade.ts';
import { paymentQueryTrade } from '../../../contracts/operations/payment/query-trade.ts';
import { paymentRefund } from '../../../contracts/operations/payment/refund.ts';
import { defineScenario } from '../../scenario.ts';
import { byPayer, order, refund } from '../../telling/orders.ts';
import { dayMs, hourMs, said } from '../../telling/said.ts';

const chinaOffsetMs = 8 * hourMs;

/** One o'clock of the next night in China, when in London it is still the day before. */
function untilOneAtNight(now: number): number {
  const sinceMidnight = (now + chinaOffsetMs) % dayMs;
  return dayMs - sinceMidnight + hourMs;
}

/** What was ordered before midnight is asked for after it, and numbers begin with the date it is in China. */
export const overMidnight = defineScenario({
  id: 'over-midnight',
  system: 'payment',
  title: {
    zh: '跨过北京时间零点:订单号日期与往日订单',
    en: 'Over midnight in China: dates of numbers, and orders of the day before',
  },
  serves: [
    'payment.createTrade.out-trade-no-begins-with-today',
    'card.pay.org-txn-no-begins-with-today',
    'payment.queryTrade.trade-time-defaults-to-today',
    'payment.refund.earlier-trade-needs-trade-time',
    'payment.refund.trade-time-defaults-to-today',
    'legacy.queryRefund.trade-time-defaults-to-today',
    'legacy.createTrade.out-trade-no-begins-with-today',
    'legacy.queryTrade.trade-time-defaults-to-today',
    'legacy.queryTradeOld.trade-time-defaults-to-today',
    'cashier.queryTrade.trade-time-defaults-to-today',
  ],
  needs: ['useScene', 'payWay', { card: { atLeast: '10.00' } }],
  run: async ({ given, call, payer, wait }) => {
    const { cardNo: cashCardNo } = neededFirst(given, 'cards');
    const evening = order(given, 7, [byPayer(given)]);
    const { outTradeNo } = evening;
    await call('order', said('零点前下单', 'Order before midnight'), paymentCreateTrade, evening);
    await payer('pay', said('付款人支付', 'The payer pays'), outTradeNo, 'paid');
    await wait(
      'night',
      said('到次日凌晨一点', "Until one o'clock at night"),
      untilOneAtNight(given.clock.now()),
    );

    const now = given.clock.now();
    const dated = (at: number) => `${shanghaiDate(at)}${given.ids.orderNumber(32).slice(8)}`;
    const tradeTime = shanghaiDate(now - dayMs);
    await call(
      'order-today',
      said('订单号以今天日期开头', "A number with today's date"),
      paymentCreateTrade,
      order(given, 1, [byPayer(given)]),
    );
    await call('pay-today', said('卡消费,流水号以今天日期开头', "Pay by card, with today's date"), cardPay, {
      ...cardPay.example(given),
      orgTxnNo: dated(now),
      cashCardNo,
      txnAmount: '0.10',
    });
    for (const [day, at] of [
      ['yesterday', now - dayMs],
      ['tomorrow', now + dayMs],
    ] as const) {
      const zh = day === 'yesterday' ? '昨天' : '明天';
      await call(
        `order-${day}`,
        said(`订单号以${zh}日期开头`, `A number with ${day}'s date`),
        paymentCreateTrade,
        order(given, 1, [byPayer(given)], { outTradeNo: dated(at) }),
      );
      await call(
        `pay-${day}`,
        said(`卡消费,流水号以${zh}日期开头`, `Pay by card, with ${day}'s date`),
        cardPay,
        { ...cardPay.example(given), orgTxnNo: dated(at), cashCardNo, txnAmount: '0.10' },
      );
    }
    for (const [day, at] of [
      ['today', now],
      ['yesterday', now - dayMs],
      ['tomorrow', now + dayMs],
    ] as const) {
      const placed = order(given, 1, [byPayer(given)], { outTradeNo: dated(at) });
      const title = said('旧接口,订单号日期不同', `By the old API, with ${day}'s date`);
      await call(`legacy-${day}`, title, legacyCreateTrade, placed);
    }
    for (const operation of [paymentQueryTrade, legacyQueryTrade, legacyQueryTradeOld, cashierQueryTrade]) {
      await call(
        `${operation.id}-no-day`,
        said('不传 tradeTime 查询昨天的订单', "Ask for yesterday's order without tradeTime"),
        operation,
        { outTradeNo },
      );
      await call(
        `${operation.id}-of-day`,
        said('传 tradeTime 查询昨天的订单', "Ask for yesterday's order with tradeTime"),
        operation,
        { outTradeNo, tradeTime },
      );
    }
    await call(
      'refund-no-day',
      said('不传 tradeTime 退昨天的订单', "Refund yesterday's order without tradeTime"),
      paymentRefund,
      refund(given, outTradeNo, 2),
    );
    await call(
      'refund-of-day',
      said('传 tradeTime 退昨天的订单', "Refund yesterday's order with tradeTime"),
      paymentRefund,
      refund(given, outTradeNo, 2, { tradeTime }),
    );
    await call(
      'latest-no-day',
      said('不传 tradeTime 查询退款', 'Ask for its refund without tradeTime'),
      legacyQueryRefund,
      { outTradeNo },
    );
  },
  checks: [],
});
