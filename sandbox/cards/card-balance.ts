import type { Yuan } from '../../contracts/money.ts';
import { accounts, balanceOf } from '../world/ledger.ts';
import type { World } from '../world/world.ts';

/** Returns what a card holds in both accounts, in yuan. */
export function cardBalance(world: World, cardNo: string): Yuan {
  return balanceOf(world, accounts.principal(cardNo)).plus(balanceOf(world, accounts.subsidy(cardNo)));
}
