import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import type { Sandbox } from '../sandbox.ts';
import { readText } from '../systems/read-content.ts';
import { readIssuedToken } from '../wallet/issue-token.ts';
import { type ControlAnswer, type ControlRoute, ok, wrong } from './control-route.ts';

/** Reads tokens of wallet.issueJwtToken as whoever they were issued for would: by signature and the sandbox's clock. */
export const tokenRoutes: readonly ControlRoute[] = [
  {
    method: 'POST',
    path: '/token',
    title: { zh: '校验 JWT:token 为令牌', en: 'Verify a JWT: token is the token' },
    run: verifyToken,
  },
];

function verifyToken({ world, clock }: Sandbox, body: JsonObject): ControlAnswer {
  const token = readText(body, 'token');
  return token === undefined ? wrong('token is text') : ok({ ...readIssuedToken(world, token, clock.now()) });
}
