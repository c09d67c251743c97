import { join, relative } from 'node:path';
import { writeReports } from '../../reporters/write-reports.ts';
import { type Lang, sameText, type Text } from '../../schemas/text.ts';
import type { Finding } from '../../schemas/types/record.ts';
import { type LoadedRecord, loadRecord } from '../../suites/record.ts';
import { inPlanOrder } from '../record/in-plan-order.ts';
import { renderTable } from '../table.ts';
import type { CommonOptions, Terminal } from '../terminal.ts';
import type { PlannedInteraction } from './planned-interaction.ts';

const texts = {
  pact: { zh: '契约', en: 'pact' },
  honoured: { zh: '符合', en: 'honoured' },
  broken: { zh: '不符', en: 'broken' },
  unverified: { zh: '未验证', en: 'not verified' },
  report: { zh: '报告', en: 'report' },
  seed: { zh: '种子', en: 'seed' },
  notBinding: { zh: '(无人承诺,不计入结论)', en: '(nobody has promised it: it does not count)' },
  verified: { zh: '验证通过', en: 'Verified' },
  failed: { zh: '验证未通过', en: 'Not verified' },
} as const satisfies Record<string, Text>;

/** What became of one interaction. */
type Outcome = 'honoured' | 'broken' | 'unverified';

interface Result {
  readonly planned: PlannedInteraction;
  readonly outcome: Outcome;
  readonly finding: Finding | undefined;
}

/**
 * Writes the reports of a verification's record and ends the command: what each pact came to, and every interaction
 * that was not honoured. Returns 0 where all that binds was honoured and the gate is met, 1 where not, 3 for a cut record.
 */
export async function reportVerification(
  planned: readonly PlannedInteraction[],
  outDir: string,
  { lang, json }: CommonOptions,
  terminal: Terminal,
): Promise<0 | 1 | 3> {
  const record = loadRecord(join(outDir, 'record.jsonl'));
  const results = resultsOf(planned, record);
  const written = await writeReports(inPlanOrder(record), { outDir, lang });
  const isHonoured = results.every(
    ({ planned: { isBinding }, outcome }) => !isBinding || outcome === 'honoured',
  );
  const isSomethingHonoured = results.some(({ outcome }) => outcome === 'honoured');
  const own = isHonoured && isSomethingHonoured ? 0 : 1;
  const exitStatus = written.exitStatus === 0 ? own : written.exitStatus;
  const shown = written.files.map((file) => relative(terminal.cwd, file) || '.');
  const { seed } = record.header;
  const ending = { exitStatus, files: shown, seed };
  terminal.out(`${json ? renderJson(results, lang, ending) : renderEnd(results, lang, ending)}\n`);
  return exitStatus;
}

function resultsOf(planned: readonly PlannedInteraction[], record: LoadedRecord): readonly Result[] {
  const findings = new Map(
    record.findings
      .filter(({ requirement }) => requirement.startsWith('pact.'))
      .map((finding) => [finding.story, finding]),
  );
  return planned.map((each) => {
    const finding = findings.get(each.line.id);
    return { planned: each, finding, outcome: outcomeOf(finding) };
  });
}

// Whatever is not proven honoured is not: no finding, and one that cannot tell, are no pass.
function outcomeOf(finding: Finding | undefined): Outcome {
  if (finding?.outcome === 'passed') return 'honoured';
  return finding?.outcome === 'failed' ? 'broken' : 'unverified';
}

interface Ending {
  readonly exitStatus: number;
  readonly files: readonly string[];
  readonly seed: number;
}

function renderEnd(results: readonly Result[], lang: Lang, { exitStatus, files, seed }: Ending): string {
  const outcomes = ['honoured', 'broken', 'unverified'] as const;
  const rows = countsOf(results).map(({ name, counts }) => [
    name,
    ...outcomes.map((each) => String(counts[each])),
  ]);
  const head = [texts.pact, ...outcomes.map((each) => texts[each])].map((text) => text[lang]);
  const others = results
    .filter(({ outcome }) => outcome !== 'honoured')
    .flatMap((result) => renderResult(result, lang));
  return [
    renderTable(head, rows),
    ...(others.length > 0 ? ['', ...others] : []),
    '',
    `${(exitStatus === 0 ? texts.verified : texts.failed)[lang]} (${texts.seed[lang]} ${seed})`,
    ...files
      .filter((file) => file.endsWith('.html'))
      .toReversed()
      .map((file) => `${texts.report[lang]}: ${file}`),
  ].join('\n');
}

function countsOf(results: readonly Result[]) {
  const names = [...new Set(results.map(({ planned }) => nameOf(planned)))];
  return names.map((name) => {
    const own = results.filter(({ planned }) => nameOf(planned) === name);
    const count = (outcome: Outcome) => own.filter((result) => result.outcome === outcome).length;
    return {
      name,
      counts: { honoured: count('honoured'), broken: count('broken'), unverified: count('unverified') },
    };
  });
}

function nameOf({ source: { pact } }: PlannedInteraction): string {
  return `${pact.consumer.name} → ${pact.provider.name}`;
}

function renderResult({ planned, outcome, finding }: Result, lang: Lang): readonly string[] {
  const { line, isBinding } = planned;
  const note = isBinding ? '' : ` ${texts.notBinding[lang]}`;
  const why = (finding?.actual ?? finding?.reason ?? sameText(''))[lang];
  return [
    `${texts[outcome][lang]}: ${line.title[lang]}${note}`,
    ...why.split('; ').map((each) => `  ${each}`),
  ];
}

function renderJson(results: readonly Result[], lang: Lang, { exitStatus, files, seed }: Ending): string {
  const interactions = results.map(({ planned, outcome, finding }) => ({
    id: planned.line.id,
    interaction: planned.interaction.description,
    consumer: planned.source.pact.consumer.name,
    provider: planned.source.pact.provider.name,
    operation: planned.operation.id,
    binding: planned.isBinding,
    outcome,
    ...(finding?.expected === undefined ? {} : { expected: finding.expected[lang] }),
    ...(finding?.actual === undefined ? {} : { actual: finding.actual[lang] }),
    ...(finding?.reason === undefined ? {} : { reason: finding.reason[lang] }),
  }));
  const pacts = countsOf(results).map(({ name, counts }) => ({ pact: name, ...counts }));
  return JSON.stringify({ exitStatus, seed, pacts, interactions, files }, null, 2);
}
