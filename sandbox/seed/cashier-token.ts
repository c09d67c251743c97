import type { Moment } from '../systems/moment.ts';
import type { App } from '../world/rows.ts';
import { validAround } from './seed-span.ts';

/** Makes a token of the cashier plugin that is valid however far a test moves the clock, and returns it. */
export function seedCashierToken({ world, ids, now }: Moment, { appId }: App): string {
  const token = ids.token(64);
  const { validUntil: expiresAt } = validAround(now);
  world.tables.cashierTokens.set(token, { token, appId, expiresAt });
  return token;
}
