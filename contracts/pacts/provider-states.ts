import type { Given } from '../given.ts';
import type { Need } from '../need.ts';
import type { Operation } from '../operation.ts';
import { sampleGiven } from './given-paths.ts';

/** A provider state of an interaction, with what its handler needs to bring it about. */
export interface ProviderState {
  readonly name: string;
  readonly params?: { readonly [key: string]: string };
}

/** The state of every interaction: its handler returns `appId` and the values of the request that the target decides. */
export const appState = 'an app that e-Buy assigned';

/** The state that is about one exact balance; the parameter `balance` says which, in yuan with two decimals. */
export const balanceState = (balance: string) => `a card with balance ${balance}`;

/** What a target must hold for a piece of test data to be of use, in the words of the sandbox. */
export const stateNames: Readonly<Partial<Record<Need, string>>> = {
  cards: 'a card that can pay',
  coupons: 'a coupon that can be redeemed',
  ecoupons: 'an e-coupon that can be verified',
  members: 'a member with a user and a wallet',
  reels: 'a reel of vouchers that can be activated',
  cardRanges: 'a range of cards that can be activated',
  products: 'a product that can be claimed',
  looseVouchers: "a voucher in nobody's wallet",
  heldVouchers: "a voucher in the member's wallet",
  gifts: 'a gift that nobody has claimed',
  trades: 'a trade paid with the wallet, 1.00 of it refunded',
  cardPayments: 'a payment by card',
  orders: 'an order that was synchronised',
  cashierToken: 'a token of the cashier plugin that is valid',
};

/** Returns the provider states of an operation's example: the app, and every thing that the example draws on. */
export function statesOf(operation: Operation): readonly ProviderState[] {
  const names = [...drawnOn(operation)].flatMap((need) => stateNames[need] ?? []);
  return [
    { name: appState, params: { operation: operation.id } },
    ...names.toSorted().map((name) => ({ name })),
  ];
}

/** Returns the pieces of test data that an operation's example looks at. */
export function drawnOn(operation: Operation, given: Given = sampleGiven()): ReadonlySet<Need> {
  const needs = new Set<Need>();
  const data = new Proxy(given.data, {
    get: (target, name) => {
      needs.add(name as Need);
      return Reflect.get(target, name);
    },
  });
  operation.example({ ...given, data });
  return needs;
}
