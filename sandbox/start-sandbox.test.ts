import { afterEach, describe, expect, it } from 'vitest';
import { operations } from '../contracts/catalogue.generated.ts';
import { KitError } from '../schemas/kit-error.ts';
import { basePaths, routesOf } from './routes.ts';
import { type RunningSandbox, type StartOptions, startSandbox } from './start-sandbox.ts';
import { allBehaviours } from './systems/all-behaviours.ts';

const started: RunningSandbox[] = [];
const start = async (options?: StartOptions) => {
  const sandbox = await startSandbox(options);
  started.push(sandbox);
  return sandbox;
};
afterEach(() => Promise.all(started.splice(0).map((sandbox) => sandbox.stop())));

describe('starting a sandbox', () => {
  it('gives a target with a base URL for each system on the one port', async () => {
    const { url, target, control } = await start({ seed: 1 });
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(target).toMatchObject({ name: 'sandbox', kind: 'sandbox', control: `${url}/_sandbox` });
    expect(target.baseUrls).toEqual(
      Object.fromEntries(Object.entries(basePaths).map(([key, path]) => [key, url + path])),
    );
    expect(target.baseUrls.payment).toBe(`${url}/pay3_test`);
    expect((await fetch(control)).status).toBe(200);
  });

  it('draws appId and secret from the seed, and the seed at random', async () => {
    const [one, same, other, random, again] = await Promise.all([
      start({ seed: 1 }),
      start({ seed: 1 }),
      start({ seed: 2 }),
      start(),
      start(),
    ]);
    const secretOf = ({ target }: RunningSandbox) => `${target.appId} ${target.secret}`;
    expect(secretOf(one)).toBe(secretOf(same));
    expect(secretOf(one)).not.toBe(secretOf(other));
    expect(secretOf(random)).not.toBe(secretOf(again));
  });

  it('serves each system under its documented path', () => {
    const paths = [...routesOf(operations).keys()];
    expect(paths).toEqual(
      expect.arrayContaining(['/paas/micro/cashier/createTrade', '/ebuyweb-posp/api/ecouponPreVerify']),
    );
    expect(paths).toHaveLength(Object.keys(allBehaviours).length);
  });

  it('refuses two operations at one path', () => {
    const [operation] = operations;
    if (operation === undefined) throw new Error('the catalogue is empty');
    expect(() => routesOf([operation, operation])).toThrow('share the path');
  });

  it('tells which port is taken', async () => {
    const { url } = await start();
    const port = Number(new URL(url).port);
    await expect(startSandbox({ port })).rejects.toMatchObject({ code: 'sandbox-port' });
  });

  it('refuses an unknown fault before it listens, and names those that may be meant', async () => {
    const refused = await startSandbox({ faults: ['unsigned-request-accepted'] }).catch(
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(KitError);
    expect(String(refused)).toContain('unsigned-requests-accepted');
  });

  it('stops twice without complaint, and serves no more', async () => {
    const { url, stop } = await start();
    await Promise.all([stop(), stop()]);
    await expect(fetch(url)).rejects.toThrow();
  });
});
