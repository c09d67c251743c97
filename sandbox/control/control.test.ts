import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cardPay } from '../../contracts/operations/card/pay.ts';
import { noon, openStand, type Stand } from '../sandbox.fixture.ts';
import { controlRoutes } from './answer-control.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand({ faults: ['order-title-one-longer'] });
});
beforeEach(async () => {
  await stand.control('POST', '/reset');
  await stand.control('POST', '/clock', { set: noon, freeze: true });
});
afterAll(() => stand.stop());

const pay = async () => (await stand.call(cardPay, cardPay.example(stand.given))).content.remainAmt;

describe('the control API', () => {
  it('lists its calls', async () => {
    const { json } = await stand.control('GET', '');
    expect(json.calls).toHaveLength(controlRoutes.length);
  });

  it('shows the world, its books in order', async () => {
    const { json } = await stand.control('GET', '/state');
    expect(json).toMatchObject({ appId: stand.running.target.appId, brokenLaws: [], rows: { cards: 8 } });
    expect(JSON.stringify(json)).not.toContain(stand.running.target.secret);
  });

  it('gives its test data, without the signing secret', async () => {
    const { appId, data, secret } = stand.running.target;
    const { json } = await stand.control('GET', '/data');
    expect(json).toEqual({ appId, data: JSON.parse(JSON.stringify(data)) });
    expect(JSON.stringify(json)).not.toContain(secret);
  });

  it('goes back to the start: world, clock and faults, but not the secret', async () => {
    const { appId, secret } = stand.running.target;
    const first = await pay();
    await stand.control('PUT', '/faults', { active: [] });
    await stand.control('POST', '/reset');
    const { json } = await stand.control('GET', '/state');
    expect(json).toMatchObject({ faults: ['order-title-one-longer'], clock: { mode: 'running' } });
    expect(await pay()).toBe(first);
    expect(stand.running.sandbox.app).toMatchObject({ appId, secret });
  });

  it('takes and restores snapshots', async () => {
    const before = await pay();
    const { json } = await stand.control('POST', '/snapshot');
    const after = await pay();
    await stand.control('POST', '/restore', { snapshot: json.snapshot });
    expect([await pay(), before]).toEqual([after, before]);
    expect((await stand.control('GET', '/snapshot')).json.snapshots).toEqual([json.snapshot]);
    expect((await stand.control('POST', '/restore', { snapshot: 'none' })).status).toBe(404);
  });

  it('moves the clock', async () => {
    const moved = await stand.control('POST', '/clock', { advance: 1_500 });
    expect(moved.json).toMatchObject({
      mode: 'frozen',
      now: noon + 1_500,
      shanghai: '2026-03-01T12:00:01.500+08:00',
    });
    const set = await stand.control('POST', '/clock', { set: '2026-12-31T23:59:59+08:00' });
    expect(set.json.shanghai).toBe('2026-12-31T23:59:59.000+08:00');
    expect((await stand.control('POST', '/clock', { follow: true })).json).toMatchObject({
      mode: 'running',
      aheadMs: 0,
    });
  });

  it.each([
    { set: 'soon' },
    { set: 1e300 },
    { advance: '1' },
    { advance: Number.MAX_SAFE_INTEGER },
    { set: -1 },
  ])('refuses to move the clock by %o', async (body) => {
    expect((await stand.control('POST', '/clock', body)).status).toBe(400);
    expect((await stand.control('GET', '/clock')).json.now).toBe(noon);
  });

  it('puts faults in force, and refuses unknown ones', async () => {
    const { json } = await stand.control('PUT', '/faults', { active: ['balance-not-reduced'] });
    expect(json.active).toEqual(['balance-not-reduced']);
    expect(await pay()).toBe(await pay());
    const refused = await stand.control('PUT', '/faults', { active: ['nothing'] });
    expect([refused.status, refused.json.error]).toEqual([400, 'There is no fault named nothing']);
    expect((await stand.control('PUT', '/faults', { active: 'all' })).status).toBe(400);
  });

  it('lists the exchanges seen', async () => {
    await pay();
    const { json } = await stand.control('GET', '/exchanges');
    expect(json.exchanges).toEqual([
      expect.objectContaining({ operation: 'card.pay', method: 'POST', path: cardPay.path, status: 200 }),
    ]);
    expect(JSON.stringify(json)).not.toContain(stand.running.target.secret);
  });

  it.each([
    ['GET', '/nothing', undefined, 404],
    ['DELETE', '/state', undefined, 405],
    ['POST', '/clock', [], 400],
  ])('answers %s %s with %s by %i', async (method, path, body, status) => {
    expect((await stand.control(method, path, body)).status).toBe(status);
  });

  it('answers nobody who names another host', async () => {
    const { hostname, port } = new URL(stand.running.url);
    const { request } = await import('node:http');
    const status = await new Promise((resolve) => {
      const options = { hostname, port, path: '/_sandbox/state', headers: { host: 'evil.example' } };
      request(options, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).end();
    });
    expect(status).toBe(403);
  });
});
