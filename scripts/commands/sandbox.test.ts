import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { type RunningBin, runBin, startBin } from '../run-bin.fixture.ts';

const timeout = 120_000;
let running: RunningBin | undefined;
afterEach(() => running?.child.kill('SIGKILL'));

async function startSandbox(...args: string[]): Promise<{ sandbox: RunningBin; url: string }> {
  const sandbox = startBin(['sandbox', '--port', '0', ...args]);
  running = sandbox;
  await vi.waitFor(() => expect(sandbox.written.out).toContain('\n'), { timeout: 30_000 });
  const url = /^sandbox ready (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(sandbox.written.out)?.[1] ?? '';
  expect(url).not.toBe('');
  return { sandbox, url };
}

function filesWith(folder: string, word: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(word));
}

it('serves alone, and the file it writes is a target for another process', { timeout }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ebuy-sandbox-'));
  const config = join(folder, 'target.json');
  const { sandbox, url } = await startSandbox('--write-target', config);
  expect(statSync(config).mode & 0o777).toBe(0o600);

  const out = join(folder, 'reports');
  const only = ['--only', 'scenario:card/*', '--quiet', '--json', '--out', out];
  const byFile = await runBin(['certify', '--config', config, '--target', 'sandbox', ...only]);
  expect(byFile).toMatchObject({ status: 0, err: '' });
  expect(JSON.parse(byFile.out)).toMatchObject({
    exitStatus: 0,
    target: 'sandbox',
    summary: { failed: 0, cantTell: 0 },
  });

  const text = readFileSync(config, 'utf8');
  const secret = /"?secret"?: "?([^\s",]+)/.exec(text.slice(text.indexOf('appId')))?.[1] ?? '';
  const appId = /"?appId"?: "?([^\s",]+)/.exec(text)?.[1] ?? '';
  expect(filesWith(out, secret)).toEqual([]);

  const credentials = { EBUY_APP_ID: appId, EBUY_APP_SECRET: secret };
  const byUrl = await runBin(['certify', '--base-url', url, ...only], credentials);
  expect(byUrl).toMatchObject({ status: 0, err: '' });

  sandbox.child.kill('SIGTERM');
  expect(await sandbox.ended).toEqual({ status: 0, out: `sandbox ready ${url}\n`, err: '' });
});

it('calls this machine and the hosts it is told, and no others', { timeout }, async () => {
  const { url } = await startSandbox('--notify-host', 'merchant.example', '--notify-host', 'B.example');
  const answer = await fetch(`${url}/_sandbox/notifications`);
  expect(await answer.json()).toMatchObject({ allowedHosts: ['merchant.example', 'b.example'] });
});

it('tells a port that is taken', { timeout }, async () => {
  const { url } = await startSandbox();
  const { port } = new URL(url);
  const second = await runBin(['sandbox', '--port', port]);
  expect({ ...second, err: second.err.replaceAll(port, '<port>') }).toMatchInlineSnapshot(`
    {
      "err": "The sandbox cannot listen on port <port> [sandbox-port]
      actual: listen EADDRINUSE: address already in use 127.0.0.1:<port>
      what to do: Choose another port, or any free one with --port 0
    ",
      "out": "",
      "status": 2,
    }
  `);
});
