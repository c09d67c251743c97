import { openGiftOf } from '../gifts/gift-state.ts';
import type { WalletEntry } from './wallet-rows.ts';
import type { World } from './world.ts';

/** Returns the laws of wallets that a world breaks, one sentence each: everything is in at most one wallet, and accounted for. */
export function brokenWalletLaws(world: World): readonly string[] {
  const live = world.tables.walletEntries.values().filter(({ removedAt }) => removedAt === undefined);
  return [
    ...nothingIsHeldTwice(live),
    ...live.flatMap((entry) => entryIsListed(world, entry)),
    ...holdersAreLive(world),
    ...giftsHoldTheGiversOwn(world, live),
  ];
}

function nothingIsHeldTwice(live: readonly WalletEntry[]): readonly string[] {
  const seen = new Set<string>();
  return live.flatMap(({ kind, code }) => {
    const asset = `${kind} ${code}`;
    if (seen.has(asset)) return [`${asset} is in two wallets`];
    seen.add(asset);
    return [];
  });
}

function entryIsListed(
  { tables }: World,
  { walletId, memberId, kind, code }: WalletEntry,
): readonly string[] {
  const isListed = tables.wallets.get(memberId)?.includes(walletId) === true;
  const isHolder = tables.holders.get(`${kind}/${code}`) === walletId;
  return isListed && isHolder ? [] : [`entry ${walletId} is in no list`];
}

function holdersAreLive({ tables }: World): readonly string[] {
  return tables.holders
    .entries()
    .filter(([, walletId]) => tables.walletEntries.get(walletId)?.removedAt !== undefined)
    .map(([asset]) => `${asset} is held by an entry that was removed`);
}

function giftsHoldTheGiversOwn(world: World, live: readonly WalletEntry[]): readonly string[] {
  return live.flatMap((entry) => {
    // Gifts are ended when their time is over, so that one that waits here waits at any time.
    const gift = openGiftOf(world, entry, Number.NEGATIVE_INFINITY);
    const isOwn = gift === undefined || gift.giverMemberId === entry.memberId;
    return isOwn ? [] : [`gift ${gift.giftId} holds ${entry.walletId} of somebody else`];
  });
}
