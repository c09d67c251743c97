import { shanghaiDateTime } from '../../contracts/clock.ts';
import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import type { Call } from '../systems/call.ts';
import { pick } from '../systems/read-content.ts';
import type { HeldCard, HeldCoupon, HeldEntry } from './held-entries.ts';
import { findProduct } from './products.ts';
import { statusName } from './status-names.ts';

const pagesUrl = 'https://sandbox.ebuy-kit.example/cardVoucher';

/** Returns a wallet entry in the shape of document 000's example; amounts are numbers in yuan. */
export function renderEntry(call: Pick<Call, 'world' | 'app'>, held: HeldEntry): JsonObject {
  return held.kind === 'card' ? renderCard(call, held) : renderCoupon(call, held);
}

/** Returns the rows of wallet entries under the two names they always come under. */
export function renderLists(
  entries: readonly HeldEntry[],
  render: (held: HeldEntry) => JsonObject,
): { readonly cardList: readonly JsonObject[]; readonly voucherList: readonly JsonObject[] } {
  const rows = (kind: HeldEntry['kind']) => entries.filter((held) => held.kind === kind).map(render);
  return { cardList: rows('card'), voucherList: rows('coupon') };
}

/** The fields with which claiming, binding and gifts show an entry. */
const briefFields = [
  'walletId',
  'memberId',
  'productType',
  'productCode',
  'voucherCode',
  'voucherName',
  'voucherStatus',
  'voucherStatusDesc',
  'voucherAmount',
  'faceValue',
  'remainTimes',
  'validStartTime',
  'validEndTime',
  'bindingTime',
  'isNew',
];

/** Returns a wallet entry as claiming, binding and gifts answer it. */
export function renderBriefEntry(call: Pick<Call, 'world' | 'app'>, held: HeldEntry): JsonObject {
  return pick(renderEntry(call, held), briefFields);
}

/** Returns a wallet entry with every field there is. */
export function renderWholeEntry(call: Pick<Call, 'world' | 'app'>, held: HeldEntry): JsonObject {
  return { ...renderEntry(call, held), totalTimes: held.kind === 'card' ? 1 : held.coupon.totalTimes };
}

function renderCard(call: Pick<Call, 'world' | 'app'>, held: HeldCard): JsonObject {
  const { card, entry } = held;
  const shown = shownOf(call, held, card.productCode);
  return {
    ...commonFields(call, held, { ticketType: 'Card', productCode: card.productCode }),
    useRule: {},
    voucherName: shown.name ?? card.productName,
    voucherCode: card.cardNo,
    productType: 'Cashcard',
    productCode: card.productCode,
    faceValue: card.faceValue.toNumber(),
    voucherExtend: '{}',
    ...dayTimes(entry.boundAt, card.expiresAt),
    ...pick(shown.fields, ['useRule', 'voucherDescUrl', 'surfaceUrl', 'templateUrl']),
  };
}

function renderCoupon(call: Pick<Call, 'world' | 'app'>, held: HeldCoupon): JsonObject {
  const { coupon } = held;
  const shown = shownOf(call, held, coupon.productCode);
  return {
    ...commonFields(call, held, { ticketType: 'Voucher', productCode: coupon.productCode }),
    useRule: { productSku: { [coupon.productCode]: 1 } },
    voucherName: shown.name ?? coupon.name,
    voucherCode: coupon.code,
    voucherCodeUrl: `${pagesUrl}/lk/${coupon.code}`,
    voucherParentType: 'exchangeCoupon',
    voucherType: 'exchangeCoupon',
    voucherTypeDesc: '免费产品券',
    productSku: coupon.productCode,
    merchantRealAmount: coupon.faceValue.toNumber(),
    productType: 'Voucher',
    productCode: coupon.productCode,
    faceValue: coupon.faceValue.toNumber(),
    voucherExtend: '{}',
    ...dayTimes(coupon.validFrom, coupon.validUntil),
    ...shown.fields,
  };
}

/** What the product's configuration says of how it is shown; nothing where it was never synchronised. */
function shownOf({ world }: Pick<Call, 'world'>, { entry }: HeldEntry, productCode: string) {
  const product = findProduct(world, { tenancyId: entry.tenancyId, kind: entry.kind, productCode });
  return { name: product?.name, fields: product?.shown ?? {} };
}

function dayTimes(from: number, until: number): JsonObject {
  return { validStartTime: shanghaiDateTime(from), validEndTime: shanghaiDateTime(until - 1000) };
}

function commonFields(
  { app }: Pick<Call, 'app'>,
  held: HeldEntry,
  { ticketType, productCode }: { readonly ticketType: string; readonly productCode: string },
): JsonObject {
  const { entry, status, remainTimes } = held;
  return {
    remainTimes,
    voucherAmount: held.amount.toNumber(),
    bindingTime: shanghaiDateTime(entry.boundAt),
    voucherSource: app.appId,
    memberId: entry.memberId,
    walletId: entry.walletId,
    thirdOpenId: entry.thirdOpenId,
    tenancyId: Number(entry.tenancyId),
    phoneNumber: entry.phoneNumber,
    updateDate: entry.updatedAt,
    createDate: entry.boundAt,
    voucherDescUrl: `${pagesUrl}/data/${ticketType}_${productCode}.json`,
    surfaceUrl: `${pagesUrl}/surface/${productCode}.jpg`,
    templateUrl: `${pagesUrl}/detail.html?ticketType=${ticketType}&ticketId=${productCode}`,
    isNew: entry.isNew ? '1' : '0',
    voucherStatus: status,
    voucherStatusDesc: statusName(held),
  };
}
