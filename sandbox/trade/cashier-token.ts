import { shanghaiDateTime } from '../../contracts/clock.ts';
import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { identifiedMember, memberById } from '../members/find-member.ts';
import { proposals } from '../proposals.ts';
import { Refused } from '../refusal.ts';
import type { Call } from '../systems/call.ts';
import { readText } from '../systems/read-content.ts';
import type { CashierToken } from '../world/trade-rows.ts';

/** The fields by which a member can be named. */
const namingFields = ['memberId', 'thirdOpenId', 'phoneNumber'] as const;

/** Characters of a token; up to 500 are proposed. */
const tokenLength = 64;

/** Issues a token for the member who is named, or for nobody in particular; throws `Refused` for an unknown one. */
export function issueToken(call: Call): JsonObject {
  const { app, now, ids, world } = call;
  const validMs = proposals.cashierTokenValidMs.value;
  const isNamed = namingFields.some((field) => readText(call.content, field) !== undefined);
  const memberId = isNamed ? identifiedMember(call).memberId : undefined;
  const token: CashierToken = {
    token: ids.token(tokenLength),
    appId: app.appId,
    expiresAt: now + validMs,
    ...(memberId === undefined ? {} : { memberId }),
  };
  world.tables.cashierTokens.set(token.token, token);
  return {
    token: token.token,
    expiresIn: validMs / 1000,
    expireTime: shanghaiDateTime(token.expiresAt),
  };
}

/** Returns the member of the token a request carries, if it has one; throws `Refused` where the token is not valid, or not theirs. */
export function tokenMember(call: Call): string | undefined {
  const { content, app, now, world } = call;
  const token = world.tables.cashierTokens.get(readText(content, 'token') ?? '');
  if (token === undefined || token.appId !== app.appId || now >= token.expiresAt) {
    throw new Refused('token-invalid', 'token');
  }
  const named = readText(content, 'memberId');
  if (named !== undefined && token.memberId !== undefined && named !== token.memberId) {
    throw new Refused('token-invalid', 'memberId');
  }
  return token.memberId ?? (named === undefined ? undefined : memberById(call, named).memberId);
}
