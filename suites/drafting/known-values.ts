import { shanghaiDateTime } from '../../contracts/clock.ts';
import type { Given } from '../../contracts/given.ts';
import { needed, neededFirst } from '../../contracts/need.ts';
import { neededMember, neededOtherMember } from '../../contracts/needed-member.ts';
import type { Json } from '../../contracts/operation.ts';

/** Values that belong into a field whatever the operation, by its name: what the target's own test data says of it. */
const byName: Readonly<Record<string, (given: Given) => Json>> = {
  memberId: (given) => neededMember(given).memberId,
  targetMemberId: (given) => neededMember(given).memberId,
  sourceMemberId: (given) => neededOtherMember(given).memberId,
  thirdOpenId: (given) => neededMember(given, 'thirdOpenId').thirdOpenId,
  phoneNumber: (given) => neededMember(given, 'phoneNumber').phoneNumber,
  mobile: (given) => neededMember(given, 'phoneNumber').phoneNumber,
  cashCardNo: (given) => neededFirst(given, 'cards').cardNo,
  shopNo: (given) => needed(given, 'shopNo'),
  payWay: (given) => needed(given, 'payWay'),
  currency: (given) => given.data.currency ?? 'CNY',
  areaCode: () => '310101',
  orderTimeOut: (given) => given.clock.now() + 5 * 60 * 1000,
  timeExpire: (given) => shanghaiDateTime(given.clock.now() + 5 * 60 * 1000),
  expireTime: (given) => shanghaiDateTime(given.clock.now() + 24 * 60 * 60 * 1000),
  endTime: (given) => shanghaiDateTime(given.clock.now() + 60 * 1000),
  validEndTime: (given) => shanghaiDateTime(given.clock.now() + 365 * 24 * 60 * 60 * 1000),
};

/** Returns the value the test data has for a field; undefined where nothing is known of it. */
export function knownValue(name: string, given: Given): Json | undefined {
  return Object.hasOwn(byName, name) ? byName[name]?.(given) : undefined;
}
