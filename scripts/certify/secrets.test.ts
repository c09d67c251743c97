import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { encodings } from '../../contracts/gateway/encodings.ts';
import { secretsOf } from '../../contracts/gateway/mask.ts';
import { type RunningSandbox, startSandbox } from '../../sandbox/start-sandbox.ts';
import { runBin } from '../run-bin.fixture.ts';

/** Fewer characters than this stand in an innocent text by chance. */
const tellingLength = 10;

const dumped = (canary: string) => encodings.map(({ write }) => write(Buffer.from(canary)));
/** Where a header may not hold a form as it is, it holds it in JSON. */
const asHeader = (text: string) => JSON.stringify(text).replace(/[^\x20-\x7e]/g, '?');

let sandbox: RunningSandbox;
let tattler: Server;
let canaries: readonly string[];

/** A gateway that tells every secret it knows in every second answer: in headers, in JSON, in pages and in plain text. */
beforeAll(async () => {
  sandbox = await startSandbox({ seed: 7 });
  canaries = secretsOf(sandbox.target).filter(({ length }) => length >= tellingLength);
  const told = canaries.flatMap(dumped);
  let count = 0;
  tattler = createServer(async (request, reply) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const answer = await fetch(`${sandbox.url}${request.url}`, {
      method: 'POST',
      body: Buffer.concat(chunks),
      headers: { 'content-type': 'application/json' },
    });
    const text = await answer.text();
    count += 1;
    const kind = request.url?.includes('_') ? 0 : count % 6;
    if (kind > 0) reply.setHeader('x-told', asHeader(told[count % told.length] ?? ''));
    reply.setHeader('content-type', 'application/json;charset=UTF-8');
    if (kind === 1) reply.end(text.replace(/\}$/, `,"told":${JSON.stringify(told)}}`));
    else if (kind === 2) reply.writeHead(500, canaries[0]).end(`<html><title>${told.join('\n')}</title>`);
    else if (kind === 3)
      reply.writeHead(302, { location: `http://127.0.0.1/?${encodeURIComponent(canaries[0] ?? '')}` }).end();
    else reply.end(text);
  });
  await new Promise<void>((resolve) => tattler.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  tattler.closeAllConnections();
  await new Promise((resolve) => tattler.close(resolve));
  await sandbox.stop();
});

const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

function configAt(folder: string, url: string): string {
  const { appId, baseUrls, data } = sandbox.target;
  const otherApp = { ...data.otherApp, secret: 'env:OTHER_SECRET' };
  const moved = Object.entries(baseUrls).map(([key, address]) => [key, address.replace(sandbox.url, url)]);
  const file = join(folder, 'config.json');
  const target = {
    kind: 'uat',
    baseUrls: Object.fromEntries(moved),
    appId,
    data: { ...data, otherApp },
  };
  writeFileSync(file, JSON.stringify({ targets: { tattler: target } }));
  return file;
}

function environment() {
  const { secret, data } = sandbox.target;
  return { EBUY_APP_SECRET: secret, OTHER_SECRET: data.otherApp?.secret ?? '', EBUY_DEBUG: '1' };
}

/** Everything below a folder as text, and what stands in it deflated. */
function writtenIn(folder: string): readonly (readonly [name: string, text: string])[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return files.flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    const text = readFileSync(path, 'utf8');
    return [[path, text] as const, ...inflated(text).map((inner) => [`${path} (inflated)`, inner] as const)];
  });
}

function inflated(text: string): readonly string[] {
  return [...text.matchAll(/[A-Za-z0-9+/=]{200,}/g)].flatMap(([coded]) => {
    try {
      return [inflateRawSync(Buffer.from(coded, 'base64')).toString('utf8')];
    } catch (error) {
      // Pictures and fonts are base64 too, and no deflated text.
      if (error instanceof Error) return [];
      throw error;
    }
  });
}

function foundIn(text: string): readonly string[] {
  return canaries.flatMap((canary) =>
    encodings
      .filter(({ write }) => text.includes(write(Buffer.from(canary))))
      .map(({ id }) => `${canary} ${id}`),
  );
}

it('the search finds a canary in each encoding', () => {
  expect(canaries.length).toBeGreaterThanOrEqual(5);
  for (const canary of canaries) {
    for (const form of dumped(canary)) expect(foundIn(`<${form}>`).length).toBeGreaterThan(0);
  }
});

it('no report, no record and no line on the terminal holds a secret in any encoding', {
  timeout: 120_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ebuy-secrets-'));
  const out = join(folder, 'out');
  const config = configAt(folder, addressOf(tattler));
  const only = '{case:{card.pay,wallet.getCardVoucherList}/{length,signature}/*,scenario:*}';
  const env = environment();
  const {
    status,
    out: shown,
    err,
  } = await runBin(['certify', '--config', config, '--only', only, '--out', out], env);
  expect(status, err).toBe(1);

  const written = writtenIn(out);
  const record = written.find(([path]) => path.endsWith('record.jsonl'))?.[1] ?? '';
  // All of it was sent and told, and is masked.
  expect(record.split('"isMasked":true').length).toBeGreaterThan(10);
  expect(record).toContain('\\"told\\":[\\"***\\"');
  for (const name of [
    'certificate.html',
    'certificate.json',
    'junit.xml',
    'summary.md',
    'index.html',
    '-result.json',
  ]) {
    expect(
      written.some(([path]) => path.includes(name)),
      name,
    ).toBe(true);
  }
  expect(written.some(([path]) => path.endsWith('certificate.html (inflated)'))).toBe(true);
  for (const [name, text] of [...written, ['stdout', shown] as const, ['stderr', err] as const]) {
    expect(foundIn(text), name).toEqual([]);
  }
});

it('no error of the command line holds a secret', { timeout: 60_000 }, async () => {
  const page = createServer((_request, reply) => {
    reply.writeHead(200, { 'content-type': 'text/html' }).end(`<title>${canaries.join(' ')}</title>`);
  });
  await new Promise<void>((resolve) => page.listen(0, '127.0.0.1', resolve));
  const folder = mkdtempSync(join(tmpdir(), 'ebuy-secrets-'));
  const config = configAt(folder, addressOf(page));
  const env = environment();
  const { status, out, err } = await runBin(['certify', '--config', config], env);
  page.close();
  expect({ status, out }).toEqual({ status: 3, out: '' });
  expect(err).toContain('"*** *** ***');
  expect(foundIn(err)).toEqual([]);
});
