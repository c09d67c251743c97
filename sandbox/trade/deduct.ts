import type { Yuan } from '../../contracts/money.ts';
import { payByCard } from '../cards/pay-by-card.ts';
import { smaller, zero } from '../money.ts';
import { proposals } from '../proposals.ts';
import { Refused } from '../refusal.ts';
import type { Call } from '../systems/call.ts';
import { accounts, balanceOf, enter, movement } from '../world/ledger.ts';
import type { Coupon } from '../world/rows.ts';
import type { Deduction, Use } from './deduction.ts';
import type { AssetType, CodeWithSecret, PayMethod } from './pay-method.ts';

/** One method of an order at the moment it is its turn. */
export interface Turn {
  readonly call: Call;
  readonly method: PayMethod;
  readonly outTradeNo: string;
  /** What is left to pay of the order, in yuan. */
  readonly rest: Yuan;
}

const deductors = {
  cashcard: deductCards,
  coupon: deductCoupons,
  points: deductPoints,
  cash: awaitPayer,
  preAuth: awaitPayer,
} as const satisfies Record<AssetType, (turn: Turn) => Deduction>;

/** Charges one payment method with its own amount, or with what is left to pay; throws `Refused`. */
export function deduct(turn: Turn): Deduction {
  return deductors[turn.method.assetType](turn);
}

function deductCards({ call, method, outTradeNo, rest }: Turn): Deduction {
  let due = method.amount ?? rest;
  const uses: Use[] = [];
  for (const { code, secret } of method.codes) {
    if (due.lte(0)) break;
    const paid = payByCard(call, {
      cardNo: code,
      secret,
      amount: due,
      mayTakeLess: method.amount === undefined || method.codes.length > 1,
      cause: 'trade-payment',
      reference: outTradeNo,
    });
    const amount = paid.principal.plus(paid.subsidy);
    due = due.minus(amount);
    const { productCode } = paid.card;
    uses.push({ code, productCode, paid: amount, user: paid.principal, merchant: paid.principal });
  }
  // Several cards may share an amount, but together they have to bring it.
  if (method.amount !== undefined && due.gt(0)) throw new Refused('balance-too-low', 'amount');
  return { kind: 'card', uses };
}

function deductCoupons({ call, method, outTradeNo, rest }: Turn): Deduction {
  let due = rest;
  const uses: Use[] = [];
  for (const pair of method.codes) {
    if (due.lte(0)) break;
    const coupon = usableCoupon(call, pair);
    const paid = smaller(coupon.faceValue, due);
    const [from, to] = [accounts.coupon(coupon.code), accounts.merchant(call.tenant.tenancyId)];
    // What a coupon is worth beyond the order goes back to its issuer: there is no change.
    const lines = [
      ...movement(from, to, paid),
      ...movement(from, accounts.issuer, coupon.faceValue.minus(paid)),
    ];
    enter(
      call.world,
      { cause: 'trade-payment', reference: outTradeNo, at: call.now, lines },
      call.postingHooks,
    );
    useOnce(call, coupon);
    due = due.minus(paid);
    uses.push({ code: coupon.code, productCode: coupon.productCode, paid, user: zero, merchant: paid });
  }
  return { kind: 'coupon', uses };
}

function usableCoupon(call: Call, { code, secret }: CodeWithSecret): Coupon {
  const coupon = call.world.tables.coupons.get(code);
  if (coupon === undefined || coupon.secret !== secret || coupon.remainTimes < 1) {
    throw new Refused('coupon-rule', 'cardCoupons');
  }
  return coupon;
}

function useOnce(call: Call, coupon: Coupon): void {
  const remainTimes = coupon.remainTimes - 1;
  const status = remainTimes > 0 ? coupon.status : proposals.voucherStatusUsed.value;
  call.world.tables.coupons.set(coupon.code, { ...coupon, remainTimes, status });
}

function deductPoints({ call, method, outTradeNo, rest }: Turn): Deduction {
  const rate = proposals.yuanPerPoint.value;
  const offered = rate.times(method.points ?? 0);
  const paid = method.amount ?? smaller(offered, rest);
  const isWhole = paid.div(rate).mod(1).eq(0);
  if (paid.gt(offered) || !isWhole) throw new Refused('amount', 'points');
  const memberId = pointsOwner(call, method.thirdUserId);
  const from = accounts.points(memberId);
  if (balanceOf(call.world, from).lt(paid)) throw new Refused('balance-too-low', 'points');
  const lines = movement(from, accounts.merchant(call.tenant.tenancyId), paid);
  enter(
    call.world,
    { cause: 'trade-payment', reference: outTradeNo, at: call.now, lines },
    call.postingHooks,
  );
  return { kind: 'points', paid, points: paid.div(rate).toNumber() };
}

/** Whose points are used: the named user's, or where none is named the tenant's first member's. */
function pointsOwner({ world }: Call, thirdUserId: string | undefined): string {
  const members = world.tables.members.values();
  const owner =
    thirdUserId === undefined ? members[0] : members.find((one) => one.thirdOpenId === thirdUserId);
  if (owner === undefined) throw new Refused('parameter', 'thirdUserId');
  return owner.memberId;
}

function awaitPayer({ call, method, rest }: Turn): Deduction {
  const payWay = method.payWay ?? '';
  if (method.assetType === 'cash' && !call.tenant.payWays.includes(payWay)) {
    throw new Refused('channel-missing', 'payWay');
  }
  return { kind: 'waiting', payWay, prepayId: call.ids.token(32), due: method.amount ?? rest };
}
