import { shanghaiDateTime } from '../../contracts/clock.ts';
import { identifiedMember } from '../members/find-member.ts';
import type { Call } from '../systems/call.ts';
import { readText, readTexts } from '../systems/read-content.ts';
import { readTime } from '../systems/read-time.ts';
import type { WalletEntry } from '../world/wallet-rows.ts';
import { recoverEntry, removedFrom } from './wallet-entries.ts';

/**
 * Puts back what left a member's wallet within a range of time, both its seconds included, and returns how many; what
 * somebody holds by now stays there (page ec8ce, and proposals).
 */
export function recoverEntries(call: Call): number {
  const member = identifiedMember(call);
  const isMeant = meantBy(call);
  // Of one card that left several times, the latest entry comes back.
  const left = removedFrom(call.world, member.memberId).toReversed();
  return left.filter((entry) => isMeant(entry) && recoverEntry(call, entry)).length;
}

function meantBy({ content }: Call): (entry: WalletEntry) => boolean {
  const codes = readTexts(content, 'voucherCodeList');
  const [start, end] = ['startDate', 'endDate'].map((field) => {
    readTime(content, field);
    return readText(content, field) || undefined;
  });
  return ({ code, removedAt }) => {
    const removed = removedAt === undefined ? '' : shanghaiDateTime(removedAt);
    const isWithin = (start === undefined || removed >= start) && (end === undefined || removed <= end);
    return isWithin && (codes.length === 0 || codes.includes(code));
  };
}
