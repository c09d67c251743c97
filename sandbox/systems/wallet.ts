import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { claimGift } from '../gifts/claim-gift.ts';
import { listGifts, showGift } from '../gifts/gift-records.ts';
import { giveVouchers } from '../gifts/give-vouchers.ts';
import { renderClaimed, renderGiven, renderRevoked } from '../gifts/render-gift.ts';
import { revokeGift } from '../gifts/revoke-gift.ts';
import { namedMember } from '../members/find-member.ts';
import { activateVoucher } from '../wallet/activate-voucher.ts';
import { bindVoucher } from '../wallet/bind-voucher.ts';
import { entriesOfProduct } from '../wallet/entries-of-product.ts';
import { type HeldEntry, heldEntries } from '../wallet/held-entries.ts';
import { issueToken } from '../wallet/issue-token.ts';
import { listEntries, showEntry, showHolder } from '../wallet/list-entries.ts';
import { mergeNamed } from '../wallet/merge-wallets.ts';
import { clearNew, countNew } from '../wallet/new-marks.ts';
import { configureProduct } from '../wallet/products.ts';
import { receiveVouchers } from '../wallet/receive-vouchers.ts';
import { recoverEntries } from '../wallet/recover-entries.ts';
import { removeAll, removeNamed } from '../wallet/remove-entries.ts';
import { renderBriefEntry, renderLists, renderWholeEntry } from '../wallet/render-entry.ts';
import { noteCardStatus, noteVoucherStatus } from '../wallet/status-notices.ts';
import { syncPlatformUser } from '../wallet/sync-platform-user.ts';
import { sourceNames } from '../wallet/voucher-sources.ts';
import type { WalletEntry } from '../world/wallet-rows.ts';
import type { Behaviours, Call } from './call.ts';
import { answerOnce } from './first-answer.ts';
import { readText } from './read-content.ts';

/** 卡券包能力API; sources: document 000 (list), wallet-posp.md 2 and the records of wallet.*. */
export const walletBehaviours: Behaviours = {
  'wallet.getCardVoucherList': { serve: listEntries },
  'wallet.getCardVoucherDetail': { serve: showEntry },
  'wallet.getVoucherSourceName': { serve: sourceNames },
  'wallet.getThirdOpenIdByVoucherCode': { serve: showHolder },
  'wallet.receiveVoucher': { serve: receiveVouchers },
  'wallet.bindVoucher': { serve: (call) => renderBriefEntry(call, heldOf(call, bindVoucher(call))) },
  'wallet.activeVoucher': { serve: serveActivation },
  'wallet.removeVoucher': { serve: counted(removeNamed) },
  'wallet.removeAllVouchers': { serve: counted(removeAll) },
  'wallet.recoverWallet': { serve: counted(recoverEntries) },
  'wallet.mergeAssets': { serve: serveMerge },
  'wallet.syncPlatformUserInfo': { serve: counted(syncPlatformUser) },
  'wallet.countNewVouchers': { serve: countNew },
  'wallet.clearNewVoucherMark': { serve: counted(clearNew) },
  'wallet.notifyCashCardStatus': { serve: counted(noteCardStatus) },
  'wallet.notifyEcouponStatus': { serve: counted(noteVoucherStatus) },
  'wallet.syncProductConfig': { serve: serveProductConfig },
  'wallet.issueJwtToken': { serve: issueToken },
  'wallet.giveVoucher': { serve: serveGift },
  'wallet.claimGift': { serve: (call) => renderClaimed(call, claimGift(call)) },
  'wallet.revokeGift': { serve: (call) => renderRevoked(call, revokeGift(call)) },
  'wallet.getGiftDetail': { serve: showGift },
  'wallet.getGiftRecords': { serve: listGifts },
};

/** Returns how an operation answers that tells only how many entries it touched. */
function counted(work: (call: Call) => number): (call: Call) => JsonObject {
  return (call) => ({ count: work(call) });
}

function heldOf(call: Call, entry: WalletEntry): HeldEntry {
  const [held] = heldEntries(call, [entry]);
  if (held === undefined) throw new Error(`entry ${entry.walletId} stands for nothing`);
  return held;
}

function serveActivation(call: Call): JsonObject {
  const held = heldOf(call, activateVoucher(call));
  return renderLists([held], (one) => renderWholeEntry(call, one));
}

function serveMerge(call: Call): JsonObject {
  return { targetMemberId: readText(call.content, 'targetMemberId'), count: mergeNamed(call) };
}

function serveProductConfig(call: Call): JsonObject {
  const { product, isChanged } = configureProduct(call);
  return {
    productCode: product.productCode,
    count: isChanged ? entriesOfProduct(call.world, product).length : 0,
  };
}

function serveGift(call: Call): JsonObject {
  return answerOnce(call, namedMember(call).memberId, () => renderGiven(call, giveVouchers(call)));
}
