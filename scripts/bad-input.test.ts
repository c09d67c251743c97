import { chmodSync, cpSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sourcesFolder } from '../schemas/load-sources.ts';
import { runCli } from './cli.ts';
import { runBin } from './run-bin.fixture.ts';
import { fakeTerminal } from './terminal.fixture.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'ebuy-bad-input-'));
});

const credentials = { EBUY_APP_ID: '1', EBUY_APP_SECRET: 's' };

/** Returns the exit status and what was said on standard error; nothing may be on standard output. */
async function said(args: readonly string[], env: Record<string, string> = credentials): Promise<string> {
  const terminal = fakeTerminal({ cwd: directory, env });
  const status = await runCli(args, terminal);
  expect(terminal.written.out).toBe('');
  expect(terminal.written.err).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  const err = terminal.written.err
    .replaceAll(directory, '<dir>')
    .replace(/127\.0\.0\.1:\d+/g, '127.0.0.1:<port>');
  return `exit ${status}\n${err}`;
}

function write(name: string, text: string): string {
  writeFileSync(join(directory, name), text);
  return name;
}

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('usage', () => {
  it('tells an unknown option', async () => {
    expect(await said(['certify', '--tarqet', 'uat'])).toMatchInlineSnapshot(`
      "exit 2
      Unknown option --tarqet [usage-unknown-option]
        what to do: did you mean --target?
      "
    `);
  });

  it('tells an unknown command, in Chinese too', async () => {
    expect(await said(['certfy'])).toMatchInlineSnapshot(`
      "exit 2
      Unknown command certfy [usage-unknown-command]
        what to do: did you mean certify?
      "
    `);
    expect(await said(['certfy', '--lang', 'zh'])).toMatchInlineSnapshot(`
      "exit 2
      未知的命令 certfy [usage-unknown-command]
        处理: 是不是想写 certify？
      "
    `);
    expect(await said(['certfy'], { LANG: 'zh_CN.UTF-8' })).toContain('未知的命令');
  });

  it('tells an option without its value, an argument that is missing and one too many', async () => {
    expect(await said(['certify', '--config'])).toMatchInlineSnapshot(`
      "exit 2
      The option --config <file> has no value [usage-option-missing-argument]
        what to do: see ebuy-kit certify --help
      "
    `);
    expect(await said(['judge'])).toMatchInlineSnapshot(`
      "exit 2
      The argument <record> is missing [usage-missing-argument]
        what to do: see ebuy-kit judge --help
      "
    `);
    expect(await said(['sign', 'a', 'b'])).toMatchInlineSnapshot(`
      "exit 2
      There are too many arguments [usage-excess-arguments]
        what to do: see ebuy-kit sign --help
      "
    `);
  });

  it('tells a value that cannot be used', async () => {
    expect(
      await said(['sandbox', '--notify-host', 'merchant.example', 'http://a.example/b']),
    ).toMatchInlineSnapshot(`
      "exit 2
      --notify-host has an unusable value [usage-value-invalid]
        expected: merchant.example
        actual: http://a.example/b
      "
    `);
    expect(await said(['sandbox', '--port', '70000'])).toMatchInlineSnapshot(`
      "exit 2
      --port has an unusable value [usage-value-invalid]
        expected: 0–65535
        actual: 70000
      "
    `);
    expect(await said(['certify', '--seed', '-1'])).toMatchInlineSnapshot(`
      "exit 2
      --seed has an unusable value [usage-value-invalid]
        expected: 0–2147483647
        actual: -1
      "
    `);
    expect(await said(['list', '--lang', 'fr'])).toMatchInlineSnapshot(`
      "exit 2
      --lang has an unusable value [usage-value-invalid]
        expected: zh | en
        actual: fr
      "
    `);
  });

  it('tells a filter of a list that does not exist, and one that this list does not have', async () => {
    expect(await said(['list', '--system', 'walet'])).toMatchInlineSnapshot(`
      "exit 2
      --system has an unusable value [usage-value-invalid]
        expected: member | wallet | card | payment | cashier | order | legacy | posp | b2b
        actual: walet
      "
    `);
    expect(await said(['list', '--evidence', 'sure'])).toMatchInlineSnapshot(`
      "exit 2
      --evidence has an unusable value [usage-value-invalid]
        expected: documented | partial | sampled | proposed
        actual: sure
      "
    `);
    expect(await said(['list', '--requirements', '--level', 'WILL'])).toMatchInlineSnapshot(`
      "exit 2
      --level has an unusable value [usage-value-invalid]
        expected: MUST | SHOULD | MAY
        actual: WILL
      "
    `);
    expect(await said(['list', '--scenarios', '--level', 'MUST'])).toMatchInlineSnapshot(`
      "exit 2
      The list of --scenarios cannot be filtered by --level [list-filter-unused]
        expected: --system
        what to do: leave out --level
      "
    `);
    expect(await said(['list', '--faults', '--system', 'card', '--lang', 'zh'])).toMatchInlineSnapshot(`
      "exit 2
      --faults 的列表不能按 --system 筛选 [list-filter-unused]
        期望: —
        处理: 去掉 --system
      "
    `);
  });

  it('answers no command with the help', async () => {
    const text = await said([]);
    expect(text).toContain('exit 2');
    expect(text).toContain('Usage: ebuy-kit');
  });
});

describe('configuration', () => {
  it('tells a missing file', async () => {
    expect(await said(['certify', '--config', 'no.yaml', '--target', 'uat'])).toMatchInlineSnapshot(`
      "exit 2
      The configuration file does not exist: <dir>/no.yaml [config-missing]
        what to do: check the path given to --config, or let ebuy-kit sandbox --write-target FILE write a working one
      "
    `);
  });

  it('tells a malformed file', async () => {
    const config = write('a.json', '{ "targets": ');
    expect(await said(['certify', '--config', config, '--target', 'uat'])).toMatchInlineSnapshot(`
      "exit 2
      The configuration file cannot be read [config-malformed]
        where: <dir>/a.json:1:14
        actual: Unexpected end of JSON input
        what to do: mend the syntax at this place
      "
    `);
  });

  it('tells an unknown target', async () => {
    const config = write(
      'a.yaml',
      'targets:\n  uat:\n    appId: "1"\n    baseUrls: { paas: http://a.test }\n',
    );
    expect(await said(['certify', '--config', config, '--target', 'uta'])).toMatchInlineSnapshot(`
      "exit 2
      The configuration has no target uta [target-unknown]
        where: <dir>/a.yaml
        expected: uat
        actual: uta
        what to do: did you mean --target uat?
      "
    `);
  });

  it('refuses a fault on a target that is not the embedded sandbox', async () => {
    const url = await serve((_request, response) => response.end('{}'));
    expect(
      await said(['certify', '--base-url', url, '--fault', 'balance-not-reduced']),
    ).toMatchInlineSnapshot(`
      "exit 2
      --fault is for the embedded sandbox only, not for --target, --config or --base-url [fault-needs-sandbox]
        what to do: leave one out; a sandbox of its own takes ebuy-kit sandbox --fault ID
      "
    `);
  });
});

describe('target', () => {
  it('tells a host where nothing listens', async () => {
    const url = await serve((_request, response) => response.end());
    for (const close of closing.splice(0)) close();
    expect(await said(['certify', '--base-url', url])).toMatchInlineSnapshot(`
      "exit 3
      The target 127.0.0.1:<port> cannot be reached: the connection was refused [target-unreachable]
        where: http://127.0.0.1:<port>/paas/micro/cashcard/inquiryCardInfo
        actual: connect-refused (connect): ECONNREFUSED: connect ECONNREFUSED 127.0.0.1:<port>
        what to do: check address, port, VPN and proxy, then try again
      "
    `);
  });

  it('tells a target that answers web pages', async () => {
    const url = await serve((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end('<!doctype html><html><head><title>请登录</title></head></html>');
    });
    expect(await said(['certify', '--base-url', url])).toMatchInlineSnapshot(`
      "exit 3
      The target 127.0.0.1:<port> answers with an HTML page, not with the gateway's JSON [target-answers-html]
        where: http://127.0.0.1:<port>/paas/micro/cashcard/inquiryCardInfo
        expected: application/json
        actual: HTTP 200 text/html; charset=utf-8 "请登录"
        what to do: check baseUrls: a login page, a proxy or an error page may stand at this address
      "
    `);
  });

  it('tells a peer that hangs up', async () => {
    const url = await serve((request) => request.socket.destroy());
    expect(await said(['certify', '--base-url', url])).toMatchInlineSnapshot(`
      "exit 3
      The target 127.0.0.1:<port> cannot be reached: the connection was reset [target-unreachable]
        where: http://127.0.0.1:<port>/paas/micro/cashcard/inquiryCardInfo
        actual: reset (headers): UND_ERR_SOCKET: other side closed
        what to do: check address, port, VPN and proxy, then try again
      "
    `);
  });
});

describe('run', () => {
  it('tells that nothing matches --only', async () => {
    expect(await said(['certify', '--only', 'nothing*'])).toMatchInlineSnapshot(`
      "exit 2
      No story matches --only nothing* [only-matches-nothing]
        what to do: story ids look like case:legacy.createTrade/length/…; try --only "*createTrade*"
      "
    `);
  });

  it('tells an unknown fault', async () => {
    expect(await said(['certify', '--fault', 'balance-not-reducd'])).toMatchInlineSnapshot(`
      "exit 2
      There is no fault named balance-not-reducd [fault-unknown]
        what to do: the closest are balance-not-reduced, lock-not-kept, action-not-echoed; ebuy-kit list --faults shows all
      "
    `);
  });

  it('tells an unknown profile', async () => {
    expect(await said(['certify', '--profile', 'ful'])).toMatchInlineSnapshot(`
      "exit 2
      There is no profile named ful [profile-unknown]
        where: --profile
        expected: b2b-activation, card-system, cashier-plugin, full, legacy-payment, member, online-payment, orders, posp, smoke, wallet
      "
    `);
  });

  it('tells an output folder that cannot be written', async () => {
    const file = write('file', '');
    expect(await said(['certify', '--out', file])).toMatchInlineSnapshot(`
      "exit 2
      The output folder cannot be written: <dir>/file [output-not-writable]
        actual: EEXIST: file already exists, mkdir '<dir>/file'
        what to do: name a folder you can write to with --out DIR
      "
    `);
  });
});

describe('record', () => {
  it('tells a record that is not there, is none, or is damaged', async () => {
    expect(await said(['judge', 'no.jsonl'])).toMatchInlineSnapshot(`
      "exit 2
      The run record cannot be read. [record-unreadable]
        where: <dir>/no.jsonl
        what to do: Give the path of a record.jsonl that certify wrote.
      "
    `);
    expect(await said(['judge', write('a.jsonl', '{"a":1}\n')])).toMatchInlineSnapshot(`
      "exit 2
      This is not a run record of this kit. [record-foreign]
        where: <dir>/a.jsonl:1
        expected: a header line with format ebuy-kit/record/1
        what to do: Give the path of a record.jsonl that certify wrote.
      "
    `);
    const header = '{"kind":"header","format":"ebuy-kit/record/1"}\n';
    expect(await said(['judge', write('b.jsonl', `${header}oops\n${header}`)])).toMatchInlineSnapshot(`
      "exit 2
      The run record is damaged. [record-damaged]
        where: <dir>/b.jsonl:2
        expected: one whole record line of JSON
        what to do: Run certify again, or restore the file.
      "
    `);
  });
});

describe('envelope', () => {
  it('tells an envelope that cannot be signed', async () => {
    expect(await said(['sign', 'no.json'])).toMatchInlineSnapshot(`
      "exit 2
      The request envelope cannot be read [envelope-unreadable]
        where: <dir>/no.json
        expected: one JSON object in UTF-8: the whole request envelope
        actual: ENOENT: no such file or directory, open '<dir>/no.json'
      "
    `);
    expect(await said(['sign', write('a.json', '[1]')])).toMatchInlineSnapshot(`
      "exit 2
      The request envelope cannot be read [envelope-unreadable]
        where: a.json
        expected: one JSON object in UTF-8: the whole request envelope
        actual: the message is array
      "
    `);
    expect(await said(['sign', write('b.json', '{"a":1,"a":2}')])).toMatchInlineSnapshot(`
      "exit 2
      The request envelope cannot be read [envelope-unreadable]
        where: b.json
        expected: one JSON object in UTF-8: the whole request envelope
        actual: "a" stands twice
      "
    `);
    expect(await said(['sign', write('c.json', '{"a":1}')], {})).toMatchInlineSnapshot(`
      "exit 2
      The environment variable EBUY_APP_SECRET is not set [secret-missing]
        where: ebuy-kit sign
        what to do: export EBUY_APP_SECRET=… (the signing secret)
      "
    `);
  });
});

describe('documents', () => {
  const lint = ['docs', 'lint', '--sources', 'sources'];
  beforeEach(() => {
    cpSync(sourcesFolder, join(directory, 'sources'), { recursive: true });
  });

  it('tells a missing document', async () => {
    rmSync(join(directory, 'sources/003_5b83ccf0e9e9411c.txt'));
    expect(await said(lint)).toMatchInlineSnapshot(`
      "exit 2
      Document 003_5b83ccf0e9e9411c.txt is missing [source-missing]
        where: <dir>/sources/003_5b83ccf0e9e9411c.txt
        what to do: put the file back, or take it out of schemas/sources/index.yaml
      "
    `);
  });

  it('tells where a YAML record is broken', async () => {
    write('sources/records/b2b.activeByPartNo.yaml', 'operation: b2b.activeByPartNo\ntitle: { zh: 激活\n');
    expect(await said(lint)).toMatchInlineSnapshot(`
      "exit 2
      Record records/b2b.activeByPartNo.yaml cannot be read at line 3 [record-format]
        where: schemas/sources/records/b2b.activeByPartNo.yaml:3
        expected: valid YAML
        actual: Flow map in block collection must be sufficiently indented and end with a }
        what to do: schemas/sources/README.md lists the keys and their values
      "
    `);
  });

  it('tells a key that a YAML record may not have', async () => {
    write('sources/records/b2b.activeByPartNo.yaml', 'operation: b2b.activeByPartNo\ntitel: x\n');
    const text = await said(lint);
    expect(text.replace(/(a known key: ).*/, '$1…')).toMatchInlineSnapshot(`
      "exit 2
      Record records/b2b.activeByPartNo.yaml cannot be read at line 2 [record-format]
        where: schemas/sources/records/b2b.activeByPartNo.yaml:2
        expected: a known key: …
        actual: titel
        what to do: schemas/sources/README.md lists the keys and their values
      "
    `);
  });

  it('tells a folder that is none', async () => {
    expect(await said(['docs', 'lint', '--sources', 'nowhere'])).toMatchInlineSnapshot(`
      "exit 2
      Document index.yaml is missing [source-missing]
        where: <dir>/nowhere/index.yaml
        what to do: put the file back, or take it out of schemas/sources/index.yaml
      "
    `);
  });
});

it('the process itself ends with that status and shows no stack', { timeout: 30_000 }, async () => {
  const { status, out, err } = await runBin(['certify', '--config', join(directory, 'no.json')]);
  expect({ status, out, err: err.replaceAll(directory, '<dir>') }).toMatchInlineSnapshot(`
    {
      "err": "The configuration file does not exist: <dir>/no.json [config-missing]
      what to do: check the path given to --config, or let ebuy-kit sandbox --write-target FILE write a working one
    ",
      "out": "",
      "status": 2,
    }
  `);
});

describe('docs import', () => {
  const yapi = (...list: readonly object[]) => JSON.stringify([{ index: 0, name: '分类', list }]);
  const detail = { title: '详情', method: 'POST', path: '/paas/x', _id: 36480 };

  it('tells a file that is missing, and no file at all', async () => {
    expect(await said(['docs', 'import', 'no.json'])).toMatchInlineSnapshot(`
      "exit 2
      There is no file <dir>/no.json [import-file-missing]
        where: <dir>/no.json
      "
    `);
    expect(await said(['docs', 'import'])).toMatchInlineSnapshot(`
      "exit 2
      The argument <file> is missing [usage-missing-argument]
        what to do: see ebuy-kit docs --help
      "
    `);
  });

  it.skipIf(process.getuid?.() === 0)('tells a file that may not be read', async () => {
    chmodSync(join(directory, write('a.json', '[]')), 0);
    expect(await said(['docs', 'import', 'a.json'])).toContain('exit 2\nThe file cannot be read');
  });

  it('tells where JSON is broken', async () => {
    const file = write('a.json', '[\n  { "name": "分类", "list": [ { "_id": 1 "path": "/a" } ] }\n]\n');
    expect(await said(['docs', 'import', file])).toMatchInlineSnapshot(`
      "exit 2
      a.json is not valid JSON [import-json-damaged]
        where: a.json
        actual: JSON5: invalid character '\\"' at 2:40
        what to do: export it again: the download may have been cut
      "
    `);
    expect(await said(['docs', 'import', file, '--lang', 'zh'])).toMatchInlineSnapshot(`
      "exit 2
      a.json 不是合法的 JSON [import-json-damaged]
        位置: a.json
        实际: JSON5: invalid character '\\"' at 2:40
        处理: 重新导出；下载可能中断
      "
    `);
  });

  it('tells a text in no format that it reads', async () => {
    expect(await said(['docs', 'import', write('a.txt', 'hello\n')])).toMatchInlineSnapshot(`
      "exit 2
      a.txt is in no format that can be imported [import-format-unknown]
        where: a.txt
        expected: a YApi export in JSON, OpenAPI 3 or Swagger 2 (JSON or YAML), a saved page text, a doc record in YAML
        actual: hello
        what to do: in YApi: data management, export, json
      "
    `);
    writeFileSync(join(directory, 'a.zip'), Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0]));
    expect(await said(['docs', 'import', 'a.zip'])).toMatchInlineSnapshot(`
      "exit 2
      a.zip is not UTF-8 text [import-not-text]
        where: a.zip
        what to do: save it as UTF-8, or unpack it first
      "
    `);
  });

  it('tells ids that occur twice, in one file and in two', async () => {
    const twice = write('a.json', yapi(detail, { ...detail, path: '/paas/y' }));
    expect(await said(['docs', 'import', twice])).toMatchInlineSnapshot(`
      "exit 2
      The YApi id 36480 occurs twice [import-id-duplicate]
        where: a.json#/0/list/0, a.json#/0/list/1
        what to do: import one of the files only, or delete the older copy
      "
    `);
    const [one, other] = [write('b.json', yapi(detail)), write('c.json', yapi(detail))];
    expect(await said(['docs', 'import', one, other])).toMatchInlineSnapshot(`
      "exit 2
      The YApi id 36480 occurs twice [import-id-duplicate]
        where: b.json#/0/list/0, c.json#/0/list/0
        what to do: import one of the files only, or delete the older copy
      "
    `);
  });

  it('tells two pages that claim one interface', async () => {
    const { _id, ...withoutId } = { ...detail, path: '/paas/micro/voucherwallet/getCardVoucherDetail' };
    const file = write('a.json', yapi({ ...detail, path: '/x' }, withoutId));
    expect(await said(['docs', 'import', file])).toMatchInlineSnapshot(`
      "exit 2
      Two interfaces claim the operation wallet.getCardVoucherDetail [import-operation-claimed-twice]
        where: a.json#/0/list/0 (yapi-id), a.json#/0/list/1 (path)
        what to do: compare ids and paths, and import the right one only
      "
    `);
  });

  it('tells a file that is too large, and does not read it', async () => {
    const file = write('a.json', '');
    truncateSync(join(directory, file), 65 * 1024 * 1024);
    expect(await said(['docs', 'import', file])).toMatchInlineSnapshot(`
      "exit 2
      <dir>/a.json is too large and was not read [import-too-large]
        where: <dir>/a.json
        expected: at most 64.0 MiB
        actual: 65.0 MiB
        what to do: export the categories one by one in YApi
      "
    `);
  });

  it('tells a text that is nested too deep', async () => {
    const file = write('a.json', '['.repeat(100_000));
    expect(await said(['docs', 'import', file])).toMatchInlineSnapshot(`
      "exit 2
      a.json is not valid JSON [import-json-damaged]
        where: a.json
        actual: more than 1000 levels of nesting
        what to do: export it again: the download may have been cut
      "
    `);
  });

  it('tells a new interface of no known system that is to be taken', async () => {
    const file = write('a.json', yapi({ title: '无', method: 'POST', path: '/nowhere/else' }));
    expect(await said(['docs', 'import', file, '--take', '*', '--write'])).toMatchInlineSnapshot(`
      "exit 2
      The system of unknown.else is unknown, so that it cannot become an operation [import-system-unknown]
        where: a.json#/0/list/0
        what to do: write a doc record that names its operation, and import that
      "
    `);
  });
});
