import { Big } from 'big.js';
import type { Ids } from '../contracts/ids.ts';
import { renderYuan } from '../contracts/money.ts';
import type { TestCard, TestCoupon, TestData } from '../contracts/target.ts';
import { cardBalance } from './cards/pay-by-card.ts';
import { zero } from './money.ts';
import { accounts, movement, post } from './world/ledger.ts';
import type { App, Card, CardStatus, Coupon, Ecoupon, Member, Tenant } from './world/rows.ts';
import type { World } from './world/world.ts';

/** Who the sandbox's target is to the gateway: random for each start, from the seed. */
export interface OwnApp {
  readonly app: App;
  readonly data: TestData;
}

/** What e-Buy assigned to the sandbox's own tenant; the numbers follow the documents' examples in length only. */
const tenant: Tenant = {
  tenancyId: '19',
  merchantId: 860_019,
  brandId: '663',
  companyId: '10086',
  tid: '54022101',
  onlineTid: '99990001',
  shopNo: '99990',
  useScenes: ['H5'],
  payWays: ['WECHAT', 'ALIPAY', 'FOMOPAY'],
};

/** How many of each there are, and what they hold: enough that thousands of cases do not run dry. */
const plenty = {
  /** Yuan in the two accounts of a card that pays for everything. */
  principal: new Big('60000000'),
  subsidy: new Big('20000000'),
  /** Yuan in a card that shows where principal ends and subsidy begins. */
  smallPrincipal: new Big('60'),
  smallSubsidy: new Big('40'),
  couponUses: 1_000_000,
  couponValue: new Big('10'),
  points: 1_000_000_000,
  reels: 500,
  vouchersPerReel: 15,
} as const;

const statuses: readonly CardStatus[] = ['0', '1', '2', '3', '4', '5'];

/**
 * Fills an empty world and returns what a target may use of it. By rule: card numbers end in their status, the first
 * card, coupon, e-coupon and member are the plentiful ones, every reel may be activated once.
 */
export function seedWorld(world: World, ids: Ids, at: number): OwnApp {
  const app = seedApp(world, ids);
  const members = seedMembers(world, at);
  const cards = [...seedUsableCards(world, ids, at), ...seedUnusableCards(world, ids)];
  const coupons = seedCoupons(world, ids, at);
  const ecoupons = seedEcoupons(world);
  const reels = seedReels(world);
  const [owner] = members;
  const bind = (kind: 'card' | 'coupon', code: string) => bindToWallet(world, { ids, at, owner, kind, code });
  for (const { cardNo } of cards) bind('card', cardNo);
  for (const { code } of coupons) bind('coupon', code);
  const usable = cards.filter(({ status }) => status === '1');
  return {
    app,
    data: {
      useScene: tenant.useScenes[0] ?? '',
      tenancyId: tenant.tenancyId,
      merchantId: tenant.merchantId,
      brandId: tenant.brandId,
      companyId: tenant.companyId,
      tid: tenant.tid,
      shopNo: tenant.shopNo,
      onlineTid: tenant.onlineTid,
      payWay: tenant.payWays[0] ?? '',
      currency: 'CNY',
      cards: usable.map((card) => testCard(world, card)),
      coupons: coupons.map(({ code, secret }): TestCoupon => ({ code, secret })),
      ecoupons: ecoupons.map(({ code }): TestCoupon => ({ code })),
      members,
      reels,
      cardRanges: [{ bin: '731018', start: '0000001', end: '9999999' }],
    },
  };
}

function seedApp(world: World, ids: Ids): App {
  const app = { appId: `ebuy${ids.token(12)}`, secret: ids.token(32), tenancyId: tenant.tenancyId };
  world.tables.tenants.set(tenant.tenancyId, tenant);
  world.tables.apps.set(app.appId, app);
  return app;
}

function seedMembers(world: World, at: number): readonly [Member, Member] {
  const make = (number: number): Member => ({
    memberId: String(number).padStart(32, '0'),
    thirdOpenId: `open-sandbox-${number}`,
    phoneNumber: `1990000000${number}`,
  });
  const members = [make(1), make(2)] as const;
  for (const member of members) {
    world.tables.members.set(member.memberId, member);
    const value = new Big(plenty.points).times('0.01');
    const lines = movement(accounts.issuer, accounts.points(member.memberId), value);
    post(world, { cause: 'seed', reference: member.memberId, at, lines });
  }
  return members;
}

function makeCard(world: World, ids: Ids, serial: number, status: CardStatus): Card {
  const cardNo = `6666940000000000000${String(serial).padStart(3, '0')}${status}`;
  const card: Card = {
    cardNo,
    secret: ids.token(6),
    status,
    productCode: 'CASH10000001',
    productName: '尊礼卡',
    cardType: '0',
    searchCode: cardNo.slice(-12),
    faceValue: new Big(200),
  };
  world.tables.cards.set(cardNo, card);
  return card;
}

function seedUsableCards(world: World, ids: Ids, at: number): readonly Card[] {
  const fill = (card: Card, principal: Big, subsidy: Big) => {
    const lines = [
      ...movement(accounts.issuer, accounts.principal(card.cardNo), principal),
      ...movement(accounts.issuer, accounts.subsidy(card.cardNo), subsidy),
    ];
    post(world, { cause: 'seed', reference: card.cardNo, at, lines });
    return card;
  };
  return [
    fill(makeCard(world, ids, 1, '1'), plenty.principal, plenty.subsidy),
    fill(makeCard(world, ids, 2, '1'), plenty.principal, zero),
    fill(makeCard(world, ids, 3, '1'), plenty.smallPrincipal, plenty.smallSubsidy),
  ];
}

function seedUnusableCards(world: World, ids: Ids): readonly Card[] {
  return statuses.filter((status) => status !== '1').map((status) => makeCard(world, ids, 9, status));
}

function seedCoupons(world: World, ids: Ids, at: number): readonly Coupon[] {
  const make = (serial: number, remainTimes: number): Coupon => {
    const code = `1003292439120198${String(serial).padStart(4, '0')}`;
    const shared = { productCode: '10000000070309582', faceValue: plenty.couponValue, status: '00' } as const;
    const coupon: Coupon = { code, secret: ids.token(6), name: '10元代金券', remainTimes, ...shared };
    const lines = movement(accounts.issuer, accounts.coupon(code), plenty.couponValue.times(remainTimes));
    post(world, { cause: 'seed', reference: code, at, lines });
    world.tables.coupons.set(code, coupon);
    return coupon;
  };
  return [make(1, plenty.couponUses), ...[2, 3, 4, 5].map((serial) => make(serial, 1))];
}

function seedEcoupons(world: World): readonly Ecoupon[] {
  return [1, 2, 3, 4, 5].map((serial) => {
    const code = `1001060528481952${String(serial).padStart(4, '0')}`;
    const product = { name: '10元代金券', productCode: '00000000503057', faceValue: new Big(10) };
    const ecoupon: Ecoupon = {
      code,
      ...product,
      remainTimes: serial === 1 ? plenty.couponUses : 1,
      status: '00',
    };
    world.tables.ecoupons.set(code, ecoupon);
    return ecoupon;
  });
}

function seedReels(world: World): readonly string[] {
  return Array.from({ length: plenty.reels }, (_, index) => {
    const first = index * plenty.vouchersPerReel + 1;
    const last = first + plenty.vouchersPerReel - 1;
    const code = `R156A001-${String(first).padStart(7, '0')}-${String(last).padStart(4, '0')}`;
    world.tables.reels.set(code, { code, vouchers: plenty.vouchersPerReel, isActivatable: true });
    return code;
  });
}

interface Binding {
  readonly ids: Ids;
  readonly at: number;
  readonly owner: Member;
  readonly kind: 'card' | 'coupon';
  readonly code: string;
}

function bindToWallet(world: World, { ids, at, owner, kind, code }: Binding): void {
  const walletId = ids.token(32);
  const { memberId } = owner;
  const times = { boundAt: at, updatedAt: at };
  world.tables.walletEntries.set(walletId, {
    walletId,
    memberId,
    kind,
    code,
    origin: 'giftcard',
    ...times,
    isNew: true,
  });
}

function testCard(world: World, { cardNo, secret }: Card): TestCard {
  return { cardNo, secret, balance: renderYuan(cardBalance(world, cardNo)) };
}
