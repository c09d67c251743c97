import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import type { Yuan } from '../../contracts/money.ts';
import { zero } from '../money.ts';
import { pick, readAmount, readNumber } from '../systems/read-content.ts';
import type { Voucher } from '../world/rows.ts';

const goodsFields = ['goodsCategory', 'goodsId', 'goodsName', 'price', 'quantity', 'rebateCode'];

/**
 * Returns the goods a voucher pays for, in the order of the sale until its amount is used up, each with the activity and
 * the code that pay (document 001, row goodsDetail: 返回后台已抵扣成功的产品明细).
 */
export function discountedGoods(
  goods: readonly JsonObject[],
  paid: Yuan,
  voucher: Voucher,
): readonly JsonObject[] {
  const covered: JsonObject[] = [];
  let rest = paid;
  for (const item of goods) {
    if (rest.lte(0)) break;
    rest = rest.minus(worthOf(item));
    covered.push({ ...pick(item, goodsFields), activityNo: voucher.productCode, memo: voucher.code });
  }
  return covered;
}

function worthOf(item: JsonObject): Yuan {
  return (readAmount(item, 'price') ?? zero).times(readNumber(item, 'quantity') ?? 1);
}
