import { shanghaiDateTime } from '../../contracts/clock.ts';
import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { renderYuan } from '../../contracts/money.ts';
import { cardBalance } from '../cards/card-balance.ts';
import { cardStatusOf } from '../cards/card-status.ts';
import { waitsInGift } from '../gifts/gift-state.ts';
import { proposals } from '../proposals.ts';
import type { Moment } from '../systems/moment.ts';
import { voucherStatusOf } from '../vouchers/voucher-status.ts';
import type { Asset } from '../wallet/wallet-entries.ts';
import type { Gift } from '../world/wallet-rows.ts';
import { raiseNotification } from './raise-notification.ts';

/**
 * Tells of a card's or an e-coupon's status as it is now, wherever an app has an address for that. No page says that
 * the gateway does this, to whom, or in which fields: all of it is a proposal (`statusNotifications`).
 */
export function notifyStatus(moment: Moment, { kind, code }: Asset, orgTxnNo?: string): void {
  for (const { appId, statusUrl } of moment.world.tables.apps.values()) {
    if (statusUrl === undefined) continue;
    const told = kind === 'card' ? cardContent(moment, code) : voucherContent(moment, code);
    if (told === undefined) return;
    const content = {
      ...told,
      changeTime: shanghaiDateTime(moment.now),
      ...(orgTxnNo === undefined ? {} : { orgTxnNo }),
    };
    raiseNotification(moment, { operation: operations[kind], appId, about: code, url: statusUrl, content });
  }
}

/** Tells the same of everything in a gift, whose state has just changed. */
export function notifyStatusOfGift(moment: Moment, { walletIds }: Gift): void {
  for (const walletId of walletIds) {
    const entry = moment.world.tables.walletEntries.get(walletId);
    if (entry !== undefined) notifyStatus(moment, entry);
  }
}

const operations = proposals.statusNotifications.value;

function cardContent({ world, now }: Moment, cashCardNo: string): JsonObject | undefined {
  const card = world.tables.cards.get(cashCardNo);
  if (card === undefined) return undefined;
  const cardBalanceText = renderYuan(cardBalance(world, cashCardNo));
  return { cashCardNo, cardStatus: cardStatusOf(card, now), cardBalance: cardBalanceText };
}

function voucherContent({ world, now }: Moment, voucherCode: string): JsonObject | undefined {
  const voucher = world.tables.coupons.get(voucherCode);
  if (voucher === undefined) return undefined;
  const isGiven = waitsInGift(world, { kind: 'coupon', code: voucherCode }, now);
  const voucherStatus = isGiven ? proposals.statusGiving.value : voucherStatusOf(voucher, now);
  return { voucherCode, voucherStatus, remainTimes: voucher.remainTimes };
}
