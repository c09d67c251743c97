import { shanghaiDateTime } from '../../contracts/clock.ts';
import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { namedMember } from '../members/find-member.ts';
import { proposals } from '../proposals.ts';
import type { Call } from '../systems/call.ts';
import { readText } from '../systems/read-content.ts';
import type { World } from '../world/world.ts';
import { readToken, signToken, type TokenReading } from './web-token.ts';

/** Name of the key that signs tokens, in the world's table of keys. */
export const tokenKey = 'token';

/** Issues a token for a member; it expires by the sandbox's clock. */
export function issueToken(call: Call): JsonObject {
  const { content, world, app, tenant, ids, now } = call;
  const member = namedMember(call);
  const expiresIn = proposals.tokenSeconds.value;
  const issued = Math.floor(now / 1000);
  const claims = {
    iss: 'ebuy-kit-sandbox',
    sub: member.memberId,
    aud: app.appId,
    tenancyId: tenant.tenancyId,
    clientType: readText(content, 'clientType') ?? '',
    iat: issued,
    exp: issued + expiresIn,
    jti: ids.token(32),
  };
  return {
    token: signToken(claims, keyOf(world)),
    tokenType: 'Bearer',
    expiresIn,
    expireTime: shanghaiDateTime(claims.exp * 1000),
  };
}

/** Reads a token that the sandbox issued. */
export function readIssuedToken(world: World, token: string, now: number): TokenReading {
  return readToken(token, keyOf(world), now);
}

function keyOf(world: World): string {
  const key = world.tables.keys.get(tokenKey);
  if (key === undefined) throw new Error('the world has no key for tokens');
  return key;
}
