import type { Ids } from '../contracts/ids.ts';
import { renderYuan } from '../contracts/money.ts';
import type { TestCard, TestCoupon, TestData } from '../contracts/target.ts';
import { cardBalance } from './cards/card-balance.ts';
import { seedCardPayments } from './seed/card-payments.ts';
import { seedCards } from './seed/cards.ts';
import { seedCashierToken } from './seed/cashier-token.ts';
import { platformOpenIdOf, seedMembers, seedNamesake } from './seed/members.ts';
import { seedOrders } from './seed/orders.ts';
import { otherTenant, ownTenant, seedApp } from './seed/tenants.ts';
import { seedTrades } from './seed/trades.ts';
import { seedCoupons, seedEcoupons, seedReels } from './seed/vouchers.ts';
import { seedChannels, seedProducts, seedStock } from './seed/wallets.ts';
import type { Moment } from './systems/moment.ts';
import { putIntoWallet } from './wallet/wallet-entries.ts';
import type { Member } from './world/member-rows.ts';
import type { App, Card } from './world/rows.ts';
import type { World } from './world/world.ts';

/** Who the sandbox's target is to the gateway: random for each start, from the seed. */
export interface OwnApp {
  readonly app: App;
  /** Another tenant's app, for what may not be seen across tenants. */
  readonly otherApp: App;
  readonly data: TestData;
}

/**
 * Fills an empty world and returns what a target may use of it. By rule: card numbers end in their status, the first
 * card, coupon, e-coupon and member are the plentiful ones, everything else can be used once.
 */
export function seedWorld(world: World, ids: Ids, at: number): OwnApp {
  const moment: Moment = { world, ids, now: at, postingHooks: [], notificationHooks: [] };
  const app = seedApp(world, ids, ownTenant);
  const members = seedMembers(moment, app);
  const [owner] = members;
  const cards = seedCards(moment);
  const coupons = seedCoupons(moment);
  for (const { cardNo } of cards)
    putIntoWallet(moment, { member: owner, kind: 'card', code: cardNo, origin });
  for (const { code } of coupons) putIntoWallet(moment, { member: owner, kind: 'coupon', code, origin });
  seedChannels(moment, app);
  const products = seedProducts(moment, app);
  const otherApp = seedApp(world, ids, otherTenant);
  seedNamesake(moment, otherApp, owner);
  const data = {
    ...assigned,
    cards: cards.filter(({ status }) => status === '1').map((card) => testCard(world, card)),
    coupons: coupons.map(({ code, secret }): TestCoupon => ({ code, secret })),
    ecoupons: seedEcoupons(moment).map(({ code }): TestCoupon => ({ code })),
    members: members.map(testMember),
    reels: seedReels(moment),
    cardRanges: [{ bin: '731018', start: '0000001', end: '9999999' }],
    products: products.map(({ kind, productCode }) => ({ productType: productTypes[kind], productCode })),
    ...seedStock(moment, owner, products[0]),
    orders: seedOrders(moment, app),
    trades: seedTrades(moment, app, assigned.payWay),
    cardPayments: seedCardPayments({ ...moment, app, tenant: ownTenant }, cards[1]),
    cashierToken: seedCashierToken(moment, app),
  };
  return { app, otherApp, data };
}

/** The channel that the example of getCardVoucherList asks for. */
const origin = 'giftcard';

const productTypes = { card: 'Cashcard', coupon: 'Voucher' } as const;

const assigned = {
  useScene: ownTenant.useScenes[0] ?? '',
  tenancyId: ownTenant.tenancyId,
  merchantId: ownTenant.merchantId,
  brandId: ownTenant.brandId,
  companyId: ownTenant.companyId,
  tid: ownTenant.tid,
  shopNo: ownTenant.shopNo,
  onlineTid: ownTenant.onlineTid,
  payWay: ownTenant.payWays[0] ?? '',
  currency: 'CNY',
};

function testCard(world: World, { cardNo, secret }: Card): TestCard {
  return { cardNo, secret, balance: renderYuan(cardBalance(world, cardNo)) };
}

function testMember(member: Member) {
  const { memberId, thirdOpenId, phoneNumber } = member;
  return {
    memberId,
    openId: thirdOpenId,
    thirdOpenId,
    phoneNumber,
    platformOpenId: platformOpenIdOf(member),
  };
}
