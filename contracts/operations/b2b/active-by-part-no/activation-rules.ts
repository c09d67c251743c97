import type { OperationRule } from '../../../operation.ts';
import { sourceAt } from '../../../source-at.ts';

const statusCode = { direction: 'response', path: 'statusCode' } as const;

/** What the newer version in 004 says beyond the limits of the fields; its text is put together from a revision diff. */
export const activationRules: readonly OperationRule[] = [
  {
    rule: 'new-order-answers-100',
    family: 'state',
    force: 'promised',
    statement: {
      zh: '新的激活订单创建成功时,statusCode 为 100',
      en: 'statusCode is 100 when a new activation order was made',
    },
    source: sourceAt('004', 209),
    place: statusCode,
  },
  {
    rule: 'repeated-order-answers-its-progress',
    family: 'idempotency',
    force: 'promised',
    statement: {
      zh: '第一次请求成功后,用同一 partnerOrderId 再次请求得到该订单的进度:80 处理中或 81 处理完成',
      en: 'After a first request that succeeded, the same partnerOrderId is answered with its progress: 80 in progress or 81 finished',
    },
    source: sourceAt('004', 78),
    place: statusCode,
  },
  {
    rule: 'repeated-order-ignores-card-range',
    family: 'idempotency',
    force: 'promised',
    statement: {
      zh: '用同一 partnerOrderId 再次请求时,进度与 startCardSe、endCardSe 的值无关',
      en: 'The progress of a repeated partnerOrderId does not depend on startCardSe and endCardSe',
    },
    source: sourceAt('004', 78),
    place: statusCode,
  },
  {
    rule: 'progress-never-goes-back',
    family: 'state',
    force: 'implied',
    statement: {
      zh: '订单进度只会前进:100 创建成功、80 处理中、81 处理完成',
      en: 'The progress of an order only goes forward: 100 created, 80 in progress, 81 finished',
    },
    source: sourceAt('004', 211),
    place: statusCode,
  },
  {
    rule: 'cost-price-not-above-selling-price',
    family: 'money',
    force: 'enforced',
    statement: {
      zh: 'costPrice 不能大于 sellingPrice,否则被拒绝',
      en: 'costPrice is not above sellingPrice; otherwise the request is refused',
    },
    source: sourceAt('004', 150),
    place: { direction: 'request', path: 'costPrice' },
  },
  {
    rule: 'prices-equal-without-ab-accounts',
    family: 'money',
    force: 'enforced',
    statement: {
      zh: '没有 A、B 账户时,sellingPrice 等于 costPrice',
      en: 'Without A and B accounts, sellingPrice equals costPrice',
    },
    source: sourceAt('004', 134),
    place: { direction: 'request', path: 'sellingPrice' },
    excluded: {
      zh: '商户是否有 A、B 账户,请求和应答中都看不到',
      en: 'Neither request nor answer shows whether the merchant has A and B accounts',
    },
  },
  {
    rule: 'valid-for-three-years-by-default',
    family: 'state',
    force: 'promised',
    statement: {
      zh: '激活实体券时不传有效期,则有效期为三年',
      en: 'Vouchers activated without validity dates are valid for three years',
    },
    source: sourceAt('004', 158),
    place: { direction: 'request', path: 'validStart' },
    excluded: {
      zh: '应答中没有有效期,查询券的接口没有文档',
      en: 'The answer does not show the validity, and no query of vouchers is documented',
    },
  },
  {
    rule: 'request-signed',
    family: 'signature',
    force: 'enforced',
    statement: {
      zh: '请求带有按「参考签名举例」计算的 sign',
      en: 'The request carries a sign computed as in the signature example the page refers to',
    },
    source: sourceAt('004', 70),
    place: { direction: 'request', path: 'sign' },
    excluded: {
      zh: '文档所指的签名举例不可得,签名算法未知',
      en: 'The signature example the page refers to is not available, so that the algorithm is unknown',
    },
  },
];
