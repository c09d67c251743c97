import { defineProfile } from '../profile.ts';

/** Systems that pay from cash cards directly: payment, refund, reversal and inquiry. */
export const cardSystem = defineProfile({
  id: 'card-system',
  title: { zh: '现金卡系统', en: 'Card system' },
  purpose: {
    zh: '直接调用现金卡消费、退款、冲正与查询的系统',
    en: 'Systems that pay from cash cards directly: payment, refund, reversal and inquiry',
  },
  operations: ['card.inquiryCardInfo', 'card.pay', 'card.queryTransactions', 'card.refund', 'card.reverse'],
  scenarios: ['card/*'],
});
