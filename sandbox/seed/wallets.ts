import { Big } from 'big.js';
import type { TestCoupon } from '../../contracts/target.ts';
import type { Moment } from '../systems/moment.ts';
import { issueVoucher } from '../vouchers/issue-voucher.ts';
import { tokenKey } from '../wallet/issue-token.ts';
import { nameSource } from '../wallet/voucher-sources.ts';
import { keepEntry, putIntoWallet } from '../wallet/wallet-entries.ts';
import type { Member } from '../world/member-rows.ts';
import type { App } from '../world/rows.ts';
import type { Gift, Product } from '../world/wallet-rows.ts';
import { validAround } from './seed-span.ts';

/** Things that are used once: a case takes a few of them. What a wallet lists is kept shorter, since lists are long. */
const stock = { looseVouchers: 400, heldVouchers: 300, gifts: 400 } as const;

/** What of the seed can be used once, each a list that is longer than a run. */
export interface WalletStock {
  /** Vouchers in nobody's wallet, to bind or activate. */
  readonly looseVouchers: readonly TestCoupon[];
  /** Vouchers in the first member's wallet, to give away or remove. */
  readonly heldVouchers: readonly TestCoupon[];
  /** Gifts of the first member that wait for whoever claims them. */
  readonly gifts: readonly string[];
}

/** Makes the products that may be claimed: a voucher, then a card. */
export function seedProducts({ world, now }: Moment, { tenancyId }: App): readonly [Product, Product] {
  const shared = { tenancyId, totalTimes: 1, shown: {}, changeTime: '', ...validAround(now) };
  const voucher: Product = {
    ...shared,
    kind: 'coupon',
    productCode: '10000000070309582',
    name: '10元代金券',
    faceValue: new Big(10),
  };
  const card: Product = {
    ...shared,
    kind: 'card',
    productCode: 'CASH10000001',
    name: '尊礼卡',
    faceValue: new Big(200),
  };
  for (const product of [voucher, card]) {
    world.tables.products.set(`${tenancyId}/${product.kind}/${product.productCode}`, product);
  }
  return [voucher, card];
}

/** Names the channels that cards and vouchers come through, and makes the key that signs tokens. */
export function seedChannels({ world, ids }: Moment, { appId, tenancyId }: App): void {
  const names = {
    giftcard: '礼品卡',
    receive: '领取',
    bind: '绑定',
    active: '激活',
    stock: '沙箱备货',
    [appId]: '沙箱应用',
  };
  for (const [source, name] of Object.entries(names)) nameSource(world, tenancyId, source, name);
  world.tables.keys.set(tokenKey, ids.token(32));
}

/** Makes everything in wallets and outside them that requests use up. */
export function seedStock(moment: Moment, owner: Member, product: Product): WalletStock {
  const several = <Thing>(kind: keyof typeof stock, make: () => Thing) =>
    Array.from({ length: stock[kind] }, make);
  // One secret for all: every secret of test data is looked for in every byte that a run writes.
  const secret = moment.ids.token(6);
  const held = () => {
    const { kind, code } = issueVoucher(moment, product);
    return putIntoWallet(moment, { member: owner, kind, code, origin: 'stock' });
  };
  return {
    looseVouchers: several('looseVouchers', () => ({ code: loose(moment, product, secret), secret })),
    heldVouchers: several('heldVouchers', () => ({ code: held().code })),
    gifts: several('gifts', () => {
      const entry = held();
      const { giftId } = giftOf(moment, owner, entry.walletId);
      keepEntry(moment.world, { ...entry, giftId });
      return giftId;
    }),
  };
}

function loose(moment: Moment, product: Product, secret: string): string {
  const { code } = issueVoucher(moment, product);
  const { coupons } = moment.world.tables;
  const coupon = coupons.get(code);
  if (coupon !== undefined) coupons.set(code, { ...coupon, secret });
  return code;
}

function giftOf({ world, ids, now }: Moment, owner: Member, walletId: string): Gift {
  const gift: Gift = {
    giftId: ids.token(32),
    tenancyId: owner.tenancyId,
    giverMemberId: owner.memberId,
    walletIds: [walletId],
    state: 'Giving',
    message: '',
    givenAt: now,
    expiresAt: validAround(now).validUntil,
  };
  world.tables.gifts.set(gift.giftId, gift);
  return gift;
}
