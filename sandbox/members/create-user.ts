import { Refused } from '../refusal.ts';
import type { Call } from '../systems/call.ts';
import { readText } from '../systems/read-content.ts';
import type { User } from '../world/member-rows.ts';
import { readProfile } from './profile.ts';

/** Returns the tenant's user with the request's openId: the one that is there, unchanged, or a new one. */
export function createUser(call: Call): User {
  const { content, world, tenant, ids, now } = call;
  const openId = readText(content, 'openId') ?? '';
  if (openId === '') throw new Refused('parameter', 'openId');
  const known = world.tables.users.get(userKey(tenant.tenancyId, openId));
  if (known !== undefined) return known;
  const user: User = {
    tenancyId: tenant.tenancyId,
    userId: ids.token(32),
    openId,
    clientType: readText(content, 'clientType') ?? '',
    mobile: readText(content, 'mobile') ?? '',
    profile: readProfile(content),
    createdAt: now,
  };
  keepUser(call, user);
  return user;
}

/** Returns the tenant's user with the request's openId; throws `Refused` where there is none. */
export function namedUser({ content, world, tenant }: Call): User {
  const user = world.tables.users.get(userKey(tenant.tenancyId, readText(content, 'openId') ?? ''));
  if (user === undefined) throw new Refused('user-unknown', 'openId');
  return user;
}

/** Keeps a user as it is now. */
export function keepUser({ world }: Pick<Call, 'world'>, user: User): void {
  world.tables.users.set(userKey(user.tenancyId, user.openId), user);
}

function userKey(tenancyId: string, openId: string): string {
  return `${tenancyId}/${openId}`;
}
