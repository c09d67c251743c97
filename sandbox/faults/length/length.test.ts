import type { Content, Operation } from '../../../contracts/operation.ts';
import { b2bActiveByPartNo } from '../../../contracts/operations/b2b/active-by-part-no.ts';
import { cardPay } from '../../../contracts/operations/card/pay.ts';
import { legacyCreateTrade } from '../../../contracts/operations/legacy/create-trade.ts';
import { pospEcouponPreVerify } from '../../../contracts/operations/posp/ecoupon-pre-verify.ts';
import {
  type Demonstration,
  demonstrate,
  faultsOfGroup,
  type Probe,
} from '../../fault-parts/demonstrate.fixture.ts';

type Make = (text: string) => Content;

const goods =
  (field: string): Make =>
  (text) => ({ goodsDetail: [{ goodsId: '1'.repeat(32), goodsName: '五个字的名', [field]: text }] });

/** Which of some texts are accepted in a field. */
const accepts =
  (operation: Operation, make: Make, texts: readonly string[]) =>
  async ({ send }: Probe) => {
    const seen: (boolean | undefined)[] = [];
    for (const text of texts) seen.push((await send(operation, make(text))).isSuccess);
    return seen;
  };

const maximum = (fault: string, operation: Operation, make: Make, limit: number): Demonstration => ({
  fault,
  show: accepts(
    operation,
    make,
    [limit, limit + 1, limit + 2].map((length) => '1'.repeat(length)),
  ),
  sound: [true, false, false],
  broken: fault.endsWith('one-longer') ? [true, true, false] : [false, false, false],
});

const minimum = (fault: string, operation: Operation, make: Make, limit: number): Demonstration => ({
  fault,
  show: accepts(operation, make, ['字'.repeat(limit), '字'.repeat(limit - 1)]),
  sound: [true, false],
  broken: [true, true],
});

const unit = (fault: string, operation: Operation, make: Make, limit: number): Demonstration => {
  const wide = fault.endsWith('bytes') ? '字' : '😀';
  return {
    fault,
    show: accepts(operation, make, ['a'.repeat(limit), wide.repeat(limit)]),
    sound: [true, true],
    broken: [true, false],
  };
};

const answered = (
  fault: string,
  operation: Operation,
  field: string,
  changes: Content,
  sound: number,
  broken: number,
) => ({
  fault,
  show: async ({ send }: Probe) => [...String((await send(operation, changes)).content[field])].length,
  sound,
  broken,
});

const waiting: Content = { payMethod: [{ assetType: 'cash', payWay: 'WECHAT' }] };

demonstrate('length', faultsOfGroup('length'), [
  maximum('order-title-one-longer', legacyCreateTrade, (orderTitle) => ({ orderTitle }), 20),
  maximum('order-desc-one-longer', legacyCreateTrade, (orderDesc) => ({ orderDesc }), 2000),
  maximum('card-order-no-one-longer', cardPay, (appOrderNo) => ({ appOrderNo }), 128),
  maximum('activation-order-one-longer', b2bActiveByPartNo, (partnerOrderId) => ({ partnerOrderId }), 28),
  maximum('pre-verify-subject-one-longer', pospEcouponPreVerify, (orderSubject) => ({ orderSubject }), 256),
  maximum('goods-name-one-shorter', cardPay, goods('goodsName'), 50),
  maximum('goods-unit-one-shorter', cardPay, goods('units'), 2),
  maximum(
    'original-data-one-shorter',
    legacyCreateTrade,
    (originalData) => ({ extendInfo: { originalData } }),
    200,
  ),
  minimum('order-title-minimum-ignored', legacyCreateTrade, (orderTitle) => ({ orderTitle }), 5),
  minimum(
    'device-no-minimum-ignored',
    legacyCreateTrade,
    (deviceNo) => ({ storeInfo: { shopNo: '12345', deviceNo } }),
    5,
  ),
  minimum('goods-name-minimum-ignored', cardPay, goods('goodsName'), 5),
  unit('order-title-counted-in-bytes', legacyCreateTrade, (orderTitle) => ({ orderTitle }), 20),
  unit('goods-name-counted-in-bytes', cardPay, goods('goodsName'), 50),
  unit('order-desc-counted-in-utf-16', legacyCreateTrade, (orderDesc) => ({ orderDesc }), 2000),
  unit('goods-spec-counted-in-utf-16', cardPay, goods('spec'), 5),
  {
    fault: 'goods-name-truncated',
    show: async ({ send }) => {
      const { content } = await send(cardPay, goods('goodsName')('名'.repeat(51)));
      return (content.goodsDetail as Content[] | undefined)?.map(({ goodsName }) => String(goodsName).length);
    },
    sound: undefined,
    broken: [50],
  },
  {
    fault: 'original-data-truncated',
    show: async ({ send, given, stand }) => {
      const outTradeNo = given.ids.orderNumber(32);
      await send(legacyCreateTrade, { outTradeNo, extendInfo: { originalData: 'd'.repeat(201) } });
      const { trades } = stand.running.sandbox.world.tables;
      return trades.values().find((trade) => trade.outTradeNo === outTradeNo)?.originalData?.length;
    },
    sound: undefined,
    broken: 200,
  },
  answered('product-name-too-long', cardPay, 'productName', {}, 3, 51),
  answered('search-code-too-long', cardPay, 'searchCode', {}, 12, 16),
  answered('prepay-id-too-long', legacyCreateTrade, 'prepayId', waiting, 32, 129),
]);
