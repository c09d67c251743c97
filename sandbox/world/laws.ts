import { renderYuan, sumYuan } from '../../contracts/money.ts';
import { zero } from '../money.ts';
import type { CardPayment } from './card-rows.ts';
import { accounts, balanceOf } from './ledger.ts';
import type { Trade } from './trade-rows.ts';
import { chargesOf, standOf, type TradeStand } from './trade-stand.ts';
import { brokenWalletLaws } from './wallet-laws.ts';
import { settledOf, type World } from './world.ts';

/** Returns the laws of money and wallets that a world breaks, one sentence each; none where its books are in order. */
export function brokenLaws(world: World): readonly string[] {
  const trades = world.tables.trades.values().map((trade) => ({ trade, stand: standOf(trade) }));
  return [
    ...nothingIsMadeOrLost(world),
    ...nothingIsOverdrawn(world),
    ...merchantsHoldWhatIsSettled(world, trades),
    ...whatIsUnderWayIsAccountedFor(world, trades),
    ...trades.flatMap(refundsStayWithinWhatWasPaid),
    ...world.tables.cardPayments.values().flatMap(returnsStayWithinThePayment),
    ...brokenWalletLaws(world),
  ];
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

/** A trade and how its money stands. */
interface Standing {
  readonly trade: Trade;
  readonly stand: TradeStand;
}

function merchantsHoldWhatIsSettled(world: World, trades: readonly Standing[]): readonly string[] {
  const { balances, cardPayments, forgotten } = world.tables;
  const held = balances.entries().filter(([account]) => account.startsWith(accounts.merchant('')));
  const holds = sumYuan(held.map(([, balance]) => balance));
  const settled = sumYuan([
    ...trades.map(({ stand }) => stand.settled),
    ...cardPayments.values().map(settledOf),
    forgotten.get('settled') ?? zero,
  ]);
  return holds.eq(settled)
    ? []
    : [`merchants hold ${renderYuan(holds)}, but ${renderYuan(settled)} is settled`];
}

function whatIsUnderWayIsAccountedFor(world: World, trades: readonly Standing[]): readonly string[] {
  const { forgotten } = world.tables;
  return (['refundsUnderWay', 'couponsUnderWay'] as const).flatMap((kind) => {
    const known = trades.map(({ stand }) => stand[kind]);
    const expected = sumYuan([...known, forgotten.get(kind) ?? zero]);
    const held = balanceOf(world, accounts[kind]);
    return held.eq(expected)
      ? []
      : [`${accounts[kind]} holds ${renderYuan(held)}, but ${renderYuan(expected)} is under way`];
  });
}

function refundsStayWithinWhatWasPaid({ trade, stand }: Standing): readonly string[] {
  const { paid, settled, refunded } = stand;
  const counted = sumYuan(
    trade.refunds.filter(({ state }) => state !== 'failed').map(({ amount }) => amount),
  );
  const isWithin = chargesOf(trade).every(
    (charge) =>
      charge.returned.gte(0) && charge.returned.lte(charge.refunded) && charge.refunded.lte(charge.amount),
  );
  if (isWithin && refunded.eq(counted) && paid.eq(settled.plus(refunded))) return [];
  const amounts = [paid, refunded, counted].map(renderYuan).join(', ');
  return [`trade ${trade.outTradeNo} does not add up: paid, refunded and refunds are ${amounts}`];
}

function returnsStayWithinThePayment(payment: CardPayment): readonly string[] {
  const { principal, subsidy, returnedPrincipal, returnedSubsidy } = payment;
  const isWithin = returnedPrincipal.lte(principal) && returnedSubsidy.lte(subsidy);
  return isWithin ? [] : [`more than was paid went back of card payment ${payment.orgTxnNo}`];
}
