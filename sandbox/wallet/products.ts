import { isWholeFen, type Yuan } from '../../contracts/money.ts';
import { zero } from '../money.ts';
import { proposals } from '../proposals.ts';
import { Refused } from '../refusal.ts';
import type { Call } from '../systems/call.ts';
import { isJsonObject, pick, readAmount, readNumber, readObject, readText } from '../systems/read-content.ts';
import { readTime } from '../systems/read-time.ts';
import type { HeldKind, Product } from '../world/wallet-rows.ts';
import type { World } from '../world/world.ts';

/** What names a product. */
export type ProductKey = Pick<Product, 'tenancyId' | 'kind' | 'productCode'>;

const kinds: Readonly<Record<string, HeldKind>> = { Cashcard: 'card', Voucher: 'coupon' };

/** Returns whether a request's productType is cards or vouchers; undefined where it does not say. */
export function readKind({ content }: Pick<Call, 'content'>): HeldKind | undefined {
  return kinds[readText(content, 'productType') ?? ''];
}

/** Returns the product's configuration, undefined where there is none. */
export function findProduct(world: World, product: ProductKey): Product | undefined {
  return world.tables.products.get(productKey(product));
}

/** Returns the product a request claims from; throws `Refused` where the tenant has none of it. */
export function namedProduct(call: Call): Product {
  const { content, world, tenant } = call;
  const kind = readKind(call);
  if (kind === undefined) throw new Refused('parameter', 'productType');
  const productCode = readText(content, 'productCode') ?? '';
  const product = findProduct(world, { tenancyId: tenant.tenancyId, kind, productCode });
  if (product === undefined) throw new Refused('product-unknown', 'productCode');
  return product;
}

const shownFields: Readonly<Record<HeldKind, readonly string[]>> = {
  card: ['useRule', 'voucherDescUrl', 'surfaceUrl', 'templateUrl'],
  coupon: [
    'voucherParentType',
    'voucherType',
    'voucherTypeDesc',
    'productSku',
    'voucherScope',
    'useRule',
    'voucherDescUrl',
    'surfaceUrl',
    'templateUrl',
  ],
};

/**
 * Makes or changes a product by the request; what was handed out before keeps its value, uses and dates. Returns false
 * where a later change is known, and then nothing has changed. Throws `Refused`.
 */
export function configureProduct(call: Call): { readonly product: Product; readonly isChanged: boolean } {
  const { content, world, tenant } = call;
  const kind = readKind(call);
  const productCode = readText(content, 'productCode') ?? '';
  if (kind === undefined || productCode === '') throw new Refused('parameter', 'productCode');
  const key = { tenancyId: tenant.tenancyId, kind, productCode };
  const before = findProduct(world, key);
  const changeTime = readText(content, 'changeTime') ?? '';
  readTime(content, 'changeTime');
  if (before !== undefined && changeTime !== '' && changeTime < before.changeTime)
    return { product: before, isChanged: false };
  const product: Product = {
    ...key,
    ...datesOf(call, before),
    name: readText(content, 'productName') ?? '',
    faceValue: faceValueOf(call) ?? before?.faceValue ?? zero,
    totalTimes: timesOf(call) ?? before?.totalTimes ?? 1,
    shown: { ...before?.shown, ...shownBy(call, kind) },
    changeTime: changeTime === '' ? (before?.changeTime ?? '') : changeTime,
  };
  world.tables.products.set(productKey(key), product);
  return { product, isChanged: true };
}

function faceValueOf({ content }: Call): Yuan | undefined {
  const value = readAmount(content, 'faceValue');
  const isValue =
    value === undefined || (value.gte(0) && isWholeFen(value) && value.lte(proposals.largestAmount.value));
  if (!isValue) throw new Refused('parameter', 'faceValue');
  return value;
}

function timesOf({ content }: Call): number | undefined {
  const times = readNumber(content, 'totalTimes');
  if (times !== undefined && !(Number.isSafeInteger(times) && times >= 1))
    throw new Refused('parameter', 'totalTimes');
  return times;
}

function datesOf({ content }: Call, before: Product | undefined): Pick<Product, 'validFrom' | 'validUntil'> {
  const validFrom = readTime(content, 'validStartTime') ?? before?.validFrom;
  const end = readTime(content, 'validEndTime');
  // The last second counts.
  const validUntil = end === undefined ? before?.validUntil : end + 1000;
  if (validFrom !== undefined && validUntil !== undefined && validUntil <= validFrom)
    throw new Refused('parameter', 'validEndTime');
  return {
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validUntil === undefined ? {} : { validUntil }),
  };
}

function shownBy({ content }: Call, kind: HeldKind) {
  const { productSku = {} } = readObject(content, 'useRule') ?? {};
  // The wallet's rows show an object there (document 000, example).
  if (!isJsonObject(productSku)) throw new Refused('parameter', 'useRule');
  return pick(content, shownFields[kind]);
}

function productKey({ tenancyId, kind, productCode }: ProductKey): string {
  return `${tenancyId}/${kind}/${productCode}`;
}
