import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import type { Yuan } from '../../contracts/money.ts';

/** A movement of money on a card; the names are the named proposal of card.queryTransactions. */
export type CardTransactionType = 'pay' | 'reverse' | 'refund';

/** One movement of money on a card, whatever caused it; amounts in yuan. */
export interface CardTransaction {
  readonly txnId: string;
  readonly cardNo: string;
  readonly type: CardTransactionType;
  /** The caller's number: orgTxnNo of the card system, outTradeNo or refundTradeNo of a trade. */
  readonly orgTxnNo: string;
  readonly principal: Yuan;
  readonly subsidy: Yuan;
  /** What the card held in both accounts afterwards. */
  readonly left: Yuan;
  readonly at: number;
  /** The payment that a reversal or refund returns. */
  readonly originalTxnId?: string;
  readonly tid?: string;
  readonly shopNo?: string;
}

/** A payment of card.pay and what has gone back of it; amounts in yuan. */
export interface CardPayment {
  readonly txnId: string;
  readonly orgTxnNo: string;
  readonly cardNo: string;
  readonly tenancyId: string;
  readonly principal: Yuan;
  readonly subsidy: Yuan;
  readonly returnedPrincipal: Yuan;
  readonly returnedSubsidy: Yuan;
  readonly paidAt: number;
}

/** A reversal or refund by its own number: the same request again gets the same answer. */
export interface CardReturn {
  /** What the request asked for. */
  readonly asked: string;
  readonly answer: JsonObject;
}
