import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { namedMember } from '../members/find-member.ts';
import type { Call } from '../systems/call.ts';
import { readTexts } from '../systems/read-content.ts';
import type { WalletEntry } from '../world/wallet-rows.ts';
import { readKind } from './products.ts';
import { entriesIn, keepEntry } from './wallet-entries.ts';

/** Counts what is marked as new in a member's wallet. */
export function countNew(call: Call): JsonObject {
  const kind = readKind(call);
  const marked = newIn(call).filter((entry) => kind === undefined || entry.kind === kind);
  const cardCount = marked.filter((entry) => entry.kind === 'card').length;
  return { count: marked.length, cardCount, voucherCount: marked.length - cardCount };
}

/** Takes the mark from the entries a request names, or from all, and returns how many had it. */
export function clearNew(call: Call): number {
  const walletIds = readTexts(call.content, 'walletIdList');
  const marked = newIn(call).filter(({ walletId }) => walletIds.length === 0 || walletIds.includes(walletId));
  for (const entry of marked) keepEntry(call.world, { ...entry, isNew: false, updatedAt: call.now });
  return marked.length;
}

function newIn(call: Call): readonly WalletEntry[] {
  return entriesIn(call.world, namedMember(call).memberId).filter(({ isNew }) => isNew);
}
