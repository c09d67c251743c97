import { neededFirst } from '../../../contracts/need.ts';
import { cardPay } from '../../../contracts/operations/card/pay.ts';
import { legacyCreateTrade } from '../../../contracts/operations/legacy/create-trade.ts';
import { walletGetCardVoucherList } from '../../../contracts/operations/wallet/get-card-voucher-list.ts';
import { cardMethod } from '../../drafting/pay-methods.ts';
import { defineScenario } from '../../scenario.ts';
import { cardPaymentLowersBalance } from './pay-an-order-with-a-card/card-payment-lowers-balance.ts';
import { orderLowersBalance } from './pay-an-order-with-a-card/order-lowers-balance.ts';
import { remainingFallsByAmount } from './pay-an-order-with-a-card/remaining-falls-by-amount.ts';

/** An order is placed and paid with a card, the card pays once more by itself, and the wallet shows what is left. */
export const payAnOrderWithACard = defineScenario({
  id: 'pay-an-order-with-a-card',
  system: 'legacy',
  title: { zh: '下单并用现金卡支付,核对卡余额', en: 'Pay an order with a card and see its balance fall' },
  serves: ['legacy.createTrade.card-balance-reduced-by-card-paid', 'card.pay.balance-reduced-by-amount'],
  needs: ['useScene', 'payWay', 'members', 'cards'],
  run: async ({ given, call }) => {
    const order = {
      ...legacyCreateTrade.example(given),
      totalAmount: 1.2,
      payMethod: [cardMethod(given, 1.2)],
    };
    const wallet = walletGetCardVoucherList.example(given);
    const payment = (txnAmount: string) => ({ ...cardPay.example(given), txnAmount });
    const { cardNo: cashCardNo } = neededFirst(given, 'cards');

    await call(
      'wallet-before',
      { zh: '支付前查询卡包', en: 'Look into the wallet before' },
      walletGetCardVoucherList,
      wallet,
    );
    await call(
      'order',
      { zh: '下单,用卡支付 1.20 元', en: 'Order, paying 1.20 yuan with the card' },
      legacyCreateTrade,
      order,
    );
    await call(
      'wallet-after-order',
      { zh: '下单后查询卡包', en: 'Look into the wallet again' },
      walletGetCardVoucherList,
      wallet,
    );
    await call('card-payment', { zh: '单卡消费 0.70 元', en: 'Pay 0.70 yuan from the card' }, cardPay, {
      ...payment('0.70'),
      cashCardNo,
    });
    await call(
      'wallet-after-payment',
      { zh: '消费后查询卡包', en: 'Look into the wallet once more' },
      walletGetCardVoucherList,
      wallet,
    );
    await call('card-payment-again', { zh: '再消费 0.10 元', en: 'Pay another 0.10 yuan' }, cardPay, {
      ...payment('0.10'),
      cashCardNo,
    });
  },
  checks: [orderLowersBalance, cardPaymentLowersBalance, remainingFallsByAmount],
});
