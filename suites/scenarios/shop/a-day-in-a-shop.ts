import { shanghaiDate } from '../../../contracts/clock.ts';
import { neededFirst } from '../../../contracts/need.ts';
import { cardInquiryCardInfo } from '../../../contracts/operations/card/inquiry-card-info.ts';
import { cardPay } from '../../../contracts/operations/card/pay.ts';
import { cardRefund } from '../../../contracts/operations/card/refund.ts';
import { cardReverse } from '../../../contracts/operations/card/reverse.ts';
import { cashierGetToken } from '../../../contracts/operations/cashier/get-token.ts';
import { cashierLaunch } from '../../../contracts/operations/cashier/launch.ts';
import { legacyCreateTrade } from '../../../contracts/operations/legacy/create-trade.ts';
import { legacyRefund } from '../../../contracts/operations/legacy/refund.ts';
import { paymentCreateTrade } from '../../../contracts/operations/payment/create-trade.ts';
import { paymentRefund } from '../../../contracts/operations/payment/refund.ts';
import { walletClaimGift } from '../../../contracts/operations/wallet/claim-gift.ts';
import { walletGiveVoucher } from '../../../contracts/operations/wallet/give-voucher.ts';
import { walletRemoveVoucher } from '../../../contracts/operations/wallet/remove-voucher.ts';
import { defineScenario, type Stage } from '../../scenario.ts';
import { cardPayment, cardReturn } from '../../telling/cards.ts';
import { newMember, receive } from '../../telling/members.ts';
import { byCard, byPayer, order, refund } from '../../telling/orders.ts';
import { dayMs, minuteMs, said } from '../../telling/said.ts';

/** How many payments the day brings. */
const payments = 40;

/** One member, one wallet, forty payments by all means, refunds, gifts and expiries over midnight; at the end every query agrees. */
export const aDayInAShop = defineScenario({
  id: 'a-day-in-a-shop',
  system: 'shop',
  title: {
    zh: '门店的一天:四十笔支付、退款、转赠、过期,跨零点对账',
    en: 'A day in a shop: forty payments, refunds, gifts and expiries, reconciled after midnight',
  },
  serves: [
    'money.follows-what-was-done',
    'state.follows-what-was-done',
    'card.pay.balance-reduced-by-amount',
    'wallet.claimGift.claimed-changes-hands',
    'wallet.giveVoucher.unclaimed-returns-to-the-giver',
  ],
  needs: ['useScene', 'payWay', 'products', { card: { atLeast: '100.00' } }],
  run: async (stage) => {
    const { call, wait } = stage;
    const ann = await newMember(stage, 'ann');
    const ben = await newMember(stage, 'ben');
    const [cashCardNo = ''] = await receive(stage, 'card', {
      memberId: ann.memberId,
      quantity: 1,
      type: 'Cashcard',
    });
    const vouchers = await receive(stage, 'vouchers', { memberId: ann.memberId, quantity: 4 });
    await call('balance', said('查询卡余额', 'Ask for the balance'), cardInquiryCardInfo, { cashCardNo });
    const { content } = await call('token', said('获取令牌', 'Get a token'), cashierGetToken, {
      platform: 'H5',
    });
    const means = meansOfPayment(stage, { cashCardNo, token: String(content.token ?? '') });

    for (let number = 1; number <= payments; number += 1) {
      await means[number % means.length]?.(`sale-${number}`, 1 + (number % 7) / 10);
      if (number === 10) await gift(stage, 'gift-claimed', vouchers[0] ?? '', ann.memberId, ben.memberId);
      if (number === 20) await gift(stage, 'gift-forgotten', vouchers[1] ?? '', ann.memberId);
      if (number === 30)
        await call('throw-away', said('移除一张券', 'Remove a voucher'), walletRemoveVoucher, {
          memberId: ann.memberId,
          voucherCodeList: [vouchers[2] ?? ''],
        });
    }
    await wait(
      'seven-minutes',
      said('打烊:未付的订单过期', 'Closing time: what nobody paid expires'),
      7 * minuteMs,
    );
    await wait('next-day', said('到第二天', 'The next day'), dayMs);
    await refundsOfTheNextDay(stage, cashCardNo);
  },
  checks: [],
});

type Sale = (step: string, amount: number) => Promise<void>;

function meansOfPayment(
  { given, call, payer }: Stage,
  { cashCardNo, token }: { cashCardNo: string; token: string },
): readonly Sale[] {
  const card = neededFirst(given, 'cards');
  const amountOf = (amount: number) => Number(amount.toFixed(2));
  const fromCard: Sale = async (step, amount) => {
    await call(
      step,
      said('会员卡消费', "Pay by the member's card"),
      cardPay,
      cardPayment(given, cashCardNo, amount.toFixed(2)),
    );
  };
  const takenBack: Sale = async (step, amount) => {
    const payment = cardPayment(given, cashCardNo, amount.toFixed(2));
    await call(step, said('会员卡消费', "Pay by the member's card"), cardPay, payment);
    await call(
      `${step}-back`,
      said('当日撤销', 'Take it back'),
      cardReverse,
      cardReturn(given, payment, amount.toFixed(2)),
    );
  };
  const online: Sale = async (step, amount) => {
    const placed = order(given, amountOf(amount), [byPayer(given)]);
    await call(step, said('线上下单', 'An online order'), paymentCreateTrade, placed);
    await payer(`${step}-paid`, said('付款人支付', 'The payer pays'), placed.outTradeNo, 'paid');
    await call(
      `${step}-refund`,
      said('退 0.50 元', 'Refund 0.50 yuan'),
      paymentRefund,
      refund(given, placed.outTradeNo, 0.5),
    );
  };
  const forgotten: Sale = async (step, amount) => {
    await call(
      step,
      said('下单后没有付款', 'An order nobody pays'),
      paymentCreateTrade,
      order(given, amountOf(amount), [byPayer(given)]),
    );
  };
  const mixed: Sale = async (step, amount) => {
    const placed = order(given, amountOf(amount), [byCard(card, 0.6), byPayer(given)]);
    await call(step, said('卡与付款人混合支付', 'By card and by the payer'), legacyCreateTrade, placed);
    await payer(`${step}-paid`, said('付款人支付', 'The payer pays'), placed.outTradeNo, 'paid');
    const back = { refundMethod: [{ assetType: 'cashcard', refundAmount: 0.3 }] };
    await call(
      `${step}-refund`,
      said('退卡 0.30 元', 'Refund 0.30 to the card'),
      legacyRefund,
      refund(given, placed.outTradeNo, undefined, back),
    );
  };
  const plugin: Sale = async (step, amount) => {
    const launched = {
      token,
      ...order(given, amountOf(amount), [byCard(card, amountOf(amount))]),
      platform: 'H5',
    };
    await call(step, said('收银插件', 'By the cashier plugin'), cashierLaunch, launched);
  };
  return [fromCard, online, takenBack, mixed, plugin, forgotten];
}

async function gift(
  { given, call }: Stage,
  step: string,
  code: string,
  giver: string,
  receiver?: string,
): Promise<void> {
  const content = { memberId: giver, voucherCodeList: [code], orderId: given.ids.orderNumber() };
  const told = await call(step, said('转赠一张券', 'Give a voucher away'), walletGiveVoucher, content);
  if (receiver === undefined) return;
  await call(`${step}-claim`, said('领取', 'It is claimed'), walletClaimGift, {
    giftId: String(told.content.giftId ?? ''),
    memberId: receiver,
  });
}

/** What was paid by card yesterday and not taken back is refunded in part. */
async function refundsOfTheNextDay({ given, call, world }: Stage, cashCardNo: string): Promise<void> {
  const yesterday = shanghaiDate(given.clock.now() - dayMs);
  const numbers = [...world()]
    .filter(
      ([name, { possible }]) =>
        name.endsWith('/left') && name.startsWith('payment/') && Number(possible[0]) >= 50,
    )
    .map(([name]) => name.split('/')[1] ?? '');
  for (const [index, orgTxnNo] of numbers.slice(0, 3).entries()) {
    const payment = { ...cardPayment(given, cashCardNo, '0.50'), orgTxnNo };
    await call(
      `refund-${index + 1}`,
      said('次日退 0.50 元', 'Refund 0.50 the next day'),
      cardRefund,
      cardReturn(given, payment, '0.50', { originalTxnDate: yesterday }),
    );
  }
}
