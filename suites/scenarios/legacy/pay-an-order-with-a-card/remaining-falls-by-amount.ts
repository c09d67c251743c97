import type { Check } from '../../../check.ts';
import { exampleStory } from '../../../judging/example-story.ts';
import { judgeSteps } from '../../../judging/judge-steps.ts';
import { judgeFall } from '../../../judging/judge-yuan.ts';
import { paymentStep } from './example-steps.ts';

const id = 'scenario:legacy/pay-an-order-with-a-card';

/** From one card payment to the next, the remaining balance they answer falls by the second amount. */
export const remainingFallsByAmount: Check = {
  id: 'remaining-falls-by-amount',
  title: {
    zh: '两次消费之间 remainAmt 减少 txnAmt',
    en: 'remainAmt falls by txnAmt from payment to payment',
  },
  appliesTo: ({ line }) => line.id === id,
  judge: judgeSteps({
    requirement: 'card.pay.balance-reduced-by-amount',
    accepted: ['card-payment', 'card-payment-again'],
    judge: (steps) =>
      judgeFall(
        { name: 'remainAmt (before)', value: steps['card-payment'].content.remainAmt },
        { name: 'remainAmt (after)', value: steps['card-payment-again'].content.remainAmt },
        { name: 'txnAmt', value: steps['card-payment-again'].content.txnAmt },
        'response/content/remainAmt',
      ),
  }),
  examples: {
    passes: [
      exampleStory(
        [paymentStep('card-payment', '0.70', '98.10'), paymentStep('card-payment-again', '0.10', '98.00')],
        { id },
      ),
    ],
    fails: [
      exampleStory(
        [paymentStep('card-payment', '0.70', '98.10'), paymentStep('card-payment-again', '0.10', '98.10')],
        { id },
      ),
    ],
  },
};
