import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleReport } from '../fixtures/sample-run.ts';
import { familyItems } from './family-items.ts';
import { writeAllure } from './write-allure.ts';

interface Result {
  readonly name: string;
  readonly testCaseId: string;
  readonly status: string;
  readonly description: string;
  readonly start: number;
  readonly statusDetails: {
    readonly message?: string;
    readonly expected?: string;
    readonly actual?: string;
    readonly trace?: string;
  };
  readonly labels: readonly { readonly name: string; readonly value: string }[];
  readonly steps: readonly Step[];
}

interface Step {
  readonly name: string;
  readonly status: string;
  readonly attachments: readonly { readonly name: string; readonly source: string; readonly type: string }[];
  readonly steps: readonly Step[];
}

/** Milliseconds; a second Vitest and Allure's generator run within. */
const patience = 60_000;
let folder: string;
let html: string;
const results = new Map<string, Result>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ebuy-kit-allure-test-'));
  await writeAllure(sampleReport(), folder, 'en');
  html = await readFile(join(folder, 'allure-report/index.html'), 'utf8');
  for (const file of await readdir(join(folder, 'allure-results'))) {
    if (!file.endsWith('-result.json')) continue;
    const result: Result = JSON.parse(await readFile(join(folder, 'allure-results', file), 'utf8'));
    results.set(result.testCaseId, result);
  }
}, patience);
afterAll(() => rm(folder, { recursive: true, force: true }));

const result = (id: string) => {
  const found = results.get(id);
  if (!found) throw new Error(`no result ${id}`);
  return found;
};
const labels = (id: string, name: string) =>
  result(id).labels.flatMap((label) => (label.name === name ? [label.value] : []));
const allSteps = (steps: readonly Step[]): readonly Step[] =>
  steps.flatMap((step) => [step, ...allSteps(step.steps)]);

describe('Allure results', () => {
  it('are one for each operation × family and one for each scenario, under ids of ours', () => {
    expect([...results.keys()].sort()).toEqual([
      'legacy.createTrade/error-code',
      'legacy.createTrade/length',
      'legacy.createTrade/pattern',
      'legacy.createTrade/signature',
      'member.register/length',
      'scenario:legacy/order-then-list',
      'wallet.getCardVoucherList/enumeration',
      'wallet.getCardVoucherList/signature',
      'wallet.getCardVoucherList/state',
    ]);
  });

  it('look as they did: a failure, whole', async () => {
    const text = JSON.stringify(result('legacy.createTrade/length'), null, 2);
    await expect(`${text}\n`).toMatchFileSnapshot(
      fileURLToPath(new URL('../fixtures/golden/allure-result.json', import.meta.url)),
    );
  });

  it('keep failed, cannot tell, inapplicable and untested apart', () => {
    expect(result('legacy.createTrade/length').status).toBe('failed');
    expect(result('wallet.getCardVoucherList/enumeration').status).toBe('broken');
    expect(result('wallet.getCardVoucherList/state').status).toBe('skipped');
    expect(result('legacy.createTrade/pattern').status).toBe('unknown');
    expect(result('legacy.createTrade/signature').status).toBe('passed');
  });

  it('carry system, operation, requirement, level, severity and blame', () => {
    const id = 'legacy.createTrade/length';
    expect(labels(id, 'system')).toEqual(['legacy']);
    expect(labels(id, 'operation')).toEqual(['legacy.createTrade']);
    expect(labels(id, 'requirement')).toEqual(['legacy.createTrade.request.content.orderTitle.max-length']);
    expect(labels(id, 'level')).toEqual(['MUST']);
    expect(labels(id, 'severity')).toEqual(['blocker']);
    expect(labels(id, 'blame')).toEqual(['gateway']);
    expect(labels('member.register/length', 'tag')).toEqual(['proposed']);
  });

  it('say expected and actual, and nothing of the machine or of our own stack', () => {
    const { statusDetails } = result('legacy.createTrade/length');
    expect(statusDetails).toMatchObject({ expected: 'rejected with E0400' });
    expect(statusDetails.trace).toBeUndefined();
    const text = JSON.stringify([...results.values()]);
    expect(text).not.toContain(process.cwd());
    expect(text).not.toMatch(/"(?:host|thread|package)"/);
  });

  it('have cases as steps, with the exchange, the curl line and the signature base on them', async () => {
    const steps = allSteps(result('legacy.createTrade/length').steps);
    expect(steps.map((step) => `${step.status} ${step.name}`)).toEqual([
      'failed [MUST] orderTitle has at most 20 characters (002_createTrade.txt:71)',
      'failed orderTitle with 21 characters (limit 20)',
      'passed control (the nearest valid request): legacy.createTrade → 200',
      'passed subject: legacy.createTrade → 200',
    ]);
    const [exchange, curl, base] = steps.at(-1)?.attachments ?? [];
    expect([exchange?.type, curl?.name, base?.name]).toEqual([
      'application/vnd.allure.http+json',
      'curl',
      'signature base',
    ]);
    const read = (source = '') => readFile(join(folder, 'allure-results', source), 'utf8');
    expect(JSON.parse(await read(exchange?.source)).response.status).toBe(200);
    expect(await read(curl?.source)).toContain('curl -sS -i -X POST');
  });

  it('count what generic checks judged elsewhere instead of a step for each', () => {
    const steps = allSteps(result('legacy.createTrade/signature').steps);
    expect(steps.map((step) => step.name)).toEqual([expect.stringMatching(/ · 5 ×$/)]);
  });

  it('show the exchange of one case that passed, without what only a failure needs', () => {
    const attached = allSteps(result('legacy.createTrade/error-code').steps).flatMap(({ attachments }) =>
      attachments.map(({ name, type }) => `${name} ${type}`),
    );
    expect(attached).toEqual(['POST legacy.createTrade application/vnd.allure.http+json']);
  });

  it('say what to do, and name the requirements in question alone', () => {
    const failed = 'legacy.createTrade/length';
    expect(result(failed).description).toContain('What to do (gateway): For the gateway team');
    expect(result(failed).description).toContain('orderTitle.max-length');
    expect(labels('legacy.createTrade/signature', 'requirement')).toEqual([]);
  });

  it('tell of a scenario its calls, what failed in it, and of what requirement', () => {
    const scenario = result('scenario:legacy/order-then-list');
    expect(scenario.status).toBe('failed');
    expect(scenario.statusDetails.message).toBe(
      'The answer’s sign verifies with the agreed secret · expected: sign is bb22; actual: sign is aa11',
    );
    expect(scenario.steps.map(({ status, name }) => `${status} ${name}`)).toEqual([
      'passed place: legacy.createTrade → 200',
      'passed list: wallet.getCardVoucherList → 200',
      'failed [MUST] The answer’s sign verifies with the agreed secret',
      'skipped [MAY] The list is ordered newest first',
    ]);
  });

  it('take their times from the record', () => {
    expect(result('legacy.createTrade/length').start).toBe(Date.UTC(2026, 10, 21, 2, 0, 0, 10));
  });

  it('hold excluded requirements nowhere: they are no result', () => {
    const requirements = familyItems(sampleReport(), 'en').flatMap((item) =>
      item.labels.map(([, value]) => value),
    );
    expect(requirements).not.toContain('legacy.createTrade.error.E9001');
  });
});

describe('Allure report', () => {
  it('loads nothing from anywhere: no analytics, no address but a name space', () => {
    expect(html.includes('googletagmanager')).toBe(false);
    expect(html.includes('"ci":')).toBe(false);
    const addresses = new Set([...html.matchAll(/https?:\/\/[^"'\s)<>]+/g)].map(String));
    expect([...addresses]).toEqual(['http://www.w3.org/2000/svg']);
  });
});
