import type { RequirementId } from '../../../contracts/requirement-id.generated.ts';
import { defineFault, type Fault } from '../../fault.ts';
import type { RefusalReason } from '../../refusal.ts';

interface WrongCode {
  readonly id: string;
  readonly title: Fault['title'];
  readonly operation: string;
  readonly reason: RefusalReason;
  /** The reason whose code is answered. */
  readonly answeredAs: RefusalReason;
  readonly breaks: readonly RequirementId[];
}

const createTrade = 'legacy.createTrade';
const parameter = 'MICRO_CASHIER_INVALID_PARAMETER';

const codes: readonly WrongCode[] = [
  {
    id: 'length-error-answered-as-parameter-error',
    title: { zh: `长度错误返回 ${parameter}`, en: `A wrong length is answered ${parameter}` },
    operation: createTrade,
    reason: 'length',
    answeredAs: 'parameter',
    breaks: [
      'legacy.createTrade.error.MICRO_CASHIER_REQUEST_LENGTH_ILLEGAL',
      'errors.one-of-two-mistakes-answered',
    ],
  },
  {
    id: 'frequency-error-answered-as-parameter-error',
    title: { zh: `重复请求返回 ${parameter}`, en: `A repeat within 60 seconds is answered ${parameter}` },
    operation: createTrade,
    reason: 'too-frequent',
    answeredAs: 'parameter',
    breaks: ['legacy.createTrade.error.MICRO_CASHIER_REQUEST_FREQUENTLY'],
  },
  {
    id: 'amount-error-answered-as-parameter-error',
    title: { zh: `金额错误返回 ${parameter}`, en: `A wrong amount is answered ${parameter}` },
    operation: createTrade,
    reason: 'amount',
    answeredAs: 'parameter',
    breaks: ['legacy.createTrade.error.MICRO_CASHIER_AMOUNT_ERROR', 'errors.one-of-two-mistakes-answered'],
  },
  {
    id: 'channel-error-answered-as-parameter-error',
    title: {
      zh: `支付渠道不存在返回 ${parameter}`,
      en: `A channel that does not exist is answered ${parameter}`,
    },
    operation: createTrade,
    reason: 'channel-missing',
    answeredAs: 'parameter',
    breaks: ['legacy.createTrade.error.MICRO_CASHIER_PAYMENT_CHANNEL_MISSING'],
  },
  {
    id: 'coupon-error-answered-as-amount-error',
    title: { zh: '券不可用返回 AMOUNT_ERROR', en: 'A coupon that may not be used is answered AMOUNT_ERROR' },
    operation: createTrade,
    reason: 'coupon-rule',
    answeredAs: 'amount',
    breaks: ['legacy.createTrade.error.MICRO_CASHIER_COUPON_RULE_ERROR'],
  },
  {
    id: 'config-error-answered-as-channel-error',
    title: {
      zh: '场景未配置返回 PAYMENT_CHANNEL_MISSING',
      en: 'A scene without configuration is answered PAYMENT_CHANNEL_MISSING',
    },
    operation: createTrade,
    reason: 'config-missing',
    answeredAs: 'channel-missing',
    breaks: [
      'legacy.createTrade.error.MICRO_CASHIER_THIRD_APP_CONFIG_MISSING',
      'errors.one-of-two-mistakes-answered',
    ],
  },
  {
    id: 'parameter-error-answered-as-length-error',
    title: {
      zh: '参数错误返回 REQUEST_LENGTH_ILLEGAL',
      en: 'A wrong parameter is answered REQUEST_LENGTH_ILLEGAL',
    },
    operation: createTrade,
    reason: 'parameter',
    answeredAs: 'length',
    breaks: [
      'legacy.createTrade.error.MICRO_CASHIER_INVALID_PARAMETER',
      'errors.one-of-two-mistakes-answered',
    ],
  },
  {
    id: 'not-activatable-answered-as-other-error',
    title: {
      zh: '有券不可激活时返回 A03,而不是 A02',
      en: 'Vouchers that cannot be activated are answered A03 instead of A02',
    },
    operation: 'posp.reelActiveVoucher',
    reason: 'not-activatable',
    answeredAs: 'parameter',
    breaks: ['posp.reelActiveVoucher.error.A02'],
  },
];

/** Requests that are refused as they should be, with the code of something else. */
export const wrongCodes: readonly Fault[] = codes.map(({ operation, reason, answeredAs, ...fault }) =>
  defineFault({
    ...fault,
    group: 'error-code',
    refusal: (refusal, called) =>
      called === operation && refusal.reason === reason ? { ...refusal, reason: answeredAs } : refusal,
  }),
);
