import { Refused } from '../refusal.ts';
import type { Call } from '../systems/call.ts';
import { readNumber, readText } from '../systems/read-content.ts';
import { readTime } from '../systems/read-time.ts';
import type { HeldKind, StatusNotice } from '../world/wallet-rows.ts';
import { holderOf, keepEntry } from './wallet-entries.ts';

/** Takes in that a card's status has changed and returns how many entries show it; its balance stays the ledger's. */
export function noteCardStatus(call: Call): number {
  const status = readText(call.content, 'cardStatus') ?? '';
  return note(call, 'card', { status, code: readText(call.content, 'cashCardNo') ?? '' });
}

/** Takes in that an e-coupon's status has changed and returns how many entries show it. */
export function noteVoucherStatus(call: Call): number {
  const { content } = call;
  const remainTimes = readNumber(content, 'remainTimes');
  if (remainTimes !== undefined && !(Number.isSafeInteger(remainTimes) && remainTimes >= 0))
    throw new Refused('parameter', 'remainTimes');
  const description = readText(content, 'voucherStatusDesc') || undefined;
  return note(call, 'coupon', {
    status: readText(content, 'voucherStatus') ?? '',
    code: readText(content, 'voucherCode') ?? '',
    ...(description === undefined ? {} : { description }),
    ...(remainTimes === undefined ? {} : { remainTimes }),
  });
}

function note(
  { content, world, tenant, now }: Call,
  kind: HeldKind,
  { code, ...said }: Omit<StatusNotice, 'changeTime'> & { readonly code: string },
): number {
  const changeTime = readText(content, 'changeTime') ?? '';
  if (readTime(content, 'changeTime') === undefined) throw new Refused('parameter', 'changeTime');
  const entry = holderOf(world, { kind, code });
  if (entry?.tenancyId !== tenant.tenancyId || changeTime < (entry.notice?.changeTime ?? '')) return 0;
  keepEntry(world, { ...entry, notice: { ...said, changeTime }, updatedAt: now });
  return 1;
}
