import { Big } from 'big.js';
import type { Moment } from '../systems/moment.ts';
import { usableStatus } from '../vouchers/voucher-status.ts';
import { accounts, enter, movement } from '../world/ledger.ts';
import type { Coupon, Ecoupon } from '../world/rows.ts';
import { validAround } from './seed-span.ts';

/** How many uses the first coupon and e-coupon have, and how many reels and boxes there are. */
const plenty = {
  uses: 1_000_000,
  reels: 500,
  vouchersPerReel: 15,
  boxes: 20,
  vouchersPerBox: 1_500,
} as const;

const faceValue = new Big(10);

/** Makes five coupons, the first for a million uses, the others for one each. */
export function seedCoupons(moment: Moment): readonly Coupon[] {
  const { world, ids, now, postingHooks } = moment;
  return [1, 2, 3, 4, 5].map((serial) => {
    const coupon: Coupon = {
      code: `1003292439120198${String(serial).padStart(4, '0')}`,
      secret: ids.token(6),
      name: '10元代金券',
      productCode: '10000000070309582',
      ...countedUses(serial),
      ...validAround(now),
    };
    const lines = movement(accounts.issuer, accounts.coupon(coupon.code), faceValue.times(coupon.totalTimes));
    enter(world, { cause: 'seed', reference: coupon.code, at: now, lines }, postingHooks);
    world.tables.coupons.set(coupon.code, coupon);
    return coupon;
  });
}

/** Makes five e-coupons for POSP, the first for a million uses, the others for one each. */
export function seedEcoupons({ world, now }: Moment): readonly Ecoupon[] {
  return [1, 2, 3, 4, 5].map((serial) => {
    const ecoupon: Ecoupon = {
      code: `1001060528481952${String(serial).padStart(4, '0')}`,
      name: '10元代金券',
      productCode: '00000000503057',
      ...countedUses(serial),
      ...validAround(now),
    };
    world.tables.ecoupons.set(ecoupon.code, ecoupon);
    return ecoupon;
  });
}

function countedUses(serial: number) {
  const times = serial === 1 ? plenty.uses : 1;
  return { faceValue, totalTimes: times, remainTimes: times, status: usableStatus };
}

/** Makes the reels and boxes that may be activated once, and returns the numbers of the reels. */
export function seedReels({ world }: Moment): readonly string[] {
  for (let box = 1; box <= plenty.boxes; box += 1) {
    const code = `B156A001-${String(box).padStart(7, '0')}`;
    world.tables.reels.set(code, { code, vouchers: plenty.vouchersPerBox, isActivatable: true });
  }
  return Array.from({ length: plenty.reels }, (_, index) => {
    const first = index * plenty.vouchersPerReel + 1;
    const last = first + plenty.vouchersPerReel - 1;
    const code = `R156A001-${String(first).padStart(7, '0')}-${String(last).padStart(4, '0')}`;
    world.tables.reels.set(code, { code, vouchers: plenty.vouchersPerReel, isActivatable: true });
    return code;
  });
}
