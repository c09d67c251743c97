import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { Exchange } from '../../schemas/types/record.ts';
import { createGateway } from './create-gateway.ts';
import { operationOf, optionsFor } from './gateway.fixture.ts';
import { startLoopback } from './loopback.fixture.ts';
import type { Limits } from './send.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function callAt(address: string, limits: Partial<Limits> = {}): Promise<Exchange> {
  const gateway = createGateway(optionsFor(address, limits));
  closing.push(() => gateway.close());
  return gateway.call(operationOf('paas'), { a: 1 }, { story: 's', step: 'subject' });
}

async function callAgainst(
  onRequest: (socket: Socket) => void,
  limits: Partial<Limits> = {},
): Promise<Exchange> {
  const peer = await startLoopback(onRequest);
  closing.push(peer.close);
  return callAt(`http://127.0.0.1:${peer.port}`, limits);
}

const head = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';
const limitMs = 150;

describe('an exchange without a whole answer', () => {
  it.each<[string, (socket: Socket) => void, Partial<Limits>, NonNullable<Exchange['transport']>]>([
    [
      'a connection that is reset',
      (socket) => socket.resetAndDestroy(),
      {},
      { outcome: 'reset', phase: 'headers', detail: 'ECONNRESET: read ECONNRESET' },
    ],
    [
      'a connection that is reset in the body',
      (socket) => socket.write(`${head}content-length: 9\r\n\r\n{"a`, () => socket.resetAndDestroy()),
      {},
      {
        outcome: 'incomplete',
        phase: 'body',
        detail: expect.stringMatching(/^(ECONNRESET|UND_ERR_SOCKET): /),
      },
    ],
    [
      'a connection that is closed without a word',
      (socket) => socket.end(),
      {},
      { outcome: 'reset', phase: 'headers', detail: 'UND_ERR_SOCKET: other side closed' },
    ],
    [
      'half an answer of a stated length',
      (socket) => socket.end(`${head}content-length: 9\r\n\r\n{"a`),
      {},
      { outcome: 'incomplete', phase: 'body', detail: 'UND_ERR_SOCKET: other side closed' },
    ],
    [
      'half an answer in chunks',
      (socket) => socket.end(`${head}transfer-encoding: chunked\r\n\r\n3\r\n{"a\r\n`),
      {},
      { outcome: 'incomplete', phase: 'body', detail: 'UND_ERR_SOCKET: other side closed' },
    ],
    [
      'headers that never come',
      () => undefined,
      { headersMs: limitMs },
      { outcome: 'timeout', phase: 'headers', detail: 'UND_ERR_HEADERS_TIMEOUT: Headers Timeout Error' },
    ],
    [
      'a body that stops',
      (socket) => socket.write(`${head}content-length: 9\r\n\r\n{"a`),
      { bodyMs: limitMs },
      { outcome: 'timeout', phase: 'body', detail: 'UND_ERR_BODY_TIMEOUT: Body Timeout Error' },
    ],
    [
      'a body in endless drips',
      (socket) => {
        socket.write(`${head}content-length: 999999\r\n\r\n`);
        const drip = setInterval(() => socket.write(' '), 20);
        socket.on('close', () => clearInterval(drip));
      },
      { totalMs: limitMs },
      { outcome: 'timeout', phase: 'body', detail: `no whole answer within ${limitMs} ms` },
    ],
    [
      'a body that is too long',
      (socket) => socket.end(`${head}content-length: 2000\r\n\r\n${'x'.repeat(2000)}`),
      { maxResponseBytes: 1000 },
      { outcome: 'too-large', phase: 'body', detail: 'the answer is longer than 1000 bytes' },
    ],
    [
      'bytes that are not HTTP',
      (socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n'),
      {},
      { outcome: 'protocol-error', phase: 'headers', detail: expect.stringMatching(/^HTTPParserError: /) },
    ],
    [
      'a chunk size that is no number',
      (socket) => socket.end(`${head}transfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`),
      {},
      { outcome: 'protocol-error', phase: 'body', detail: expect.stringMatching(/^HTTPParserError: /) },
    ],
    [
      'headers without end',
      (socket) => socket.end(`HTTP/1.1 200 OK\r\nx: ${'y'.repeat(40_000)}\r\n\r\n`),
      {},
      {
        outcome: 'protocol-error',
        phase: 'headers',
        detail: 'UND_ERR_HEADERS_OVERFLOW: Headers Overflow Error',
      },
    ],
    [
      'a switch to another protocol nobody asked for',
      (socket) =>
        socket.end('HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n'),
      {},
      { outcome: 'protocol-error', phase: 'headers', detail: 'UND_ERR_SOCKET: bad upgrade' },
    ],
  ])('records %s', async (_name, onRequest, limits, transport) => {
    const exchange = await callAgainst(onRequest, limits);
    expect(exchange.transport).toEqual(transport);
    expect(exchange.response).toBeUndefined();
    expect(exchange.request.body.value).toContain('"content":{"a":1}');
  });

  it('records a refused connection', async () => {
    const peer = await startLoopback(() => undefined);
    await peer.close();
    const { transport } = await callAt(`http://127.0.0.1:${peer.port}`);
    expect(transport).toMatchObject({ outcome: 'connect-refused', phase: 'connect' });
    expect(transport?.detail).toContain(`127.0.0.1:${peer.port}`);
  });

  it('records a refused connection of a name with several addresses', async () => {
    const peer = await startLoopback(() => undefined);
    await peer.close();
    const { transport } = await callAt(`http://localhost:${peer.port}`);
    expect(transport).toMatchObject({ outcome: 'connect-refused', phase: 'connect' });
  });

  it('records a name that does not exist', async () => {
    const { transport } = await callAt('http://gateway.invalid');
    expect(transport).toMatchObject({ outcome: 'dns-failure', phase: 'connect' });
    expect(transport?.detail).toContain('gateway.invalid');
  });

  it('records TLS spoken to a plain HTTP server', async () => {
    const server = createServer((_request, response) => response.end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(() => new Promise((resolve) => server.close(() => resolve())));
    const { port } = server.address() as AddressInfo;
    const { transport } = await callAt(`https://127.0.0.1:${port}`);
    expect(transport).toMatchObject({ outcome: 'tls-failure', phase: 'connect' });
    expect(transport?.detail).not.toContain('\n');
  });

  it('records a peer that hangs up during the TLS handshake', async () => {
    const peer = await startLoopback(
      () => undefined,
      (socket) => socket.end(),
    );
    closing.push(peer.close);
    const { transport } = await callAt(`https://127.0.0.1:${peer.port}`);
    expect(transport).toMatchObject({ outcome: 'tls-failure', phase: 'connect' });
  });

  it('records a connection that is not made in time', async () => {
    // A TLS handshake that is never answered: the only connection that cannot be made on a machine without a network.
    const peer = await startLoopback(() => undefined);
    closing.push(peer.close);
    const { transport } = await callAt(`https://127.0.0.1:${peer.port}`, { connectMs: limitMs });
    expect(transport).toMatchObject({ outcome: 'connect-timeout', phase: 'connect' });
  });

  it('sends the request once, whatever happens to it', async () => {
    const peer = await startLoopback((socket) => socket.resetAndDestroy());
    closing.push(peer.close);
    await callAt(`http://127.0.0.1:${peer.port}`);
    expect(peer.received).toHaveLength(1);
  });
});
