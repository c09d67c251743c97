import { namedMember } from '../members/find-member.ts';
import { notifyStatusOfGift } from '../notifications/notify-status.ts';
import { proposals } from '../proposals.ts';
import { Refused } from '../refusal.ts';
import type { Call } from '../systems/call.ts';
import { readText } from '../systems/read-content.ts';
import { readTime } from '../systems/read-time.ts';
import { heldEntries, isShownUsable } from '../wallet/held-entries.ts';
import { namedEntries } from '../wallet/named-entries.ts';
import { keepEntry } from '../wallet/wallet-entries.ts';
import type { Gift, WalletEntry } from '../world/wallet-rows.ts';
import { openGiftOf } from './gift-state.ts';

/** Makes a gift of what a request names, all of it or nothing; until it ends its cards and vouchers are locked. */
export function giveVouchers(call: Call): Gift {
  const { content, world, ids, now } = call;
  const { tenancyId, memberId } = namedMember(call);
  const { entries, unknown } = namedEntries(call, memberId);
  if (unknown > 0) throw new Refused('voucher-unknown', 'voucherCodeList');
  for (const entry of entries) assertGivable(call, entry);
  const receiverPhoneNumber = readText(content, 'receiverPhoneNumber') || undefined;
  const gift: Gift = {
    giftId: ids.token(32),
    tenancyId,
    giverMemberId: memberId,
    walletIds: entries.map(({ walletId }) => walletId),
    state: 'Giving',
    message: readText(content, 'giftMessage') ?? '',
    ...(receiverPhoneNumber === undefined ? {} : { receiverPhoneNumber }),
    givenAt: now,
    expiresAt: expiryOf(call),
  };
  world.tables.gifts.set(gift.giftId, gift);
  for (const entry of entries) keepEntry(world, { ...entry, giftId: gift.giftId, updatedAt: now });
  notifyStatusOfGift(call, gift);
  return gift;
}

function assertGivable(call: Call, entry: WalletEntry): void {
  if (openGiftOf(call.world, entry, call.now) !== undefined)
    throw new Refused('voucher-in-gift', 'voucherCodeList');
  const [held] = heldEntries(call, [entry]);
  if (held === undefined || !isShownUsable(held)) throw new Refused('voucher-unusable', 'voucherCodeList');
}

function expiryOf({ content, now }: Call): number {
  const expiresAt = readTime(content, 'expireTime') ?? now + proposals.giftValidityMs.value;
  if (expiresAt <= now) throw new Refused('parameter', 'expireTime');
  return expiresAt;
}
