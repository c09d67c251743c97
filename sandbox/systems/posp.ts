import { shanghaiDateTime } from '../../contracts/clock.ts';
import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import type { Yuan } from '../../contracts/money.ts';
import { smaller, zero } from '../money.ts';
import { Refused } from '../refusal.ts';
import { activateReels } from '../vouchers/activate-reels.ts';
import { lockEcoupon, usableEcoupon } from '../vouchers/lock-ecoupon.ts';
import { nextNumber } from '../world/world.ts';
import { assertAssigned } from './assigned-fields.ts';
import type { Behaviours, Call, UsedOnce } from './call.ts';
import { pick, readAmount, readObject, readObjects, readText } from './read-content.ts';

const traceNoUsedOnce: UsedOnce = { series: 'trace', field: 'traceNo' };

/** POSP over HTTP; sources: documents 001 and 004 (old version). */
export const pospBehaviours: Behaviours = {
  'posp.ecouponPreVerify': { usedOnce: traceNoUsedOnce, amounts: assertAmounts, serve: servePreVerify },
  'posp.reelActiveVoucher': { usedOnce: traceNoUsedOnce, serve: serveReelActivation },
};

/** Seconds a code stays locked where the request does not say (document 001, response table). */
const defaultLockSeconds = 300;

function assertAmounts(call: Call): void {
  const total = readAmount(call.content, 'totalAmount') ?? zero;
  const undiscounted = readAmount(call.content, 'undiscountAmount') ?? zero;
  if (total.lt(0)) throw new Refused('amount', 'totalAmount');
  if (undiscounted.lt(0) || undiscounted.gt(total)) throw new Refused('amount', 'undiscountAmount');
}

function servePreVerify(call: Call): JsonObject {
  const { content, world, now } = call;
  assertAssigned(call, ['onlineTid']);
  const ecoupon = usableEcoupon(world, readText(content, 'qrcode') ?? '');
  const lockSeconds = lockSecondsOf(content);
  const isLocking = readText(content, 'afterLock') !== '0';
  const holder = readText(content, 'onlineTid') ?? '';
  lockEcoupon(call, { ecoupon, holder, seconds: isLocking ? lockSeconds : 0 });
  const paid = payableBy(content, ecoupon.faceValue);
  return {
    ...pick(content, ['traceNo']),
    orderNo: orderNo(call),
    transDate: shanghaiDateTime(now),
    returnCode: '00',
    returnDesc: '请求成功',
    paidAmount: paid.toNumber(),
    receiptAmount: paid.toNumber(),
    invoiceAmount: 0,
    remainTimes: ecoupon.remainTimes,
    lockTime: String(lockSeconds),
    afterLock: isLocking ? '1' : '0',
    activityProductNo: ecoupon.productCode,
    activityProductName: ecoupon.name,
    goodsDetail: readObjects(content, 'goodsDetail').map((goods) =>
      pick(goods, ['goodsCategory', 'goodsId', 'goodsName', 'price', 'quantity', 'rebateCode']),
    ),
    fundChannel: [{ channelNo: 'merchant_benefit', channelName: '商户优惠', channelAmount: paid.toNumber() }],
    ...memberOf(content),
  };
}

/** What a code pays of a sale: never more than its value, nor than what may be discounted. */
function payableBy(content: JsonObject, faceValue: Yuan): Yuan {
  const total = readAmount(content, 'totalAmount');
  if (total === undefined) return faceValue;
  return smaller(faceValue, total.minus(readAmount(content, 'undiscountAmount') ?? zero));
}

function lockSecondsOf(content: JsonObject): number {
  const text = readText(content, 'lockTime');
  if (text === undefined || text === '') return defaultLockSeconds;
  if (!/^\d{1,6}$/.test(text)) throw new Refused('parameter', 'lockTime');
  return Number(text);
}

function memberOf(content: JsonObject): JsonObject {
  const member = readObject(content, 'memberDetail');
  if (member === undefined) return {};
  return {
    memberDetail: pick(member, ['memberId', 'memberName', 'grade', 'status', 'balance', 'pointBalance']),
  };
}

function serveReelActivation(call: Call): JsonObject {
  const { content, now } = call;
  const codes = (readText(content, 'qrcode') ?? '').split(',').filter((code) => code !== '');
  if (codes.length === 0) throw new Refused('parameter', 'qrcode');
  activateReels(call, codes);
  return {
    ...pick(content, ['traceNo']),
    orderNo: orderNo(call),
    transDate: shanghaiDateTime(now),
    returnCode: '00',
    returnDesc: 'SUCCESS',
  };
}

function orderNo(call: Call): string {
  return `${shanghaiDateTime(call.now).slice(2, 8)}${String(nextNumber(call.world, 'orderNo')).padStart(6, '0')}`;
}
