import { neededFirst } from '../../../contracts/need.ts';
import { cardInquiryCardInfo } from '../../../contracts/operations/card/inquiry-card-info.ts';
import { legacyCreateTrade } from '../../../contracts/operations/legacy/create-trade.ts';
import { paymentCreateTrade } from '../../../contracts/operations/payment/create-trade.ts';
import { defineScenario } from '../../scenario.ts';
import { byCard, byPayer, byPoints, order } from '../../telling/orders.ts';
import { said } from '../../telling/said.ts';

/** Orders that break the rules of amounts are refused, and nothing was taken. */
export const rulesOfAmounts = defineScenario({
  id: 'rules-of-amounts',
  system: 'legacy',
  title: {
    zh: '违反金额规则的订单被拒绝且不扣款',
    en: 'Orders that break the rules of amounts are refused, and nothing is taken',
  },
  serves: [
    'legacy.createTrade.one-method-amounts-agree',
    'legacy.createTrade.pay-method-total-covers-order',
    'legacy.createTrade.mixed-one-asynchronous-method',
    'legacy.createTrade.mixed-asynchronous-method-last',
    'legacy.createTrade.assets-need-amounts-except-coupons',
    'payment.createTrade.mixed-one-asynchronous-method',
    'payment.createTrade.assets-need-amounts-except-coupons',
    'state.refused-call-changes-nothing',
  ],
  needs: ['useScene', 'payWay', 'members', { card: { atLeast: '10.00' } }],
  run: async ({ given, call }) => {
    const card = neededFirst(given, 'cards');
    const payer = byPayer(given);
    await call('balance', said('查询卡余额', 'Ask for the balance'), cardInquiryCardInfo, {
      cashCardNo: card.cardNo,
    });
    const broken = [
      ['differs', '单一方式金额与订单不一致', 'One method over another amount', [byCard(card, 2)]],
      [
        'too-little',
        '各方式合计少于订单',
        'Methods worth too little',
        [byCard(card, 1), byPoints(given, 100, 1)],
      ],
      ['two-payers', '两个异步方式', 'Two asynchronous methods', [payer, payer]],
      [
        'payer-first',
        '异步方式不在最后',
        'The asynchronous method is not the last',
        [payer, byCard(card, 1)],
      ],
      [
        'unstated',
        '多个资产缺少金额',
        'Several assets, one without its amount',
        [byPoints(given, 100, 1), byCard(card)],
      ],
    ] as const;
    for (const [step, zh, en, methods] of broken) {
      await call(step, said(zh, en), legacyCreateTrade, order(given, 3, methods));
      await call(`${step}-online`, said(zh, en), paymentCreateTrade, order(given, 3, methods));
    }
  },
  checks: [],
});
