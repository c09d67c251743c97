import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { sumYuan } from '../../contracts/money.ts';
import { namedMember } from '../members/find-member.ts';
import { Refused } from '../refusal.ts';
import type { Call } from '../systems/call.ts';
import { readText, readTexts } from '../systems/read-content.ts';
import { readPage } from '../systems/read-page.ts';
import { type HeldEntry, heldBy, heldEntries } from './held-entries.ts';
import { renderEntry, renderLists, renderWholeEntry } from './render-entry.ts';
import { entriesIn, holderOf } from './wallet-entries.ts';

/** Entries of a page where the request names no size; the example asks for 1000. */
const defaultPageSize = 1_000;

/** Lists a member's wallet, cards then vouchers, by status and source, page by page; empty for somebody unknown. */
export function listEntries(call: Call): JsonObject {
  const { content, world, tenant } = call;
  const page = readPage(call, defaultPageSize);
  const member = world.tables.members.get(readText(content, 'memberId') ?? '');
  const isOwn = member?.tenancyId === tenant.tenancyId;
  const all = isOwn ? heldBy(call, member.memberId).filter(matching(call)) : [];
  const cards = all.filter((held) => held.kind === 'card');
  const lists = renderLists(all.slice(page.start, page.end), (held) => renderEntry(call, held));
  return {
    cardList: lists.cardList,
    cardTotalAmount: sumYuan(cards.map(({ amount }) => amount)).toNumber(),
    voucherList: lists.voucherList,
    totalCount: all.length,
  };
}

/** Shows one entry of a member's wallet, by walletId, by number, or by both. */
export function showEntry(call: Call): JsonObject {
  const { content, world } = call;
  const given = (field: string) => readText(content, field) || undefined;
  const [walletId, code] = [given('walletId'), given('voucherCode')];
  if (walletId === undefined && code === undefined) throw new Refused('parameter', 'walletId');
  const entries = entriesIn(world, namedMember(call).memberId).filter(
    (entry) =>
      (walletId === undefined || entry.walletId === walletId) && (code === undefined || entry.code === code),
  );
  const [held] = heldEntries(call, entries);
  if (held === undefined)
    throw new Refused('voucher-unknown', walletId === undefined ? 'voucherCode' : 'walletId');
  return renderWholeEntry(call, held);
}

/** Tells who holds a card or voucher. */
export function showHolder({ content, world, tenant }: Call): JsonObject {
  const voucherCode = readText(content, 'voucherCode') ?? '';
  const entry =
    holderOf(world, { kind: 'coupon', code: voucherCode }) ??
    holderOf(world, { kind: 'card', code: voucherCode });
  if (entry?.tenancyId !== tenant.tenancyId) throw new Refused('voucher-unknown', 'voucherCode');
  const { thirdOpenId, memberId, phoneNumber } = entry;
  return { voucherCode, thirdOpenId, memberId, phoneNumber };
}

function matching({ content, app }: Call): (held: HeldEntry) => boolean {
  const statuses = readTexts(content, 'cardVoucherStatusList');
  const source = readText(content, 'voucherSource') || undefined;
  return (held) =>
    (statuses.length === 0 || statuses.includes(held.status)) &&
    (source === undefined || source === held.entry.origin || source === app.appId);
}
