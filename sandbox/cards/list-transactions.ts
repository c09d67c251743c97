import { shanghaiDateTime } from '../../contracts/clock.ts';
import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { renderYuan } from '../../contracts/money.ts';
import type { Call } from '../systems/call.ts';
import { readText } from '../systems/read-content.ts';
import { readPage } from '../systems/read-page.ts';
import type { CardTransaction } from '../world/card-rows.ts';
import { knownCard } from './read-card.ts';

/** Transactions of a page where the request names no size. */
const defaultPageSize = 20;

/** Answers card.queryTransactions: every movement of the card, the newest first. */
export function listTransactions(call: Call): JsonObject {
  const { cardNo } = knownCard(call);
  const { start, end } = readPage(call, defaultPageSize);
  const isAskedFor = askedFor(call);
  const found = call.world.tables.cardTransactions
    .values()
    .filter((one) => one.cardNo === cardNo && isAskedFor(one))
    .toReversed();
  return { txnList: found.slice(start, end).map(renderTransaction), totalCount: found.length };
}

function askedFor({ content }: Call): (transaction: CardTransaction) => boolean {
  const number = readText(content, 'orgTxnNo');
  const start = readText(content, 'startTime') ?? '';
  const end = readText(content, 'endTime') ?? '9';
  return ({ orgTxnNo, at }) => {
    // Times of 14 digits compare as text.
    const time = shanghaiDateTime(at);
    return (number === undefined || number === orgTxnNo) && time >= start && time <= end;
  };
}

function renderTransaction(transaction: CardTransaction): JsonObject {
  const { txnId, originalTxnId, orgTxnNo, type, principal, subsidy, left, at, tid, shopNo } = transaction;
  return {
    txnId,
    ...(originalTxnId === undefined ? {} : { originalTxnId }),
    orgTxnNo,
    txnType: type,
    txnStatus: '0',
    txnTime: shanghaiDateTime(at),
    txnAmt: renderYuan(principal.plus(subsidy)),
    cardMonConsumeAmt: renderYuan(principal),
    merDiscountConsumeAmt: renderYuan(subsidy),
    remainAmt: renderYuan(left),
    ...(tid === undefined ? {} : { tid }),
    ...(shopNo === undefined ? {} : { shopNo }),
  };
}
