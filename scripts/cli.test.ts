import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { operations } from '../contracts/catalogue.generated.ts';
import { faults } from '../sandbox/faults.generated.ts';
import { runCli } from './cli.ts';
import { fakeTerminal } from './terminal.fixture.ts';

async function output(
  args: readonly string[],
  parts: Parameters<typeof fakeTerminal>[0] = {},
): Promise<string> {
  const terminal = fakeTerminal(parts);
  expect({ status: await runCli(args, terminal), err: terminal.written.err }).toEqual({ status: 0, err: '' });
  return terminal.written.out;
}

it('shows help in both languages, with examples, and its version', async () => {
  expect(await output(['--help'])).toContain('Exit status: 0 the gate is met');
  expect(await output(['--help'], { env: { LC_ALL: 'zh_CN.UTF-8' } })).toContain('退出状态：0 达到上线条件');
  for (const command of ['certify', 'sandbox', 'judge', 'list', 'sign']) {
    expect(await output([command, '--help'])).toContain(`Examples:\n  `);
    expect(await output([command, '--help', '--lang=zh'])).toContain('例：\n  ');
  }
  expect(await output(['--version'])).toMatch(/^\d+\.\d+\.\d+\n$/);
});

it('lists operations in the shape scripts rely on', async () => {
  const rows = JSON.parse(await output(['list', '--json']));
  expect(rows).toHaveLength(operations.length);
  for (const row of rows) {
    expect(Object.keys(row)).toEqual([
      'id',
      'system',
      'yapiId',
      'evidence',
      'deprecated',
      'method',
      'path',
      'action',
      'requirements',
      'scenarios',
    ]);
  }
  const [trade] = rows.filter(({ id }: { id: string }) => id === 'legacy.createTrade');
  expect(trade).toMatchObject({ system: 'legacy', evidence: 'documented', method: 'POST' });
  expect(trade.requirements).toContain('legacy.createTrade.request.content.orderTitle.max-length');
  expect(trade.requirements).toContain('envelope.uuid-echoed');
  expect(trade.scenarios).not.toEqual([]);
});

it('lists the catalogue for people, with counts, proposals and what is deprecated', async () => {
  const rows = (await output(['list', '--lang', 'en']))
    .split('\n')
    .map((row) => row.split('│').map((cell) => cell.trim()));
  const cellsOf = (id: string) => rows.find((row) => row[2] === id) ?? [];
  expect(rows[1]?.slice(1, -1)).toEqual([
    'system',
    'operation',
    'title',
    'evidence',
    'call',
    'requirements',
    'cases',
    'scenarios',
    'note',
  ]);
  expect(cellsOf('wallet.giveVoucher')).toContain('our proposal');
  expect(cellsOf('legacy.createTrade')).toContain('deprecated');
  expect(
    cellsOf('legacy.createTrade')
      .slice(6, 9)
      .every((count) => Number(count) > 0),
  ).toBe(true);
  expect(await output(['list', '--lang', 'zh'])).toContain('本工具的提案');
});

it('lists what a filter leaves', async () => {
  const ids = async (...filter: readonly string[]) =>
    JSON.parse(await output(['list', '--json', ...filter])).map(({ id }: { id: string }) => id);
  const idsOf = (isMeant: (operation: (typeof operations)[number]) => boolean) =>
    operations.filter(isMeant).map(({ id }) => id);
  expect(await ids('--system', 'wallet')).toEqual(idsOf(({ system }) => system === 'wallet'));
  expect(await ids('--evidence', 'proposed', '--system', 'card')).toEqual(
    idsOf(({ evidence, system }) => evidence === 'proposed' && system === 'card'),
  );
  expect(await ids('--operation', '*.queryTrade')).toEqual(idsOf(({ id }) => id.endsWith('.queryTrade')));
  expect(await ids('--operation', 'nothing*')).toEqual([]);
  const requirements = JSON.parse(
    await output(['list', '--requirements', '--operation', 'wallet.*', '--level', 'must', '--json']),
  );
  expect(requirements.length).toBeGreaterThan(10);
  for (const row of requirements)
    expect(row).toMatchObject({ level: 'MUST', operation: expect.stringMatching(/^wallet\./) });
});

it('lists requirements, scenarios and faults, for people too', async () => {
  const requirements = JSON.parse(await output(['list', '--requirements', '--json', '--lang', 'zh']));
  expect(requirements[0]).toMatchObject({
    id: expect.any(String),
    level: expect.stringMatching(/MUST|SHOULD|MAY/),
  });
  expect(await output(['list', '--requirements', '--operation', 'legacy.createTrade'])).toContain(
    'request.content.orderTitle.max-length',
  );
  expect(
    JSON.parse(await output(['list', '--faults', '--json'])).map(({ id }: { id: string }) => id),
  ).toEqual(faults.map(({ id }) => id));
  expect(await output(['list', '--scenarios', '--lang', 'zh'])).toContain('场景');
});

it('lists what the documents contradict themselves in', async () => {
  const findings = JSON.parse(await output(['docs', 'lint', '--json']));
  expect(findings.length).toBeGreaterThan(5);
  expect(findings[0]).toMatchObject({
    id: expect.any(String),
    places: expect.any(Array),
    question: expect.any(String),
  });
  expect(await output(['docs', 'lint', '--format', 'list'])).toContain(findings[0].id);
});

it('signs an envelope from a file and from standard input, and explains without the secret', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'ebuy-sign-'));
  const envelope = '{"uuid":"20260101-1","appId":"7","content":{"b":1,"a":"字"},"sign":"0"}';
  writeFileSync(join(cwd, 'request.json'), envelope);
  const env = { EBUY_APP_SECRET: 'not-to-be-shown' };
  const alone = await output(['sign', 'request.json'], { cwd, env });
  expect(alone).toMatch(/^[0-9a-f]{64}\n$/);
  expect(await output(['sign', '-'], { cwd, env, input: envelope })).toBe(alone);
  const explained = await output(['sign', '--explain', 'request.json'], { cwd, env });
  expect(explained.replaceAll(alone.trim(), '<signature>')).toMatchInlineSnapshot(`
    "signature profile: paas (sha256, lower-hex) · PaaS signature
    signature base: appId=7&content={"b":1,"a":"字"}&uuid=20260101-1&***
    signature: <signature>
    sign in the envelope: 0 · different
    "
  `);
  expect(JSON.parse(await output(['sign', '--json', 'request.json'], { cwd, env }))).toMatchObject({
    profile: 'paas',
    signature: alone.trim(),
    given: '0',
  });
});
