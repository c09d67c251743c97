import { b2bBehaviours } from './b2b.ts';
import type { Behaviours } from './call.ts';
import { cardBehaviours } from './card.ts';
import { cashierBehaviours } from './cashier.ts';
import { legacyBehaviours } from './legacy.ts';
import { memberBehaviours } from './member.ts';
import { orderBehaviours } from './order.ts';
import { paymentBehaviours } from './payment.ts';
import { pospBehaviours } from './posp.ts';
import { walletBehaviours } from './wallet.ts';

/** Every behaviour by operation id; an operation of the catalogue without one is not served. */
export const allBehaviours: Behaviours = {
  ...paymentBehaviours,
  ...cashierBehaviours,
  ...legacyBehaviours,
  ...cardBehaviours,
  ...memberBehaviours,
  ...walletBehaviours,
  ...orderBehaviours,
  ...pospBehaviours,
  ...b2bBehaviours,
};
