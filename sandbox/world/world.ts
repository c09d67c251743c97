import { sumYuan, type Yuan } from '../../contracts/money.ts';
import { giftDueAt } from '../gifts/expire-gifts.ts';
import { zero } from '../money.ts';
import type { Notification } from '../notifications/notification.ts';
import type { CardPayment, CardReturn, CardTransaction } from './card-rows.ts';
import { Journal } from './journal.ts';
import type { Posting } from './ledger.ts';
import type { Member, User } from './member-rows.ts';
import type { ExternalOrder } from './order-rows.ts';
import type { Activation, App, Card, Coupon, Ecoupon, FirstAnswer, Reel, Tenant } from './rows.ts';
import { Table } from './table.ts';
import type { CashierToken, Prepayment, Trade } from './trade-rows.ts';
import { nextDueOf, standOf } from './trade-stand.ts';
import type { Gift, Product, WalletEntry } from './wallet-rows.ts';

/** Rows kept of what grows with every call; older ones are forgotten, so that a long run keeps its memory flat. */
const capacity = { postings: 2_000, notifications: 1_000, payments: 10_000, uses: 20_000 } as const;

/** Everything the sandbox knows, one table each. A new kind of thing is a new table here and nowhere else. */
export type World = ReturnType<typeof emptyWorld>;

/** Amounts that stay in the books when their rows are forgotten. */
type Forgotten = 'settled' | 'refundsUnderWay' | 'couponsUnderWay';

/** The rows of all tables at one moment. */
export type WorldSnapshot = ReadonlyMap<string, ReadonlyMap<string, unknown>>;

/** Returns a world without anything in it. */
export function emptyWorld() {
  const journal = new Journal();
  const forgotten = new Table<Yuan>(journal);
  const forget = (what: Forgotten, amount: Yuan) =>
    forgotten.set(what, sumYuan([forgotten.get(what) ?? zero, amount]));
  const { payments, uses } = capacity;
  const tables = {
    apps: new Table<App>(journal),
    tenants: new Table<Tenant>(journal),
    /** By tenant and openId. */
    users: new Table<User>(journal),
    members: new Table<Member>(journal),
    /** By phone number, the same in all tenants. */
    ebuyMemberIds: new Table<string>(journal),
    /** The member a platform's user is bound to, by tenant, platform and openId there. */
    platformUsers: new Table<string>(journal),
    cards: new Table<Card>(journal),
    coupons: new Table<Coupon>(journal),
    ecoupons: new Table<Ecoupon>(journal),
    reels: new Table<Reel>(journal),
    /** By tenant, kind and product code. */
    products: new Table<Product>(journal),
    /** Names of the channels that cards and vouchers come through, by tenant. */
    voucherSources: new Table<string>(journal),
    walletEntries: new Table<WalletEntry>(journal),
    /** A member's entries in the order they came, those that left included. */
    wallets: new Table<readonly string[]>(journal),
    /** The one entry in which a card or coupon is held, by kind and code. */
    holders: new Table<string>(journal),
    gifts: new Table<Gift>(journal, { capacity: payments, dueAt: giftDueAt }),
    /** Content of the first answer to an order number, by operation and app. */
    firstAnswers: new Table<FirstAnswer>(journal, { capacity: payments }),
    /** By tenant and orderId. */
    externalOrders: new Table<ExternalOrder>(journal, { capacity: payments }),
    /** Throw-away keys of the sandbox itself, such as the one that signs tokens. */
    keys: new Table<string>(journal),
    trades: new Table<Trade>(journal, {
      capacity: payments,
      dueAt: nextDueOf,
      onDrop: (trade) => {
        const stand = standOf(trade);
        forget('settled', stand.settled);
        forget('refundsUnderWay', stand.refundsUnderWay);
        forget('couponsUnderWay', stand.couponsUnderWay);
      },
    }),
    /** The trade of each refundTradeNo, by app. */
    refundNumbers: new Table<string>(journal, { capacity: payments }),
    prepayments: new Table<Prepayment>(journal, { capacity: payments }),
    cashierTokens: new Table<CashierToken>(journal, { capacity: payments }),
    /** By app and orgTxnNo. */
    cardPayments: new Table<CardPayment>(journal, {
      capacity: payments,
      onDrop: (payment) => forget('settled', settledOf(payment)),
    }),
    /** Reversals and refunds, by app and their own orgTxnNo. */
    cardReturns: new Table<CardReturn>(journal, { capacity: payments }),
    cardTransactions: new Table<CardTransaction>(journal, { capacity: payments }),
    /** What merchants are to be told, and what became of telling them. */
    notifications: new Table<Notification>(journal, {
      capacity: capacity.notifications,
      dueAt: ({ nextAt }) => nextAt,
    }),
    activations: new Table<Activation>(journal, { capacity: payments }),
    balances: new Table<Yuan>(journal),
    postings: new Table<Posting>(journal, { capacity: capacity.postings }),
    counters: new Table<number>(journal),
    /** What merchants hold, and what is under way, of trades and card payments that are no longer kept. */
    forgotten,
    /** uuids seen, by app. */
    uuids: new Table<number>(journal, { capacity: uses }),
    /** Numbers that may be used once (trace and transaction numbers), by what they number. */
    numbers: new Table<number>(journal, { capacity: uses }),
    /** When an order number was last asked for, by app. */
    requests: new Table<number>(journal, { capacity: uses }),
  };
  return { journal, tables };
}

/** Returns what the merchant holds of a payment by card, in yuan. */
export function settledOf(payment: CardPayment): Yuan {
  const { principal, subsidy, returnedPrincipal, returnedSubsidy } = payment;
  return principal.plus(subsidy).minus(returnedPrincipal).minus(returnedSubsidy);
}

/** Returns the next number of a series, from 1. */
export function nextNumber(world: World, series: string): number {
  const next = (world.tables.counters.get(series) ?? 0) + 1;
  world.tables.counters.set(series, next);
  return next;
}

/** Returns the world's rows as they stand; later changes do not touch them. */
export function snapshotOf(world: World): WorldSnapshot {
  return new Map(Object.entries(world.tables).map(([name, table]) => [name, table.copy()]));
}

/** Puts the rows of a snapshot of this world back. */
export function restoreSnapshot(world: World, snapshot: WorldSnapshot): void {
  for (const [name, table] of Object.entries(world.tables)) {
    const rows = snapshot.get(name);
    // The snapshot was made from these same tables, so that each copy fits its table.
    if (rows !== undefined) (table as Table<unknown>).restore(rows);
  }
}
