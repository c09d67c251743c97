import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { renderYuan } from '../../contracts/money.ts';
import { payByCard } from '../cards/pay-by-card.ts';
import { isPayable } from '../money.ts';
import { proposals } from '../proposals.ts';
import { Refused } from '../refusal.ts';
import { nextNumber } from '../world/world.ts';
import { assertAssigned } from './assigned-fields.ts';
import type { Behaviours, Call } from './call.ts';
import { pick, readAmount, readObjects, readText } from './read-content.ts';

/** 卡系统能力API; source: document 003. */
export const cardBehaviours: Behaviours = {
  'card.pay': {
    usedOnce: { series: 'card-payment', field: 'orgTxnNo' },
    amounts: (call) => {
      const amount = readAmount(call.content, 'txnAmount');
      if (amount === undefined || !isPayable(amount)) throw new Refused('amount', 'txnAmount');
      if (amount.gt(proposals.largestAmount.value)) throw new Refused('amount', 'txnAmount');
    },
    serve: serveCardPay,
    // The page has a second pair of code and message inside content, and a state of its own.
    refusedContent: ({ code, message }) => ({ txnStatus: '1', errorCode: code, message }),
  },
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
  const { content, world } = call;
  assertAssigned(call, ['tenancyId', 'merchantId', 'brandId', 'companyId', 'tid']);
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
  });
  const txnId = `${orgTxnNo.slice(0, 8)}${String(nextNumber(world, 'txnId')).padStart(12, '0')}`;
  const { principal, subsidy } = paid;
  const { cardNo } = paid.card;
  world.tables.cardPayments.set(txnId, { txnId, orgTxnNo, cardNo, principal, subsidy, paidAt: call.now });
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
