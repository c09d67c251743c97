import { shanghaiDateTime } from '../../contracts/clock.ts';
import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import type { Yuan } from '../../contracts/money.ts';
import { smaller, zero } from '../money.ts';
import { Refused } from '../refusal.ts';
import { activateReels } from '../vouchers/activate-reels.ts';
import { discountedGoods } from '../vouchers/discounted-goods.ts';
import { lockVoucher, usableVoucher } from '../vouchers/lock-voucher.ts';
import type { Voucher } from '../world/rows.ts';
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
  const { content, now } = call;
  assertAssigned(call, ['onlineTid']);
  const holder = readText(content, 'onlineTid') ?? '';
  const code = readText(content, 'qrcode') ?? '';
  const voucher = usableVoucher(call, code, holder);
  const lockSeconds = lockSecondsOf(content);
  const isLocking = isLockingAfter(content);
  lockVoucher(call, voucher, { holder, seconds: isLocking ? lockSeconds : 0 });
  const paid = payableBy(content, voucher.faceValue);
  return {
    ...pick(content, ['traceNo']),
    orderNo: orderNo(call),
    transDate: shanghaiDateTime(now),
    returnCode: '00',
    returnDesc: '请求成功',
    paidAmount: paid.toNumber(),
    receiptAmount: paid.toNumber(),
    invoiceAmount: 0,
    remainTimes: voucher.remainTimes,
    lockTime: String(lockSeconds),
    afterLock: isLocking ? '1' : '0',
    currency: 'CNY',
    activityProductNo: voucher.productCode,
    activityProductName: voucher.name,
    goodsDetail: discountedGoods(readObjects(content, 'goodsDetail'), paid, voucher),
    fundChannel: [{ channelNo: 'merchant_benefit', channelName: '商户优惠', channelAmount: paid.toNumber() }],
    ...memberOf(content),
    ...detailsOf(voucher),
  };
}

/** The voucher itself, as the common objects of POSP describe one (wallet-posp.md 4.5). */
function detailsOf(voucher: Voucher): JsonObject {
  const { code, name, productCode, faceValue, validFrom, validUntil } = voucher;
  return {
    voucherDetail: [
      {
        voucherId: productCode,
        voucherName: name,
        voucherType: ticketType,
        voucherAmount: faceValue.toNumber(),
        voucherCode: code,
      },
    ],
    extendsData: {
      vStartTime: shanghaiDateTime(validFrom),
      vEndTime: shanghaiDateTime(validUntil - 1000),
      oriCode: code,
      ticketType,
      isRefund: 0,
    },
  };
}

/** What the sandbox's vouchers are, of the listed kinds: they pay an amount. */
const ticketType = 'cashCoupon';

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

/** 锁定:1,解锁:0, locked where nothing is said (document 001, response table). */
function isLockingAfter(content: JsonObject): boolean {
  const afterLock = readText(content, 'afterLock') ?? '1';
  if (afterLock !== '0' && afterLock !== '1') throw new Refused('parameter', 'afterLock');
  return afterLock === '1';
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
  const amount = readText(content, 'totalAmount');
  if (amount !== undefined && !readAmount(content, 'totalAmount')?.gte(0))
    throw new Refused('parameter', 'totalAmount');
  const isFinished = activateReels(call, codes) === 'active';
  return {
    ...pick(content, ['traceNo']),
    orderNo: orderNo(call),
    transDate: shanghaiDateTime(now),
    ...(isFinished
      ? { returnCode: '00', returnDesc: 'SUCCESS' }
      : { returnCode: 'A00', returnDesc: '正在激活中' }),
  };
}

function orderNo(call: Call): string {
  return `${shanghaiDateTime(call.now).slice(2, 8)}${String(nextNumber(call.world, 'orderNo')).padStart(6, '0')}`;
}
