import { shanghaiIso } from '../../contracts/clock.ts';
import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { renderYuan } from '../../contracts/money.ts';
import { cardStatusOf } from '../cards/card-status.ts';
import type { Call } from '../systems/call.ts';
import { pick } from '../systems/read-content.ts';
import { type HeldCard, heldBy, isShownUsable } from '../wallet/held-entries.ts';
import { renderEntry } from '../wallet/render-entry.ts';
import type { Member } from '../world/member-rows.ts';
import { renderPoints } from './member-points.ts';

const assetFields = [
  'memberId',
  'walletId',
  'thirdOpenId',
  'voucherSource',
  'productType',
  'productCode',
  'voucherCode',
  'voucherName',
  'voucherStatus',
  'voucherStatusDesc',
  'voucherAmount',
  'faceValue',
  'remainTimes',
  'validStartTime',
  'validEndTime',
];

/** Returns a member's points and what of the wallet can be used now (page 6c4b7, and a proposal). */
export function renderMemberAssets(call: Call, { memberId }: Member): JsonObject {
  const usable = heldBy(call, memberId).filter(isShownUsable);
  return {
    points: renderPoints(call, memberId),
    memberId,
    cardVoucherList: usable.map((held) => pick(renderEntry(call, held), assetFields)),
  };
}

/** Returns the cash cards in a member's wallet, whatever their status. */
export function renderMemberCards(call: Call, { memberId }: Member): JsonObject {
  const cards = heldBy(call, memberId).filter((held) => held.kind === 'card');
  return { memberId, cardInfoList: cards.map((held) => renderCard(held, call.now)) };
}

/** The card system's own status and balance, not what the wallet was notified of. */
function renderCard({ card, amount }: HeldCard, now: number): JsonObject {
  return {
    cashCardNo: card.cardNo,
    productCode: card.productCode,
    productName: card.productName,
    cardType: card.cardType,
    cardBalance: renderYuan(amount),
    cardStatus: cardStatusOf(card, now),
    cardExpireTime: shanghaiIso(card.expiresAt).slice(0, 19).replace('T', ' '),
  };
}
