import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { sumYuan } from '../../contracts/money.ts';
import { Refused } from '../refusal.ts';
import { entriesOf, type HeldEntry } from '../wallet/held-entries.ts';
import { renderEntry } from '../wallet/render-entry.ts';
import type { Behaviours, Call } from './call.ts';
import { readNumber, readText, readTexts } from './read-content.ts';

/** 卡券包能力API; source: document 000, example of getCardVoucherList. */
export const walletBehaviours: Behaviours = {
  'wallet.getCardVoucherList': { serve: serveList },
};

/** Entries of a page where the request names no size; the example asks for 1000. */
const defaultPageSize = 1_000;

function serveList(call: Call): JsonObject {
  const { content, world } = call;
  const pageNumber = positiveInteger(call, 'pageNumber') ?? 1;
  const pageSize = positiveInteger(call, 'pageSize') ?? defaultPageSize;
  const all = entriesOf(world, readText(content, 'memberId') ?? '').filter(matching(call));
  const start = (pageNumber - 1) * pageSize;
  const page = all.slice(start, start + pageSize);
  const rendered = (kind: HeldEntry['kind']) =>
    page.filter((held) => held.kind === kind).map((held) => renderEntry(held, call.app));
  const cards = all.filter((held) => held.kind === 'card');
  return {
    cardList: rendered('card'),
    cardTotalAmount: sumYuan(cards.map(({ amount }) => amount)).toNumber(),
    voucherList: rendered('coupon'),
    totalCount: all.length,
  };
}

function matching(call: Call): (held: HeldEntry) => boolean {
  const statuses = readTexts(call.content, 'cardVoucherStatusList');
  const source = readText(call.content, 'voucherSource');
  return (held) =>
    (statuses.length === 0 || statuses.includes(held.status)) &&
    (source === undefined || source === '' || source === held.entry.origin || source === call.app.appId);
}

function positiveInteger(call: Call, field: string): number | undefined {
  const value = readNumber(call.content, field);
  if (value === undefined || (Number.isSafeInteger(value) && value >= 1)) return value;
  throw new Refused('parameter', field);
}
