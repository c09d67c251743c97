import { shanghaiDateTime } from '../../contracts/clock.ts';
import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import type { Call } from '../systems/call.ts';
import { heldEntries } from '../wallet/held-entries.ts';
import { renderBriefEntry, renderLists } from '../wallet/render-entry.ts';
import type { Gift } from '../world/wallet-rows.ts';
import { giftStatusOf } from './gift-state.ts';

const pagesUrl = 'https://sandbox.ebuy-kit.example/gift';

/** Returns a gift as giveVoucher answers it. */
export function renderGiven({ now }: Call, gift: Gift): JsonObject {
  const { giftId, expiresAt, walletIds } = gift;
  return {
    giftId,
    giftStatus: giftStatusOf(gift, now),
    expireTime: shanghaiDateTime(expiresAt),
    giftUrl: `${pagesUrl}/${giftId}`,
    totalCount: walletIds.length,
  };
}

/** Returns a gift as claimGift answers it: with what came into the claimer's wallet. */
export function renderClaimed(call: Call, gift: Gift): JsonObject {
  return { ...endOf(call, gift, ['claimTime']), ...contentsOf(call, gift) };
}

/** Returns a gift as revokeGift answers it. */
export function renderRevoked(call: Call, gift: Gift): JsonObject {
  return endOf(call, gift, ['revokeTime']);
}

/** Returns a gift with everything there is to it. */
export function renderGift(call: Call, gift: Gift): JsonObject {
  return { ...renderHead(call, gift), ...contentsOf(call, gift) };
}

/** Returns a gift without its cards and vouchers; times that have not come are left out. */
export function renderHead({ now }: Pick<Call, 'now'>, gift: Gift): JsonObject {
  const { giftId, giverMemberId, receiverMemberId = '', message, givenAt, expiresAt } = gift;
  return {
    giftId,
    giftStatus: giftStatusOf(gift, now),
    giverMemberId,
    receiverMemberId,
    giftMessage: message,
    giveTime: shanghaiDateTime(givenAt),
    expireTime: shanghaiDateTime(expiresAt),
    ...(gift.claimedAt === undefined ? {} : { claimTime: shanghaiDateTime(gift.claimedAt) }),
    ...(gift.revokedAt === undefined ? {} : { revokeTime: shanghaiDateTime(gift.revokedAt) }),
  };
}

function endOf(call: Call, gift: Gift, times: readonly ('claimTime' | 'revokeTime')[]): JsonObject {
  const head = renderHead(call, gift);
  const shown = times.map((time) => [time, head[time]] as const);
  return { giftId: gift.giftId, giftStatus: head.giftStatus, ...Object.fromEntries(shown) };
}

/** The giver's entries until it was claimed, the receiver's from then on, as they are now. */
function contentsOf(call: Call, { walletIds, claimedWalletIds = walletIds }: Gift): JsonObject {
  const entries = claimedWalletIds.map((walletId) => call.world.tables.walletEntries.get(walletId));
  const held = heldEntries(
    call,
    entries.filter((entry) => entry !== undefined),
  );
  return renderLists(held, (one) => renderBriefEntry(call, one));
}
