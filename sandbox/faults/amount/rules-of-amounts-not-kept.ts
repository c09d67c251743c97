import { defineFault, type Fault } from '../../fault.ts';
import { everywhere } from '../../fault-parts/requirements.ts';
import { type RefusalReason, Refused } from '../../refusal.ts';
import type { Call } from '../../systems/call.ts';
import { readObjects } from '../../systems/read-content.ts';

interface Unkept extends Pick<Fault, 'id' | 'title' | 'breaks'> {
  readonly reason: RefusalReason;
  readonly field: string;
  readonly isMeant?: (call: Call) => boolean;
}

const rules: readonly Unkept[] = [
  {
    id: 'methods-need-not-cover-the-order',
    title: { zh: '支付方式合计小于订单金额也接受', en: 'Methods worth less than the order are accepted' },
    breaks: [
      'legacy.createTrade.pay-method-total-covers-order',
      ...everywhere('error.MICRO_CASHIER_AMOUNT_ERROR'),
    ],
    reason: 'amount',
    field: 'payMethod',
  },
  {
    id: 'amounts-need-not-agree',
    title: {
      zh: '单一支付方式的金额与订单金额不一致也接受',
      en: 'The amount of the only method may differ from the order',
    },
    breaks: ['legacy.createTrade.one-method-amounts-agree'],
    reason: 'amount',
    field: 'amount',
    isMeant: ({ content }) => readObjects(content, 'payMethod').length === 1,
  },
  {
    id: 'several-asynchronous-methods-accepted',
    title: {
      zh: '接受多个异步支付方式,也不要求放在最后',
      en: 'Several asynchronous methods are accepted, in any place',
    },
    breaks: everywhere('mixed-one-asynchronous-method', 'mixed-asynchronous-method-last'),
    reason: 'parameter',
    field: 'payMethod',
  },
  {
    id: 'asset-amounts-may-be-missing',
    title: { zh: '多个资产支付时可以不传金额', en: 'With several assets their amounts may be missing' },
    breaks: everywhere('assets-need-amounts-except-coupons'),
    reason: 'parameter',
    field: 'amount',
  },
];

/** Rules of amounts that orders need not keep. */
export const rulesOfAmountsNotKept: readonly Fault[] = rules.map(({ reason, field, isMeant, ...fault }) =>
  defineFault({
    ...fault,
    group: 'amount',
    behaviour: (behaviour) => ({
      ...behaviour,
      amounts: (call) => {
        try {
          behaviour.amounts?.(call);
        } catch (error) {
          const isThis =
            error instanceof Refused && error.refusal.reason === reason && error.refusal.field === field;
          if (!isThis || isMeant?.(call) === false) throw error;
        }
      },
    }),
  }),
);
