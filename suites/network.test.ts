import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { systemClock } from '../contracts/clock.ts';
import { selfSigned } from '../contracts/gateway/self-signed.fixture.ts';
import type { Exchange, RecordLine } from '../schemas/types/record.ts';
import { validateRecordLine } from '../schemas/validator.ts';
import { specimenGiven } from './drafting/specimen.ts';
import { createPace } from './pace.ts';
import { planStories } from './plan-stories.ts';
import { runCase } from './run-case.ts';
import { createRun } from './run-context.ts';

const closing: Server[] = [];
const sockets = new Set<Socket>();
afterAll(() => {
  for (const socket of sockets) socket.destroy();
  for (const server of closing) server.close();
});

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.on('connection', (socket) => {
    sockets.add(socket.on('close', () => sockets.delete(socket)));
  });
  closing.push(server);
  return (server.address() as AddressInfo).port;
}

/** What a peer does with a connection; `count` numbers the requests of all connections from 1. */
type Conduct = (socket: Socket, count: number) => void;

async function peer(onRequest: Conduct, onConnect: Conduct = () => undefined): Promise<string> {
  let count = 0;
  const server = createServer((socket) => {
    // A peer that hangs up on us is what these tests provoke.
    socket.on('error', () => socket.destroy());
    socket.on('data', (bytes) => {
      if (!bytes.includes('POST ')) return;
      count += 1;
      onRequest(socket, count);
    });
    onConnect(socket, count);
  });
  return `http://127.0.0.1:${await listening(server)}`;
}

const ok = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';
const says = (text: string | Buffer) => peer((socket) => socket.end(text));
const repeats = (text: string, everyMs: number, first = '') =>
  peer((socket) => {
    socket.write(first);
    const drip = setInterval(() => socket.write(text), everyMs);
    socket.on('close', () => clearInterval(drip));
  });
const page = (status: string, more = '') =>
  says(
    `HTTP/1.1 ${status}\r\ncontent-type: text/html\r\n${more}content-length: 20\r\n\r\n<html>proxy</html>\r\n`,
  );
const bomb = (coding: string, bytes: Buffer) =>
  says(
    Buffer.concat([
      Buffer.from(`${ok}content-encoding: ${coding}\r\ncontent-length: ${bytes.length}\r\n\r\n`),
      bytes,
    ]),
  );
const zeros = Buffer.alloc(32 * 1024 * 1024);
// Beforehand: no exchange that runs beside shall wait for it.
const bombs = {
  gzip: gzipSync(zeros),
  br: brotliCompressSync(zeros, { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } }),
};
const closed = async () => {
  const server = createServer();
  const port = await listening(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
};
const tls = (options: object) =>
  listening(createHttpsServer({ ...selfSigned, ...options }, (_q, reply) => reply.end('{}')));

type Outcome = NonNullable<Exchange['transport']>['outcome'] | `HTTP ${number}`;

type Fault = readonly [name: string, address: () => Promise<string>, ...outcomes: Outcome[]];

/** What may happen between the kit and a gateway, and how it may be recorded. */
const faults: readonly Fault[] = [
  ['nobody listens', async () => `http://127.0.0.1:${await closed()}`, 'connect-refused'],
  ['the name does not exist', async () => 'https://gateway.invalid', 'dns-failure'],
  [
    'TLS is spoken to plain HTTP',
    async () =>
      (
        await peer(
          () => undefined,
          (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'),
        )
      ).replace('http:', 'https:'),
    'tls-failure',
  ],
  [
    'the peer hangs up in the TLS handshake',
    async () =>
      (
        await peer(
          () => undefined,
          (socket) => socket.end(),
        )
      ).replace('http:', 'https:'),
    'tls-failure',
  ],
  [
    'the TLS handshake is never answered',
    async () => (await peer(() => undefined)).replace('http:', 'https:'),
    'connect-timeout',
  ],
  ['nobody has signed the certificate', async () => `https://localhost:${await tls({})}`, 'tls-failure'],
  [
    'the certificate is for another name',
    async () => `https://127.0.0.1:${await tls({ ca: selfSigned.cert })}`,
    'tls-failure',
  ],
  [
    'only a retired TLS is offered',
    async () =>
      `https://localhost:${await tls({ maxVersion: 'TLSv1.1', minVersion: 'TLSv1', ciphers: 'DEFAULT:@SECLEVEL=0' })}`,
    'tls-failure',
  ],
  [
    'HTTP is spoken to TLS',
    async () => `http://127.0.0.1:${await tls({})}`,
    'reset',
    'HTTP 400',
    'protocol-error',
  ],
  [
    'the connection is reset at once',
    () =>
      peer(
        () => undefined,
        (socket) => socket.resetAndDestroy(),
      ),
    'reset',
  ],
  [
    'the connection is closed at once',
    () =>
      peer(
        () => undefined,
        (socket) => socket.end(),
      ),
    'reset',
  ],
  ['the connection is reset after the request', () => peer((socket) => socket.resetAndDestroy()), 'reset'],
  ['the connection is closed without a word', () => peer((socket) => socket.end()), 'reset'],
  ['half a status line comes', () => says('HTTP/1.1 20'), 'incomplete', 'reset'],
  ['half a head comes', () => says('HTTP/1.1 200 OK\r\ncontent-ty'), 'incomplete', 'reset'],
  [
    'half an answer of a stated length comes',
    () => says(`${ok}content-length: 900\r\n\r\n{"a"`),
    'incomplete',
  ],
  [
    'half an answer in chunks comes',
    () => says(`${ok}transfer-encoding: chunked\r\n\r\n3\r\n{"a\r\n`),
    'incomplete',
  ],
  [
    'the connection is reset in the body',
    () =>
      peer((socket) => socket.write(`${ok}content-length: 900\r\n\r\n{"a`, () => socket.resetAndDestroy())),
    'incomplete',
  ],
  ['no answer ever comes', () => peer(() => undefined), 'timeout'],
  ['the head comes letter by letter', () => repeats('a', 20, 'HTTP/1.1 200 OK\r\nx: '), 'timeout'],
  ['nothing but promises comes', () => repeats('HTTP/1.1 103 Early Hints\r\n\r\n', 20), 'timeout'],
  ['the body stops', () => peer((socket) => socket.write(`${ok}content-length: 900\r\n\r\n{"a`)), 'timeout'],
  [
    'the body comes in endless drips',
    () => repeats(' ', 20, `${ok}content-length: 999999\r\n\r\n`),
    'timeout',
  ],
  [
    'the body is too long',
    () => says(`${ok}content-length: 200000\r\n\r\n${'x'.repeat(200_000)}`),
    'too-large',
  ],
  [
    'the body never ends',
    () => repeats(`8000\r\n${'x'.repeat(0x8000)}\r\n`, 1, `${ok}transfer-encoding: chunked\r\n\r\n`),
    'too-large',
  ],
  [
    'the head never ends',
    () => repeats(`x: ${'y'.repeat(4_000)}\r\n`, 1, 'HTTP/1.1 200 OK\r\n'),
    'protocol-error',
  ],
  ['gzip grows beyond all bounds', () => bomb('gzip', bombs.gzip), 'too-large'],
  ['brotli grows beyond all bounds', () => bomb('br', bombs.br), 'too-large'],
  ['something that is no HTTP answers', () => says('SSH-2.0-OpenSSH_9.2\r\n'), 'protocol-error'],
  ['a bare body answers', () => says('{"success":true}'), 'protocol-error'],
  ['the version is unknown', () => says('HTTP/3.7 200 OK\r\n\r\n'), 'protocol-error'],
  ['the status is no number', () => says('HTTP/1.1 OK OK\r\n\r\n'), 'protocol-error'],
  ['a header has no colon', () => says('HTTP/1.1 200 OK\r\nnonsense\r\n\r\n'), 'protocol-error'],
  ['a header holds a NUL', () => says('HTTP/1.1 200 OK\r\na: \0\r\n\r\n'), 'protocol-error'],
  [
    'two lengths contradict each other',
    () => says(`${ok}content-length: 2\r\ncontent-length: 3\r\n\r\n{}`),
    'incomplete',
    'protocol-error',
  ],
  ['the length is negative', () => says(`${ok}content-length: -2\r\n\r\n{}`), 'protocol-error'],
  [
    'a chunk size is no number',
    () => says(`${ok}transfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n`),
    'protocol-error',
  ],
  [
    'the protocol is switched',
    () => says('HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n'),
    'protocol-error',
  ],
  ['there are too many requests', () => page('429 Too Many Requests', 'retry-after: 0\r\n'), 'HTTP 429'],
  [
    'the service is away for an hour',
    () => page('503 Service Unavailable', 'retry-after: 3600\r\n'),
    'HTTP 503',
  ],
  ['a proxy finds nobody behind it', () => page('502 Bad Gateway'), 'HTTP 502'],
  ['a proxy has waited too long', () => page('504 Gateway Timeout'), 'HTTP 504'],
  ['a proxy wants a password', () => page('407 Proxy Authentication Required'), 'HTTP 407'],
  ['the network wants a login', () => page('511 Network Authentication Required'), 'HTTP 511'],
  [
    'a connection that was kept is gone',
    () =>
      peer((socket, count) =>
        count === 1
          ? socket.write(`${ok}content-length: 2\r\n\r\n{`) && socket.destroy()
          : socket.resetAndDestroy(),
      ),
    'incomplete',
    'reset',
  ],
];

const limits = { connectMs: 800, headersMs: 800, bodyMs: 800, totalMs: 1_500, maxResponseBytes: 100_000 };

// Planned beforehand, for the same reason as the bombs.
const [story] = planStories({ only: 'case:card.pay/envelope/envelope.answer-is-envelope/example' });

/** Runs one payment against an address, as a run does it, and returns what the record holds. */
async function paidAt(address: string) {
  const lines: RecordLine[] = [];
  const { data } = specimenGiven();
  const target = { name: 'far', kind: 'uat', baseUrls: { paas: address }, appId: 'a', data } as const;
  const plan = { target, seed: 7, runId: address, record: '', profile: 'full', concurrency: 1 };
  const record = { append: (line: RecordLine) => void lines.push(line), close: () => undefined };
  // Rests are granted, and take no time.
  const pace = createPace(undefined, { now: () => 0, wait: async () => undefined });
  const parts = { secret: 'a-secret', clock: systemClock, record, turns: new Map(), pace };
  const run = createRun(plan, { ...parts, sieve: (_own, findings) => findings, limits });
  if (story?.form !== 'case') throw new Error('there is a plain payment');
  const { line, findings } = await runCase(story.case, story.index, run);
  await run.close();
  return { line, findings, lines };
}

it('knows forty faults and more', () => {
  expect(faults.length).toBeGreaterThanOrEqual(40);
});

describe.concurrent('where', () => {
  it.each(faults.map(([name, address, ...outcomes]) => ({ name, address, outcomes })))(
    '$name, the run goes on, loses nothing and blames no gateway',
    async ({ address, outcomes }) => {
      const started = performance.now();
      const { line, findings, lines } = await paidAt(await address());
      // Each of two requests within its bounds, which undici's timers keep to about a second.
      expect(performance.now() - started).toBeLessThan(15_000);

      const exchanges = lines.flatMap((one) => (one.kind === 'exchange' ? [one] : []));
      expect(exchanges.length).toBeGreaterThan(0);
      for (const { transport, response } of exchanges) {
        expect(outcomes).toContain(transport?.outcome ?? `HTTP ${response?.status}`);
      }
      expect(lines.flatMap(validateRecordLine)).toEqual([]);

      const own = findings.filter(({ requirement }) => line.requirements.includes(requirement));
      expect(new Set(own.map(({ requirement }) => requirement))).toEqual(new Set(line.requirements));
      for (const { outcome, blame } of findings) {
        expect([outcome, blame]).not.toContain('failed');
        expect(blame).not.toBe('gateway');
      }
      expect(lines.filter(({ kind }) => kind === 'finding')).toHaveLength(findings.length);
    },
  );
});

it('a target that is dead is given up after nine requests, and the rest of the plan cannot be told', async () => {
  const address = `http://127.0.0.1:${await closed()}`;
  const lines: RecordLine[] = [];
  const baseUrls = { paas: address, legacy: address };
  const target = { name: 'dead', kind: 'sandbox', baseUrls, appId: 'a', data: specimenGiven().data } as const;
  const plan = { target, seed: 7, runId: 'dead', record: '', profile: 'full', concurrency: 1 };
  const record = { append: (line: RecordLine) => void lines.push(line), close: () => undefined };
  const parts = { secret: 'a-secret', clock: systemClock, record, turns: new Map() };
  const run = createRun(plan, {
    ...parts,
    pace: createPace(undefined),
    sieve: (_own, findings) => findings,
    limits,
  });
  const stories = planStories({ only: 'case:{card,wallet,legacy}.*/length/*' });
  for (const one of stories) if (one.form === 'case') await runCase(one.case, one.index, run);
  await run.close();
  const of = <Kind extends RecordLine['kind']>(kind: Kind) => lines.filter((line) => line.kind === kind);
  expect(of('story')).toHaveLength(stories.length);
  expect(of('exchange')).toHaveLength(9);
  const given = of('story').flatMap((line) => (line.kind === 'story' && line.unmet ? [line.unmet.en] : []));
  expect(given.length).toBeGreaterThan(stories.length / 2);
  expect(given.at(-1)).toMatch(/^not sent \(breaker: (\S+, ){2}\S+ did not answer\)$/);
  const told = of('finding').filter((line) => line.kind === 'finding' && line.outcome !== 'inapplicable');
  const verdicts = new Set(told.map((line) => line.kind === 'finding' && `${line.outcome} ${line.blame}`));
  expect(verdicts).toEqual(new Set(['cantTell environment']));
});
