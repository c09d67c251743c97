import { sumYuan, type Yuan } from '../../contracts/money.ts';
import { cardBalance } from '../cards/card-balance.ts';
import { isPayable } from '../money.ts';
import { proposals } from '../proposals.ts';
import { Refused } from '../refusal.ts';
import type { Call } from '../systems/call.ts';
import { readAmount } from '../systems/read-content.ts';
import { isAsynchronous, type PayMethod, readPayMethods } from './pay-method.ts';

/** An order's amounts as far as the rules of document 002 (remark 金额处理逻辑) go. */
interface Amounts {
  readonly call: Call;
  readonly total: Yuan;
  readonly methods: readonly PayMethod[];
}

/** The rules in the order in which they answer; the first broken one does. */
const rules: readonly ((amounts: Amounts) => void)[] = [
  amountsCanBePaid,
  atMostOneAsynchronousMethod,
  asynchronousMethodComesLast,
  onlyMethodAgreesWithTotal,
  assetsOnlyStateTheirAmounts,
  methodsReachTotal,
];

/** Judges the amounts of an order; throws `Refused` by the first rule that is broken. */
export function assertTradeAmounts(call: Call): void {
  const total = readAmount(call.content, 'totalAmount');
  if (total === undefined) throw new Refused('parameter', 'totalAmount');
  const amounts = { call, total, methods: readPayMethods(call.content) };
  for (const rule of rules) rule(amounts);
}

function amountsCanBePaid({ total, methods }: Amounts): void {
  const isWithin = (amount: Yuan) => isPayable(amount) && amount.lte(proposals.largestAmount.value);
  if (!isWithin(total)) throw new Refused('amount', 'totalAmount');
  const isBad = methods.some(({ amount }) => amount !== undefined && !isWithin(amount));
  if (isBad) throw new Refused('amount', 'amount');
}

function atMostOneAsynchronousMethod({ methods }: Amounts): void {
  if (methods.filter(isAsynchronous).length > 1) throw new Refused('parameter', 'payMethod');
}

function asynchronousMethodComesLast({ methods }: Amounts): void {
  if (methods.slice(0, -1).some(isAsynchronous)) throw new Refused('parameter', 'payMethod');
}

function onlyMethodAgreesWithTotal({ total, methods }: Amounts): void {
  const [only, ...others] = methods;
  if (only?.amount === undefined || others.length > 0 || only.assetType === 'coupon') return;
  if (!only.amount.eq(total)) throw new Refused('amount', 'amount');
}

function assetsOnlyStateTheirAmounts({ methods }: Amounts): void {
  if (methods.length < 2 || methods.some(isAsynchronous)) return;
  const isMissing = methods.some(({ assetType, amount }) => assetType !== 'coupon' && amount === undefined);
  if (isMissing) throw new Refused('parameter', 'amount');
}

function methodsReachTotal({ call, total, methods }: Amounts): void {
  if (methods.length === 0) return;
  const worths = methods.map((method) => worthOf(call, method));
  // A method that may bring anything (asynchronous, or a code nobody knows yet) settles it.
  if (worths.some((worth) => worth === undefined)) return;
  if (sumYuan(worths.filter((worth) => worth !== undefined)).lt(total))
    throw new Refused('amount', 'payMethod');
}

/** What a method can bring, in yuan; undefined where nothing limits it or nothing is known of it. */
function worthOf({ world }: Call, method: PayMethod): Yuan | undefined {
  if (method.assetType === 'coupon') {
    const coupons = method.codes.map(({ code }) => world.tables.coupons.get(code)?.faceValue);
    const known = coupons.filter((value) => value !== undefined);
    return known.length === coupons.length ? sumYuan(known) : undefined;
  }
  if (method.amount !== undefined) return method.amount;
  if (method.assetType === 'points') return proposals.yuanPerPoint.value.times(method.points ?? 0);
  if (method.assetType === 'cashcard') {
    return sumYuan(method.codes.map(({ code }) => cardBalance(world, code)));
  }
  return undefined;
}
