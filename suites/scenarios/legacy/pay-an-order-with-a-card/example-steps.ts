import { type ExampleExchange, exampleAnswer, exampleRequest } from '../../../judging/example-story.ts';

const cardNo = '6666940000000000000001';

/** Returns a wallet step whose card holds `balance` yuan. */
export function walletStep(step: string, balance: number): ExampleExchange {
  return {
    step,
    operation: 'wallet.getCardVoucherList',
    answer: exampleAnswer({
      action: 'getCardVoucherList',
      content: { cardList: [{ voucherCode: cardNo, voucherAmount: balance }], voucherList: [] },
    }),
  };
}

/** Returns an order step that says it was paid `paid` yuan with the card. */
export function orderStep(step: string, paid: string): ExampleExchange {
  const payMethod = [{ assetType: 'cashcard', cardCoupons: `${cardNo}|***`, amount: Number(paid) }];
  return {
    step,
    request: exampleRequest({ content: { payMethod } }),
    answer: exampleAnswer({ content: { paidAmount: paid, cardPaid: { paidAmount: paid } } }),
  };
}

/** Returns a card payment that says it took `amount` yuan and left `remaining`. */
export function paymentStep(step: string, amount: string, remaining: string): ExampleExchange {
  return {
    step,
    operation: 'card.pay',
    request: exampleRequest({ action: 'pay', content: { cashCardNo: cardNo, txnAmount: amount } }),
    answer: exampleAnswer({
      action: 'pay',
      content: JSON.stringify({ txnStatus: '0', txnAmt: amount, remainAmt: remaining }),
    }),
  };
}
