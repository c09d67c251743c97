import { shanghaiIso } from '../../contracts/clock.ts';
import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { renderYuan } from '../../contracts/money.ts';
import { Refused } from '../refusal.ts';
import type { Call } from '../systems/call.ts';
import { readText } from '../systems/read-content.ts';
import { holderOf } from '../wallet/wallet-entries.ts';
import { accounts, balanceOf } from '../world/ledger.ts';
import type { Card } from '../world/rows.ts';
import { cardBalance } from './card-balance.ts';
import { cardStatusOf } from './card-status.ts';

/** Returns the card a request names, whatever its status; throws `Refused` for an unknown one. */
export function knownCard(call: Call): Card {
  const card = call.world.tables.cards.get(readText(call.content, 'cashCardNo') ?? '');
  if (card === undefined) throw new Refused('card-unknown', 'cashCardNo');
  return card;
}

/** Answers card.inquiryCardInfo: both accounts and the status as they stand now. */
export function renderCardInfo({ world, now }: Call, card: Card): JsonObject {
  const { cardNo } = card;
  const phoneNumber = holderOf(world, { kind: 'card', code: cardNo })?.phoneNumber;
  return {
    cardInfo: {
      cashCardNo: cardNo,
      cardBalance: renderYuan(cardBalance(world, cardNo)),
      cardMonBalance: renderYuan(balanceOf(world, accounts.principal(cardNo))),
      discountBalance: renderYuan(balanceOf(world, accounts.subsidy(cardNo))),
      cardStatus: cardStatusOf(card, now),
      cardExpireTime: shanghaiIso(card.expiresAt).slice(0, 19).replace('T', ' '),
      faceValue: renderYuan(card.faceValue),
      productCode: card.productCode,
      productName: card.productName,
      cardType: card.cardType,
      ...(phoneNumber === undefined ? {} : { phoneNumber }),
    },
  };
}
