import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { operations } from '../../contracts/catalogue.generated.ts';
import { messageJson } from '../../contracts/envelopes/members-json.ts';
import { cardPay } from '../../contracts/operations/card/pay.ts';
import { paas } from '../../contracts/signing/paas-profile.ts';
import { sign } from '../../contracts/signing/sign.ts';
import { openStand, type Stand } from '../sandbox.fixture.ts';
import { brokenLaws } from '../world/laws.ts';

let stand: Stand;
const limits = { headersMs: 300, requestMs: 600 };
const complaints = vi.spyOn(process.stderr, 'write');
beforeAll(async () => {
  stand = await openStand({ limits });
});
afterAll(async () => {
  expect(complaints).not.toHaveBeenCalled();
  expect(brokenLaws(stand.running.sandbox.world)).toEqual([]);
  await stand.stop();
});

const json = { 'content-type': 'application/json' };
const post = async (path: string, body: BodyInit, headers: Record<string, string> = json) => {
  const response = await fetch(`${stand.running.url}${path}`, { method: 'POST', headers, body });
  return { status: response.status, text: await response.text() };
};

/** An answer that keeps the promises: an error envelope or a 4xx, and not a word of the secret. */
const expectPolite = ({ status, text }: { status: number; text: string }) => {
  expect(text).not.toContain(stand.running.target.secret);
  expect(status === 200 || (status >= 400 && status < 500), `status ${status}: ${text}`).toBe(true);
  if (status === 200) expect(text).toMatch(/"success":false|"returnCode":"(?!00)|"statusCode":40\d/);
};

const signed = (content: string, more: readonly (readonly [string, string])[] = []) => {
  const { appId, secret } = stand.running.target;
  const members = [
    ['uuid', JSON.stringify(stand.given.ids.uuid())],
    ['appId', JSON.stringify(appId)],
    ['action', '"pay"'],
    ['timestamp', String(stand.given.clock.now())],
    ['lang', '"zh_CN"'],
    ['signType', '"sha256"'],
    ['content', content],
    ...more,
  ] as const;
  return messageJson([...members, ['sign', JSON.stringify(sign(paas, members, secret))]]);
};

describe('malformed requests', () => {
  it('are answered politely, whatever bytes they are', async () => {
    const paths = fc.constantFrom(...operations.map(({ path }) => path));
    await fc.assert(
      fc.asyncProperty(paths, fc.uint8Array({ maxLength: 400 }), async (path, bytes) =>
        expectPolite(await post(path, Buffer.from(bytes))),
      ),
      { seed: 11, numRuns: 100 },
    );
  });

  it('are answered politely, whatever JSON they are, signed or not', async () => {
    const paths = fc.constantFrom(...operations.map(({ path }) => path));
    await fc.assert(
      fc.asyncProperty(paths, fc.json({ maxDepth: 6 }), async (path, text) => {
        expectPolite(await post(path, text));
        expectPolite(await post(cardPay.path, signed(text)));
      }),
      { seed: 12, numRuns: 100 },
    );
  });

  it.each([
    ['10,000 nested arrays', () => '['.repeat(10_000) + ']'.repeat(10_000)],
    [
      '10,000 nested arrays in a member',
      () => signed(`{"goodsDetail":${'['.repeat(10_000)}${']'.repeat(10_000)}}`),
    ],
    ['10,000 nested objects', () => '{"a":'.repeat(10_000)],
    ['__proto__ as content', () => signed('{"__proto__":{"txnAmount":"1"},"constructor":{"prototype":{}}}')],
    ['__proto__ as member', () => signed('{}', [['__proto__', '{"success":true}']])],
    ['a lone surrogate', () => signed('{"cashCardNo":"\\ud800","orgTxnNo":"\\udfff"}')],
    ['a duplicate key', () => `{"uuid":"1",${signed('{}').slice(1)}`],
    ['NUL characters', () => signed('{"cashCardNo":"\\u0000"}')],
    ['a byte order mark', () => `\ufeff${signed('{}')}`],
    ['nothing', () => ''],
    ['a number beyond all bounds', () => signed('{"merchantId":1e999,"txnAmount":"1e999"}')],
    ['text in GBK', () => Buffer.from([0x7b, 0x22, 0xd6, 0xd0, 0x22, 0x3a, 0x31, 0x7d])],
  ])('%s is answered politely', async (_name, body) => {
    for (const { path } of operations) expectPolite(await post(path, body()));
  });

  it('does not leave anything on prototypes', async () => {
    await post(cardPay.path, signed('{"__proto__":{"polluted":true}}'));
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it.each(['GET', 'PUT', 'DELETE', 'HEAD', 'OPTIONS'])(
    'answers %s instead of POST with 405',
    async (method) => {
      const response = await fetch(`${stand.running.url}${cardPay.path}`, { method });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    },
  );

  it.each([
    ['text/plain', 415],
    ['application/json;charset=gbk', 415],
    ['application/json; charset="utf-8"', 200],
  ])('answers the Content-Type %s with %i', async (type, status) => {
    expect((await post(cardPay.path, '{}', { 'content-type': type })).status).toBe(status);
  });

  it('answers a coded body with 415, and an unknown path with 404', async () => {
    expect((await post(cardPay.path, '{}', { ...json, 'content-encoding': 'gzip' })).status).toBe(415);
    expect((await post('/paas/micro/nothing', '{}')).status).toBe(404);
  });
});

describe('a client that takes too much', () => {
  it('gets 413 for a body of 20 MB', async () => {
    // With the usual patience: a busy machine may take a while over so many bytes.
    const patient = await openStand();
    const body = Buffer.alloc(20 * 1024 * 1024, 0x20);
    const url = `${patient.running.url}${cardPay.path}`;
    for (const sent of [body, new Blob([body]).stream()]) {
      const init = { method: 'POST', headers: json, body: sent, duplex: 'half' };
      expect(await fetch(url, init as RequestInit)).toMatchObject({ status: 413 });
    }
    expect((await patient.call(cardPay, cardPay.example(patient.given))).isSuccess).toBe(true);
    await patient.stop();
  });

  it.each([
    ['sends its headers slowly', 'POST / HTTP/1.1\r\nHost: a'],
    ['sends its body slowly', `POST ${cardPay.path} HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{`],
    [
      'sends a chunk that never ends',
      `POST ${cardPay.path} HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{`,
    ],
    ['speaks no HTTP', 'hello\r\n\r\n'],
    ['names two lengths', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n'],
  ])('is cut off when it %s', async (_name, head) => {
    const { port } = new URL(stand.running.url);
    const heard = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.write(head));
      let text = '';
      socket.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      socket.on('close', () => resolve(text)).on('error', reject);
    });
    expect(heard).toMatch(/^HTTP\/1\.1 4\d\d |^$/);
    expect(heard).not.toContain(stand.running.target.secret);
  });
});
