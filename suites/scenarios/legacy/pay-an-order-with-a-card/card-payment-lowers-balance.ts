import type { Check } from '../../../check.ts';
import { exampleStory } from '../../../judging/example-story.ts';
import { judgeSteps } from '../../../judging/judge-steps.ts';
import { judgeFall } from '../../../judging/judge-yuan.ts';
import { balanceInWallet, cardOfPayment } from './card-in-wallet.ts';
import { paymentStep, walletStep } from './example-steps.ts';

const id = 'scenario:legacy/pay-an-order-with-a-card';

/** The wallet shows a card poorer by what the card payment says it took from it. */
export const cardPaymentLowersBalance: Check = {
  id: 'card-payment-lowers-balance',
  title: { zh: '单卡消费后卡余额减少 txnAmt', en: 'A card payment takes txnAmt from the card' },
  appliesTo: ({ line }) => line.id === id,
  judge: judgeSteps({
    requirement: 'card.pay.balance-reduced-by-amount',
    accepted: ['wallet-after-order', 'card-payment', 'wallet-after-payment'],
    judge: (steps) => {
      const cardNo = cardOfPayment(steps['card-payment']);
      return judgeFall(
        balanceInWallet(steps['wallet-after-order'], cardNo, 'voucherAmount (before)'),
        balanceInWallet(steps['wallet-after-payment'], cardNo, 'voucherAmount (after)'),
        { name: 'txnAmt', value: steps['card-payment'].content.txnAmt },
      );
    },
  }),
  examples: {
    passes: [
      exampleStory(
        [
          walletStep('wallet-after-order', 98.8),
          paymentStep('card-payment', '0.70', '98.10'),
          walletStep('wallet-after-payment', 98.1),
        ],
        { id },
      ),
    ],
    fails: [
      exampleStory(
        [
          walletStep('wallet-after-order', 98.8),
          paymentStep('card-payment', '0.70', '98.10'),
          walletStep('wallet-after-payment', 98.8),
        ],
        { id },
      ),
    ],
  },
};
