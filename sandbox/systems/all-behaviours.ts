import { b2bBehaviours } from './b2b.ts';
import type { Behaviours } from './call.ts';
import { cardBehaviours } from './card.ts';
import { legacyBehaviours } from './legacy.ts';
import { pospBehaviours } from './posp.ts';
import { walletBehaviours } from './wallet.ts';

/** Every behaviour by operation id; an operation of the catalogue without one is not served. */
export const allBehaviours: Behaviours = {
  ...legacyBehaviours,
  ...cardBehaviours,
  ...walletBehaviours,
  ...pospBehaviours,
  ...b2bBehaviours,
};
