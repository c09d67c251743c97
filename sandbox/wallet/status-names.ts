import { proposals } from '../proposals.ts';
import type { CardStatus } from '../world/rows.ts';
import type { HeldEntry } from './held-entries.ts';

/** Source: payments.md 4.4; the wallet's example shows `1` as 可用. */
const cardStatusNames = {
  '0': '未激活',
  '1': '可用',
  '2': '冻结',
  '3': '已过期',
  '4': '已退卡',
  '5': '已销卡',
} as const satisfies Record<CardStatus, string>;

const cardNames: Readonly<Record<string, string>> = cardStatusNames;
const voucherNames: Readonly<Record<string, string>> = proposals.voucherStatusNames.value;

/** Returns the name of the status a wallet shows: as it was notified, or by the tables. */
export function statusName({ kind, status, entry: { notice } }: HeldEntry): string {
  if (notice?.description !== undefined && notice.status === status) return notice.description;
  return (kind === 'card' ? cardNames[status] : undefined) ?? voucherNames[status] ?? status;
}
