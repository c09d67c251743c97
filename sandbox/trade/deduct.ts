import { sumYuan, type Yuan } from '../../contracts/money.ts';
import { payByCard } from '../cards/pay-by-card.ts';
import { waitsInGift } from '../gifts/gift-state.ts';
import { smaller, zero } from '../money.ts';
import { notifyStatus } from '../notifications/notify-status.ts';
import { proposals } from '../proposals.ts';
import { Refused } from '../refusal.ts';
import type { Call } from '../systems/call.ts';
import { readObject, readText } from '../systems/read-content.ts';
import { isLocked, isUsable } from '../vouchers/voucher-status.ts';
import { accounts, balanceOf, enter, type Line, movement } from '../world/ledger.ts';
import type { Coupon } from '../world/rows.ts';
import type { AssetType, Charge, TradePart } from '../world/trade-rows.ts';
import type { CodeWithSecret, PayMethod } from './pay-method.ts';

/** One method of an order at the moment it is its turn. */
export interface Turn {
  readonly call: Call;
  readonly method: PayMethod;
  readonly outTradeNo: string;
  /** What is left to pay of the order, in yuan. */
  readonly rest: Yuan;
  /** Whose points are used where the method names nobody. */
  readonly memberId: string | undefined;
}

const deductors = {
  cashcard: deductCards,
  coupon: deductCoupons,
  points: deductPoints,
  cash: awaitPayer,
  preAuth: awaitPayer,
} as const satisfies Record<AssetType, (turn: Turn) => readonly TradePart[]>;

/** Charges one payment method with its own amount, or with what is left to pay; throws `Refused`. */
export function deduct(turn: Turn): readonly TradePart[] {
  return deductors[turn.method.assetType](turn);
}

function charge(kind: Charge['kind'], account: string, amount: Yuan): readonly Charge[] {
  return amount.eq(0) ? [] : [{ kind, account, amount, refunded: zero, returned: zero }];
}

function pay({ call, outTradeNo }: Turn, lines: readonly Line[]): void {
  const posting = { cause: 'trade-payment', reference: outTradeNo, at: call.now, lines } as const;
  enter(call.world, posting, call.postingHooks);
}

function deductCards({ call, method, outTradeNo, rest }: Turn): readonly TradePart[] {
  let due = method.amount ?? rest;
  const parts: TradePart[] = [];
  const shopNo = readText(readObject(call.content, 'storeInfo') ?? {}, 'shopNo');
  for (const { code, secret } of method.codes) {
    if (due.lte(0)) break;
    const { card, principal, subsidy, txnId } = payByCard(call, {
      cardNo: code,
      secret,
      amount: due,
      mayTakeLess: method.amount === undefined || method.codes.length > 1,
      cause: 'trade-payment',
      reference: outTradeNo,
      shopNo,
    });
    due = due.minus(principal).minus(subsidy);
    const charges = [
      ...charge('principal', accounts.principal(code), principal),
      ...charge('subsidy', accounts.subsidy(code), subsidy),
    ];
    parts.push({ assetType: 'cashcard', code, productCode: card.productCode, charges, txnId });
  }
  // Several cards may share an amount, but together they have to bring it.
  if (method.amount !== undefined && due.gt(0)) throw new Refused('balance-too-low', 'amount');
  return parts;
}

function deductCoupons(turn: Turn): readonly TradePart[] {
  const { call, method } = turn;
  const parts: TradePart[] = [];
  for (const pair of method.codes) {
    const due = turn.rest.minus(sumYuan(parts.flatMap(({ charges }) => charges.map(({ amount }) => amount))));
    if (due.lte(0)) break;
    const coupon = usableCoupon(call, pair);
    const { code, productCode } = coupon;
    const paid = smaller(coupon.faceValue, due);
    const from = accounts.coupon(code);
    // What a coupon is worth beyond the order goes back to its issuer: there is no change.
    pay(turn, [
      ...movement(from, accounts.merchant(call.tenant.tenancyId), paid),
      ...movement(from, accounts.issuer, coupon.faceValue.minus(paid)),
    ]);
    useOnce(call, coupon);
    parts.push({ assetType: 'coupon', code, productCode, charges: charge('coupon', from, paid) });
  }
  return parts;
}

function usableCoupon(call: Call, { code, secret }: CodeWithSecret): Coupon {
  const { world, now } = call;
  const coupon = world.tables.coupons.get(code);
  const isFree =
    coupon !== undefined &&
    isUsable(coupon, now) &&
    !isLocked(coupon, now) &&
    !waitsInGift(world, { kind: 'coupon', code }, now);
  if (!isFree || coupon.secret !== secret) throw new Refused('coupon-rule', 'cardCoupons');
  return coupon;
}

function useOnce(call: Call, coupon: Coupon): void {
  const { code, remainTimes } = coupon;
  call.world.tables.coupons.set(code, { ...coupon, remainTimes: remainTimes - 1 });
  notifyStatus(call, { kind: 'coupon', code });
}

function deductPoints(turn: Turn): readonly TradePart[] {
  const { call, method, rest } = turn;
  const rate = proposals.yuanPerPoint.value;
  const offered = rate.times(method.points ?? 0);
  const paid = method.amount ?? smaller(offered, rest);
  const isWhole = paid.div(rate).mod(1).eq(0);
  if (paid.gt(offered) || !isWhole) throw new Refused('amount', 'points');
  const memberId = pointsOwner(turn);
  const from = accounts.points(memberId);
  if (balanceOf(call.world, from).lt(paid)) throw new Refused('balance-too-low', 'points');
  pay(turn, movement(from, accounts.merchant(call.tenant.tenancyId), paid));
  return [{ assetType: 'points', code: memberId, productCode: '', charges: charge('points', from, paid) }];
}

/** Whose points are used: the named user's, or where none is named the payer's, or the tenant's first member's. */
function pointsOwner({ call, method, memberId }: Turn): string {
  const members = call.world.tables.members.values();
  const { thirdUserId } = method;
  const first = memberId === undefined ? members[0] : members.find((one) => one.memberId === memberId);
  const owner = thirdUserId === undefined ? first : members.find((one) => one.thirdOpenId === thirdUserId);
  if (owner === undefined) throw new Refused('parameter', 'thirdUserId');
  return owner.memberId;
}

function awaitPayer({ call, method, rest }: Turn): readonly TradePart[] {
  const code = method.payWay ?? '';
  if (method.assetType === 'cash' && !call.tenant.payWays.includes(code)) {
    throw new Refused('channel-missing', 'payWay');
  }
  return [{ assetType: method.assetType, code, productCode: '', charges: [], due: method.amount ?? rest }];
}
