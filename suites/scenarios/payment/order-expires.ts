import { neededFirst } from '../../../contracts/need.ts';
import { cardInquiryCardInfo } from '../../../contracts/operations/card/inquiry-card-info.ts';
import { legacyCreateTrade } from '../../../contracts/operations/legacy/create-trade.ts';
import { paymentCreateTrade } from '../../../contracts/operations/payment/create-trade.ts';
import { paymentRefund } from '../../../contracts/operations/payment/refund.ts';
import { defineScenario } from '../../scenario.ts';
import { byCard, byPayer, order, pastExpiryMs, payableFor, refund } from '../../telling/orders.ts';
import { minuteMs, said } from '../../telling/said.ts';

/** Orders that nobody pays are closed when their time is over, what was charged comes back, and they cannot be paid then. */
export const orderExpires = defineScenario({
  id: 'order-expires',
  system: 'payment',
  title: {
    zh: '订单过期:退回已扣部分,过期后不可支付',
    en: 'An order expires: what was charged comes back, and it cannot be paid then',
  },
  serves: [
    'legacy.createTrade.order-expires-after-5-minutes-by-default',
    'state.follows-what-was-done',
    'money.follows-what-was-done',
  ],
  needs: ['useScene', 'payWay', { card: { atLeast: '10.00' } }],
  run: async ({ given, call, payer, wait }) => {
    const card = neededFirst(given, 'cards');
    await call('balance', said('查询卡余额', 'Ask for the balance'), cardInquiryCardInfo, {
      cashCardNo: card.cardNo,
    });
    const mixed = order(given, 6, [byCard(card, 4), byPayer(given)]);
    await call(
      'mixed',
      said('混合支付:卡 4.00 元,其余由付款人支付', 'Pay 4.00 by card, the rest by the payer'),
      legacyCreateTrade,
      mixed,
    );
    const longer = order(given, 2, [byPayer(given)], { timeExpire: payableFor(given, 20 * minuteMs) });
    await call(
      'longer',
      said('另一订单,20 分钟内有效', 'Another order, valid for 20 minutes'),
      paymentCreateTrade,
      longer,
    );

    await wait('six-minutes', said('过 6 分钟', 'Six minutes go by'), pastExpiryMs);
    await payer(
      'pay-late',
      said('付款人付过期的订单', 'The payer pays what has expired'),
      mixed.outTradeNo,
      'paid',
    );
    await call(
      'refund-late',
      said('退过期的订单', 'Refund what was never paid'),
      paymentRefund,
      refund(given, mixed.outTradeNo, 1),
    );
    await payer(
      'pay-longer',
      said('付款人付仍有效的订单', 'The payer pays what is still valid'),
      longer.outTradeNo,
      'paid',
    );
  },
  checks: [],
});
