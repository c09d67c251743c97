import { shanghaiDate } from '../../contracts/clock.ts';
import type { Given } from '../../contracts/given.ts';
import type { Content, Operation } from '../../contracts/operation.ts';
import { removeAt, setAt } from '../../contracts/read-path.ts';
import type { RequirementId } from '../../contracts/requirement-id.generated.ts';
import type { Text } from '../../schemas/text.ts';
import type { CaseRequests } from '../case.ts';
import { cardMethod, walletMethod } from './pay-methods.ts';

/** A request that brings a documented error code about, and the valid one it differs from. */
export interface Provocation {
  readonly variant: string;
  readonly title: Text;
  /** Requirements beside the code's own that the rejection shows. */
  readonly alsoShows?: readonly RequirementId[];
  readonly make: (operation: Operation, given: Given) => CaseRequests;
}

/** Returns the requests that bring an error code about, by the code's requirement. */
export function provocationsOf(requirement: RequirementId): readonly Provocation[] {
  return provocations[requirement] ?? [];
}

const dayMs = 24 * 60 * 60 * 1000;

/** The request is the operation's example, changed; its control is another example. */
function changed(change: (content: Content, given: Given) => Content): Provocation['make'] {
  return (operation, given) => ({
    control: { content: operation.example(given) },
    subject: { content: change(operation.example(given), given) },
  });
}

const withDate = (epochMs: (now: number) => number) =>
  changed((content, given) => {
    const number = given.ids.orderNumber(32);
    const date = shanghaiDate(epochMs(given.clock.now()));
    return setAt(content, 'content.outTradeNo', `${date}${number.slice(date.length)}`);
  });

const beginsWithToday = 'legacy.createTrade.out-trade-no-begins-with-today';
const coversOrder = 'legacy.createTrade.pay-method-total-covers-order';

const provocations: Readonly<Partial<Record<RequirementId, readonly Provocation[]>>> = {
  'legacy.createTrade.error.MICRO_CASHIER_INVALID_PARAMETER': [
    {
      variant: 'no-total-amount',
      title: { zh: '缺少 totalAmount', en: 'An order without totalAmount' },
      alsoShows: ['legacy.createTrade.one-method-needs-total-amount'],
      make: changed((content) => removeAt(content, 'content.totalAmount')),
    },
    {
      variant: 'unknown-asset-type',
      title: { zh: 'assetType 不在枚举中', en: 'An assetType outside the list' },
      make: changed((content) => setAt(content, 'content.payMethod[].assetType', 'barter')),
    },
  ],
  'legacy.createTrade.error.MICRO_CASHIER_TXN_NO_NOT_MATCHED': [
    {
      variant: 'yesterday',
      title: { zh: 'outTradeNo 以昨天日期开头', en: "An order number with yesterday's date" },
      alsoShows: [beginsWithToday],
      make: withDate((now) => now - dayMs),
    },
    {
      variant: 'tomorrow',
      title: { zh: 'outTradeNo 以明天日期开头', en: "An order number with tomorrow's date" },
      alsoShows: [beginsWithToday],
      make: withDate((now) => now + dayMs),
    },
    {
      variant: 'no-date',
      title: { zh: 'outTradeNo 不以日期开头', en: 'An order number without a date' },
      alsoShows: [beginsWithToday],
      make: changed((content, given) =>
        setAt(content, 'content.outTradeNo', `ebuykit0${given.ids.token(24)}`),
      ),
    },
  ],
  'legacy.createTrade.error.MICRO_CASHIER_PAYMENT_CHANNEL_MISSING': [
    {
      variant: 'unknown-pay-way',
      title: { zh: '未知的 payWay', en: 'An unknown payWay' },
      make: changed((content) => setAt(content, 'content.payMethod[].payWay', 'NOSUCHWAY')),
    },
  ],
  'legacy.createTrade.error.MICRO_CASHIER_REQUEST_LENGTH_ILLEGAL': [
    {
      variant: 'order-title-too-long',
      title: { zh: 'orderTitle 为 21 个字符', en: 'An orderTitle of 21 characters' },
      make: changed((content, given) => setAt(content, 'content.orderTitle', given.ids.token(21))),
    },
  ],
  'legacy.createTrade.error.MICRO_CASHIER_THIRD_APP_CONFIG_MISSING': [
    {
      variant: 'unknown-use-scene',
      title: { zh: '未分配的 useScene', en: 'A useScene that was never assigned' },
      make: changed((content, given) => setAt(content, 'content.useScene', `none${given.ids.token(8)}`)),
    },
  ],
  'legacy.createTrade.error.MICRO_CASHIER_REQUEST_FREQUENTLY': [
    {
      variant: 'same-number-at-once',
      title: { zh: '60 秒内再次使用同一 outTradeNo', en: 'The same order number within 60 seconds' },
      alsoShows: ['legacy.createTrade.same-order-refused-within-60-seconds'],
      make: (operation, given) => {
        const content = operation.example(given);
        return { control: { content }, subject: { content } };
      },
    },
  ],
  'legacy.createTrade.error.MICRO_CASHIER_AMOUNT_ERROR': [
    {
      variant: 'less-than-the-order',
      title: { zh: 'payMethod 总金额小于订单金额', en: 'Payment methods worth less than the order' },
      alsoShows: [coversOrder],
      make: changed((content, given) => ({
        ...setAt(content, 'content.totalAmount', 0.03),
        payMethod: [cardMethod(given, 0.01), walletMethod(given, 0.01)],
      })),
    },
  ],
  'legacy.createTrade.error.MICRO_CASHIER_COUPON_RULE_ERROR': [
    {
      variant: 'unknown-coupon',
      title: { zh: '不存在的券码', en: 'A coupon that does not exist' },
      make: changed((content, given) => ({
        ...content,
        payMethod: [{ assetType: 'coupon', cardCoupons: `none${given.ids.token(16)}|${given.ids.token(6)}` }],
      })),
    },
  ],
  'posp.reelActiveVoucher.error.A02': [
    {
      variant: 'active-already',
      title: { zh: '激活已激活的券', en: 'Activating vouchers that are active already' },
      make: (operation, given) => {
        const content = operation.example(given);
        return {
          control: { content },
          subject: { content: { ...content, traceNo: given.ids.orderNumber() } },
        };
      },
    },
  ],
};
