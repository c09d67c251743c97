import { Refused } from '../refusal.ts';
import type { Call } from '../systems/call.ts';
import { readTexts } from '../systems/read-content.ts';
import type { WalletEntry } from '../world/wallet-rows.ts';
import { entriesIn } from './wallet-entries.ts';

/** The entries of a member's wallet that a request names, each once, and how many names found nothing. */
export interface NamedEntries {
  readonly entries: readonly WalletEntry[];
  readonly unknown: number;
}

/** Returns what walletIdList and voucherCodeList name in a member's wallet; throws `Refused` where both are empty. */
export function namedEntries(call: Call, memberId: string): NamedEntries {
  const { content, world } = call;
  const [walletIds, codes] = [readTexts(content, 'walletIdList'), readTexts(content, 'voucherCodeList')];
  if (walletIds.length + codes.length === 0) throw new Refused('parameter', 'walletIdList');
  const held = entriesIn(world, memberId);
  const isMeant = ({ walletId, code }: WalletEntry) => walletIds.includes(walletId) || codes.includes(code);
  const isFound = (name: string, field: 'walletId' | 'code') => held.some((entry) => entry[field] === name);
  return {
    entries: held.filter(isMeant),
    unknown:
      walletIds.filter((walletId) => !isFound(walletId, 'walletId')).length +
      codes.filter((code) => !isFound(code, 'code')).length,
  };
}
