import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AllureReport, resolveConfig } from '@allurereport/core';
import type { Lang } from '../../schemas/text.ts';
import { blameOrder } from '../outcome.ts';
import type { Report } from '../report.ts';
import { blameWords } from '../words.ts';
import { allureWords, expectedButWas } from './allure-words.ts';
import { knownIssues } from './known-issues.ts';
import { settleHtml } from './settle-html.ts';

/** What Allure writes for its own services. */
const knownIssuesFile = 'known-issues.json';
const sideFiles = ['summary.json', 'test-results.json', knownIssuesFile];

/** Charts of one run; those of durations and of history are left out. A new value each time, for Allure writes into it. */
const charts = () => [
  { type: 'currentStatus' },
  {
    type: 'testResultSeverities',
    levels: ['blocker', 'critical', 'normal', 'minor', 'trivial'],
    includeUnset: false,
  },
  { type: 'successRateDistribution' },
];

/** Generates Allure's report in one file, `index.html` of `output`, from a folder of results. In this process, no Java. */
export async function generateReport(
  report: Report,
  lang: Lang,
  resultsDir: string,
  output: string,
): Promise<void> {
  const allure = new AllureReport(await configFor(report, lang, output));
  await allure.start();
  // One after the other: the order of reading shows in the report wherever two results began at the same time.
  for (const file of (await readdir(resultsDir)).sort()) await allure.readFile(join(resultsDir, file));
  allure.realtimeDispatcher.sendQualityGateResults(qualityGate(report, lang));
  await allure.done();
  const index = join(output, 'index.html');
  await writeFile(index, settleHtml(await readFile(index, 'utf8'), allure.reportUuid, report.run));
  for (const file of sideFiles) await rm(join(output, file), { force: true });
}

async function configFor(report: Report, lang: Lang, output: string) {
  const { target } = report.run.header;
  return resolveConfig({
    name: `${allureWords.reportName[lang]} · ${target.name}`,
    output,
    appendHistory: false,
    hideLabels: ['framework', 'language'],
    variables: variables(report, lang),
    resolutions: {
      rules: knownIssues(report, lang).map(({ item, comment }) => ({
        resolution: 'accepted',
        testCaseId: [item],
        comment,
      })),
      // Allure writes a list of its own there.
      knownIssuesPath: join(output, knownIssuesFile),
    },
    environments: { [target.kind]: { name: target.name, variables: {}, matcher: () => true } },
    categories: [...blameOrder].map((blame) => ({
      id: blame,
      name: `${allureWords.blamed[lang]}: ${blameWords[blame][lang]}`,
      matchers: { labels: { blame }, statuses: ['failed', 'broken'] },
      groupBy: [{ label: 'family' }],
      groupByMessage: false,
    })),
    plugins: {
      awesome: {
        options: {
          singleFile: true,
          reportLanguage: lang,
          groupBy: ['epic', 'feature'],
          theme: 'light',
          charts: charts(),
        },
      },
    },
  });
}

function variables(report: Report, lang: Lang): Record<string, string> {
  const { header } = report.run;
  const documents = Object.entries(header.documents).map(([name, digest]) => [name, digest.slice(0, 16)]);
  return {
    [allureWords.verdict[lang]]: report.verdict.title[lang],
    [allureWords.target[lang]]: `${header.target.name} (${header.target.kind})`,
    [allureWords.addresses[lang]]: [...new Set(Object.values(header.target.baseUrls))].join(' '),
    [allureWords.appId[lang]]: header.target.appId,
    [allureWords.profile[lang]]: header.profile,
    [allureWords.seed[lang]]: String(header.seed),
    [allureWords.kit[lang]]: header.kit,
    ...Object.fromEntries(documents),
  };
}

/** Our go-live rules in Allure's own tab. */
function qualityGate(report: Report, lang: Lang) {
  return report.gate.map((rule) => ({
    // Allure knows no condition; the exit status does not fail for one either.
    success: rule.met || rule.unmet === 'conditions',
    rule: rule.id,
    expected: rule.expected[lang],
    actual: rule.actual[lang],
    message: `${rule.title[lang]} — ${expectedButWas(rule.expected[lang], rule.actual[lang])[lang]}`,
    testResults: [],
  }));
}
