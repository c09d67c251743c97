import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { KitError } from '../schemas/kit-error.ts';
import { type Merchant, openMerchant } from './merchant.ts';

const open: Merchant[] = [];
afterEach(async () => {
  for (const merchant of open.splice(0)) await merchant.close();
});

async function opened(
  ...settings: Parameters<typeof openMerchant> extends [unknown, ...infer Rest] ? Rest : never
) {
  const merchant = await openMerchant(() => 1, ...settings);
  open.push(merchant);
  return merchant;
}

const tell = (url: string, body: string, method = 'POST') =>
  fetch(url, method === 'POST' ? { method, body } : { method });

describe('a merchant', () => {
  it('hears what is posted to its own address, and acknowledges it', async () => {
    const merchant = await opened();
    const reply = await tell(merchant.notifyUrl, '{"a":1}');
    expect([reply.status, await reply.json()]).toMatchObject([200, { success: true }]);
    expect(merchant.take()).toMatchObject([{ method: 'POST', status: 200, body: Buffer.from('{"a":1}') }]);
    expect(merchant.take()).toEqual([]);
  });

  it('has an address that nobody can guess, and hears nothing at any other', async () => {
    const [one, two] = [await opened(), await opened()];
    const token = (merchant: Merchant) => new URL(merchant.notifyUrl).pathname;
    expect(token(one)).not.toBe(token(two));
    expect(token(one)).toMatch(/^\/notifications\/[\w-]{32,}$/);
    const { origin } = new URL(one.notifyUrl);
    const wrong = [
      '/',
      '/notifications/',
      token(two),
      `${token(one)}/x`,
      `${token(one).slice(0, -1)}A`,
      '/%E6%B1%89',
    ];
    for (const path of wrong) expect((await tell(`${origin}${path}`, '{}')).status, path).toBe(404);
    expect((await tell(one.notifyUrl, '', 'GET')).status).toBe(405);
    expect(one.take()).toEqual([]);
  });

  it('reads no more than a quarter of a megabyte', async () => {
    const merchant = await opened();
    expect((await tell(merchant.notifyUrl, 'x'.repeat(256 * 1024))).status).toBe(200);
    expect((await tell(merchant.notifyUrl, 'x'.repeat(256 * 1024 + 1))).status).toBe(413);
    expect(merchant.take()).toHaveLength(1);
  });

  it('hears nothing of somebody who hangs up in the middle', async () => {
    const merchant = await opened();
    const { pathname } = new URL(merchant.notifyUrl);
    await new Promise<void>((resolve) => {
      const socket = connect(merchant.port, '127.0.0.1', () => {
        socket.write(`POST ${pathname} HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{"a`, () => {
          socket.destroy();
          resolve();
        });
      });
    });
    await tell(merchant.notifyUrl, '{}');
    expect(merchant.take().map(({ body }) => body.toString())).toEqual(['{}']);
  });

  it('answers as configured, under the address that the gateway knows', async () => {
    const settings = {
      port: 0,
      publicUrl: 'https://notify.example/base/',
      answer: { status: 202, body: 'ok' },
    };
    const merchant = await opened(settings);
    expect(merchant.notifyUrl).toMatch(/^https:\/\/notify\.example\/base\/notifications\//);
    const path = new URL(merchant.notifyUrl).pathname.replace('/base', '');
    const reply = await tell(`http://127.0.0.1:${merchant.port}${path}`, '{}');
    expect([reply.status, await reply.text()]).toEqual([202, 'ok']);
    merchant.reply(503);
    expect((await tell(`http://127.0.0.1:${merchant.port}${path}`, '{}')).status).toBe(503);
  });

  it('waits for what comes, and no longer', async () => {
    const merchant = await opened();
    const waiting = merchant.heard(60_000);
    await tell(merchant.notifyUrl, '{}');
    await waiting;
    expect(merchant.take()).toHaveLength(1);
    await merchant.heard(1);
    expect(merchant.take()).toEqual([]);
  });

  it('names the port that it cannot have', async () => {
    const { port } = await opened();
    await expect(opened({ port, publicUrl: '' })).rejects.toThrow(KitError);
  });
});
