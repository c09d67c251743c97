import { shanghaiDateTime } from '../../contracts/clock.ts';
import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import type { App, CardStatus } from '../world/rows.ts';
import type { HeldCard, HeldCoupon, HeldEntry } from './held-entries.ts';

/** Source: payments.md 4.4; the wallet's example shows `1` as 可用. */
const cardStatusNames = {
  '0': '未激活',
  '1': '可用',
  '2': '冻结',
  '3': '已过期',
  '4': '已退卡',
  '5': '已销卡',
} as const satisfies Record<CardStatus, string>;

const pagesUrl = 'https://sandbox.ebuy-kit.example/cardVoucher';
const yearMs = 365 * 24 * 60 * 60 * 1000;

/** Returns a wallet entry in the shape of document 000's example; amounts are numbers in yuan. */
export function renderEntry(held: HeldEntry, app: App): JsonObject {
  return held.kind === 'card' ? renderCard(held, app) : renderCoupon(held, app);
}

function renderCard(held: HeldCard, app: App): JsonObject {
  const { card } = held;
  return {
    remainTimes: 1,
    ...commonFields(held, app, 'Card'),
    useRule: {},
    voucherStatusDesc: cardStatusNames[card.status],
    voucherName: card.productName,
    voucherCode: card.cardNo,
    productType: 'Cashcard',
    productCode: card.productCode,
    faceValue: card.faceValue.toNumber(),
    voucherExtend: '{}',
  };
}

function renderCoupon(held: HeldCoupon, app: App): JsonObject {
  const { coupon } = held;
  return {
    remainTimes: coupon.remainTimes,
    ...commonFields(held, app, 'Voucher'),
    useRule: { productSku: { [coupon.productCode]: 1 } },
    voucherStatusDesc: coupon.remainTimes > 0 ? '可使用' : '已使用',
    voucherName: coupon.name,
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
  };
}

function commonFields(held: HeldEntry, app: App, ticketType: string): JsonObject {
  const { entry, member, status } = held;
  const code = held.kind === 'card' ? held.card.productCode : held.coupon.productCode;
  return {
    voucherAmount: held.amount.toNumber(),
    bindingTime: shanghaiDateTime(entry.boundAt),
    voucherSource: app.appId,
    memberId: member.memberId,
    walletId: entry.walletId,
    thirdOpenId: member.thirdOpenId,
    tenancyId: Number(app.tenancyId),
    phoneNumber: member.phoneNumber,
    updateDate: entry.updatedAt,
    createDate: entry.boundAt,
    validStartTime: `${shanghaiDateTime(entry.boundAt).slice(0, 8)}000000`,
    validEndTime: `${shanghaiDateTime(entry.boundAt + yearMs).slice(0, 8)}235959`,
    voucherDescUrl: `${pagesUrl}/data/${ticketType}_${code}.json`,
    surfaceUrl: `${pagesUrl}/surface/${code}.jpg`,
    templateUrl: `${pagesUrl}/detail.html?ticketType=${ticketType}&ticketId=${code}`,
    isNew: entry.isNew ? '1' : '0',
    voucherStatus: status,
  };
}
