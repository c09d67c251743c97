import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import type { Yuan } from '../../contracts/money.ts';
import { proposals } from '../proposals.ts';
import { Refused } from '../refusal.ts';
import { readAmount, readNumber, readObjects, readText } from '../systems/read-content.ts';
import { type AssetType, assetTypes } from '../world/trade-rows.ts';

/** A card or coupon with its secret, from `code|secret`. */
export interface CodeWithSecret {
  readonly code: string;
  readonly secret: string;
}

/** One element of payMethod, read. */
export interface PayMethod {
  readonly assetType: AssetType;
  /** 消费金额 in yuan; undefined where it is to be computed. */
  readonly amount: Yuan | undefined;
  readonly points: number | undefined;
  readonly codes: readonly CodeWithSecret[];
  readonly payWay: string | undefined;
  readonly thirdUserId: string | undefined;
}

/** Returns the payment methods of an order in the order of deduction; throws `Refused` where one cannot be read. */
export function readPayMethods(content: JsonObject): readonly PayMethod[] {
  return readObjects(content, 'payMethod').map(readPayMethod);
}

/** Tells whether a method is paid later, by the payer, so that the order waits for it. */
export function isAsynchronous({ assetType }: PayMethod): boolean {
  return proposals.asynchronousMethods.value.some((asynchronous) => asynchronous === assetType);
}

function readPayMethod(method: JsonObject): PayMethod {
  const assetType = assetTypes.find((type) => type === readText(method, 'assetType'));
  if (assetType === undefined) throw new Refused('parameter', 'assetType');
  return {
    assetType,
    amount: readAmount(method, 'amount'),
    points: readNumber(method, 'points'),
    codes: assetType === 'coupon' || assetType === 'cashcard' ? readCodes(method) : [],
    payWay: readText(method, 'payWay'),
    thirdUserId: readText(method, 'thirdUserId'),
  };
}

function readCodes(method: JsonObject): readonly CodeWithSecret[] {
  const list = readText(method, 'cardCoupons') ?? '';
  return list.split(proposals.codeListSeparator.value).map((pair) => {
    const [code = '', secret = ''] = pair.trim().split('|');
    if (code === '') throw new Refused('parameter', 'cardCoupons');
    return { code, secret };
  });
}
