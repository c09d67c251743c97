import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { operations } from '../contracts/catalogue.generated.ts';
import { confirmationOf } from '../contracts/confirmation.ts';
import { documentedHost } from '../schemas/documented-hosts.ts';
import { runCli } from './cli.ts';
import { resolveTarget } from './config/resolve-target.ts';
import { fakeTerminal } from './terminal.fixture.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

it('the example configuration loads and names the documented test hosts', async () => {
  const terminal = fakeTerminal({ cwd: root, env: { UAT_SECRET: 's' } });
  const target = await resolveTarget({ config: 'examples/ebuy-kit.config.yaml', target: 'uat' }, terminal);
  for (const [key, url] of Object.entries(target?.baseUrls ?? {})) expect(url).toBe(documentedHost(key)?.url);
  expect(target).toMatchObject({ kind: 'uat', appId: '00000000', secret: 's' });
});

it('the example request can be signed', async () => {
  const terminal = fakeTerminal({ cwd: root, env: { EBUY_APP_SECRET: 's' } });
  expect(await runCli(['sign', 'examples/request.json'], terminal)).toBe(0);
  expect(terminal.written.out).toMatch(/^[0-9a-f]{64}\n$/);
});

it.each(['README.md', 'README.zh.md'])('every command that %s shows exists', async (file) => {
  const shown = readFileSync(`${root}/${file}`, 'utf8').matchAll(
    /npx ebuy-kit ([a-z]+(?: lint| import| verify| write)?)([^#\n]*)/g,
  );
  const commands = [...shown].map(([, command = '', options = '']) => ({
    words: command.split(' '),
    flags: [...options.matchAll(/--[a-z-]+/g)].map(([flag]) => flag),
  }));
  expect(commands.length).toBeGreaterThan(5);
  for (const { words, flags } of commands) {
    const terminal = fakeTerminal();
    expect(await runCli([...words, '--help'], terminal)).toBe(0);
    for (const flag of flags) expect(terminal.written.out).toContain(flag);
  }
});

it.each(['README.md', 'README.zh.md'])('what %s says of a proposal is so', async (file) => {
  const readme = readFileSync(`${root}/${file}`, 'utf8');
  const snippet = /^ {4}confirmed:\n(?: {6}.*\n)+/mu.exec(readme)?.[0] ?? '';
  const { confirmed } = parse(snippet);
  const [id = ''] = Object.keys(confirmed);
  const operation = operations.find((one) => one.id === id);
  if (operation === undefined) throw new Error(`${id} is in the catalogue`);
  expect(operation.evidence).toBe('proposed');
  expect(confirmed[id]).toEqual(confirmationOf(operation));
  const numbers = [...readme.matchAll(/docs import api\.json --only (\d+)/gu)].map(([, number]) =>
    Number(number),
  );
  expect(new Set(numbers)).toEqual(new Set([operation.yapiId]));
});

it('README.md gives a reason for every dependency', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
  const readme = readFileSync(`${root}/README.md`, 'utf8');
  const names = Object.keys({ ...dependencies, ...devDependencies }).filter(
    (name) => !name.startsWith('@types/'),
  );
  expect(names.filter((name) => !readme.includes(name))).toEqual([]);
});
