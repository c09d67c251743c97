import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { selfSigned } from '../../contracts/gateway/self-signed.fixture.ts';
import { type RunningSandbox, startSandbox } from '../../sandbox/start-sandbox.ts';
import { runCli } from '../cli.ts';
import { fakeTerminal } from '../terminal.fixture.ts';
import { judgeClock } from './diagnose-call.ts';
import { diagnoseHost, expiryOf } from './diagnose-host.ts';
import { diagnoseListener } from './diagnose-listener.ts';
import type { Diagnosis } from './diagnosis.ts';

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ seed: 7 });
});
afterAll(() => sandbox.stop());

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function served(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise((resolve) => server.close(() => resolve())));
  return (server.address() as AddressInfo).port;
}

const web = async (answer: RequestListener) => `http://127.0.0.1:${await served(createServer(answer))}`;

interface Told {
  readonly id: string;
  readonly of?: string;
  readonly status: Diagnosis['status'];
  readonly text: string;
  readonly fix?: string;
}

/** Only a sandbox's own file may hold secrets. */
const asUat = () => ({ kind: 'uat', data: { ...sandbox.target.data, otherApp: undefined } });

async function examined(
  changes: object,
  env: Readonly<Record<string, string>> = {},
  args: readonly string[] = [],
) {
  const { name: _name, secret, control: _control, ...settings } = sandbox.target;
  const cwd = mkdtempSync(join(tmpdir(), 'ebuy-doctor-'));
  const uat = { ...settings, ...asUat(), secretEnv: 'UAT_SECRET', ...changes };
  writeFileSync(join(cwd, 'ebuy-kit.config.json'), JSON.stringify({ targets: { uat } }));
  const terminal = fakeTerminal({ cwd, env: { UAT_SECRET: secret, ...env } });
  const status = await runCli(['doctor', '--json', '--profile', 'smoke', ...args], terminal);
  const told = JSON.parse(terminal.written.out) as readonly Told[];
  return { status, told, of: (id: string) => told.filter((one) => one.id === id) };
}

const everywhere = (url: string) => ({
  baseUrls: Object.fromEntries(Object.keys(sandbox.target.baseUrls).map((key) => [key, url])),
});

describe('the doctor', () => {
  it('finds nothing wrong with a gateway that is well, but a listener that nobody configured', async () => {
    const { status, told } = await examined({});
    expect(status).toBe(0);
    const doubtful = told.filter((one) => one.status !== 'ok').map(({ id }) => id);
    expect([...new Set(doubtful)].sort()).toEqual(['listener', 'test-data']);
    expect(told.map(({ id }) => id)).toEqual(
      expect.arrayContaining([
        'configuration',
        'rails',
        'dns',
        'tcp',
        'call',
        'secret',
        'clock',
        'test-data',
      ]),
    );
  });

  it('recognises a wrong secret', async () => {
    const { status, of } = await examined({}, { UAT_SECRET: 'another-secret' });
    expect(status).toBe(2);
    expect(of('secret')).toMatchObject([{ status: 'failed', fix: expect.stringContaining('secretEnv') }]);
    expect(of('call')).toMatchObject([{ status: 'ok' }]);
  });

  it('says what test data is missing, and how many stories that costs', async () => {
    const { status, of } = await examined({ data: {} });
    expect(status).toBe(0);
    const missing = of('test-data');
    expect(missing.length).toBeGreaterThan(1);
    for (const one of missing)
      expect(one).toMatchObject({ status: 'warning', fix: expect.stringMatching(/targets\.uat/) });
    expect(missing.map(({ text }) => text).join('\n')).toMatch(
      /\d+ of \d+ stories cannot be told: .*data\.\w+/,
    );
  });

  it('names the key that is wrong in the configuration, and sends nothing', async () => {
    const { status, told } = await examined({ baseUrl: 'http://127.0.0.1' });
    expect(status).toBe(2);
    expect(told).toMatchObject([
      { id: 'configuration', status: 'failed', fix: expect.stringContaining('baseUrls') },
    ]);
    const without = await examined({ secretEnv: 'NOT_SET' });
    expect(without.told).toMatchObject([{ status: 'failed', text: expect.stringContaining('NOT_SET') }]);
  });

  it('tells a port where nobody listens, and a name that does not exist', async () => {
    const url = await web((_request, reply) => reply.end());
    await closing.pop()?.();
    const refused = await examined(everywhere(url));
    expect(refused.status).toBe(3);
    expect(refused.of('tcp')).toMatchObject([
      { status: 'failed', text: expect.stringContaining('ECONNREFUSED') },
    ]);
    const unknown = await examined({ ...everywhere('http://gateway.invalid'), hosts: ['gateway.invalid'] });
    expect(unknown.status).toBe(3);
    expect(unknown.of('dns')).toMatchObject([{ status: 'failed' }]);
    expect(unknown.of('tcp')).toEqual([]);
  });

  it('tells a page from an answer', async () => {
    const url = await web((_request, reply) =>
      reply.setHeader('content-type', 'text/html').end('<html>login</html>'),
    );
    const { status, of } = await examined(everywhere(url));
    expect(status).toBe(3);
    expect(of('call')).toMatchObject([{ status: 'failed', fix: expect.stringContaining('login page') }]);
  });

  it('sends nothing to what may be production before a person gives a word', async () => {
    let requests = 0;
    const url = await web((_request, reply) => {
      requests += 1;
      reply.end();
    });
    const { port } = new URL(url);
    // This machine, by an address that is on no list.
    const hosted = { ...everywhere(`http://0.0.0.0:${port}`), hosts: ['0.0.0.0'] };
    const before = await examined(hosted);
    expect(before.of('rails')).toMatchObject([
      { status: 'warning', fix: expect.stringContaining('--confirm-target uat') },
    ]);
    expect([requests, before.of('call')]).toMatchObject([0, [{ status: 'warning' }]]);
    await examined(hosted, {}, ['--confirm-target', 'uat']);
    expect(requests).toBe(1);
  });

  it('refuses a host that is not on the list of the target', async () => {
    const { status, of } = await examined({ hosts: ['elsewhere.example'] });
    expect(status).toBe(2);
    expect(of('rails')).toMatchObject([{ status: 'failed', fix: expect.stringContaining('hosts') }]);
    expect(of('call')).toMatchObject([{ status: 'failed' }]);
  });

  it.each(['en', 'zh'])('writes lines for people in %s', async (lang) => {
    const { control: _control, secret, name: _name, ...settings } = sandbox.target;
    const cwd = mkdtempSync(join(tmpdir(), 'ebuy-doctor-'));
    const targets = { uat: { ...settings, ...asUat() } };
    writeFileSync(join(cwd, 'ebuy-kit.config.json'), JSON.stringify({ targets }));
    const terminal = fakeTerminal({ cwd, env: { EBUY_APP_SECRET: secret } });
    expect(await runCli(['doctor', '--profile', 'smoke', '--lang', lang], terminal)).toBe(0);
    const { out } = terminal.written;
    expect(out).toMatch(lang === 'zh' ? /^正常 {2}配置: 目标 uat/ : /^ok {7}configuration: target uat/);
    expect(out).toContain(lang === 'zh' ? '处理: 配置 listener' : 'what to do: configure listener');
    expect(out).not.toContain('\u001b');
    expect(out).not.toContain(secret);
  });
});

const statuses = (found: readonly Diagnosis[]) => found.map(({ id, status }) => `${id} ${status}`);

describe('a host', () => {
  it('is described with its TLS: version, chain and expiry', async () => {
    const port = await served(createTlsServer(selfSigned));
    const found = await diagnoseHost(new URL(`https://localhost:${port}`));
    expect(statuses(found)).toEqual([
      'dns ok',
      'tcp ok',
      'tls-version ok',
      'tls-chain failed',
      'tls-expiry ok',
    ]);
    expect(found.at(-2)?.text.en).toMatch(/not trusted \(.*self.signed.*\); issued by ebuy-kit test/i);
  });

  it('that speaks no TLS, or a retired one, is told', async () => {
    const plain = await served(createServer());
    expect(statuses(await diagnoseHost(new URL(`https://localhost:${plain}`))).at(-1)).toBe('tls failed');
    const old = await served(
      createTlsServer({
        ...selfSigned,
        minVersion: 'TLSv1',
        maxVersion: 'TLSv1.1',
        ciphers: 'DEFAULT:@SECLEVEL=0',
      }),
    );
    expect(statuses(await diagnoseHost(new URL(`https://localhost:${old}`))).at(-1)).toBe('tls failed');
  });

  it('that never finishes its handshake keeps nobody waiting', async () => {
    const port = await served(
      createTcpServer((socket) => closing.unshift(async () => void socket.destroy())),
    );
    const found = await diagnoseHost(new URL(`https://127.0.0.1:${port}`), 100);
    expect(found.at(-1)).toMatchObject({
      id: 'tls',
      status: 'failed',
      text: { en: expect.stringContaining('100 ms') },
    });
  });

  it.each([
    ['in a year', 365, 'ok'],
    ['in a week', 7, 'warning'],
    ['a day ago', -1, 'failed'],
  ])('whose certificate ends %s', (_name, days, status) => {
    const now = Date.parse('2025-03-01T00:00:00Z');
    const until = new Date(now + days * 86_400_000).toUTCString();
    expect(expiryOf({ host: 'a' }, { valid_to: until }, now).status).toBe(status);
  });
});

it.each([
  ['as ours', 'Sat, 01 Mar 2025 04:00:00 GMT', 'ok', 'as the clock'],
  ['half a minute off', 'Sat, 01 Mar 2025 04:00:30 GMT', 'ok', '30 s behind'],
  ['five minutes off', 'Sat, 01 Mar 2025 03:55:00 GMT', 'failed', '300 s ahead'],
  ['unknown', undefined, 'warning', 'no Date header'],
])('a clock that is %s', (_name, date, status, text) => {
  const headers: [string, string][] = date === undefined ? [] : [['Date', date]];
  const body = { encoding: 'utf8', value: '', bytes: 0 } as const;
  const response = { status: 200, statusText: '', headers, body, signature: { outcome: 'absent' } } as const;
  const [found] = judgeClock({
    at: '2025-03-01T12:00:00.000+08:00',
    durationMs: 10,
    response: { ...response, headers },
  });
  expect(found).toMatchObject({ status, text: { en: expect.stringContaining(text) } });
});

describe('the listener', () => {
  it('is well where its public address leads to it, and doubtful where it does not', async () => {
    const taken = await served(createServer());
    const own = (port: number) => ({ port, publicUrl: `http://127.0.0.1:${port}` });
    await closing.pop()?.();
    expect(statuses(await diagnoseListener(own(taken)))).toEqual(['listener ok', 'listener-public ok']);
    const elsewhere = await web((_request, reply) => reply.writeHead(404).end());
    const lost = await diagnoseListener({ port: 0, publicUrl: elsewhere });
    expect(statuses(lost)).toEqual(['listener ok', 'listener-public warning']);
    const nowhere = await diagnoseListener({ port: 0, publicUrl: 'http://notify.invalid' }, 500);
    expect(statuses(nowhere)).toEqual(['listener ok', 'listener-public warning']);
  });

  it('has failed where its port is taken', async () => {
    const port = await served(createServer());
    expect(statuses(await diagnoseListener({ port, publicUrl: 'http://127.0.0.1' }))).toEqual([
      'listener failed',
    ]);
  });
});
