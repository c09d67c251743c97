import type { Ids } from '../../contracts/ids.ts';
import type { NotificationHook } from '../notifications/notification.ts';
import type { PostingHook } from '../world/ledger.ts';
import type { World } from '../world/world.ts';

/** What anything that happens in the world may draw on, whether a request brings it about or the clock does. */
export interface Moment {
  /** Milliseconds since the epoch, by the sandbox's clock. */
  readonly now: number;
  readonly world: World;
  readonly ids: Ids;
  /** Faults that change or drop postings, in the order they were chosen. */
  readonly postingHooks: readonly PostingHook[];
  /** Faults that change or drop notifications, in the order they were chosen. */
  readonly notificationHooks: readonly NotificationHook[];
}
