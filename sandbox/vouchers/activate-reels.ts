import { Refused } from '../refusal.ts';
import type { Call } from '../systems/call.ts';
import type { Reel } from '../world/rows.ts';

/** Activates all of the named reels, packs or boxes, or none; throws `Refused` where one of them cannot be. */
export function activateReels(call: Call, codes: readonly string[]): readonly Reel[] {
  const { reels } = call.world.tables;
  return codes.map((code) => {
    const reel = reels.get(code);
    if (reel === undefined || !reel.isActivatable || reel.activatedAt !== undefined) {
      throw new Refused('not-activatable', 'qrcode');
    }
    const activated = { ...reel, activatedAt: call.now };
    reels.set(code, activated);
    return activated;
  });
}
