import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadPages } from '../../schemas/load-pages.ts';
import { loadSources, sourcesFolder } from '../../schemas/load-sources.ts';
import { runCli } from '../cli.ts';
import { fakeTerminal } from '../terminal.fixture.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const fixture = join(root, 'schemas/import/fixtures/yapi-export.json');
const detail = 'wallet.getCardVoucherDetail';
const detailFiles = [
  `schemas/sources/records/${detail}.yaml`,
  `schemas/operations/${detail}.schema.json`,
  `schemas/types/${detail}.ts`,
  'schemas/openapi.json',
  'contracts/requirement-id.generated.ts',
];

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'ebuy-import-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

async function imported(args: readonly string[]) {
  const terminal = fakeTerminal({ cwd: directory });
  const status = await runCli(['docs', 'import', ...args], terminal);
  return { status, ...terminal.written };
}

describe('an import into a copied folder of documents', () => {
  beforeEach(() => cpSync(sourcesFolder, join(directory, 'sources'), { recursive: true }));
  const evidence = () =>
    loadPages(loadSources(join(directory, 'sources'))).pages.find(({ operation }) => operation === detail)
      ?.evidence;
  const only = ['--sources', 'sources', '--only', '36480'];

  it('shows field by field what differs and writes nothing unasked', async () => {
    const { status, out, err } = await imported([fixture, ...only]);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('proposed → documented');
    expect(out).toContain('response.content.voucherScope');
    expect(out).toContain(`with --write these records are replaced:\n  records/${detail}.yaml\n`);
    expect(evidence()).toBe('proposed');
  });

  it('raises a proposal to documented, and a second import finds no difference', async () => {
    const first = await imported([fixture, ...only, '--write']);
    expect(first).toMatchObject({ status: 0, err: '' });
    expect(first.out).toContain(
      `Written:\n  records/${detail}.yaml\nThis is not the kit's own folder of documents: nothing was generated from it\n`,
    );
    expect(evidence()).toBe('documented');
    const second = await imported([fixture, ...only, '--write', '--json']);
    const { operations, written, generated } = JSON.parse(second.out);
    expect(operations).toMatchObject([
      { operation: detail, evidence: 'documented', difference: { isSame: true, fields: [] } },
    ]);
    expect({ written, generated }).toEqual({ written: [], generated: [] });
    expect((await imported([fixture, ...only, '--lang', 'zh'])).out).toContain('没有需要写入的记录');
  });

  it('offers unknown interfaces as new operations and writes those that are taken', async () => {
    const shown = await imported([fixture, '--sources', 'sources', '--json']);
    const offered = JSON.parse(shown.out).new.map(({ operation }: { operation: string }) => operation);
    expect(offered.length).toBeGreaterThan(0);
    const api = [{ name: '支付', list: [closeTrade] }];
    writeFileSync(join(directory, 'new.json'), JSON.stringify(api));
    const taken = ['new.json', '--sources', 'sources', '--take', 'payment.*', '--write'];
    const { status, out } = await imported(taken);
    expect(status).toBe(0);
    expect(out).toContain('has a contract in contracts/operations/:\n  payment.closeTrade\n');
    const ids = loadPages(loadSources(join(directory, 'sources'))).pages.map(({ operation }) => operation);
    expect(ids).toContain('payment.closeTrade');
  });
});

const closeTrade = {
  _id: 99001,
  title: '关闭交易',
  path: '/api/trade/closeTrade',
  method: 'POST',
  req_body_type: 'json',
  req_body_is_json_schema: true,
  req_body_other: '{"type":"object","properties":{"outTradeNo":{"type":"string","maxLength":32}}}',
  res_body_type: 'json',
  res_body_is_json_schema: true,
  res_body: '{"type":"object","properties":{"success":{"type":"boolean"}}}',
};

describe('an import into the kit itself', () => {
  beforeEach(() => {
    const folders = ['contracts', 'reporters', 'sandbox', 'schemas', 'scripts', 'suites'];
    for (const name of [...folders, 'package.json', 'tsconfig.json'])
      cpSync(join(root, name), join(directory, name), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(directory, 'node_modules'));
  });
  const run = async (...args: readonly string[]) => {
    const bin = join(directory, 'scripts/ebuy-kit.mjs');
    const words = ['docs', 'import', fixture, '--only', '36480', '--json', '--lang', 'en', ...args];
    const child = spawn(process.execPath, [bin, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    await once(child, 'close');
    return { status: child.exitCode, out, err };
  };
  const stored = () => detailFiles.map((file) => readFileSync(join(directory, file), 'utf8'));

  it('replaces the record and generates anew what follows from it', { timeout: 120_000 }, async () => {
    const { status, out, err } = await run('--write');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const { written, generated } = JSON.parse(out);
    expect(written).toEqual([`records/${detail}.yaml`]);
    expect(generated.toSorted()).toEqual(detailFiles.slice(1).toSorted());
    expect(stored()[1]).toContain('"x-evidence": "documented"');
    expect(JSON.parse((await run('--write')).out)).toMatchObject({ written: [], generated: [] });
  });

  it('leaves every file as it was where generation fails', { timeout: 120_000 }, async () => {
    const contract = join(directory, 'contracts/operations/wallet/get-card-voucher-detail.ts');
    appendFileSync(contract, "\nthrow new Error('voucherScope is gone');\n");
    const before = stored();
    const { status, out, err } = await run('--write');
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatchInlineSnapshot(`
      "With the imported records nothing can be generated; all files are as they were [import-not-generated]
        where: records/wallet.getCardVoucherDetail.yaml
        actual: voucherScope is gone
        what to do: a contract written by hand may name a field that the new page no longer has: mend it first, or import one by one with --only
      "
    `);
    expect(stored()).toEqual(before);
  });
});
