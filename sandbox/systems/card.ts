import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { renderYuan } from '../../contracts/money.ts';
import { keepPayment } from '../cards/keep-payment.ts';
import { listTransactions } from '../cards/list-transactions.ts';
import { payByCard } from '../cards/pay-by-card.ts';
import { knownCard, renderCardInfo } from '../cards/read-card.ts';
import { refundPayment, reversePayment } from '../cards/return-to-card.ts';
import { isPayable } from '../money.ts';
import { proposals } from '../proposals.ts';
import { Refused } from '../refusal.ts';
import { assertAssigned } from './assigned-fields.ts';
import type { Behaviours, Call } from './call.ts';
import { pick, readAmount, readObjects, readText } from './read-content.ts';

/** What e-Buy assigned and the card system's transactions carry. */
const assignedFields = ['tenancyId', 'merchantId', 'brandId', 'companyId', 'tid'] as const;

/** The pages have a second pair of code and message inside content, and a state of its own. */
const failedTransaction = ({ code, message }: { readonly code: string; readonly message: string }) => ({
  txnStatus: '1',
  errorCode: code,
  message,
});

/** 卡系统能力API; sources: document 003 and the records of the card system. */
export const cardBehaviours: Behaviours = {
  'card.pay': {
    usedOnce: { series: 'card-payment', field: 'orgTxnNo' },
    amounts: (call) => {
      const amount = readAmount(call.content, 'txnAmount');
      if (amount === undefined || !isPayable(amount)) throw new Refused('amount', 'txnAmount');
      if (amount.gt(proposals.largestAmount.value)) throw new Refused('amount', 'txnAmount');
    },
    serve: serveCardPay,
    refusedContent: failedTransaction,
  },
  'card.reverse': {
    serve: (call) => {
      assertAssigned(call, assignedFields);
      return reversePayment(call);
    },
    refusedContent: failedTransaction,
  },
  'card.refund': {
    serve: (call) => {
      assertAssigned(call, assignedFields);
      return refundPayment(call);
    },
    refusedContent: failedTransaction,
  },
  'card.inquiryCardInfo': { serve: (call) => renderCardInfo(call, knownCard(call)) },
  'card.queryTransactions': { serve: listTransactions },
};

const goodsFields = [
  'goodsId',
  'goodsCode',
  'goodsName',
  'goodsNum',
  'priceSale',
  'spec',
  'category',
  'units',
  'incentiveFlag',
];

function serveCardPay(call: Call): JsonObject {
  const { content } = call;
  assertAssigned(call, assignedFields);
  const amount = readAmount(content, 'txnAmount');
  const orgTxnNo = readText(content, 'orgTxnNo');
  if (amount === undefined || orgTxnNo === undefined) throw new Refused('parameter', 'orgTxnNo');
  const mode = readText(content, 'consumeMode') ?? proposals.consumeModeWithoutValue.value;
  const paid = payByCard(call, {
    cardNo: readText(content, 'cashCardNo') ?? '',
    amount,
    mayTakeLess: mode === '1',
    cause: 'card-payment',
    reference: orgTxnNo,
    tid: readText(content, 'tid'),
    shopNo: readText(content, 'shopNo'),
  });
  const { txnId, principal, subsidy } = paid;
  keepPayment(call, orgTxnNo, paid);
  return {
    txnStatus: '0',
    cardMonConsumeAmt: renderYuan(principal),
    merDiscountConsumeAmt: renderYuan(subsidy),
    txnId,
    cardMonBalance: renderYuan(paid.principalLeft),
    merDiscountBalance: renderYuan(paid.subsidyLeft),
    searchCode: paid.card.searchCode,
    productCode: paid.card.productCode,
    cardType: paid.card.cardType,
    txnAmt: renderYuan(principal.plus(subsidy)),
    remainAmt: renderYuan(paid.principalLeft.plus(paid.subsidyLeft)),
    productName: paid.card.productName,
    merReceiveAmount: renderYuan(principal),
    ...goodsOf(content),
  };
}

function goodsOf(content: JsonObject): JsonObject {
  const goods = readObjects(content, 'goodsDetail');
  return goods.length === 0 ? {} : { goodsDetail: goods.map((item) => pick(item, goodsFields)) };
}
