import type { Moment } from '../systems/moment.ts';
import type { Member } from '../world/member-rows.ts';
import type { HeldKind, WalletEntry } from '../world/wallet-rows.ts';
import type { World } from '../world/world.ts';

/** A card or coupon, by what it is and its number. */
export interface Asset {
  readonly kind: HeldKind;
  readonly code: string;
}

/** How a card or coupon comes into a wallet. */
export interface Arrival extends Asset {
  readonly member: Member;
  /** Channel it came through. */
  readonly origin: string;
  /** What the entry shows instead of the member's own. */
  readonly thirdOpenId?: string | undefined;
  readonly phoneNumber?: string | undefined;
}

/** Returns what is in a member's wallet, in the order it came. */
export function entriesIn(world: World, memberId: string): readonly WalletEntry[] {
  return everIn(world, memberId).filter(({ removedAt }) => removedAt === undefined);
}

/** Returns what left a member's wallet and can be recovered, in the order it came. */
export function removedFrom(world: World, memberId: string): readonly WalletEntry[] {
  return everIn(world, memberId).filter(({ removedAt }) => removedAt !== undefined);
}

/** Returns the one entry in which a card or coupon is held, undefined where it is in no wallet. */
export function holderOf(world: World, asset: Asset): WalletEntry | undefined {
  return world.tables.walletEntries.get(world.tables.holders.get(assetKey(asset)) ?? '');
}

/** Puts a card or coupon that nobody holds into a wallet, marked as new. */
export function putIntoWallet({ world, ids, now }: Moment, arrival: Arrival): WalletEntry {
  const { member, kind, code, origin } = arrival;
  const entry: WalletEntry = {
    walletId: ids.token(32),
    tenancyId: member.tenancyId,
    memberId: member.memberId,
    kind,
    code,
    thirdOpenId: arrival.thirdOpenId ?? member.thirdOpenId,
    phoneNumber: arrival.phoneNumber ?? member.phoneNumber,
    origin,
    boundAt: now,
    updatedAt: now,
    isNew: true,
  };
  append(world, member.memberId, entry.walletId);
  return hold(world, entry);
}

/** Takes an entry out of its wallet; the time stays with it, so that it can be recovered. */
export function removeEntry({ world, now }: Moment, entry: WalletEntry): void {
  world.tables.holders.delete(assetKey(entry));
  keepEntry(world, { ...entry, removedAt: now, updatedAt: now });
}

/** Puts an entry that left back where it was; false where somebody holds its card or coupon now. */
export function recoverEntry({ world, now }: Moment, { removedAt: _left, ...entry }: WalletEntry): boolean {
  if (holderOf(world, entry) !== undefined) return false;
  hold(world, { ...entry, updatedAt: now });
  return true;
}

/** Moves an entry to another member's wallet; it stays the same entry. */
export function moveEntry(
  { world, now }: Moment,
  entry: WalletEntry,
  to: Omit<Arrival, 'kind' | 'code' | 'origin'>,
): void {
  const { member } = to;
  const left = (world.tables.wallets.get(entry.memberId) ?? []).filter((id) => id !== entry.walletId);
  world.tables.wallets.set(entry.memberId, left);
  append(world, member.memberId, entry.walletId);
  const { thirdOpenId = member.thirdOpenId, phoneNumber = member.phoneNumber } = to;
  keepEntry(world, { ...entry, memberId: member.memberId, thirdOpenId, phoneNumber, updatedAt: now });
}

/** Keeps an entry as it is now. */
export function keepEntry(world: World, entry: WalletEntry): void {
  world.tables.walletEntries.set(entry.walletId, entry);
}

function everIn({ tables }: World, memberId: string): readonly WalletEntry[] {
  const entries = (tables.wallets.get(memberId) ?? []).map((walletId) => tables.walletEntries.get(walletId));
  return entries.filter((entry) => entry !== undefined);
}

function hold(world: World, entry: WalletEntry): WalletEntry {
  world.tables.holders.set(assetKey(entry), entry.walletId);
  keepEntry(world, entry);
  return entry;
}

function append({ tables }: World, memberId: string, walletId: string): void {
  tables.wallets.set(memberId, [...(tables.wallets.get(memberId) ?? []), walletId]);
}

function assetKey({ kind, code }: Asset): string {
  return `${kind}/${code}`;
}
