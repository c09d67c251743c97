import { activationConducts } from './activations.ts';
import { cardConducts } from './cards.ts';
import type { Conducts, Due } from './conduct.ts';
import { giftConducts, giftDues } from './gifts.ts';
import { memberConducts } from './members.ts';
import { noticeConducts } from './notices.ts';
import { orderConducts } from './orders.ts';
import { refundConducts } from './refunds.ts';
import { tillConducts } from './tills.ts';
import { tradeConducts, tradeDues } from './trades.ts';
import { walletConducts } from './wallets.ts';

/** How the documented world behaves under every operation the model follows. */
export const conducts: Conducts = {
  ...tradeConducts,
  ...refundConducts,
  ...cardConducts,
  ...walletConducts,
  ...giftConducts,
  ...memberConducts,
  ...orderConducts,
  ...tillConducts,
  ...activationConducts,
  ...noticeConducts,
};

/** Whatever happens by itself. */
export const dues: readonly Due[] = [tradeDues, giftDues];
