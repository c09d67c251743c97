import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { documentedHosts } from '../../schemas/documented-hosts.ts';
import { runCli } from '../cli.ts';
import { resolveTarget } from '../config/resolve-target.ts';
import { fakeTerminal } from '../terminal.fixture.ts';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'ebuy-init-'));
});

async function init(args: readonly string[], typed?: readonly string[]) {
  const answers = [...(typed ?? [])];
  const asked: string[] = [];
  const ask = async (question: string) => {
    asked.push(question);
    return answers.shift() ?? '';
  };
  const terminal = fakeTerminal({ cwd, ...(typed && { ask }) });
  const status = await runCli(['init', ...args], terminal);
  return { status, asked, ...terminal.written };
}

const text = (name: string) => readFileSync(join(cwd, name), 'utf8');

it('writes a configuration that loads, from flags alone', async () => {
  expect(await init(['--app-id', 'ebuy42', '--secret-env', 'UAT_SECRET'])).toMatchObject({
    status: 0,
    asked: [],
  });
  expect(readdirSync(cwd).sort()).toEqual(['.env.example', 'ebuy-kit.config.yaml']);
  const terminal = fakeTerminal({ cwd, env: { UAT_SECRET: 's' } });
  const target = await resolveTarget({ target: 'uat' }, terminal);
  expect(target).toMatchObject({
    kind: 'uat',
    appId: 'ebuy42',
    secret: 's',
    rate: 5,
    rails: { amountPerCall: '1.00', amountPerRun: '100.00' },
  });
  expect(Object.values(target?.baseUrls ?? {}).sort()).toEqual(
    documentedHosts()
      .map(({ url }) => url)
      .sort(),
  );
  expect(text('.env.example')).toMatch(/^UAT_SECRET=$/m);
});

it('every setting in its comments is one that a configuration may have', async () => {
  await init(['--app-id', 'ebuy42']);
  const uncommented = text('ebuy-kit.config.yaml')
    .replace(/^ {4}data:\n {6}\{\}$/m, '    data:')
    .replace(/^( +)# (?=( *)([a-z]\w*: ?|[a-z]+\.\w+:))/gm, '$1');
  writeFileSync(join(cwd, 'all.yaml'), uncommented);
  const env = { EBUY_APP_SECRET: 's', TEST_CARD_PIN: '123456', TEST_PHONE: '13800000000' };
  const target = await resolveTarget({ config: 'all.yaml' }, fakeTerminal({ cwd, env }));
  expect(target).toMatchObject({
    rails: { isReadOnly: true },
    budget: 5000,
    listener: { port: 4020 },
    data: { cards: [{ secret: '123456' }], members: [{ phoneNumber: '13800000000' }], merchantId: 1 },
    confirmed: { 'wallet.revokeGift': { action: 'revokeGift' } },
  });
});

it('asks a person what no flag answers, and takes the usual answer for none', async () => {
  const { status, asked } = await init(
    ['--target', 'partner'],
    ['ebuy42', '', 'https://partner.example/gw/'],
  );
  expect(status).toBe(0);
  expect(asked).toHaveLength(3);
  const terminal = fakeTerminal({ cwd, env: { EBUY_APP_SECRET: 's' } });
  expect(await resolveTarget({ target: 'partner' }, terminal)).toMatchObject({
    baseUrls: { paas: 'https://partner.example/gw', b2b: 'https://partner.example/gw' },
    rails: { hosts: ['partner.example'] },
  });
});

it('says which flag is missing where nobody can be asked', async () => {
  const { status, err } = await init([]);
  expect({ status, err }).toMatchObject({ status: 2, err: expect.stringContaining('--app-id') });
  expect(readdirSync(cwd)).toEqual([]);
});

it('never repeats or writes what looks like the secret itself', async () => {
  const secret = 'dvus87w2bqqc597jnkcj6wehjgx3sn17';
  const { status, err, out } = await init(['--app-id', 'ebuy42', '--secret-env', secret]);
  expect(status).toBe(2);
  expect(err + out).not.toContain(secret);
  expect(readdirSync(cwd)).toEqual([]);
});

it.each(['ebuy-kit.config.yaml', 'ebuy-kit.config.ts', '.env.example'])(
  'replaces nothing where %s is there already',
  async (name) => {
    writeFileSync(join(cwd, name), 'mine');
    const { status, err } = await init(['--app-id', 'ebuy42']);
    expect(status).toBe(2);
    expect(err).toContain('[init-file-exists]');
    expect(readdirSync(cwd)).toEqual([name]);
    expect(text(name)).toBe('mine');
  },
);
