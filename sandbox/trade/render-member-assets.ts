import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { sumYuan } from '../../contracts/money.ts';
import { namedMember } from '../members/find-member.ts';
import { renderPoints } from '../members/member-points.ts';
import { proposals } from '../proposals.ts';
import type { Call } from '../systems/call.ts';
import { type HeldEntry, heldBy } from '../wallet/held-entries.ts';
import { renderBriefEntry } from '../wallet/render-entry.ts';

/** Answers cashier.getMemberAssets: points and everything in the wallet; throws `Refused` for an unknown member. */
export function renderMemberAssets(call: Call): JsonObject {
  const { memberId } = namedMember(call);
  const held = heldBy(call, memberId);
  return {
    memberId,
    totalVoucherAmount: sumYuan(held.map(({ amount }) => amount)).toNumber(),
    points: renderPoints(call, memberId),
    cardVoucherList: held.map((entry) => renderAsset(call, entry)),
  };
}

function renderAsset(call: Call, held: HeldEntry): JsonObject {
  const {
    walletId,
    memberId: _owner,
    bindingTime: _at,
    isNew: _mark,
    ...asset
  } = renderBriefEntry(call, held);
  const isShort = String(walletId).length <= proposals.longWalletIdIsNotAnswered.value;
  return { ...(isShort ? { walletId } : {}), tenancyId: held.entry.tenancyId, ...asset };
}
