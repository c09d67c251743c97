import { legacyCreateTrade } from '../../../contracts/operations/legacy/create-trade.ts';
import { paymentCreateTrade } from '../../../contracts/operations/payment/create-trade.ts';
import { paymentRefund } from '../../../contracts/operations/payment/refund.ts';
import { defineScenario } from '../../scenario.ts';
import { byPayer, order, payableFor, refund } from '../../telling/orders.ts';
import { minuteMs, said } from '../../telling/said.ts';

/** The same order number again: at once, with another amount, after a minute; and a double click. */
export const sameOrderAgain = defineScenario({
  id: 'same-order-again',
  system: 'payment',
  title: {
    zh: '同一订单号重复下单:立即、改金额、一分钟后、双击',
    en: 'The same order number again: at once, changed, a minute later, by double click',
  },
  serves: [
    'payment.createTrade.out-trade-no-used-once',
    'legacy.createTrade.out-trade-no-used-once',
    'legacy.createTrade.same-order-refused-within-60-seconds',
    'state.refused-call-changes-nothing',
  ],
  needs: ['useScene', 'payWay'],
  run: async ({ given, call, together, payer, wait }) => {
    const half = { timeExpire: payableFor(given, 30 * minuteMs) };
    const first = order(given, 5, [byPayer(given)], half);
    const old = order(given, 5, [byPayer(given)], half);
    await call('order', said('下单', 'Order'), paymentCreateTrade, first);
    await call(
      'order-again',
      said('同一订单号再次下单', 'Order with the same number'),
      paymentCreateTrade,
      first,
    );
    await call(
      'order-changed',
      said('同一订单号,另一金额', 'The same number with another amount'),
      paymentCreateTrade,
      { ...first, totalAmount: 6, payMethod: [byPayer(given)] },
    );
    await call('legacy-order', said('旧接口下单', 'Order by the old API'), legacyCreateTrade, old);
    await call(
      'legacy-again',
      said('旧接口同一订单号再次下单', 'The same number by the old API'),
      legacyCreateTrade,
      old,
    );
    const clicked = order(given, 4, [byPayer(given)], half);
    await together(
      'double-click',
      said('双击:同一订单同时提交两次', 'A double click: the same order twice at once'),
      [
        { operation: legacyCreateTrade, content: clicked },
        { operation: legacyCreateTrade, content: clicked },
      ],
    );
    await wait('half-a-minute', said('过 30 秒', 'Thirty seconds go by'), 30_000);
    await call(
      'legacy-soon',
      said('30 秒后同一订单号再次下单', 'The same number 30 seconds later'),
      legacyCreateTrade,
      old,
    );
    await wait('a-minute', said('过 61 秒', '61 seconds go by'), 61_000);
    await call(
      'legacy-later',
      said('61 秒后同一订单号再次下单', 'The same number 61 seconds later'),
      legacyCreateTrade,
      old,
    );
    await call(
      'order-later',
      said('线上接口 61 秒后同一订单号', 'The same number online 61 seconds later'),
      paymentCreateTrade,
      first,
    );
    await payer('pay', said('付款人支付', 'The payer pays'), first.outTradeNo, 'paid');
    await call(
      'order-paid',
      said('已付订单再次下单', 'Order again what was paid'),
      paymentCreateTrade,
      first,
    );
    await call(
      'refund',
      said('退 5.00 元', 'Refund 5.00 yuan'),
      paymentRefund,
      refund(given, first.outTradeNo, 5),
    );
  },
  checks: [],
});
