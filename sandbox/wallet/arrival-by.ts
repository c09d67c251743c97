import type { Call } from '../systems/call.ts';
import { readText } from '../systems/read-content.ts';
import type { Member } from '../world/member-rows.ts';
import type { Arrival } from './wallet-entries.ts';

/** Returns what a request says of an entry it makes: whose it is, what it shows, and the channel it comes through. */
export function arrivalBy(
  { content }: Call,
  member: Member,
  channel: string,
): Omit<Arrival, 'kind' | 'code'> {
  const given = (field: string) => readText(content, field) || undefined;
  return {
    member,
    origin: given('voucherSource') ?? channel,
    thirdOpenId: given('thirdOpenId'),
    phoneNumber: given('phoneNumber'),
  };
}
