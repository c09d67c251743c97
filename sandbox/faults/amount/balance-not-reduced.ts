import { defineFault } from '../../fault.ts';

/** The payment is answered and kept, and the card still holds its money. */
export const balanceNotReduced = defineFault({
  id: 'balance-not-reduced',
  title: { zh: '扣款成功但卡余额没有减少', en: "A payment succeeds and the card's balance stays" },
  group: 'amount',
  breaks: ['card.pay.balance-reduced-by-amount', 'legacy.createTrade.card-balance-reduced-by-card-paid'],
  posting: (posting) =>
    posting.lines.some(({ account }) => account.startsWith('card/')) ? undefined : posting,
});
