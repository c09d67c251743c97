import { neededFirst } from '../../../contracts/need.ts';
import { cardInquiryCardInfo } from '../../../contracts/operations/card/inquiry-card-info.ts';
import { legacyPay } from '../../../contracts/operations/legacy/pay.ts';
import { legacyPrePay } from '../../../contracts/operations/legacy/pre-pay.ts';
import { defineScenario } from '../../scenario.ts';
import { byCard, order } from '../../telling/orders.ts';
import { said } from '../../telling/said.ts';

/** A payment is prepared and then charged, once. */
export const prepareThenCharge = defineScenario({
  id: 'prepare-then-charge',
  system: 'legacy',
  title: { zh: '预支付后扣款,只能扣一次', en: 'Prepare a payment, then charge it, once' },
  serves: [
    'legacy.prePay.prepay-id-is-chargeable',
    'legacy.pay.prepay-id-names-the-order',
    'legacy.pay.out-trade-no-used-once',
  ],
  needs: ['useScene', 'payWay', { card: { atLeast: '10.00' } }],
  run: async ({ given, call }) => {
    const card = neededFirst(given, 'cards');
    await call('balance', said('查询卡余额', 'Ask for the balance'), cardInquiryCardInfo, {
      cashCardNo: card.cardNo,
    });
    const { outTradeNo, ...prepared } = order(given, 3, []);
    const { content } = await call(
      'prepare',
      said('预支付 3.00 元', 'Prepare a payment of 3.00 yuan'),
      legacyPrePay,
      { ...legacyPrePay.example(given), ...prepared, payMethod: undefined },
    );
    const prepayId = String(content.prepayId ?? '');
    const charge = { ...prepared, outTradeNo, prepayId, payMethod: [byCard(card)] };
    await call('charge', said('扣款', 'Charge it'), legacyPay, charge);
    await call('charge-again', said('同一订单号再次扣款', 'Charge the same number again'), legacyPay, charge);
    await call(
      'charge-twice',
      said('同一 prepayId 以另一订单号扣款', 'Charge the same prepayId under another number'),
      legacyPay,
      { ...charge, outTradeNo: given.ids.orderNumber(32) },
    );
  },
  checks: [],
});
