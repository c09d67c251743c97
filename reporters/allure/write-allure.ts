import { mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lang } from '../../schemas/text.ts';
import type { Report } from '../report.ts';
import { emitResults } from './emit-results.ts';
import { familyItems } from './family-items.ts';
import { generateReport } from './generate-report.ts';
import { normaliseResults } from './normalise-results.ts';
import { scenarioItems } from './scenario-items.ts';
import { withinRun } from './within-run.ts';

/**
 * Writes `allure-results/` and `allure-report/index.html` below `outDir`, replacing those of an earlier run only when the
 * new ones are complete. Returns both paths.
 */
export async function writeAllure(report: Report, outDir: string, lang: Lang): Promise<readonly string[]> {
  const items = withinRun([...familyItems(report, lang), ...scenarioItems(report, lang)], report.run);
  const folder = await mkdtemp(join(outDir, '.allure-'));
  const names = ['allure-results', 'allure-report'] as const;
  const [results, html] = [join(folder, names[0]), join(folder, names[1])];
  try {
    await emitResults(items, join(folder, 'emitted'));
    normaliseResults(items, report.run.header.runId, join(folder, 'emitted'), results);
    await generateReport(report, lang, results, html);
    for (const name of names) {
      await rm(join(outDir, name), { recursive: true, force: true });
      await rename(join(folder, name), join(outDir, name));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return [join(outDir, names[0]), join(outDir, names[1], 'index.html')];
}
