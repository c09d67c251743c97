import { sumYuan, type Yuan } from '../../contracts/money.ts';
import { zero } from '../money.ts';
import { Journal } from './journal.ts';
import type { Posting } from './ledger.ts';
import type {
  Activation,
  App,
  Card,
  CardPayment,
  Coupon,
  Ecoupon,
  Member,
  Reel,
  Tenant,
  Trade,
  WalletEntry,
} from './rows.ts';
import { Table } from './table.ts';

/** Rows kept of what grows with every call; older ones are forgotten, so that a long run keeps its memory flat. */
const capacity = { postings: 2_000, payments: 50_000, uses: 100_000 } as const;

/** Everything the sandbox knows, one table each. A new kind of thing is a new table here and nowhere else. */
export type World = ReturnType<typeof emptyWorld>;

/** The rows of all tables at one moment. */
export type WorldSnapshot = ReadonlyMap<string, ReadonlyMap<string, unknown>>;

/** Returns a world without anything in it. */
export function emptyWorld() {
  const journal = new Journal();
  const forgotten = new Table<Yuan>(journal);
  const forget = (paid: Yuan) => forgotten.set('paid', sumYuan([forgotten.get('paid') ?? zero, paid]));
  const { payments, uses } = capacity;
  const tables = {
    apps: new Table<App>(journal),
    tenants: new Table<Tenant>(journal),
    members: new Table<Member>(journal),
    cards: new Table<Card>(journal),
    coupons: new Table<Coupon>(journal),
    ecoupons: new Table<Ecoupon>(journal),
    reels: new Table<Reel>(journal),
    walletEntries: new Table<WalletEntry>(journal),
    trades: new Table<Trade>(journal, { capacity: payments, onDrop: (trade) => forget(trade.paidAmount) }),
    cardPayments: new Table<CardPayment>(journal, {
      capacity: payments,
      onDrop: ({ principal, subsidy }) => forget(principal.plus(subsidy)),
    }),
    activations: new Table<Activation>(journal, { capacity: payments }),
    balances: new Table<Yuan>(journal),
    postings: new Table<Posting>(journal, { capacity: capacity.postings }),
    counters: new Table<number>(journal),
    /** What was paid by trades and card payments that are no longer kept. */
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
