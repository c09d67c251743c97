import { sumYuan, type Yuan } from '../../contracts/money.ts';
import { zero } from '../money.ts';
import { nextNumber, type World } from './world.ts';

/** Names of accounts. Value enters the world from `issuer`, the only account that may stand below zero. */
export const accounts = {
  issuer: 'issuer',
  principal: (cardNo: string) => `card/${cardNo}/principal`,
  subsidy: (cardNo: string) => `card/${cardNo}/subsidy`,
  coupon: (code: string) => `coupon/${code}`,
  points: (memberId: string) => `points/${memberId}`,
  merchant: (tenancyId: string) => `merchant/${tenancyId}`,
  /** Refunds that the merchant has given and the channel has not decided yet. */
  refundsUnderWay: 'under-way/refunds',
  /** Parts of coupon uses; a use comes back to its coupon when all of it is here. */
  couponsUnderWay: 'under-way/coupons',
} as const;

/** An amount that enters an account; negative where it leaves. */
export interface Line {
  readonly account: string;
  readonly amount: Yuan;
}

/** One movement of money: its lines sum to zero. */
export interface Posting {
  readonly cause:
    | 'seed'
    | 'card-payment'
    | 'card-return'
    | 'trade-payment'
    | 'channel-payment'
    | 'trade-return'
    | 'refund'
    | 'issue'
    | 'merge';
  /** Number of the order or transaction that moved the money. */
  readonly reference: string;
  readonly at: number;
  readonly lines: readonly Line[];
}

/** Changes a posting before it is entered, or drops it; the place where faults of money sit. */
export type PostingHook = (posting: Posting) => Posting | undefined;

/** Returns what an account holds, in yuan. */
export function balanceOf(world: World, account: string): Yuan {
  return world.tables.balances.get(account) ?? zero;
}

/** Enters a posting. A posting that does not balance, or that overdraws an account, is a mistake of ours: it throws. */
export function post(world: World, posting: Posting): void {
  if (!sumYuan(posting.lines.map(({ amount }) => amount)).eq(0)) {
    throw new Error(`posting of ${posting.cause} ${posting.reference} does not balance`);
  }
  for (const { account, amount } of posting.lines) {
    const balance = balanceOf(world, account).plus(amount);
    if (balance.lt(0) && account !== accounts.issuer)
      throw new Error(`account ${account} would be overdrawn`);
    world.tables.balances.set(account, balance);
  }
  world.tables.postings.set(String(nextNumber(world, 'posting')), posting);
}

/** Enters a posting as the hooks leave it; none of them: as it is. */
export function enter(world: World, posting: Posting, hooks: readonly PostingHook[]): void {
  const changed = hooks.reduce<Posting | undefined>((current, hook) => current && hook(current), posting);
  if (changed !== undefined) post(world, changed);
}

/** Returns the lines that move an amount from one account to another; none where there is nothing to move. */
export function movement(from: string, to: string, amount: Yuan): readonly Line[] {
  if (amount.eq(0)) return [];
  return [
    { account: from, amount: amount.times(-1) },
    { account: to, amount },
  ];
}
