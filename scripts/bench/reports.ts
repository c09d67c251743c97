import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { writeAllure } from '../../reporters/allure/write-allure.ts';
import { reportedCatalogue } from '../../reporters/catalogue.ts';
import { certificateHtml } from '../../reporters/certificate/certificate-html.tsx';
import { deriveReport, type Report } from '../../reporters/report.ts';
import { reporters } from '../../reporters/reporters.ts';
import { deriveRun } from '../../reporters/run.ts';
import { startChromium } from '../pages/chromium.ts';
import { type Bench, type BenchPlan, type Figure, figureOf } from './bench.ts';
import { benchRecord } from './reports/bench-record.ts';
import { measureSights } from './reports/page-load.ts';

/** Failures of the record; each case has two, and two exchanges. */
const findings = 10_000;

const megabyte = 1_000_000;

/** What the certificate and Allure's report of the same record cost: to write, to keep and to open. */
export const reportsBench: Bench = {
  title: {
    zh: '报告：一万条失败的证书与 Allure 报告',
    en: 'Reports: the certificate of 10,000 failures, and Allure’s report of the same',
  },
  run: async (plan) => {
    const folder = mkdtempSync(join(tmpdir(), 'ebuy-kit-bench-reports-'));
    const browser = await startChromium();
    try {
      return { name: 'reports', figures: await measure(plan, folder, browser) };
    } finally {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

interface Round {
  readonly certificate: Written;
  readonly allure: Written;
  /** Milliseconds. */
  readonly firstCase: number;
  readonly listReady: number;
  readonly allureTree: number;
  /** CPU seconds of this process for every report. */
  readonly cpu: number;
}

interface Written {
  readonly file: string;
  readonly seconds: number;
  /** Bytes. */
  readonly size: number;
}

async function measure(plan: BenchPlan, folder: string, browser: Browser): Promise<readonly Figure[]> {
  const contracts = reportedCatalogue();
  const count = Math.round(findings * plan.scale);
  const report = deriveReport(
    deriveRun(benchRecord(contracts.operations, contracts.documents, count), contracts),
  );
  const rounds: Round[] = [];
  for (let index = 1; index <= plan.rounds; index += 1) {
    const round = await measureRound(report, folder, browser);
    rounds.push(round);
    const { certificate, allure } = round;
    plan.say(
      `round ${index}: certificate ${certificate.seconds.toFixed(2)} s, Allure ${allure.seconds.toFixed(2)} s`,
    );
  }
  return figuresOf(rounds);
}

async function measureRound(report: Report, folder: string, browser: Browser): Promise<Round> {
  const before = process.cpuUsage();
  const certificate = await written(join(folder, 'certificate.html'), async (file) =>
    writeFileSync(file, certificateHtml.render(report, 'en')),
  );
  for (const reporter of reporters.filter(({ id }) => id !== certificateHtml.id)) {
    writeFileSync(join(folder, reporter.file), reporter.render(report, 'en'));
  }
  const allure = await written(join(folder, 'allure-report', 'index.html'), async () => {
    await writeAllure(report, folder, 'en');
  });
  const { user, system } = process.cpuUsage(before);
  const page = await measureSights(browser, certificate.file, {
    firstCase: '#explorer .row[open] .exchange[open] pre',
    listReady: '#explorer[data-ready]',
  });
  const peer = await measureSights(browser, allure.file, { tree: '[data-testid="tree-leaf"]' });
  return { certificate, allure, ...page, allureTree: peer.tree, cpu: (user + system) / 1e6 };
}

async function written(file: string, write: (file: string) => Promise<void>): Promise<Written> {
  const start = performance.now();
  await write(file);
  return { file, seconds: (performance.now() - start) / 1000, size: statSync(file).size };
}

function figuresOf(rounds: readonly Round[]): readonly Figure[] {
  const figure = (id: string, unit: string, of: (round: Round) => number, reference?: number) =>
    figureOf(id, unit, rounds.map(of), reference ?? null);
  return [
    figure('certificate-size', 'MB', ({ certificate }) => certificate.size / megabyte, 6),
    figure('certificate-written', 's', ({ certificate }) => certificate.seconds, 3),
    figure('certificate-first-case', 's', ({ firstCase }) => firstCase / 1000, 1),
    figure('certificate-list-ready', 's', ({ listReady }) => listReady / 1000),
    figure('allure-size', 'MB', ({ allure }) => allure.size / megabyte),
    figure('allure-written', 's', ({ allure }) => allure.seconds),
    figure('allure-tree', 's', ({ allureTree }) => allureTree / 1000),
    figure('size-to-allure', 'ratio', ({ certificate, allure }) => certificate.size / allure.size),
    figure('written-to-allure', 'ratio', ({ certificate, allure }) => certificate.seconds / allure.seconds),
    figure('first-case-to-allure', 'ratio', ({ firstCase, allureTree }) => firstCase / allureTree),
    figure('cpu-of-all', 's', ({ cpu }) => cpu),
  ];
}
