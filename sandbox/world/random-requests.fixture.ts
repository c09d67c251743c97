import type { Content, Operation } from '../../contracts/operation.ts';
import { cardPay } from '../../contracts/operations/card/pay.ts';
import { cardRefund } from '../../contracts/operations/card/refund.ts';
import { cardReverse } from '../../contracts/operations/card/reverse.ts';
import { pospEcouponPreVerify } from '../../contracts/operations/posp/ecoupon-pre-verify.ts';
import { pospReelActiveVoucher } from '../../contracts/operations/posp/reel-active-voucher.ts';
import { walletGetCardVoucherList } from '../../contracts/operations/wallet/get-card-voucher-list.ts';
import type { Stand } from '../sandbox.fixture.ts';
import { apis } from '../trade/trades.fixture.ts';
import type { Method, Step, TradeStep } from './random-steps.fixture.ts';

/** An operation and its content. */
export type RandomRequest = readonly [operation: Operation, content: Content];

/** Steps that are a request to the gateway; the others are for the control API and the clock. */
export type RequestStep = Exclude<Step, { kind: 'channel-trade' | 'channel-refund' | 'wait' }>;

/** What was made before, the latest last, so that later steps can mean it. */
export interface Made {
  readonly trades: string[];
  readonly refunds: string[];
  readonly payments: Content[];
}

/** Returns the one that a step means, counted from the latest; text that names nothing where there is none. */
export function meant(list: readonly string[], pick: number): string {
  return list.at(-1 - pick) ?? 'nothing';
}

/** Makes requests of steps. */
export function requestsOf(stand: Stand, made: Made): (step: RequestStep) => RandomRequest {
  const { given } = stand;
  let last: RandomRequest | undefined;
  const number = (ending: string) => given.ids.orderNumber(32 - ending.length) + ending;
  const example = (operation: Operation, changes: Content = {}): RandomRequest => [
    operation,
    { ...operation.example(given), ...changes },
  ];
  const make = (step: RequestStep): RandomRequest => {
    switch (step.kind) {
      case 'trade':
        return placement(step);
      case 'refund': {
        const outTradeNo = meant(made.trades, step.pick);
        const tradeTime = outTradeNo.slice(0, 8);
        const refundTradeNo = number(step.ending);
        const numbers = { outTradeNo, tradeTime, refundTradeNo };
        return [apis[step.api].refund, { ...numbers, ...refunded(step.api, step.amount) }];
      }
      case 'query': {
        const outTradeNo = meant(made.trades, step.pick);
        return [apis[step.api].query, { outTradeNo, tradeTime: outTradeNo.slice(0, 8) }];
      }
      case 'pay': {
        const cashCardNo = given.data.cards?.[step.index]?.cardNo ?? 'nobody';
        return example(cardPay, { cashCardNo, txnAmount: step.amount.toFixed(2), consumeMode: step.mode });
      }
      case 'card-reverse':
      case 'card-refund': {
        const { cashCardNo, orgTxnNo: originalOrgTxnNo } = made.payments.at(-1 - step.pick) ?? {};
        const original = { cashCardNo, originalOrgTxnNo, orgTxnNo: given.ids.orderNumber() };
        return step.kind === 'card-reverse'
          ? [cardReverse, original]
          : [cardRefund, { ...original, txnAmount: step.amount.toFixed(2) }];
      }
      case 'verify':
        return example(pospEcouponPreVerify);
      case 'activate':
        return example(pospReelActiveVoucher);
      case 'list':
        return example(walletGetCardVoucherList);
      case 'repeat':
        return last ?? example(cardPay);
    }
  };
  const placement = ({ api, total, methods, isLeftToWallet, ending }: TradeStep): RandomRequest => {
    const wallet = { assetType: 'cash', payWay: 'WECHAT' };
    const payMethod = [
      ...methods.map((method) => methodContent(stand, method)),
      ...(isLeftToWallet ? [wallet] : []),
    ];
    const outTradeNo = number(ending);
    return example(apis[api].place, { outTradeNo, totalAmount: total, payMethod, timeExpire: undefined });
  };
  return (step) => {
    last = make(step);
    return last;
  };
}

function refunded(api: keyof typeof apis, yuan: number | undefined): Content {
  if (api === 'cashier')
    return { refundMethod: [{ assetType: 'cash', refundAmount: (yuan ?? 1).toFixed(2) }] };
  return yuan === undefined ? {} : { refundAmount: yuan };
}

function methodContent({ given }: Stand, { type, index, amount }: Method): Content {
  const { cards, coupons } = given.data;
  const stated = amount === undefined ? {} : { amount };
  switch (type) {
    case 'cashcard':
      return { assetType: type, cardCoupons: secretOf(cards, index), ...stated };
    case 'coupon':
      return { assetType: type, cardCoupons: secretOf(coupons, index) };
    case 'points':
      return { assetType: type, points: index, ...stated };
    case 'cash':
      return { assetType: type, payWay: 'ALIPAY', ...stated };
  }
}

function secretOf(
  list: readonly { code?: string; cardNo?: string; secret?: string }[] | undefined,
  index: number,
): string {
  const item = list?.[index];
  return `${item?.cardNo ?? item?.code ?? 'nobody'}|${item?.secret ?? 'x'}`;
}
