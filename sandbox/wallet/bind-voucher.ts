import { cardStatusOf } from '../cards/card-status.ts';
import { namedMember } from '../members/find-member.ts';
import { Refused } from '../refusal.ts';
import type { Call } from '../systems/call.ts';
import { readText } from '../systems/read-content.ts';
import { usableStatus, voucherStatusOf } from '../vouchers/voucher-status.ts';
import type { Member } from '../world/member-rows.ts';
import type { WalletEntry } from '../world/wallet-rows.ts';
import { arrivalBy } from './arrival-by.ts';
import { type FoundAsset, findAsset, secretOf } from './find-asset.ts';
import { readKind } from './products.ts';
import { holderOf, putIntoWallet } from './wallet-entries.ts';

/** Binds the card or voucher of a request to a member; one that is the member's already stays as it is. */
export function bindVoucher(call: Call): WalletEntry {
  const member = namedMember(call);
  const asset = findAsset(call, readText(call.content, 'voucherCode') ?? '', readKind(call));
  const secret = readText(call.content, 'secret');
  // A number with a wrong secret is answered like one that does not exist, so that nobody can guess.
  if (secret !== undefined && secret !== secretOf(asset)) throw new Refused('voucher-unknown', 'secret');
  return holdFor(call, asset, member, 'bind');
}

/** Puts a card or voucher into a member's wallet; throws `Refused` where another member has it or it is not usable. */
export function holdFor(call: Call, asset: FoundAsset, member: Member, channel: string): WalletEntry {
  const holder = holderOf(call.world, asset);
  if (holder !== undefined && holder.memberId !== member.memberId)
    throw new Refused('voucher-bound', 'voucherCode');
  if (holder !== undefined) return holder;
  if (!isBindable(asset, call.now)) throw new Refused('voucher-unusable', 'voucherCode');
  return putIntoWallet(call, { ...arrivalBy(call, member, channel), kind: asset.kind, code: asset.code });
}

/** A card may also wait for its activation. */
function isBindable(asset: FoundAsset, now: number): boolean {
  if (asset.kind === 'coupon') return voucherStatusOf(asset.coupon, now) === usableStatus;
  return ['0', '1'].includes(cardStatusOf(asset.card, now));
}
