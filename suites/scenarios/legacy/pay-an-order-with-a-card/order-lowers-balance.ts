import { readPath } from '../../../../contracts/read-path.ts';
import type { Check } from '../../../check.ts';
import { exampleStory } from '../../../judging/example-story.ts';
import { judgeSteps } from '../../../judging/judge-steps.ts';
import { judgeFall } from '../../../judging/judge-yuan.ts';
import { balanceInWallet, cardOfOrder } from './card-in-wallet.ts';
import { orderStep, walletStep } from './example-steps.ts';

const id = 'scenario:legacy/pay-an-order-with-a-card';

/** The wallet shows a card poorer by what the order says it took from it. */
export const orderLowersBalance: Check = {
  id: 'order-lowers-balance',
  title: {
    zh: '下单后卡余额减少 cardPaid.paidAmount',
    en: 'The order takes cardPaid.paidAmount from the card',
  },
  appliesTo: ({ line }) => line.id === id,
  judge: judgeSteps({
    requirement: 'legacy.createTrade.card-balance-reduced-by-card-paid',
    accepted: ['wallet-before', 'order', 'wallet-after-order'],
    judge: (steps) => {
      const cardNo = cardOfOrder(steps.order);
      const [paid] = readPath(steps.order.content, 'cardPaid.paidAmount');
      return judgeFall(
        balanceInWallet(steps['wallet-before'], cardNo, 'voucherAmount (before)'),
        balanceInWallet(steps['wallet-after-order'], cardNo, 'voucherAmount (after)'),
        { name: 'cardPaid.paidAmount', value: paid?.value },
      );
    },
  }),
  examples: {
    passes: [
      exampleStory(
        [
          walletStep('wallet-before', 100),
          orderStep('order', '1.20'),
          walletStep('wallet-after-order', 98.8),
        ],
        { id },
      ),
    ],
    fails: [
      exampleStory(
        [walletStep('wallet-before', 100), orderStep('order', '1.20'), walletStep('wallet-after-order', 100)],
        { id },
      ),
    ],
  },
};
