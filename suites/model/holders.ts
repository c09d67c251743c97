import type { RequirementId } from '../../contracts/requirement-id.generated.ts';
import { type Change, known, thingsOf, type World } from './fact.ts';
import { textAt, textsAt } from './read.ts';

/** Who holds a card or voucher that is in no wallet. */
export const nobody = 'nobody';

/** The status of a voucher, and of a card, that may be used. */
export const usableStatus = (world: World, code: string) =>
  known(world, `voucher/${code}/kind`) === 'Cashcard' ? '1' : '00';

/** Returns the cards and vouchers that a member is known to hold. */
export function heldBy(world: World, member: string): readonly string[] {
  return thingsOf(world, 'holder').filter((code) => known(world, `holder/${code}/member`) === member);
}

/** Returns the member a request is about: by memberId, by openId, or by phone number (三选一, page ec8ce). */
export function memberIn(world: World, asked: unknown): string | undefined {
  const [id, openId, phone] = ['memberId', 'thirdOpenId', 'phoneNumber'].map((name) => textAt(asked, name));
  if (id !== undefined) return id;
  const members = thingsOf(world, 'member');
  if (openId !== undefined)
    return members.find((member) => known(world, `member/${member}/open-id`) === openId);
  return members.find((member) => phone !== undefined && known(world, `member/${member}/phone`) === phone);
}

/** Returns the cards and vouchers a request names by number or by wallet entry. */
export function codesIn(world: World, asked: unknown): readonly string[] {
  const byEntry = textsAt(asked, 'walletIdList').map((id) => known(world, `entry/${id}/code`));
  return [...textsAt(asked, 'voucherCodeList'), ...byEntry.filter((code) => typeof code === 'string')];
}

/** Returns that a member holds a card or voucher from now on, marked as new where it was not the member's before. */
export function handOver(world: World, code: string, member: string, law: RequirementId): readonly Change[] {
  const before = known(world, `holder/${code}/member`);
  // Whether something that comes back is marked as new is not documented.
  const mark = before === undefined && member !== nobody ? '1' : undefined;
  return [
    { fact: `holder/${code}/member`, to: member, law },
    ...(before === member ? [] : [{ fact: `new/${code}/mark`, to: mark, law }]),
  ];
}

/** Returns that a card or voucher leaves a member's wallet, and when. */
export function takeOut(
  world: World,
  code: string,
  { member, at, law }: { member: string; at: number; law: RequirementId },
): readonly Change[] {
  return [
    ...handOver(world, code, nobody, law),
    { fact: `removed/${code}/at`, to: at, law },
    { fact: `removed/${code}/from`, to: member, law },
  ];
}
