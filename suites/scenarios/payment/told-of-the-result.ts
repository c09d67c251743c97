import { legacyCreateTrade } from '../../../contracts/operations/legacy/create-trade.ts';
import { paymentCreateTrade } from '../../../contracts/operations/payment/create-trade.ts';
import { paymentRefund } from '../../../contracts/operations/payment/refund.ts';
import { defineScenario } from '../../scenario.ts';
import { byPayer, order, refund } from '../../telling/orders.ts';
import { dayMs, minuteMs, said } from '../../telling/said.ts';

const originalData = ' 桌号 12 / Table 12 ';

/** The merchant is told of payments, failures and refunds: once, at once, signed, and again as long as it does not reply. */
export const toldOfTheResult = defineScenario({
  id: 'told-of-the-result',
  system: 'payment',
  title: {
    zh: '结果通知:成功、失败、退款、重试与迟到',
    en: 'Notifications: success, failure, refund, retries and a late one',
  },
  serves: [
    'payment.notifyTrade.sent-to-the-notify-url',
    'payment.notifyTrade.original-data-returned',
    'payment.notifyTrade.agrees-with-the-query',
    'payment.notifyTrade.signature-verifies',
    'payment.notifyTrade.comes-at-once',
    'payment.notifyTrade.repeated-until-acknowledged',
    'payment.notifyTrade.acknowledged-is-not-repeated',
    'legacy.notifyTrade.sent-to-the-notify-url',
    'legacy.notifyTrade.original-data-returned',
    'legacy.notifyTrade.agrees-with-the-query',
    'legacy.notifyTrade.signature-verifies',
    'legacy.notifyTrade.comes-at-once',
    'legacy.createTrade.original-data-returned-in-notification',
  ],
  needs: ['useScene', 'payWay'],
  run: async ({ given, call, payer, settle, reply, wait, notifyUrl }) => {
    const told = { notifyUrl: await notifyUrl(), extendInfo: { originalData } };
    const heard = said('等待通知', 'Wait for what is told');

    const paid = order(given, 8, [byPayer(given)], told);
    await call('order', said('下单,要求通知', 'Order, and ask to be told'), paymentCreateTrade, paid);
    await payer('pay', said('付款人支付', 'The payer pays'), paid.outTradeNo, 'paid');
    await settle('told-paid', heard);

    const failing = order(given, 3, [byPayer(given)], told);
    await call('order-failing', said('再下一单', 'Order again'), legacyCreateTrade, failing);
    await payer('fail', said('付款失败', 'The payment fails'), failing.outTradeNo, 'failed');
    await settle('told-failed', heard);

    await call(
      'refund',
      said('退 2.00 元', 'Refund 2.00 yuan'),
      paymentRefund,
      refund(given, paid.outTradeNo, 2),
    );
    await settle('told-refunded', heard);

    const failingOnline = order(given, 3, [byPayer(given)], told);
    await call(
      'order-failing-online',
      said('线上再下一单', 'Another online order'),
      paymentCreateTrade,
      failingOnline,
    );
    await payer('fail-online', said('付款失败', 'The payment fails'), failingOnline.outTradeNo, 'failed');
    await settle('told-failed-online', heard);

    reply(500);
    const late = order(given, 5, [byPayer(given)], told);
    await call(
      'order-late',
      said('再下一单,商户暂时不能应答', 'Order again while the merchant cannot reply'),
      paymentCreateTrade,
      late,
    );
    await payer('pay-late', said('付款人支付', 'The payer pays'), late.outTradeNo, 'paid');
    await settle('not-acknowledged', heard);
    await call(
      'refund-meanwhile',
      said('通知未确认时退 1.00 元', 'Refund 1.00 before the merchant has acknowledged'),
      paymentRefund,
      refund(given, late.outTradeNo, 1),
    );
    reply(200);
    await wait('two-hours', said('过两小时', 'Two hours go by'), 120 * minuteMs);
    await settle('told-late', heard);
    await wait('a-day', said('过一天', 'A day goes by'), dayMs);
    await settle('told-no-more', heard);
  },
  checks: [],
});
