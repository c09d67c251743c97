import type { Given } from '../../../contracts/given.ts';
import { readYuan, renderYuan, type Yuan } from '../../../contracts/money.ts';
import { NeedError, needed } from '../../../contracts/need.ts';
import { removeAt, setAt } from '../../../contracts/read-path.ts';
import type { RequirementId } from '../../../contracts/requirement-id.generated.ts';
import type { Text } from '../../../schemas/text.ts';
import type { Expectation } from '../../../schemas/types/record.ts';
import { accepted, type Change, changed, type Demonstration, rejected } from '../demonstration.ts';
import { cardMethod, couponMethod, otherCardMethod, pointsMethod, walletMethod } from '../pay-methods.ts';

interface AmountRule {
  readonly rule: string;
  readonly variant: string;
  readonly title: Text;
  readonly expectation: Expectation;
  readonly change: Change;
}

const amountOf = 'content.payMethod[].amount';

const total =
  (amount: number, payMethod: Change): Change =>
  (content, given) => ({ ...content, totalAmount: amount, oriOrderAmount: amount, ...payMethod({}, given) });

/** The remark of document 002 on amounts, from outside: what is refused, and what may be left out. */
const rules: readonly AmountRule[] = [
  {
    rule: 'one-method-may-omit-amount',
    variant: 'no-amount',
    title: { zh: '只有一种支付方式且不填 amount 的订单', en: 'An order with one method and no amount in it' },
    expectation: accepted,
    change: (content) => removeAt(content, amountOf),
  },
  {
    rule: 'one-method-amounts-agree',
    variant: 'amounts-differ',
    title: { zh: 'amount 与 totalAmount 不一致的订单', en: 'An order whose amount is not its totalAmount' },
    expectation: rejected,
    change: (content) => setAt(content, amountOf, 0.02),
  },
  {
    rule: 'assets-need-total-amount',
    variant: 'no-total-amount',
    title: {
      zh: '用多种资产支付而没有 totalAmount 的订单',
      en: 'An order paid with several assets and no totalAmount',
    },
    expectation: rejected,
    change: (content, given) => ({
      ...removeAt(content, 'content.totalAmount'),
      payMethod: [cardMethod(given, 0.01), pointsMethod(0.01)],
    }),
  },
  {
    rule: 'assets-need-amounts-except-coupons',
    variant: 'card-without-amount',
    title: {
      zh: '用多种资产支付而卡没有 amount 的订单',
      en: 'An order paid with several assets, the card without its amount',
    },
    expectation: rejected,
    change: total(0.02, (_content, given) => {
      const { amount: _amount, ...card } = cardMethod(given, 0.01);
      return { payMethod: [card, pointsMethod(0.01)] };
    }),
  },
  {
    rule: 'assets-coupon-may-omit-amount',
    variant: 'coupon-without-amount',
    title: {
      zh: '用卡和券支付、券不填 amount 的订单',
      en: 'An order paid with a card and a coupon, the coupon without an amount',
    },
    expectation: accepted,
    change: total(0.02, (_content, given) => ({ payMethod: [cardMethod(given, 0.01), couponMethod(given)] })),
  },
  {
    rule: 'mixed-needs-total-amount',
    variant: 'no-total-amount',
    title: {
      zh: '聚合支付而没有 totalAmount 的订单',
      en: 'An order with a mixed payment and no totalAmount',
    },
    expectation: rejected,
    change: (content, given) => ({
      ...removeAt(content, 'content.totalAmount'),
      payMethod: [cardMethod(given, 0.01), walletMethod(given, 0.01)],
    }),
  },
  {
    rule: 'mixed-asynchronous-method-last',
    variant: 'wallet-first',
    title: {
      zh: '聚合支付而异步方式在前的订单',
      en: 'An order with a mixed payment, the asynchronous method first',
    },
    expectation: rejected,
    change: total(0.02, (_content, given) => ({
      payMethod: [walletMethod(given, 0.01), cardMethod(given, 0.01)],
    })),
  },
  {
    rule: 'mixed-one-asynchronous-method',
    variant: 'two-wallets',
    title: {
      zh: '聚合支付有两个异步方式的订单',
      en: 'An order with a mixed payment of two asynchronous methods',
    },
    expectation: rejected,
    change: total(0.03, (_content, given) => ({
      payMethod: [cardMethod(given, 0.01), walletMethod(given, 0.01), walletMethod(given, 0.01)],
    })),
  },
  {
    rule: 'mixed-stated-amount-replaces-computed',
    variant: 'card-stated',
    title: {
      zh: '聚合支付只填卡的 amount 的订单',
      en: 'An order with a mixed payment, an amount stated for the card alone',
    },
    expectation: accepted,
    change: total(0.03, (_content, given) => {
      const { amount: _wallet, ...wallet } = walletMethod(given, 0.02);
      return { payMethod: [otherCardMethod(given, 0.01), wallet] };
    }),
  },
  {
    rule: 'mixed-may-omit-amounts',
    variant: 'no-amounts',
    title: { zh: '聚合支付而都不填 amount 的订单', en: 'An order with a mixed payment and no amounts in it' },
    expectation: accepted,
    change: total(0.02, (_content, given) => {
      const { amount: _card, ...card } = cardMethod(given, 0.01);
      const { amount: _wallet, ...wallet } = walletMethod(given, 0.01);
      return { payMethod: [card, wallet] };
    }),
  },
];

const orders: readonly Demonstration[] = ['legacy.createTrade', 'payment.createTrade'].flatMap((operation) =>
  rules.map(({ rule, change, ...rest }) => ({
    ...rest,
    requirement: `${operation}.${rule}` as RequirementId,
    make: changed(change),
  })),
);

/** Payments only lower a balance, so that one fen above what the configuration states stays above it. */
function poorestCard(given: Given): { readonly cardNo: string; readonly balance: Yuan } {
  const [poorest] = needed(given, 'cards')
    .flatMap(({ cardNo, balance }) => {
      const amount = readYuan(balance);
      return amount === undefined ? [] : [{ cardNo, balance: amount }];
    })
    .toSorted((a, b) => a.balance.cmp(b.balance));
  if (poorest === undefined) throw new NeedError('cards', '[].balance');
  return poorest;
}

/** Amount rules of orders, and of the other systems. */
export const amountRules: readonly Demonstration[] = [
  ...orders,
  {
    requirement: 'card.pay.consume-mode-0-refuses-above-balance',
    variant: 'one-fen-above',
    title: {
      zh: 'consumeMode 为 0 而金额超过余额一分的消费',
      en: 'A payment of one fen above the balance with consumeMode 0',
    },
    expectation: rejected,
    make: changed((content, given) => {
      const { cardNo, balance } = poorestCard(given);
      return {
        ...content,
        cashCardNo: cardNo,
        txnAmount: renderYuan(balance.plus('0.01')),
        consumeMode: '0',
      };
    }),
  },
  {
    requirement: 'b2b.activeByPartNo.cost-price-not-above-selling-price',
    variant: 'cost-one-above',
    title: {
      zh: 'costPrice 比 sellingPrice 多 1 的激活',
      en: 'An activation with costPrice one above sellingPrice',
    },
    expectation: rejected,
    make: changed((content) => ({ ...content, costPrice: Number(content.sellingPrice) + 1 })),
  },
];
