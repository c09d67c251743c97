import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { walletIssueJwtToken } from '../../contracts/operations/wallet/issue-jwt-token.ts';
import { openWalletStand, type WalletStand } from './wallet-stand.fixture.ts';
import { readToken, signToken } from './web-token.ts';

const key = 'a-throw-away-key';
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const signed = (body: string) => `${body}.${createHmac('sha256', key).update(body).digest('base64url')}`;

describe('a web token', () => {
  const claims = { sub: 'somebody', exp: 1000 };
  const token = signToken(claims, key);

  it('is what RFC 7519 says: header, claims and HMAC in base64url', () => {
    expect(token).toBe(signed(`${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}`));
  });

  it('counts until it expires', () => {
    expect(readToken(token, key, 999_999)).toEqual({ isValid: true, claims });
    expect(readToken(token, key, 1_000_000)).toEqual({ isValid: false, flaw: 'expired' });
  });

  it.each([
    ['another key', signToken(claims, 'another'), 'signature'],
    ['other claims', token.replace(part(claims), part({ ...claims, sub: 'else' })), 'signature'],
    ['no algorithm', `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`, 'signature'],
    ['another header', signed(`${part({ typ: 'JWT', alg: 'HS256' })}.${part(claims)}`), 'signature'],
    ['two parts', token.split('.').slice(0, 2).join('.'), 'malformed'],
    ['four parts', `${token}.more`, 'malformed'],
    [
      'no JSON',
      signed(`${part({ alg: 'HS256', typ: 'JWT' })}.${Buffer.from('{').toString('base64url')}`),
      'malformed',
    ],
    ['no expiry', signToken({ sub: 'somebody' }, key), 'malformed'],
  ])('does not count with %s', (_what, other, flaw) => {
    expect(readToken(other, key, 0)).toEqual({ isValid: false, flaw });
  });
});

describe('wallet.issueJwtToken', () => {
  let stand: WalletStand;
  beforeAll(async () => {
    stand = await openWalletStand();
  });
  afterAll(() => stand.stop());

  it('issues a token for the member that lasts two hours by the sandbox clock', async () => {
    const { memberId } = await stand.person();
    const { content } = await stand.call(walletIssueJwtToken, { memberId, clientType: 'H5' });
    expect(content).toMatchObject({ tokenType: 'Bearer', expiresIn: 7200, expireTime: '20260301140000' });
    const token = String(content.token);
    const read = async () => (await stand.control('POST', '/token', { token })).json;
    expect(await read()).toMatchObject({
      isValid: true,
      claims: { sub: memberId, aud: stand.running.target.appId, clientType: 'H5' },
    });
    stand.running.sandbox.clock.advance(7_199_999);
    expect(await read()).toMatchObject({ isValid: true });
    stand.running.sandbox.clock.advance(1);
    expect(await read()).toEqual({ isValid: false, flaw: 'expired' });
  });

  it('issues another one each time, and none for nobody', async () => {
    const { memberId } = await stand.person();
    const issue = (member: string) => stand.call(walletIssueJwtToken, { memberId: member });
    const [first, second] = [await issue(memberId), await issue(memberId)];
    expect(first.content.token).not.toBe(second.content.token);
    expect((await issue('nobody')).code).toBe('MICRO_VOUCHERWALLET_MEMBER_NOT_FOUND');
  });

  it('is told apart from what it did not issue', async () => {
    const { status, json } = await stand.control('POST', '/token', { token: signToken({ exp: 9e9 }, key) });
    expect([status, json]).toEqual([200, { isValid: false, flaw: 'signature' }]);
    expect((await stand.control('POST', '/token', {})).status).toBe(400);
  });
});
