import { zero } from '../money.ts';
import type { CardPaid, Paying } from './pay-by-card.ts';

/** Keeps a payment of the card system, so that it can be reversed or refunded by its orgTxnNo. */
export function keepPayment({ world, now, app, tenant }: Paying, orgTxnNo: string, paid: CardPaid): void {
  world.tables.cardPayments.set(`${app.appId}/${orgTxnNo}`, {
    txnId: paid.txnId,
    orgTxnNo,
    cardNo: paid.card.cardNo,
    tenancyId: tenant.tenancyId,
    principal: paid.principal,
    subsidy: paid.subsidy,
    returnedPrincipal: zero,
    returnedSubsidy: zero,
    paidAt: now,
  });
}
