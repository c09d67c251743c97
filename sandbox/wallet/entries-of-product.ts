import type { Product, WalletEntry } from '../world/wallet-rows.ts';
import type { World } from '../world/world.ts';

/** Returns the entries in the tenant's wallets that show a product. */
export function entriesOfProduct({ tables }: World, product: Product): readonly WalletEntry[] {
  const { kind, tenancyId, productCode } = product;
  const codeOf = (entry: WalletEntry) =>
    kind === 'card' ? tables.cards.get(entry.code)?.productCode : tables.coupons.get(entry.code)?.productCode;
  return tables.walletEntries
    .values()
    .filter((entry) => entry.tenancyId === tenancyId && entry.kind === kind && entry.removedAt === undefined)
    .filter((entry) => codeOf(entry) === productCode);
}
