import { waitsInGift } from '../gifts/gift-state.ts';
import { memberByPhone } from '../members/find-member.ts';
import { notifyStatus } from '../notifications/notify-status.ts';
import { Refused } from '../refusal.ts';
import type { Call } from '../systems/call.ts';
import { readText } from '../systems/read-content.ts';
import { usableStatus, voucherStatusOf } from '../vouchers/voucher-status.ts';
import type { WalletEntry } from '../world/wallet-rows.ts';
import { holdFor } from './bind-voucher.ts';
import { type FoundAsset, findAsset } from './find-asset.ts';

/** Activates the card or voucher of a request, which is possible once, and puts it into the wallet of the phone's member. */
export function activateVoucher(call: Call): WalletEntry {
  const { content, world, tenant } = call;
  const member = memberByPhone(world, tenant.tenancyId, readText(content, 'phoneNumber') ?? '');
  if (member === undefined) throw new Refused('member-unknown', 'phoneNumber');
  const asset = findAsset(call, readText(content, 'voucherCode') ?? '');
  if (waitsInGift(world, asset, call.now)) throw new Refused('voucher-in-gift', 'voucherCode');
  const entry = holdFor(call, asset, member, 'active');
  activate(call, asset);
  return entry;
}

/** A card is activated out of its status 0; a voucher, whose inactive status no document names, is marked. */
function activate(call: Call, asset: FoundAsset): void {
  const { world, now } = call;
  if (asset.kind === 'card') {
    if (asset.card.status !== '0' || now >= asset.card.expiresAt)
      throw new Refused('not-activatable', 'voucherCode');
    world.tables.cards.set(asset.code, { ...asset.card, status: '1' });
    notifyStatus(call, asset);
    return;
  }
  if (asset.coupon.activatedAt !== undefined || voucherStatusOf(asset.coupon, now) !== usableStatus)
    throw new Refused('not-activatable', 'voucherCode');
  world.tables.coupons.set(asset.code, { ...asset.coupon, activatedAt: now });
  notifyStatus(call, asset);
}
