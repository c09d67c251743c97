import type { Clock } from './clock.ts';
import type { Ids } from './ids.ts';
import type { Target, TestData } from './target.ts';

/** What an operation's example and a scenario may draw on: time, ids and the target's test data. */
export interface Given {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly data: TestData;
  /** Where the target is; absent where requests are drawn for no target. */
  readonly baseUrls?: Target['baseUrls'];
}
