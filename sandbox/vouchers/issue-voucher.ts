import { proposals } from '../proposals.ts';
import type { Moment } from '../systems/moment.ts';
import type { Asset } from '../wallet/wallet-entries.ts';
import { accounts, enter, movement } from '../world/ledger.ts';
import type { Card, Coupon } from '../world/rows.ts';
import type { Product } from '../world/wallet-rows.ts';
import { nextNumber } from '../world/world.ts';
import { usableStatus } from './voucher-status.ts';

/** Makes a new card or voucher of a product, its value from the issuer, and returns its number. */
export function issueVoucher(moment: Moment, product: Product): Asset {
  return product.kind === 'card' ? issueCard(moment, product) : issueCoupon(moment, product);
}

function issueCard(moment: Moment, product: Product): Asset {
  const { world, ids, now } = moment;
  // Card numbers end in their status, like those of the seed.
  const cardNo = `66669401${String(nextNumber(world, 'cardNo')).padStart(14, '0')}1`;
  const card: Card = {
    cardNo,
    secret: ids.token(6),
    status: '1',
    productCode: product.productCode,
    productName: product.name,
    cardType: '1',
    searchCode: cardNo.slice(-12),
    faceValue: product.faceValue,
    expiresAt: validityOf(product, now).validUntil,
  };
  world.tables.cards.set(cardNo, card);
  endow(moment, cardNo, movement(accounts.issuer, accounts.principal(cardNo), product.faceValue));
  return { kind: 'card', code: cardNo };
}

function issueCoupon(moment: Moment, product: Product): Asset {
  const { world, ids, now } = moment;
  const code = `1003301${String(nextNumber(world, 'voucherCode')).padStart(13, '0')}`;
  const coupon: Coupon = {
    code,
    secret: ids.token(6),
    name: product.name,
    productCode: product.productCode,
    faceValue: product.faceValue,
    totalTimes: product.totalTimes,
    remainTimes: product.totalTimes,
    status: usableStatus,
    ...validityOf(product, now),
  };
  world.tables.coupons.set(code, coupon);
  const value = product.faceValue.times(product.totalTimes);
  endow(moment, code, movement(accounts.issuer, accounts.coupon(code), value));
  return { kind: 'coupon', code };
}

function endow(
  { world, now, postingHooks }: Moment,
  reference: string,
  lines: ReturnType<typeof movement>,
): void {
  if (lines.length > 0) enter(world, { cause: 'issue', reference, at: now, lines }, postingHooks);
}

/** From when to when something handed out now is valid: as the product says, else from now on for a year. */
function validityOf({ validFrom, validUntil }: Product, now: number) {
  const until = now + proposals.voucherValidityMs.value;
  return { validFrom: validFrom ?? now, validUntil: validUntil ?? until };
}
