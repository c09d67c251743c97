import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { readPath } from '../../contracts/read-path.ts';
import type { RequirementId } from '../../contracts/requirement-id.generated.ts';
import type { Check, Story, Verdict } from '../check.ts';
import { exampleAnswer, exampleStory } from '../judging/example-story.ts';
import { hasAnswersOf, judgeRequirement } from '../judging/judge-requirement.ts';
import { judgeSum, type NamedAmount } from '../judging/judge-yuan.ts';

/** A law over the amounts of one answer: what stands at `sum` is what stands at `parts` together. */
interface SumLaw {
  readonly requirement: RequirementId;
  /** Paths below the content. */
  readonly sum: string;
  readonly parts: readonly string[];
  /** True where nothing can be told unless every part is there. */
  readonly needsAll?: true;
  /** The law holds only where the answer names no payment state, or this one. */
  readonly onlyWhen?: 'Success';
}

const queries = [
  'payment.queryTrade',
  'cashier.queryTrade',
  'legacy.queryTrade',
  'legacy.queryTradeOld',
] as const;

const laws: readonly SumLaw[] = [
  {
    requirement: 'legacy.createTrade.paid-amount-sums-assets',
    sum: 'paidAmount',
    parts: ['cardPaid', 'couponPaid', 'pointsPaid', 'cashPaid'].map((asset) => `${asset}.paidAmount`),
  },
  {
    requirement: 'legacy.createTrade.card-paid-sums-use-list',
    sum: 'cardPaid.paidAmount',
    parts: ['cardPaid.useList[].paidAmount'],
  },
  {
    requirement: 'legacy.createTrade.coupon-paid-sums-use-list',
    sum: 'couponPaid.paidAmount',
    parts: ['couponPaid.useList[].paidAmount'],
  },
  {
    requirement: 'card.pay.principal-and-subsidy-make-amount',
    sum: 'txnAmt',
    parts: ['cardMonConsumeAmt', 'merDiscountConsumeAmt'],
  },
  {
    requirement: 'card.pay.remaining-is-principal-and-subsidy',
    sum: 'remainAmt',
    parts: ['cardMonBalance', 'merDiscountBalance'],
  },
  {
    requirement: 'card.inquiryCardInfo.balance-is-principal-and-subsidy',
    sum: 'cardInfo.cardBalance',
    parts: ['cardInfo.cardMonBalance', 'cardInfo.discountBalance'],
    needsAll: true,
  },
  {
    requirement: 'wallet.countNewVouchers.count-is-cards-and-vouchers',
    sum: 'count',
    parts: ['cardCount', 'voucherCount'],
    needsAll: true,
  },
  ...queries.map(
    (query): SumLaw => ({
      requirement: `${query}.refundable-is-paid-minus-refunded`,
      sum: 'paidAmount',
      parts: ['refundedAmount', 'refundableAmount'],
      needsAll: true,
      // What was charged of an order that is not paid yet comes back by itself: nothing of it is refundable.
      onlyWhen: 'Success',
    }),
  ),
];

const judges = laws.map((law) =>
  judgeRequirement(law.requirement, ({ isSuccess, content }) =>
    isSuccess === true && isMeant(law, content) ? judgeLaw(law, content) : undefined,
  ),
);

function isMeant({ onlyWhen }: SumLaw, { paymentStatus }: JsonObject): boolean {
  return onlyWhen === undefined || paymentStatus === undefined || paymentStatus === onlyWhen;
}

/** The amounts of one answer add up as their meanings say. */
export const answeredSumsAddUp: Check = {
  id: 'answered-sums-add-up',
  title: { zh: '应答中的金额相加一致', en: 'The amounts of an answer add up' },
  appliesTo: hasAnswersOf(...new Set(laws.map(({ requirement }) => requirement.split('.', 2).join('.')))),
  judge: (story) => judges.flatMap((judge) => judge(story)),
  examples: {
    passes: [
      placed({ paidAmount: '3.00', cardPaid: { paidAmount: '2.00' }, couponPaid: { paidAmount: '1.00' } }),
      placed({
        paidAmount: '0.30',
        cardPaid: { paidAmount: '0.30', useList: [{ paidAmount: 0.1 }, { paidAmount: 0.2 }] },
      }),
      paid({ txnAmt: '1.00', cardMonConsumeAmt: '0.40', merDiscountConsumeAmt: '0.60' }),
      queried({
        paymentStatus: 'Success',
        paidAmount: '3.00',
        refundedAmount: '1.00',
        refundableAmount: '2.00',
      }),
    ],
    fails: [
      placed({ paidAmount: '3.00', cardPaid: { paidAmount: '2.00' }, couponPaid: { paidAmount: '0.99' } }),
      placed({ paidAmount: '0.30', cardPaid: { paidAmount: '0.30', useList: [{ paidAmount: 0.1 }] } }),
      paid({ remainAmt: '1.00', cardMonBalance: '0.40', merDiscountBalance: '0.50' }),
      queried({
        paymentStatus: 'Success',
        paidAmount: '3.00',
        refundedAmount: '1.00',
        refundableAmount: '3.00',
      }),
      exampleStory([
        {
          operation: 'wallet.countNewVouchers',
          answer: exampleAnswer({ content: { count: 4, cardCount: 1, voucherCount: 2 } }),
        },
      ]),
    ],
  },
};

/** Where the answer names no part at all there is nothing to add up: an order that waits for its payer. */
function judgeLaw({ sum, parts, needsAll }: SumLaw, content: JsonObject): Verdict | undefined {
  const [whole] = readPath(content, sum);
  const found = parts.flatMap((path) =>
    readPath(content, path).map(({ value }): NamedAmount => ({ name: path, value })),
  );
  if (whole === undefined || found.length < (needsAll ? parts.length : 1)) return undefined;
  return judgeSum(found, { name: sum, value: whole.value }, `response/content${whole.pointer}`);
}

function placed(content: JsonObject): Story {
  return exampleStory([{ answer: exampleAnswer({ content }) }]);
}

function paid(content: JsonObject): Story {
  return exampleStory([
    { operation: 'card.pay', answer: exampleAnswer({ content: JSON.stringify(content) }) },
  ]);
}

function queried(content: JsonObject): Story {
  return exampleStory([{ operation: 'payment.queryTrade', answer: exampleAnswer({ content }) }]);
}
