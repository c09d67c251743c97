import type { PaymentApi } from '../../contracts/target.ts';
import { notificationUrl, raiseNotification } from '../notifications/raise-notification.ts';
import { listedOnly } from '../systems/listed-fields.ts';
import type { Moment } from '../systems/moment.ts';
import type { Refund, Trade } from '../world/trade-rows.ts';
import { renderRefund } from './render-refund.ts';
import { renderTrade } from './render-trade.ts';

/** The plugin has no notification of its own among the listed interfaces: it borrows that of the online payment API. */
const operations = {
  payment: 'payment.notifyTrade',
  cashier: 'payment.notifyTrade',
  legacy: 'legacy.notifyTrade',
} as const satisfies Record<PaymentApi, string>;

/** Tells the merchant what became of a trade, or of a refund of it. */
export function notifyResult(moment: Moment, trade: Trade, refund?: Refund): void {
  const { appId, outTradeNo, notifyUrl, originalData } = trade;
  const url = notificationUrl(moment, { appId, ...(notifyUrl === undefined ? {} : { url: notifyUrl }) });
  // Most trades of a load test tell nobody, and what they would tell takes time to write.
  if (url === undefined) return;
  const operation = operations[trade.api];
  const content = {
    notifyType: refund === undefined ? 'Pay' : 'Refund',
    ...renderTrade(trade),
    ...(originalData === undefined ? {} : { extendInfo: { originalData } }),
    ...(refund === undefined ? {} : renderRefund(trade, refund)),
  };
  raiseNotification(moment, {
    operation,
    appId,
    about: refund?.refundTradeNo ?? outTradeNo,
    url,
    content: listedOnly(operation, 'request', content),
  });
}
