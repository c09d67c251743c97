import { shanghaiDateTime } from '../../contracts/clock.ts';
import { neededFirst } from '../../contracts/need.ts';
import type { Content, Operation } from '../../contracts/operation.ts';
import { b2bActiveByPartNo } from '../../contracts/operations/b2b/active-by-part-no.ts';
import { cardInquiryCardInfo } from '../../contracts/operations/card/inquiry-card-info.ts';
import { cardPay } from '../../contracts/operations/card/pay.ts';
import { cardRefund } from '../../contracts/operations/card/refund.ts';
import { cardReverse } from '../../contracts/operations/card/reverse.ts';
import { legacyCreateTrade } from '../../contracts/operations/legacy/create-trade.ts';
import { orderSyncOrder } from '../../contracts/operations/order/sync-order.ts';
import { paymentCreateTrade } from '../../contracts/operations/payment/create-trade.ts';
import { pospEcouponPreVerify } from '../../contracts/operations/posp/ecoupon-pre-verify.ts';
import { walletClaimGift } from '../../contracts/operations/wallet/claim-gift.ts';
import { walletGiveVoucher } from '../../contracts/operations/wallet/give-voucher.ts';
import { walletReceiveVoucher } from '../../contracts/operations/wallet/receive-voucher.ts';
import { walletRecoverWallet } from '../../contracts/operations/wallet/recover-wallet.ts';
import { walletRemoveVoucher } from '../../contracts/operations/wallet/remove-voucher.ts';
import { walletRevokeGift } from '../../contracts/operations/wallet/revoke-gift.ts';
import { knownNumber, knownText } from '../model/fact.ts';
import type { CallOfMany, Stage } from '../scenario.ts';
import { cardPayment, cardReturn, smallestCard } from '../telling/cards.ts';
import { codesOf, productOf } from '../telling/members.ts';
import { byCard, byPayer, desks, order, refund } from '../telling/orders.ts';
import { dayMs, hourMs, minuteMs, said } from '../telling/said.ts';
import { memberOf, pick, type Things } from './things.ts';

/** What one step of a random sequence is drawn from; every act takes of it what it needs. */
export interface Draw {
  readonly which: number;
  /** In fen. */
  readonly amount: number;
  readonly how: number;
  /** How many at once. */
  readonly many: number;
}

/** Something a random sequence may do next. */
export interface Act {
  readonly name: string;
  /** How often it is drawn, compared with the others. */
  readonly weight: number;
  /** What must have been made before. */
  readonly after?: keyof Things;
  readonly run: (stage: Stage, things: Things, draw: Draw) => Promise<void>;
}

const yuan = (fen: number) => fen / 100;

function stepOf(things: Things, name: string): string {
  things.steps += 1;
  return `${String(things.steps).padStart(2, '0')}-${name}`;
}

async function change(stage: Stage, things: Things, name: string, operation: Operation, content: Content) {
  things.calls.push({ operation, content });
  return stage.call(stepOf(things, name), operation.title, operation, content);
}

const many = (draw: Draw, make: (index: number) => CallOfMany): readonly CallOfMany[] =>
  Array.from({ length: draw.many }, (_, index) => make(index));

/** A card is looked at before it is used: what it held is known from then on. */
async function lookedAt(stage: Stage, things: Things): Promise<string> {
  const { cardNo } = smallestCard(stage.given, 10);
  if (!stage.world().has(`card/${cardNo}/balance`)) {
    await stage.call(stepOf(things, 'balance'), cardInquiryCardInfo.title, cardInquiryCardInfo, {
      cashCardNo: cardNo,
    });
  }
  return cardNo;
}

async function drawnOrder(
  stage: Stage,
  things: Things,
  { which, amount, how }: Draw,
): Promise<{ operation: Operation; content: Content & { outTradeNo: string } }> {
  const { given } = stage;
  const { place } = which % 2 === 0 ? desks.payment : desks.legacy;
  await lookedAt(stage, things);
  const card = smallestCard(given, 10);
  const part = Math.max(1, Math.floor(amount / 2));
  const methods =
    [[byPayer(given)], [byCard(card, yuan(amount))], [byCard(card, yuan(part)), byPayer(given)]][how % 3] ??
    [];
  return { operation: place, content: order(given, yuan(amount), methods) };
}

/** A refund by the API the order was placed by. */
function drawnRefund(stage: Stage, number: string, amount: number): CallOfMany {
  const api = knownText(stage.world(), `trade/${number}/api`) === 'legacy' ? 'legacy' : 'payment';
  const tradeTime = knownText(stage.world(), `trade/${number}/day`);
  return { operation: desks[api].refund, content: refund(stage.given, number, yuan(amount), { tradeTime }) };
}

/** An order that is paid, of several ones that may be. */
function paidOrder(stage: Stage, things: Things, which: number): string | undefined {
  const paid = things.orders.filter(
    (number) => knownText(stage.world(), `trade/${number}/status`) === 'Success',
  );
  return pick(paid, which) ?? pick(things.orders, which);
}

const moneyActs: readonly Act[] = [
  {
    name: 'order',
    weight: 5,
    run: async (stage, things, draw) => {
      const { operation, content } = await drawnOrder(stage, things, draw);
      things.orders.push(content.outTradeNo);
      await change(stage, things, 'order', operation, content);
    },
  },
  {
    name: 'payer',
    weight: 4,
    after: 'orders',
    run: async (stage, things, { which, how }) => {
      const number = pick(
        things.orders.filter((one) => knownText(stage.world(), `trade/${one}/status`) === 'Paying'),
        which,
      );
      if (number === undefined) return;
      const outcome = how % 4 === 0 ? 'failed' : 'paid';
      await stage.payer(stepOf(things, 'payer'), said('付款人支付', 'The payer decides'), number, outcome);
    },
  },
  {
    name: 'refund',
    weight: 5,
    after: 'orders',
    run: async (stage, things, { which, amount }) => {
      const number = paidOrder(stage, things, which);
      if (number === undefined) return;
      const { operation, content } = drawnRefund(stage, number, amount);
      await change(stage, things, 'refund', operation, content);
    },
  },
  {
    name: 'pay-by-card',
    weight: 4,
    run: async (stage, things, { amount, how }) => {
      const cashCardNo = await lookedAt(stage, things);
      const held = knownNumber(stage.world(), `card/${cashCardNo}/balance`) ?? 0;
      // Now and then a fen more than there is.
      const fen = how % 5 === 0 ? held + 1 : amount;
      const content = cardPayment(stage.given, cashCardNo, yuan(fen).toFixed(2), {
        consumeMode: how % 2 === 0 ? '0' : '1',
      });
      things.payments.push(content);
      await change(stage, things, 'pay', cardPay, content);
    },
  },
  {
    name: 'return-to-card',
    weight: 4,
    after: 'payments',
    run: async (stage, things, { which, amount, how }) => {
      const payment = pick(things.payments, which);
      if (payment === undefined) return;
      const whole = knownNumber(stage.world(), `payment/${String(payment.orgTxnNo)}/amount`);
      const operation = how % 3 === 0 ? cardRefund : cardReverse;
      const fen = operation === cardRefund ? amount : (whole ?? amount);
      await change(
        stage,
        things,
        'return',
        operation,
        cardReturn(stage.given, payment, yuan(fen).toFixed(2)),
      );
    },
  },
];

const walletActs: readonly Act[] = [
  {
    name: 'receive',
    weight: 3,
    run: async (stage, things, { which, how }) => {
      const member = await memberOf(stage, things, which % 2);
      const content = {
        memberId: member.memberId,
        ...productOf(stage.given, 'Voucher'),
        quantity: 1 + (how % 2),
        orderId: stage.given.ids.orderNumber(),
      };
      const told = await change(stage, things, 'receive', walletReceiveVoucher, content);
      things.vouchers.push(...codesOf(told.content).map((code) => ({ code, member })));
    },
  },
  {
    name: 'give',
    weight: 3,
    after: 'vouchers',
    run: async (stage, things, { which, how }) => {
      const voucher = pick(things.vouchers, which);
      if (voucher === undefined) return;
      const giver = how % 5 === 0 ? await memberOf(stage, things, 1) : voucher.member;
      const content = {
        memberId: giver.memberId,
        voucherCodeList: [voucher.code],
        orderId: stage.given.ids.orderNumber(),
      };
      const { content: answer } = await change(stage, things, 'give', walletGiveVoucher, content);
      if (answer.giftId !== undefined) things.gifts.push({ giftId: String(answer.giftId), giver });
    },
  },
  {
    name: 'claim',
    weight: 3,
    after: 'gifts',
    run: async (stage, things, { which, how }) => {
      const gift = pick(things.gifts, which);
      if (gift === undefined) return;
      const claimer = await memberOf(stage, things, how % 3);
      await change(stage, things, 'claim', walletClaimGift, {
        giftId: gift.giftId,
        memberId: claimer.memberId,
      });
    },
  },
  {
    name: 'revoke',
    weight: 2,
    after: 'gifts',
    run: async (stage, things, { which, how }) => {
      const gift = pick(things.gifts, which);
      if (gift === undefined) return;
      const by = how % 3 === 0 ? await memberOf(stage, things, 1) : gift.giver;
      await change(stage, things, 'revoke', walletRevokeGift, { giftId: gift.giftId, memberId: by.memberId });
    },
  },
  {
    name: 'remove-or-recover',
    weight: 3,
    after: 'vouchers',
    run: async (stage, things, { which, how }) => {
      const voucher = pick(things.vouchers, which);
      if (voucher === undefined) return;
      const { memberId } = voucher.member;
      const now = stage.given.clock.now();
      const range = { startDate: shanghaiDateTime(now - hourMs), endDate: shanghaiDateTime(now + minuteMs) };
      if (how % 2 === 0)
        await change(stage, things, 'remove', walletRemoveVoucher, {
          memberId,
          voucherCodeList: [voucher.code],
        });
      else await change(stage, things, 'recover', walletRecoverWallet, { memberId, ...range });
    },
  },
];

const otherActs: readonly Act[] = [
  {
    name: 'pre-verify',
    weight: 2,
    run: async (stage, things, { how }) => {
      const { onlineTid, ...elsewhere } = pospEcouponPreVerify.example(stage.given);
      const { code: qrcode } = neededFirst(stage.given, 'ecoupons');
      const till = how % 3 === 0 ? {} : { onlineTid };
      await change(stage, things, 'pre-verify', pospEcouponPreVerify, {
        ...elsewhere,
        ...till,
        qrcode,
        afterLock: how % 2 === 0 ? '1' : '0',
      });
    },
  },
  {
    name: 'activate',
    weight: 2,
    run: async (stage, things, { which, how }) => {
      const again = how % 2 === 0 ? pick(things.activations, which) : undefined;
      const content = again ?? b2bActiveByPartNo.example(stage.given);
      if (again === undefined) things.activations.push(content);
      await change(stage, things, 'activate', b2bActiveByPartNo, content);
    },
  },
  {
    name: 'synchronise',
    weight: 2,
    run: async (stage, things, { which, how }) => {
      const again = how % 2 === 0 ? pick(things.synced, which) : undefined;
      const now = stage.given.clock.now();
      const content = {
        ...(again ?? orderSyncOrder.example(stage.given)),
        updateTime: shanghaiDateTime(now + (how - 3) * minuteMs),
      };
      if (again === undefined) things.synced.push(content);
      await change(stage, things, 'synchronise', orderSyncOrder, content);
    },
  },
  {
    name: 'again',
    weight: 3,
    after: 'calls',
    run: async (stage, things, { which }) => {
      const call = pick(things.calls, which);
      if (call !== undefined)
        await stage.call(
          stepOf(things, 'again'),
          said('再次请求', 'The same call again'),
          call.operation,
          call.content,
        );
    },
  },
  {
    name: 'time-goes-by',
    weight: 1,
    run: async (stage, things, { how }) => {
      const milliseconds = [7 * minuteMs, 2 * hourMs, dayMs][how % 3] ?? dayMs;
      await stage.wait(stepOf(things, 'wait'), said('时间过去', 'Time goes by'), milliseconds);
    },
  },
];

/** What is done several times at once. */
export const racingActs: readonly Act[] = [
  {
    name: 'pays-at-once',
    weight: 3,
    run: async (stage, things, draw) => {
      const cashCardNo = await lookedAt(stage, things);
      const amount = yuan(Math.min(draw.amount, 100)).toFixed(2);
      await stage.together(
        stepOf(things, 'pays'),
        cardPay.title,
        many(draw, () => ({ operation: cardPay, content: cardPayment(stage.given, cashCardNo, amount) })),
      );
    },
  },
  {
    name: 'orders-at-once',
    weight: 3,
    run: async (stage, things, draw) => {
      const cardNo = await lookedAt(stage, things);
      const card = smallestCard(stage.given, 10);
      // More than half of what there is: one of them can be paid.
      const fen = Math.floor((knownNumber(stage.world(), `card/${cardNo}/balance`) ?? 0) * 0.6);
      if (fen === 0) return;
      const calls = many(draw, () => ({
        operation: legacyCreateTrade,
        content: order(stage.given, yuan(fen), [byCard(card, yuan(fen))]),
      }));
      await stage.together(stepOf(things, 'orders'), legacyCreateTrade.title, calls);
    },
  },
  {
    name: 'same-order-at-once',
    weight: 2,
    run: async (stage, things, draw) => {
      const content = order(stage.given, yuan(draw.amount), [byPayer(stage.given)]);
      const operation = draw.how % 2 === 0 ? paymentCreateTrade : legacyCreateTrade;
      things.orders.push(content.outTradeNo);
      await stage.together(
        stepOf(things, 'same-order'),
        operation.title,
        many(draw, () => ({ operation, content })),
      );
    },
  },
  {
    name: 'refunds-at-once',
    weight: 4,
    run: async (stage, things, draw) => {
      const number = paidOrder(stage, things, draw.which) ?? (await paidNow(stage, things, draw.amount));
      const left =
        (knownNumber(stage.world(), `trade/${number}/paid`) ?? 0) -
        (knownNumber(stage.world(), `trade/${number}/refunded`) ?? 0);
      const fen = Math.max(1, Math.floor(left * 0.6));
      const calls = many(draw, () => drawnRefund(stage, number, fen));
      await stage.together(stepOf(things, 'refunds'), desks.payment.refund.title, calls);
    },
  },
  {
    name: 'claims-at-once',
    weight: 2,
    after: 'gifts',
    run: async (stage, things, draw) => {
      const gift = pick(things.gifts, draw.which);
      if (gift === undefined) return;
      const claimer = await memberOf(stage, things, 2);
      const content = { giftId: gift.giftId, memberId: claimer.memberId };
      await stage.together(
        stepOf(things, 'claims'),
        walletClaimGift.title,
        many(draw, () => ({ operation: walletClaimGift, content })),
      );
    },
  },
];

/** Places an order by card, which pays it at once. */
async function paidNow(stage: Stage, things: Things, amount: number): Promise<string> {
  await lookedAt(stage, things);
  const content = order(stage.given, yuan(amount), [byCard(neededFirst(stage.given, 'cards'), yuan(amount))]);
  things.orders.push(content.outTradeNo);
  await stage.call(stepOf(things, 'order'), paymentCreateTrade.title, paymentCreateTrade, content);
  return content.outTradeNo;
}

/** Everything a random sequence may do. */
export const allActs: readonly Act[] = [...moneyActs, ...walletActs, ...otherActs, ...racingActs];
