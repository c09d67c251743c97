import { shanghaiDate } from '../../contracts/clock.ts';
import { notifyStatus } from '../notifications/notify-status.ts';
import type { Moment } from '../systems/moment.ts';
import type { CardTransaction } from '../world/card-rows.ts';
import { nextNumber } from '../world/world.ts';
import { cardBalance } from './card-balance.ts';

/** A movement before it has its number, its time and the balance after it. */
export type Movement = Omit<CardTransaction, 'txnId' | 'left' | 'at'>;

/** Keeps a movement that has just been entered in the ledger, and returns it with its txnId: date and serial number. */
export function recordTransaction(moment: Moment, movement: Movement): CardTransaction {
  const { world, now } = moment;
  const serial = String(nextNumber(world, 'txnId')).padStart(12, '0');
  const txnId = `${shanghaiDate(now)}${serial}`;
  const transaction = { ...movement, txnId, left: cardBalance(world, movement.cardNo), at: now };
  world.tables.cardTransactions.set(txnId, transaction);
  notifyStatus(moment, { kind: 'card', code: movement.cardNo }, movement.orgTxnNo);
  return transaction;
}
