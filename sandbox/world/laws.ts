import { renderYuan, sumYuan } from '../../contracts/money.ts';
import { accounts } from './ledger.ts';
import type { World } from './world.ts';

/** Returns the laws of money that a world breaks, one sentence each; none where its books are in order. */
export function brokenLaws(world: World): readonly string[] {
  return [...nothingIsMadeOrLost(world), ...nothingIsOverdrawn(world), ...merchantsGotWhatWasPaid(world)];
}

function nothingIsMadeOrLost(world: World): readonly string[] {
  const total = sumYuan(world.tables.balances.values());
  return total.eq(0) ? [] : [`all accounts sum to ${renderYuan(total)} instead of nothing`];
}

function nothingIsOverdrawn(world: World): readonly string[] {
  return world.tables.balances
    .entries()
    .filter(([account, balance]) => account !== accounts.issuer && balance.lt(0))
    .map(([account, balance]) => `account ${account} stands at ${renderYuan(balance)}`);
}

function merchantsGotWhatWasPaid(world: World): readonly string[] {
  const { balances, trades, cardPayments, forgotten } = world.tables;
  const held = balances.entries().filter(([account]) => account.startsWith(accounts.merchant('')));
  const settled = sumYuan(held.map(([, balance]) => balance));
  const paid = sumYuan([
    ...trades.values().map(({ paidAmount }) => paidAmount),
    ...cardPayments.values().map(({ principal, subsidy }) => principal.plus(subsidy)),
    ...forgotten.values(),
  ]);
  return settled.eq(paid) ? [] : [`merchants hold ${renderYuan(settled)}, but ${renderYuan(paid)} was paid`];
}
