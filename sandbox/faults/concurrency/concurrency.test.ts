import type { Members } from '../../../contracts/envelopes/envelope.ts';
import type { Tamper } from '../../../contracts/gateway/gateway.ts';
import type { Content, Operation } from '../../../contracts/operation.ts';
import { b2bActiveByPartNo } from '../../../contracts/operations/b2b/active-by-part-no.ts';
import { cardPay } from '../../../contracts/operations/card/pay.ts';
import { cardRefund } from '../../../contracts/operations/card/refund.ts';
import { cardReverse } from '../../../contracts/operations/card/reverse.ts';
import { legacyCreateTrade } from '../../../contracts/operations/legacy/create-trade.ts';
import { paymentRefund } from '../../../contracts/operations/payment/refund.ts';
import { pospEcouponPreVerify } from '../../../contracts/operations/posp/ecoupon-pre-verify.ts';
import { walletClaimGift } from '../../../contracts/operations/wallet/claim-gift.ts';
import { walletReceiveVoucher } from '../../../contracts/operations/wallet/receive-voucher.ts';
import { demonstrate, faultsOfGroup, type Probe } from '../../fault-parts/demonstrate.fixture.ts';
import type { Called } from '../../sandbox.fixture.ts';
import { accounts, balanceOf } from '../../world/ledger.ts';

/** Requests sent at the same time. */
const together = 4;

const atOnce = (
  { send }: Probe,
  operation: Operation,
  changes: (index: number) => Content,
  tamper: Tamper = {},
) => Promise.all(Array.from({ length: together }, (_, index) => send(operation, changes(index), tamper)));

const countOf = (
  answers: readonly Called[],
  isCounted: (called: Called) => boolean = ({ isSuccess }) => isSuccess === true,
) => answers.filter(isCounted).length;

/** How many of the same requests at the same time are accepted. */
const accepted =
  (operation: Operation, changes: (probe: Probe) => Content, each: (probe: Probe) => Content = () => ({})) =>
  async (probe: Probe) => {
    const common = changes(probe);
    return countOf(await atOnce(probe, operation, () => ({ ...common, ...each(probe) })));
  };

const smallCard = ({ given }: Probe) => given.data.cards?.[2];

demonstrate('concurrency', faultsOfGroup('concurrency'), [
  {
    fault: 'card-balance-update-lost',
    show: async (probe) => {
      const cashCardNo = smallCard(probe)?.cardNo ?? '';
      await atOnce(probe, cardPay, () => ({ cashCardNo, txnAmount: '1.00' }));
      const left = balanceOf(probe.stand.running.sandbox.world, accounts.principal(cashCardNo));
      return left.toFixed(2);
    },
    sound: '56.00',
    broken: '59.00',
  },
  {
    fault: 'card-spent-twice-at-once',
    show: (probe) => {
      const { cardNo, secret } = smallCard(probe) ?? {};
      const payMethod = [{ assetType: 'cashcard', cardCoupons: `${cardNo}|${secret}` }];
      return accepted(legacyCreateTrade, () => ({ totalAmount: 60, payMethod }))(probe);
    },
    sound: 1,
    broken: together,
  },
  {
    fault: 'coupon-spent-twice-at-once',
    show: (probe) => {
      const { code, secret } = probe.given.data.coupons?.[1] ?? { code: '' };
      const payMethod = [{ assetType: 'coupon', cardCoupons: `${code}|${secret}` }];
      return accepted(legacyCreateTrade, () => ({ totalAmount: 1, payMethod }))(probe);
    },
    sound: 1,
    broken: together,
  },
  {
    fault: 'order-placed-twice-at-once',
    show: accepted(legacyCreateTrade, ({ given }) => ({ outTradeNo: given.ids.orderNumber(32) })),
    sound: 1,
    broken: together,
  },
  {
    fault: 'refunded-twice-at-once',
    show: (probe) => {
      const { trades } = probe.stand.running.sandbox.world.tables;
      const outTradeNo = paymentRefund.example(probe.given).outTradeNo;
      const paid =
        trades
          .values()
          .find((trade) => trade.outTradeNo === outTradeNo)
          ?.totalAmount.toNumber() ?? 0;
      const refundMethod = [{ assetType: 'cash', refundAmount: Math.floor(paid * 0.6) }];
      return accepted(
        paymentRefund,
        () => ({ refundMethod }),
        ({ given }) => ({ refundTradeNo: given.ids.orderNumber(32) }),
      )(probe);
    },
    sound: 1,
    broken: together,
  },
  {
    fault: 'reversed-twice-at-once',
    show: accepted(
      cardReverse,
      ({ given }) => cardReverse.example(given),
      ({ given }) => ({ orgTxnNo: given.ids.orderNumber() }),
    ),
    sound: 1,
    broken: together,
  },
  {
    fault: 'card-refunded-twice-at-once',
    show: (probe) => {
      const { cardPayments } = probe.stand.running.sandbox.world.tables;
      const example = cardRefund.example(probe.given);
      const payment = cardPayments.values().find(({ orgTxnNo }) => orgTxnNo === example.originalOrgTxnNo);
      const txnAmount = payment?.principal.plus(payment.subsidy).times(0.6).toFixed(2);
      return accepted(
        cardRefund,
        () => ({ ...example, txnAmount }),
        ({ given }) => ({ orgTxnNo: given.ids.orderNumber() }),
      )(probe);
    },
    sound: 1,
    broken: together,
  },
  {
    fault: 'uuid-used-twice-at-once',
    show: async (probe) => {
      const uuid = JSON.stringify(probe.given.ids.uuid());
      const members = (all: Members): Members =>
        all.map(([key, json]) => [key, key === 'uuid' ? uuid : json]);
      return countOf(await atOnce(probe, cardPay, () => ({}), { members }));
    },
    sound: 1,
    broken: together,
  },
  {
    fault: 'trace-no-used-twice-at-once',
    show: accepted(pospEcouponPreVerify, ({ given }) => ({ traceNo: given.ids.orderNumber() })),
    sound: 1,
    broken: together,
  },
  {
    fault: 'gift-claimed-twice-at-once',
    show: accepted(walletClaimGift, ({ given }) => walletClaimGift.example(given)),
    sound: 1,
    broken: together,
  },
  {
    fault: 'received-twice-at-once',
    show: async (probe) => {
      const order = { orderId: probe.given.ids.orderNumber() };
      const answers = await atOnce(probe, walletReceiveVoucher, () => order);
      return new Set(answers.map(({ content }) => JSON.stringify(content))).size;
    },
    sound: 1,
    broken: together,
  },
  {
    fault: 'activated-twice-at-once',
    show: async (probe) => {
      const order = { partnerOrderId: probe.given.ids.orderNumber() };
      const answers = await atOnce(probe, b2bActiveByPartNo, () => order);
      return countOf(answers, ({ content }) => content.statusCode === 100);
    },
    sound: 1,
    broken: together,
  },
]);
