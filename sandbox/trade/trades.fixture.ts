import { shanghaiDateTime } from '../../contracts/clock.ts';
import type { Content, Operation } from '../../contracts/operation.ts';
import { cardInquiryCardInfo } from '../../contracts/operations/card/inquiry-card-info.ts';
import { cashierLaunch } from '../../contracts/operations/cashier/launch.ts';
import { cashierQueryTrade } from '../../contracts/operations/cashier/query-trade.ts';
import { cashierRefund } from '../../contracts/operations/cashier/refund.ts';
import { legacyPay } from '../../contracts/operations/legacy/pay.ts';
import { legacyQueryTrade } from '../../contracts/operations/legacy/query-trade.ts';
import { legacyRefund } from '../../contracts/operations/legacy/refund.ts';
import { paymentCreateTrade } from '../../contracts/operations/payment/create-trade.ts';
import { paymentQueryTrade } from '../../contracts/operations/payment/query-trade.ts';
import { paymentRefund } from '../../contracts/operations/payment/refund.ts';
import { validateMessage } from '../../schemas/validator.ts';
import { type Called, noon, openStand, type Stand } from '../sandbox.fixture.ts';
import type { StartOptions } from '../start-sandbox.ts';
import { brokenLaws } from '../world/laws.ts';

/** The interfaces of one payment API. */
export interface Api {
  readonly place: Operation;
  readonly query: Operation;
  readonly refund: Operation;
  /** Writes an amount as the page of its refund types it. */
  readonly amount: (yuan: number) => number | string;
}

export const apis = {
  payment: {
    place: paymentCreateTrade,
    query: paymentQueryTrade,
    refund: paymentRefund,
    amount: (yuan: number) => yuan,
  },
  legacy: { place: legacyPay, query: legacyQueryTrade, refund: legacyRefund, amount: (yuan: number) => yuan },
  cashier: {
    place: cashierLaunch,
    query: cashierQueryTrade,
    refund: cashierRefund,
    amount: (yuan: number) => yuan.toFixed(2),
  },
} as const satisfies Record<string, Api>;

export type ApiName = keyof typeof apis;

/** A stand with what tests of trades say again and again; every answer is held to its schema and the laws of money. */
export interface TradeStand extends Stand {
  /** A new order number of 32 characters, ending as told. */
  number(ending?: string): string;
  place(api: ApiName, changes: Content, headers?: Readonly<Record<string, string>>): Promise<Called>;
  query(api: ApiName, outTradeNo: string, changes?: Content): Promise<Called>;
  refund(api: ApiName, changes: Content, headers?: Readonly<Record<string, string>>): Promise<Called>;
  ask(operation: Operation, content: Content, headers?: Readonly<Record<string, string>>): Promise<Called>;
  channel(body: Content): Promise<{ status: number; json: Content }>;
  card(index: number, more?: Content): Content;
  coupon(index: number, more?: Content): Content;
  /** What a card holds, as its query answers. */
  balance(index: number): Promise<unknown>;
  /** The world of the start, the clock frozen at noon. */
  begin(): void;
  /** The day of the clock, yyyyMMdd. */
  today(): string;
}

/** Starts a sandbox for tests of trades. */
export async function openTrades(options: StartOptions = {}): Promise<TradeStand> {
  const stand = await openStand(options);
  const { given, running } = stand;
  let count = 0;
  const today = () => shanghaiDateTime(given.clock.now()).slice(0, 8);
  const number = (ending = '') => {
    count += 1;
    return `${today()}trade${String(count).padStart(19 - ending.length, '0')}${ending}`;
  };
  const ask: TradeStand['ask'] = async (operation, content, headers = {}) => {
    const called = await stand.call(operation, content, { headers });
    const violations = validateMessage(operation.id, 'response', called.message).filter(
      ({ kind, path }) => called.isSuccess === true || !(kind === 'required' && path.startsWith('content.')),
    );
    const broken = [
      ...violations.map(({ requirement }) => requirement),
      ...brokenLaws(running.sandbox.world),
    ];
    if (broken.length > 0) throw new Error(`${operation.id}: ${broken.join(', ')}`);
    return called;
  };
  const codeOf = (item: { code?: string; cardNo?: string; secret?: string } | undefined) =>
    `${item?.cardNo ?? item?.code}|${item?.secret}`;
  return {
    ...stand,
    number,
    ask,
    today,
    place: (api, changes, headers) => {
      const { place } = apis[api];
      const example = place.example(given);
      return ask(place, { ...example, outTradeNo: number(), timeExpire: undefined, ...changes }, headers);
    },
    query: (api, outTradeNo, changes = {}) => ask(apis[api].query, { outTradeNo, ...changes }),
    refund: (api, changes, headers) => {
      const common = { refundTradeNo: number(), tradeTime: today() };
      return ask(apis[api].refund, { ...common, ...changes }, headers);
    },
    channel: async (body) => {
      const { status, json } = await stand.control('POST', '/channel', body);
      return { status, json: json as Content };
    },
    card: (index, more = {}) => ({
      assetType: 'cashcard',
      cardCoupons: codeOf(given.data.cards?.[index]),
      ...more,
    }),
    coupon: (index, more = {}) => ({
      assetType: 'coupon',
      cardCoupons: codeOf(given.data.coupons?.[index]),
      ...more,
    }),
    balance: async (index) => {
      const cashCardNo = given.data.cards?.[index]?.cardNo ?? '';
      const { content } = await ask(cardInquiryCardInfo, { cashCardNo });
      return (content.cardInfo as Content).cardBalance;
    },
    begin: () => {
      const { sandbox } = running;
      sandbox.reset();
      sandbox.clock.freeze();
      sandbox.clock.set(noon);
    },
  };
}
