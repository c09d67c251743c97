import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { renderYuan } from '../../contracts/money.ts';
import type { CardPayment, CardTransaction } from '../world/card-rows.ts';
import { accounts, balanceOf } from '../world/ledger.ts';
import { settledOf, type World } from '../world/world.ts';

/** Returns the answer's content of a reversal or refund, amounts as text in yuan; only a refund tells what is left. */
export function renderCardReturn(
  world: World,
  transaction: CardTransaction,
  payment: CardPayment,
): JsonObject {
  const { cardNo, principal, subsidy } = transaction;
  const card = world.tables.cards.get(cardNo);
  return {
    txnStatus: '0',
    txnId: transaction.txnId,
    originalTxnId: payment.txnId,
    orgTxnNo: transaction.orgTxnNo,
    txnAmt: renderYuan(principal.plus(subsidy)),
    cardMonConsumeAmt: renderYuan(principal),
    merDiscountConsumeAmt: renderYuan(subsidy),
    cardMonBalance: renderYuan(balanceOf(world, accounts.principal(cardNo))),
    merDiscountBalance: renderYuan(balanceOf(world, accounts.subsidy(cardNo))),
    remainAmt: renderYuan(transaction.left),
    ...(card === undefined
      ? {}
      : { productCode: card.productCode, productName: card.productName, cardType: card.cardType }),
    ...(transaction.type === 'refund' ? amountsLeft(payment) : {}),
  };
}

function amountsLeft(payment: CardPayment): JsonObject {
  return {
    refundedAmount: renderYuan(payment.returnedPrincipal.plus(payment.returnedSubsidy)),
    refundableAmount: renderYuan(settledOf(payment)),
  };
}
