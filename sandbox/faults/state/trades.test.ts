import type { Content } from '../../../contracts/operation.ts';
import { cashierGetPayChannels } from '../../../contracts/operations/cashier/get-pay-channels.ts';
import { cashierLaunch } from '../../../contracts/operations/cashier/launch.ts';
import { legacyCreateTrade } from '../../../contracts/operations/legacy/create-trade.ts';
import { paymentCreateTrade } from '../../../contracts/operations/payment/create-trade.ts';
import { paymentQueryRefund } from '../../../contracts/operations/payment/query-refund.ts';
import { paymentQueryTrade } from '../../../contracts/operations/payment/query-trade.ts';
import { paymentRefund } from '../../../contracts/operations/payment/refund.ts';
import { demonstrate, type Probe } from '../../fault-parts/demonstrate.fixture.ts';
import { trades } from './trades.ts';

const dayMs = 86_400_000;

const outTradeNoOf = ({ given }: Probe) => paymentRefund.example(given).outTradeNo;

demonstrate('the state of trades', trades, [
  {
    fault: 'refund-after-full-refund',
    show: async ({ send, prepare }) => {
      // Without an amount all that is left is refunded.
      await prepare(paymentRefund, { refundMethod: undefined });
      return (await send(paymentRefund)).isSuccess;
    },
    sound: false,
    broken: true,
  },
  {
    fault: 'same-refund-number-refunds-again',
    show: async ({ send, prepare, given }) => {
      const refund = { refundTradeNo: given.ids.orderNumber(32) };
      await send(paymentRefund, refund);
      await send(paymentRefund, refund);
      return (await prepare(paymentQueryTrade)).content.refundedAmount;
    },
    sound: '2.00',
    broken: '3.00',
  },
  {
    fault: 'trade-of-another-day-found',
    show: async ({ send, stand }) => {
      stand.running.sandbox.clock.advance(dayMs);
      return (await send(paymentQueryTrade, { tradeTime: undefined })).isSuccess;
    },
    sound: false,
    broken: true,
  },
  {
    fault: 'first-refund-answered-for-latest',
    show: async (probe) => {
      const { send, prepare, given } = probe;
      const refundTradeNo = given.ids.orderNumber(32);
      await prepare(paymentRefund, { refundTradeNo });
      const { content } = await send(paymentQueryRefund, {
        outTradeNo: outTradeNoOf(probe),
        refundTradeNo: undefined,
      });
      return content.refundTradeNo === refundTradeNo;
    },
    sound: true,
    broken: false,
  },
  {
    fault: 'query-fails-with-its-trade',
    show: async ({ send, prepare, given }) => {
      const outTradeNo = given.ids.orderNumber(32);
      await prepare(paymentCreateTrade, { outTradeNo });
      return (await send(paymentQueryTrade, { outTradeNo, tradeTime: undefined })).isSuccess;
    },
    sound: true,
    broken: false,
  },
  {
    fault: 'out-trade-no-cut',
    show: async ({ send, given }) => {
      const { content } = await send(legacyCreateTrade, { outTradeNo: given.ids.orderNumber(32) });
      return String(content.outTradeNo).length;
    },
    sound: 32,
    broken: 31,
  },
  {
    fault: 'unknown-token-launches',
    show: async ({ send }) => (await send(cashierLaunch, { token: 'x'.repeat(32) })).isSuccess,
    sound: false,
    broken: true,
  },
  {
    fault: 'channels-unsorted',
    show: async ({ send }) => {
      const channels = (await send(cashierGetPayChannels)).content.channelList as Content[];
      return Number(channels[0]?.sort) < Number(channels.at(-1)?.sort);
    },
    sound: true,
    broken: false,
  },
]);
