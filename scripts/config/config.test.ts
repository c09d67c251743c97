import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { documentedHost } from '../../schemas/documented-hosts.ts';
import { KitError, renderError } from '../../schemas/kit-error.ts';
import { fakeTerminal } from '../terminal.fixture.ts';
import { baseUrlKeys } from './config-schema.ts';
import { resolveTarget } from './resolve-target.ts';
import { writeTarget } from './write-target.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'ebuy-config-'));
});

const uat = {
  baseUrls: { paas: 'https://uat.example.test/gateway' },
  hosts: ['uat.example.test'],
  appId: '1234',
  secretEnv: 'UAT_SECRET',
  data: { useScene: 'S1', merchantId: 7, cards: [{ cardNo: '9', balance: '1.00' }] },
};

function write(name: string, content: unknown): string {
  const text = typeof content === 'string' ? content : JSON.stringify(content, null, 2);
  writeFileSync(join(directory, name), text);
  return name;
}

async function resolved(choice: object, env: Record<string, string> = {}): Promise<unknown> {
  const terminal = fakeTerminal({ cwd: directory, env });
  try {
    return await resolveTarget(choice, terminal);
  } catch (error) {
    if (!(error instanceof KitError)) throw error;
    return renderError(error.parts, 'en').replaceAll(directory, '<dir>');
  }
}

it('reads the same target from JSON, YAML and TypeScript', async () => {
  const env = { UAT_SECRET: 's' };
  const expected = {
    name: 'uat',
    kind: 'uat',
    baseUrls: uat.baseUrls,
    appId: '1234',
    secret: 's',
    data: uat.data,
    rails: { hosts: ['uat.example.test'] },
  };
  const json = write('a.json', { targets: { uat } });
  const yaml = write('a.yaml', `targets:\n  uat: ${JSON.stringify(uat)}\n`);
  const code = write(
    'a.config.ts',
    `export default { $meta: { name: 'x' }, targets: { uat: ${JSON.stringify(uat)} as const } };`,
  );
  for (const config of [json, yaml, code])
    expect(await resolved({ config, target: 'uat' }, env)).toEqual(expected);
});

it('finds the file by its default name and takes the only target unnamed with --config', async () => {
  write('ebuy-kit.config.yaml', `targets:\n  uat: ${JSON.stringify(uat)}\n`);
  expect(await resolved({ target: 'uat' }, { UAT_SECRET: 's' })).toMatchObject({ name: 'uat' });
  expect(await resolved({ config: 'ebuy-kit.config.yaml' }, { UAT_SECRET: 's' })).toMatchObject({
    name: 'uat',
  });
});

it('sends every system to --base-url, with credentials from the environment', async () => {
  const env = { EBUY_APP_ID: '1', EBUY_APP_SECRET: 's' };
  const base = 'http://127.0.0.1:4010';
  expect(await resolved({ baseUrl: `${base}/` }, env)).toMatchObject({
    appId: '1',
    secret: 's',
    baseUrls: {
      paas: base,
      payment: `${base}/pay3_test`,
      cashier: base,
      legacy: base,
      posp: base,
      b2b: base,
    },
  });
});

it.each(['json', 'yaml'])(
  'reads a written target back from %s, secret and control included',
  async (kind) => {
    const { name, ...settings } = {
      name: 'sandbox',
      kind: 'sandbox' as const,
      baseUrls: { paas: 'http://127.0.0.1:1' },
      appId: '1234',
      secret: 'throw-away',
      control: 'http://127.0.0.1:1/_sandbox',
      data: { merchantId: 7, cards: [{ cardNo: '900', secret: '123', balance: '1.00' }], reels: ['1'] },
    };
    await writeTarget(join(directory, `t.${kind}`), { name, ...settings });
    expect(await resolved({ config: `t.${kind}`, target: name })).toMatchObject({ name, ...settings });
  },
);

it('names no target where nothing names one', async () => {
  expect(await resolved({})).toBeUndefined();
});

it('tells a missing file', async () => {
  expect(await resolved({ config: 'no.json' })).toMatchInlineSnapshot(`
    "The configuration file does not exist: <dir>/no.json [config-missing]
      what to do: check the path given to --config, or let ebuy-kit sandbox --write-target FILE write a working one"
  `);
});

it('tells that no file has a default name', async () => {
  expect(await resolved({ target: 'uat' })).toMatchInlineSnapshot(`
    "No configuration file was found [config-not-found]
      where: <dir>
      expected: ebuy-kit.config.ts, ebuy-kit.config.mjs, ebuy-kit.config.js, ebuy-kit.config.json, ebuy-kit.config.yaml, ebuy-kit.config.yml
      what to do: name the file with --config FILE"
  `);
});

it('tells a format it does not read', async () => {
  expect(await resolved({ config: write('a.toml', '') })).toMatchInlineSnapshot(`
    "Unknown configuration format: <dir>/a.toml [config-format-unknown]
      expected: .ts, .mjs, .js, .json, .yaml, .yml
      what to do: use one of these file extensions"
  `);
});

it('tells where JSON is malformed', async () => {
  const config = write('a.json', '{\n  "targets": {\n    "uat": { "appId": "1" "x" }\n  }\n}\n');
  expect(await resolved({ config })).toMatchInlineSnapshot(`
    "The configuration file cannot be read [config-malformed]
      where: <dir>/a.json:3:27
      actual: Expected ',' or '}' after property value in JSON at position 43
      what to do: mend the syntax at this place"
  `);
});

it('tells where JSON ends too early', async () => {
  expect(await resolved({ config: write('a.json', '{\n  "targets": {') })).toMatchInlineSnapshot(`
    "The configuration file cannot be read [config-malformed]
      where: <dir>/a.json:2:15
      actual: Expected property name or '}' in JSON at position 16
      what to do: mend the syntax at this place"
  `);
});

it('tells where YAML is malformed', async () => {
  const config = write('a.yaml', 'targets:\n  uat:\n    appId: "1\n');
  expect(await resolved({ config })).toMatchInlineSnapshot(`
    "The configuration file cannot be read [config-malformed]
      where: <dir>/a.yaml:4:1
      actual: Missing closing "quote
      what to do: mend the syntax at this place"
  `);
});

it('tells an empty file', async () => {
  expect(await resolved({ config: write('a.yaml', '') })).toMatchInlineSnapshot(`
    "The configuration file is empty or not an object [config-not-object]
      where: <dir>/a.yaml
      expected: targets: { <name>: { baseUrls, appId, … } }
      actual: null
      what to do: let ebuy-kit sandbox --write-target FILE write an example"
  `);
});

it('tells code that throws', async () => {
  const config = write('a.config.ts', 'throw new Error("no VAULT_ADDR");\nexport default {};\n');
  expect(await resolved({ config })).toMatchInlineSnapshot(`
    "The configuration file cannot be read [config-malformed]
      where: <dir>/a.config.ts
      actual: no VAULT_ADDR
      what to do: mend the syntax at this place"
  `);
});

it('suggests the key that was meant', async () => {
  const config = write('a.json', { targets: { uat: { baseUrl: uat.baseUrls, appId: '1' } } });
  expect(await resolved({ config })).toMatchInlineSnapshot(`
    "Unknown configuration key targets.uat.baseUrl [config-key-unknown]
      where: <dir>/a.json:4
      expected: kind, preset, baseUrls, hosts, appId, secretEnv, secret, control, readOnly, ceilings, rate, budget, listener, data, confirmed
      what to do: did you mean baseUrls?"
  `);
});

it('lists the keys where none is near', async () => {
  const config = write(
    'a.yaml',
    'targets:\n  uat:\n    appId: "1"\n    baseUrls: { paas: http://a.test }\n    data:\n      wrong: 1\n',
  );
  expect(await resolved({ config })).toMatchInlineSnapshot(`
    "Unknown configuration key targets.uat.data.wrong [config-key-unknown]
      where: <dir>/a.yaml:6
      expected: useScene, tenancyId, merchantId, brandId, companyId, tid, shopNo, onlineTid, payWay, currency, cards, coupons, ecoupons, members, reels, cardRanges, products, looseVouchers, heldVouchers, gifts, trades, cardPayments, orders, cashierToken, otherApp
      what to do: remove it, or use one of these names"
  `);
});

it('reads what a target confirms, and suggests the operation that was meant', async () => {
  const gift = { path: '/paas/gift', action: 'gift', fields: ['memberId'] };
  const confirmed = (id: string) =>
    write('a.json', { targets: { uat: { ...uat, confirmed: { [id]: gift } } } });
  const env = { UAT_SECRET: 's' };
  expect(await resolved({ config: confirmed('wallet.giveVoucher') }, env)).toMatchObject({
    confirmed: { 'wallet.giveVoucher': gift },
  });
  expect(await resolved({ config: confirmed('wallet.giveVouchr') }, env)).toMatchInlineSnapshot(`
    "confirmed names wallet.giveVouchr, which is no operation [config-confirmed-unknown]
      where: <dir>/a.json:23
      what to do: did you mean wallet.giveVoucher?"
  `);
  expect(await resolved({ config: confirmed('nothing') }, env)).toMatchInlineSnapshot(`
    "confirmed names nothing, which is no operation [config-confirmed-unknown]
      where: <dir>/a.json:23
      what to do: ebuy-kit list --evidence proposed names those that can be confirmed"
  `);
  const pathless = write(
    'b.yaml',
    `targets:\n  uat:\n    appId: "1"\n    baseUrls: { paas: http://a.test }\n    confirmed:\n      wallet.giveVoucher: { action: giveVoucher, fields: [memberId] }\n`,
  );
  expect(await resolved({ config: pathless }, env)).toMatchInlineSnapshot(`
    "The configuration key targets.uat.confirmed.wallet.giveVoucher.path is missing [config-key-missing]
      where: <dir>/b.yaml:6
      expected: string ^\\/[\\w./-]*$
      what to do: add targets.uat.confirmed.wallet.giveVoucher.path"
  `);
});

it('tells a missing key', async () => {
  const config = write('a.json', { targets: { uat: { baseUrls: uat.baseUrls } } });
  expect(await resolved({ config })).toMatchInlineSnapshot(`
    "The configuration key targets.uat.appId is missing [config-key-missing]
      where: <dir>/a.json:3
      expected: non-empty string
      what to do: add targets.uat.appId"
  `);
});

it('tells a value of the wrong type', async () => {
  const config = write(
    'a.yaml',
    'targets:\n  uat:\n    appId: 1234\n    baseUrls: { paas: http://a.test }\n',
  );
  expect(await resolved({ config })).toMatchInlineSnapshot(`
    "The configuration key targets.uat.appId has an unusable value [config-value-invalid]
      where: <dir>/a.yaml:3
      expected: non-empty string
      actual: 1234
      what to do: put the value in quotes: "1234""
  `);
});

it('tells a value outside its choices', async () => {
  const config = write('a.json', { targets: { uat: { ...uat, kind: 'prod' } } });
  expect(await resolved({ config })).toMatchInlineSnapshot(`
    "The configuration key targets.uat.kind has an unusable value [config-value-invalid]
      where: <dir>/a.json:22
      expected: uat | sandbox
      actual: "prod"
      what to do: correct targets.uat.kind"
  `);
});

it('tells a URL that is none', async () => {
  const config = write('a.json', { targets: { uat: { ...uat, baseUrls: { paas: 'uat.example.test' } } } });
  expect(await resolved({ config })).toMatchInlineSnapshot(`
    "The configuration key targets.uat.baseUrls.paas has an unusable value [config-value-invalid]
      where: <dir>/a.json:5
      expected: http:// or https:// URL
      actual: "uat.example.test"
      what to do: correct targets.uat.baseUrls.paas"
  `);
  expect(await resolved({ baseUrl: 'uat.example.test' })).toMatchInlineSnapshot(`
    "--base-url is not a usable address [base-url-invalid]
      expected: http://HOST[:PORT][/PATH] | https://HOST[:PORT][/PATH]
      actual: uat.example.test
      what to do: write the whole address, http:// or https:// included"
  `);
});

it('tells a target that has no address', async () => {
  const config = write('a.json', { targets: { uat: { ...uat, baseUrls: {} } } });
  expect(await resolved({ config })).toMatchInlineSnapshot(`
    "The configuration key targets.uat.baseUrls has an unusable value [config-value-invalid]
      where: <dir>/a.json:4
      expected: object: paas, payment, cashier, legacy, posp, b2b
      actual: {}
      what to do: correct targets.uat.baseUrls"
  `);
});

it('lists the known targets and suggests the one that was meant', async () => {
  const config = write('a.json', { targets: { uat, sandbox: uat } });
  expect(await resolved({ config, target: 'sandbx' })).toMatchInlineSnapshot(`
    "The configuration has no target sandbx [target-unknown]
      where: <dir>/a.json
      expected: uat, sandbox
      actual: sandbx
      what to do: did you mean --target sandbox?"
  `);
  expect(await resolved({ config, target: 'production' })).toMatchInlineSnapshot(`
    "The configuration has no target production [target-unknown]
      where: <dir>/a.json
      expected: uat, sandbox
      actual: production
      what to do: name one of these with --target"
  `);
  expect(await resolved({ config, target: 'constructor' })).toContain('[target-unknown]');
  expect(await resolved({ config })).toMatchInlineSnapshot(`
    "No target was named [target-not-named]
      where: <dir>/a.json
      expected: uat, sandbox
      what to do: name one of these with --target"
  `);
});

it('refuses a secret in a file, but for a sandbox on this machine', async () => {
  const local = { ...uat, kind: 'sandbox', baseUrls: { paas: 'http://127.0.0.1:1' }, secret: 'throw-away' };
  expect(await resolved({ config: write('a.json', { targets: { local } }) })).toMatchObject({
    secret: 'throw-away',
  });
  const remote = { ...local, baseUrls: uat.baseUrls };
  expect(await resolved({ config: write('b.json', { targets: { remote } }) })).toMatchInlineSnapshot(`
    "A configuration file may not hold a secret; only the sandbox's own throw-away secret is an exception [config-secret-in-file]
      where: <dir>/b.json · targets.remote.secret
      what to do: remove secret, put it into an environment variable and name that variable with secretEnv"
  `);
  const real = { ...local, kind: 'uat' };
  expect(await resolved({ config: write('c.json', { targets: { real } }) })).toContain(
    '[config-secret-in-file]',
  );
});

it('names the variable that holds no secret', async () => {
  expect(await resolved({ config: write('a.json', { targets: { uat } }) })).toMatchInlineSnapshot(`
    "The environment variable UAT_SECRET is not set [secret-missing]
      where: <dir>/a.json · targets.uat.secretEnv
      what to do: export UAT_SECRET=… (the signing secret)"
  `);
  expect(await resolved({ baseUrl: 'http://127.0.0.1:1' })).toMatchInlineSnapshot(`
    "The environment variable EBUY_APP_ID is not set [app-id-missing]
      where: --base-url
      what to do: export EBUY_APP_ID=…, or use --config FILE --target NAME"
  `);
  expect(await resolved({ baseUrl: 'http://127.0.0.1:1' }, { EBUY_APP_ID: '1' })).toMatchInlineSnapshot(`
    "The environment variable EBUY_APP_SECRET is not set [secret-missing]
      where: --base-url
      what to do: export EBUY_APP_SECRET=… (the signing secret)"
  `);
});

it('fills in the documented test hosts, but for those that are written down', async () => {
  const preset = { preset: 'documented-test-hosts', appId: '1', secretEnv: 'UAT_SECRET' };
  const own = { ...preset, baseUrls: { paas: 'http://127.0.0.1:1' } };
  const config = write('a.json', { targets: { preset, own } });
  const env = { UAT_SECRET: 's' };
  const documented = Object.fromEntries(baseUrlKeys.map((key) => [key, documentedHost(key)?.url] as const));
  expect(await resolved({ config, target: 'preset' }, env)).toMatchObject({ baseUrls: documented });
  expect(await resolved({ config, target: 'own' }, env)).toMatchObject({
    baseUrls: { ...documented, paas: 'http://127.0.0.1:1' },
  });
  expect(
    await resolved({ config: write('b.json', { targets: { none: { appId: '1' } } }) }, env),
  ).toMatchInlineSnapshot(`
    "The configuration key targets.none.baseUrls is missing [config-key-missing]
      where: <dir>/b.json:3
      expected: { paas, payment, … } | preset: documented-test-hosts
      what to do: add targets.none.baseUrls"
  `);
});

it('reads rails, pace and listener of a target', async () => {
  const settings = {
    readOnly: true,
    ceilings: { amountPerCall: '1.00', amountPerRun: '50.00' },
    rate: 2.5,
    budget: 500,
    listener: { port: 4020, publicUrl: 'https://notify.example', answer: { body: 'ok' } },
  };
  const config = write('a.json', { targets: { uat: { ...uat, ...settings } } });
  const { readOnly: isReadOnly, ceilings, ...others } = settings;
  expect(await resolved({ config }, { UAT_SECRET: 's' })).toMatchObject({
    ...others,
    rails: { hosts: ['uat.example.test'], isReadOnly, ...ceilings },
  });
});

it.each([
  ['ceilings', { amountPerCall: 1 }],
  ['ceilings', { amountPerCall: '1' }],
  ['ceilings', { perCall: '1.00' }],
  ['rate', 0],
  ['rate', '5'],
  ['budget', 1.5],
  ['readOnly', 'yes'],
  ['hosts', ['https://uat.example.test']],
  ['preset', 'production'],
  ['listener', { port: 70000, publicUrl: 'https://notify.example' }],
  ['listener', { port: 1, publicUrl: 'notify.example' }],
])('names the key %s where its value is %j', async (key, value) => {
  const config = write('a.json', { targets: { uat: { ...uat, [key]: value } } });
  const told = await resolved({ config }, { UAT_SECRET: 's' });
  expect(told).toMatch(/^(The configuration key|Unknown configuration key) targets\.uat\./);
  expect(told).toContain(`targets.uat.${key}`);
  expect(told).toMatch(/ {2}expected: \S.*\n(.*\n)? {2}what to do: \S/);
});

it('takes any piece of test data from the environment, and names the variable that is missing', async () => {
  const data = {
    cards: [{ cardNo: '9', secret: 'env:CARD_PIN' }],
    otherApp: { appId: '2', secret: 'env:OTHER' },
  };
  const config = write('a.json', { targets: { uat: { ...uat, data } } });
  const env = { UAT_SECRET: 's', CARD_PIN: '123456', OTHER: 'o' };
  expect(await resolved({ config }, env)).toMatchObject({
    data: { cards: [{ cardNo: '9', secret: '123456' }], otherApp: { secret: 'o' } },
  });
  expect(await resolved({ config }, { UAT_SECRET: 's', OTHER: 'o' })).toMatchInlineSnapshot(`
    "The environment variable CARD_PIN is not set [secret-missing]
      where: <dir>/a.json · targets.uat.data.cards[0].secret
      what to do: export CARD_PIN=… (the signing secret)"
  `);
  const written = { ...uat, data: { otherApp: { appId: '2', secret: 'written' } } };
  expect(await resolved({ config: write('b.json', { targets: { uat: written } }) }, env)).toContain(
    '[config-secret-in-file]',
  );
});
