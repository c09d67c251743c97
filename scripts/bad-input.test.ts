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
        what to do: Known faults: balance-not-reduced, card-amounts-in-fen, received-amount-with-float-noise, received-amount-with-currency, amount-as-number, remaining-off-by-a-fen, parts-off-by-a-fen, card-balance-off-by-a-fen, card-charged-twice, card-refund-without-money, mode-0-takes-what-there-is, mode-1-refuses, mixed-payment-charges-all-methods, methods-need-not-cover-the-order, amounts-need-not-agree, several-asynchronous-methods-accepted, asset-amounts-may-be-missing, paid-amount-off-by-a-fen, card-use-off-by-a-fen, coupon-use-off-by-a-fen, paid-amount-as-number, coupon-status-in-chinese, coupon-use-without-code-of-success, refundable-stays-as-paid, card-balance-update-lost, card-spent-twice-at-once, coupon-spent-twice-at-once, order-placed-twice-at-once, refunded-twice-at-once, reversed-twice-at-once, card-refunded-twice-at-once, uuid-used-twice-at-once, trace-no-used-twice-at-once, gift-claimed-twice-at-once, received-twice-at-once, activated-twice-at-once, answers-in-gbk, answers-with-byte-order-mark, charset-header-gbk, content-type-html, content-type-missing, damaged-gzip, gzip-only-in-the-header, answers-with-single-quotes, answers-written-anew, chinese-lost, duplicate-member-in-answers, posp-answers-wrapped, status-code-as-text, activation-without-create-time, uuid-not-echoed, uuid-in-upper-case, uuid-cut-to-32, uuid-missing, action-not-echoed, sign-type-not-echoed, timestamp-in-seconds, timestamp-as-text, success-as-text, error-code-null, error-message-null, error-message-too-long, error-message-empty, card-error-code-empty, card-error-with-code-of-success, card-success-with-error-code, card-success-answered-as-failure, wallet-content-missing, wallet-content-null, card-content-as-object, member-content-as-object, undocumented-member, date-error-answered-as-parameter-error, errors-answered-with-a-page, errors-answered-with-status-400, low-balance-answered-as-success, fields-judged-before-signature, date-judged-before-lengths, parameter-error-with-own-code, amount-error-answered-9999, date-error-in-lower-case, length-error-answered-as-parameter-error, frequency-error-answered-as-parameter-error, amount-error-answered-as-parameter-error, channel-error-answered-as-parameter-error, coupon-error-answered-as-amount-error, config-error-answered-as-channel-error, parameter-error-answered-as-length-error, not-activatable-answered-as-other-error, used-uuid-accepted, uuid-forgotten-after-a-minute, order-number-charged-again, trace-no-used-again, card-number-used-again, sixty-second-rule-missing, sixty-seconds-are-six, product-name-too-long, search-code-too-long, prepay-id-too-long, order-desc-one-longer, card-order-no-one-longer, activation-order-one-longer, pre-verify-subject-one-longer, goods-name-one-shorter, goods-unit-one-shorter, original-data-one-shorter, order-title-minimum-ignored, device-no-minimum-ignored, goods-name-minimum-ignored, order-title-one-longer, goods-name-truncated, original-data-truncated, order-title-counted-in-bytes, goods-name-counted-in-bytes, order-desc-counted-in-utf-16, goods-spec-counted-in-utf-16, notification-not-sent, notification-sent-elsewhere, notified-amount-differs, notified-state-differs, original-data-changed, notification-unsigned, notification-signed-with-another-secret, notification-altered-after-signing, notified-twice-at-once, notified-a-minute-late, notified-once-only, notified-after-acknowledgement, answer-altered-after-signing, unsigned-requests-accepted, signature-over-sorted-content, signature-over-reserialised-content, signature-over-ascii-bytes, upper-case-signature-expected, wrong-signatures-accepted, signature-compared-in-part, signature-case-ignored, reads-not-verified, duplicate-members-accepted, answers-signed-with-another-secret, answers-signed-in-upper-case, answers-signed-in-part, answers-signed-without-content, answers-signed-unsorted, answers-signed-by-md5, answers-carry-the-sign-of-the-request, answers-not-signed, answers-with-an-empty-sign, error-answers-not-signed, new-order-answered-80, repeated-order-made-again, progress-goes-back, repeated-order-judged-by-its-range, cost-price-not-looked-at, reversal-on-the-next-day, refund-on-the-same-day, reversal-twice, card-refund-exceeds-payment, reversal-in-part, reversals-not-listed, transactions-oldest-first, card-no-masked, unusable-cards-pay, gift-claimed-twice, giver-claims-own-gift, claimed-gift-revoked, gift-revoked-by-anybody, gift-valid-for-an-hour, given-voucher-not-held, same-order-gives-again, gift-id-not-echoed, same-phone-makes-another-member, member-without-user, same-open-id-makes-another-user, open-id-not-echoed, member-id-not-echoed, older-order-update-overwrites, same-order-synchronised-anew, logistics-without-order, logistics-status-not-echoed, refund-after-full-refund, same-refund-number-refunds-again, trade-of-another-day-found, first-refund-answered-for-latest, query-fails-with-its-trade, out-trade-no-cut, unknown-token-launches, channels-unsorted, lock-of-a-minute-by-default, unlocked-by-default, pre-verify-uses-up, lock-never-expires, lock-not-kept, trace-no-not-echoed, order-no-missing, success-answered-as-0, goods-not-answered, member-not-answered, reels-activated-in-part, only-first-reel-activated, boxes-always-answered, stale-wallet-list, wallet-shows-a-stranger, page-size-ignored, gift-page-size-ignored, vouchers-among-cards, detail-differs-from-list, received-not-in-wallet, same-order-receives-again, quantity-defaults-to-two, bound-voucher-taken-over, removed-stays-in-wallet, emptied-wallet-keeps-entries, recovery-restores-nothing, recovery-ignores-its-range, repeated-merge-counts-again, new-mark-not-cleared, new-count-off-by-one, older-status-overwrites, all-sources-named, token-in-two-parts, token-duration-in-milliseconds, date-by-utc, date-not-looked-at, date-of-yesterday-accepted, date-of-tomorrow-accepted, clock-fifteen-minutes-ahead, clock-an-hour-behind, order-valid-for-half-an-hour, pos-time-with-dashes, create-time-with-dashes, pos-time-in-utc, token-expiry-an-hour-off, connection-reset, reset-within-answer, half-an-answer, slow-drip, late-answer, hanging-answer, content-length-too-long, content-length-too-short, answers-not-http, answers-with-status-500, answers-with-status-201, redirected, answers-with-status-503
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
