import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { KitError } from '../../schemas/kit-error.ts';
import type { Exchange, Header } from '../../schemas/types/record.ts';
import { envelopeOf } from '../envelopes/envelope-of.ts';
import type { Content, EnvelopeKind } from '../operation.ts';
import { paas } from '../signing/paas-profile.ts';
import { memberJson, readMembers } from '../signing/raw-members.ts';
import { sign } from '../signing/sign.ts';
import { bytesOf } from './body.ts';
import { createGateway } from './create-gateway.ts';
import { decodedBody } from './decoded-body.ts';
import { operationOf, optionsFor, sampleSecret } from './gateway.fixture.ts';
import type { Gateway, Tamper } from './gateway.ts';
import { type Loopback, startLoopback } from './loopback.fixture.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** Starts a peer that gives every request one answer, and a gateway client of it. */
async function start(answer: string | Buffer): Promise<{ gateway: Gateway; peer: Loopback }> {
  const peer = await startLoopback((socket) => socket.end(answer));
  const gateway = createGateway(optionsFor(`http://127.0.0.1:${peer.port}`));
  closing.push(() => gateway.close(), peer.close);
  return { gateway, peer };
}

function answerOf(body: string | Buffer, status = '200 OK', headers = ''): Buffer {
  const length = Buffer.byteLength(body);
  const head = `HTTP/1.1 ${status}\r\n${headers}Content-Length: ${length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), Buffer.from(body)]);
}

/** What the peer saw: request line, headers in their order and case, body. */
function seenBy(peer: Loopback): { line: string; headers: Header[]; body: Buffer } {
  const bytes = peer.received[0] ?? Buffer.alloc(0);
  const end = bytes.indexOf('\r\n\r\n');
  const [line = '', ...rows] = bytes.toString('latin1', 0, end).split('\r\n');
  const headers = rows.map((row): Header => {
    const [name = '', ...value] = row.split(': ');
    return [name, value.join(': ')];
  });
  return { line, headers, body: bytes.subarray(end + 4) };
}

const step = { story: 'case:sample', step: 'subject' };

async function callWith(
  tamper: Tamper,
  content: Content = { a: 1 },
  kind: EnvelopeKind = 'paas',
): Promise<{ exchange: Exchange; peer: Loopback }> {
  const { gateway, peer } = await start(answerOf('{}'));
  const exchange = await gateway.call(operationOf(kind), content, { ...step, tamper });
  return { exchange, peer };
}

describe('the request of an exchange', () => {
  it.each<[string, EnvelopeKind, Tamper]>([
    ['signed', 'paas', {}],
    ['bare', 'posp', {}],
    ['with another header', 'paas', { headers: { 'X-Trace-Id': 'a b' } }],
    ['with its content type replaced', 'paas', { headers: { 'Content-Type': 'text/plain; charset=GBK' } }],
    ['with another host', 'paas', { headers: { host: 'other.example' } }],
    ['that closes the connection', 'paas', { headers: { connection: 'close' } }],
    ['sent with GET', 'paas', { method: 'GET' }],
    ['sent with PUT', 'paas', { method: 'PUT' }],
    ['without a body', 'paas', { body: () => new Uint8Array() }],
    ['without a body, sent with GET', 'paas', { method: 'GET', body: () => new Uint8Array() }],
    ['of bytes that are not UTF-8', 'paas', { body: () => Uint8Array.of(0xff, 0xfe, 0) }],
  ])('is recorded exactly as the peer saw it: %s', async (_name, kind, tamper) => {
    const { exchange, peer } = await callWith(tamper, { orderTitle: '礼盒🎁' }, kind);
    const seen = seenBy(peer);
    expect(exchange.request.headers).toEqual(seen.headers);
    expect(bytesOf(exchange.request.body)).toEqual(seen.body);
    expect(seen.line).toBe(`${exchange.request.method} /paas/micro/cashier/createTrade HTTP/1.1`);
    expect(exchange.response?.status).toBe(200);
  });

  it('is signed over the members it sends, by the clock and the ids of the run', async () => {
    const { exchange, peer } = await callWith({});
    const reading = readMembers(seenBy(peer).body);
    const members = reading.form === 'members' ? reading.members : [];
    expect(members.map(([key]) => key)).toEqual([
      ...['uuid', 'appId', 'action', 'timestamp', 'lang', 'signType', 'content', 'sign'],
    ]);
    expect(memberJson(members, 'sign')).toBe(`"${sign(paas, members, sampleSecret)}"`);
    expect(memberJson(members, 'timestamp')).toBe('1795296196943');
    expect(memberJson(members, 'uuid')).toMatch(/^"20261122-[a-z0-9]{32}"$/);
    expect(exchange.at).toBe('2026-11-22T05:23:16.943+08:00');
    expect(exchange.request.signatureBase).toMatch(
      /^action=createTrade&appId=ebuykit01&content=\{"a":1\}&.*&\*\*\*$/,
    );
  });

  it('goes below a base URL that has a path of its own', async () => {
    const { gateway, peer } = await start(answerOf('{}'));
    const { request } = await gateway.call(operationOf('paas', 'cashier'), {}, step);
    expect(request.url).toBe(`http://127.0.0.1:${peer.port}/plugin/paas/micro/cashier/createTrade`);
  });

  it('carries the lang it is asked for', async () => {
    const { gateway } = await start(answerOf('{}'));
    const { request } = await gateway.call(operationOf('paas'), {}, { ...step, lang: 'zh-CN' });
    expect(request.body.value).toContain('"lang":"zh-CN"');
  });
});

describe('tampering', () => {
  it('changes members before they are signed, so that the signature still fits', async () => {
    const { peer } = await callWith({ members: (members) => members.filter(([key]) => key !== 'lang') });
    const reading = readMembers(seenBy(peer).body);
    const members = reading.form === 'members' ? reading.members : [];
    expect(memberJson(members, 'lang')).toBeUndefined();
    expect(memberJson(members, 'sign')).toBe(`"${sign(paas, members, sampleSecret)}"`);
  });

  it('can send first-level keys twice and in any order', async () => {
    const { peer } = await callWith({
      members: (members) => [['10', '1'], ['2', '1.0'], ['2', '{ }'], ...members],
    });
    expect(seenBy(peer).body.toString()).toMatch(/^\{"10":1,"2":1\.0,"2":\{ \},"uuid"/);
  });

  it('signs with another secret', async () => {
    const { peer } = await callWith({ secret: 'another' });
    const reading = readMembers(seenBy(peer).body);
    const members = reading.form === 'members' ? reading.members : [];
    expect(memberJson(members, 'sign')).toBe(`"${sign(paas, members, 'another')}"`);
  });

  it('changes the signature', async () => {
    const { exchange } = await callWith({ sign: (given) => given.toUpperCase() });
    expect(exchange.request.body.value).toMatch(/"sign":"[0-9A-F]{64}"/);
    expect(exchange.request.signatureBase).toBeDefined();
  });

  it('leaves the signature out, and then records no base', async () => {
    const { exchange } = await callWith({ sign: () => undefined });
    expect(exchange.request.body.value).not.toContain('"sign"');
    expect(exchange.request.signatureBase).toBeUndefined();
  });

  it('changes bytes after signing', async () => {
    const { peer, exchange } = await callWith({ body: (body) => Buffer.concat([body, Buffer.from('\n')]) });
    expect(seenBy(peer).body.at(-1)).toBe(0x0a);
    expect(exchange.request.body.value.endsWith('}\n')).toBe(true);
  });

  it('throws for a header that cannot be sent: that is a mistake of the case, not of the gateway', async () => {
    await expect(callWith({ headers: { 'a b': 'c' } })).rejects.toThrow('invalid header key');
    await expect(callWith({ headers: { 'content-length': '1' } })).rejects.toThrow('content-length');
  });
});

describe('the response of an exchange', () => {
  it.each([
    ['200 OK', '{"success":true}'],
    ['404 Not Found', '<html>404</html>'],
    ['302 Found', ''],
    ['500 Internal Server Error', '{"errorCode":"9999"}'],
    ['503 ', 'busy'],
  ])('is recorded for status %s', async (status, body) => {
    const { gateway } = await start(answerOf(body, status, 'Location: /elsewhere\r\n'));
    const { response, transport } = await gateway.call(operationOf('paas'), {}, step);
    expect(transport).toBeUndefined();
    expect(`${response?.status} ${response?.statusText}`).toBe(status);
    expect(response?.body).toEqual({ encoding: 'utf8', value: body, bytes: body.length });
  });

  it('keeps order, case, duplicates and odd bytes of the headers', async () => {
    const { gateway } = await start(answerOf('{}', '200 OK', 'X-B: 2\r\nx-a: caf\xe9\r\nX-B: 1\r\n'));
    const { response } = await gateway.call(operationOf('paas'), {}, step);
    expect(response?.headers).toEqual([
      ['X-B', '2'],
      ['x-a', 'café'],
      ['X-B', '1'],
      ['Content-Length', '2'],
    ]);
  });

  it('passes over an interim response', async () => {
    const { gateway } = await start(
      Buffer.concat([Buffer.from('HTTP/1.1 103 Early Hints\r\nlink: a\r\n\r\n'), answerOf('{}')]),
    );
    const { response } = await gateway.call(operationOf('paas'), {}, step);
    expect(response?.status).toBe(200);
  });

  it('keeps bytes that are not UTF-8', async () => {
    const { gateway } = await start(answerOf(Buffer.of(0xff, 0x00)));
    const { response } = await gateway.call(operationOf('paas'), {}, step);
    expect(response?.body).toEqual({ encoding: 'base64', value: '/wA=', bytes: 2 });
  });

  const signedMembers: [string, string][] = [
    ['success', 'true'],
    ['content', '"{\\"amount\\":1.0}"'],
  ];
  const signedAnswer = `{"success":true,"content":"{\\"amount\\":1.0}","sign":"${sign(paas, signedMembers, sampleSecret)}"}`;

  it('carries what was found of its signature, verified over the bytes received', async () => {
    const { gateway } = await start(answerOf(signedAnswer));
    const { response } = await gateway.call(operationOf('paas'), {}, step);
    expect(response?.signature).toEqual({
      outcome: 'verified',
      profile: 'paas',
      base: 'content={"amount":1.0}&success=true&***',
    });
  });

  it('carries a mismatch where the bytes were altered after signing', async () => {
    const { gateway } = await start(answerOf(signedAnswer.replace('1.0', '1.1')));
    const { response } = await gateway.call(operationOf('paas'), {}, step);
    expect(response?.signature.outcome).toBe('mismatch');
  });

  it('is kept compressed, and read and verified decompressed', async () => {
    const zipped = gzipSync(signedAnswer);
    const { gateway } = await start(answerOf(zipped, '200 OK', 'content-encoding: gzip\r\n'));
    const exchange = await gateway.call(operationOf('paas'), {}, step);
    expect(exchange.response?.body).toMatchObject({ encoding: 'base64', bytes: zipped.length });
    expect(exchange.response?.signature.outcome).toBe('verified');
    const answer = envelopeOf('paas').readAnswer(decodedBody(exchange) ?? new Uint8Array());
    expect(answer).toMatchObject({ isSuccess: true, content: { amount: 1 }, contentKind: 'json-string' });
  });
});

describe('masking', () => {
  it('takes every secret out of both sides before anyone sees the exchange', async () => {
    const echo = `{"sign":"${sampleSecret}","content":{"pin":"card-pin-2718"}}`;
    const { gateway, peer } = await start(
      answerOf(echo, `200 ${sampleSecret}`, `X-Key: ${sampleSecret}\r\n`),
    );
    const content = { cardCoupons: '6666|card-pin-2718', note: sampleSecret };
    const exchange = await gateway.call(operationOf('paas'), content, step);
    const written = JSON.stringify(exchange);
    expect(written).not.toContain(sampleSecret);
    expect(written).not.toContain('card-pin-2718');
    expect(exchange.request.body.value).toContain('"cardCoupons":"6666|***"');
    expect(exchange.request.body).toMatchObject({ isMasked: true, bytes: seenBy(peer).body.length });
    expect(exchange.response?.body.isMasked).toBe(true);
    expect(seenBy(peer).body.toString()).toContain('card-pin-2718');
  });
});

describe('createGateway', () => {
  it('numbers its exchanges in the order of the calls and says whose they are', async () => {
    const { gateway } = await start(answerOf('{}'));
    const stepTitle = { zh: '下单', en: 'Place the order' };
    const exchanges = await Promise.all([
      gateway.call(operationOf('paas'), {}, { ...step, stepTitle, attempt: 2 }),
      gateway.call(operationOf('paas'), {}, step),
    ]);
    expect(exchanges.map(({ id }) => id)).toEqual(['x000001', 'x000002']);
    expect(exchanges[0]).toMatchObject({ ...step, stepTitle, attempt: 2, operation: 'legacy.createTrade' });
    expect(exchanges[1]).toMatchObject({ kind: 'exchange', attempt: 1 });
    expect(exchanges[1]).not.toHaveProperty('stepTitle');
    expect(exchanges.every(({ durationMs }) => durationMs > 0)).toBe(true);
  });

  it.each([
    ['payment', {}, 'base-url-missing'],
    ['payment', { payment: 'pay2test' }, 'base-url-malformed'],
    ['payment', { payment: 'ftp://pay2test.example' }, 'base-url-malformed'],
  ] as const)('names the configuration key of the base URL %s of %j', async (key, baseUrls, code) => {
    const options = optionsFor('http://127.0.0.1:1');
    const gateway = createGateway({ ...options, target: { ...options.target, baseUrls } });
    closing.push(() => gateway.close());
    const error: unknown = await gateway
      .call(operationOf('paas', key), {}, step)
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(KitError);
    expect(error).toMatchObject({
      code,
      exitStatus: 2,
      parts: { where: 'targets.loopback.baseUrls.payment' },
    });
  });
});

describe('a redirect', () => {
  it.each([301, 302, 303, 307, 308])('of status %s is an answer, and is not followed', async (status) => {
    const other = await start(answerOf('{"content":"elsewhere"}'));
    const location = `Location: http://127.0.0.1:${other.peer.port}/elsewhere\r\n`;
    const { gateway, peer } = await start(answerOf('', `${status} Moved`, location));
    const exchange = await gateway.call(operationOf('paas'), {}, step);
    expect(exchange.response?.status).toBe(status);
    expect([peer.received.length, other.peer.received.length]).toEqual([1, 0]);
  });
});
