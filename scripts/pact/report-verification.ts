import { join, relative } from 'node:path';
import type { GateResult } from '../../reporters/gate.ts';
import { writeReports } from '../../reporters/write-reports.ts';
import { type Lang, sameText, type Text } from '../../schemas/text.ts';
import { loadRecord } from '../../suites/record.ts';
import { inPlanOrder } from '../record/in-plan-order.ts';
import { renderTable } from '../table.ts';
import type { CommonOptions, Terminal } from '../terminal.ts';
import type { PlannedInteraction } from './planned-interaction.ts';
import {
  exitStatusOf,
  type VerificationOutcome,
  type VerificationResult,
  verificationResults,
} from './verification-results.ts';

const texts = {
  pact: { zh: '契约', en: 'pact' },
  honoured: { zh: '符合', en: 'honoured' },
  broken: { zh: '不符', en: 'broken' },
  unverified: { zh: '未验证', en: 'not verified' },
  writing: { zh: '正在写报告…', en: 'writing reports …' },
  report: { zh: '报告', en: 'report' },
  seed: { zh: '种子', en: 'seed' },
  notBinding: { zh: '（无人承诺，不计入结论）', en: '(nobody has promised it: it does not count)' },
  verified: { zh: '验证通过', en: 'Verified' },
  failed: { zh: '验证未通过', en: 'Not verified' },
} as const satisfies Record<string, Text>;

/**
 * Writes the reports of a verification's record and ends the command: what each pact came to, and every interaction
 * that was not honoured, on standard output. Returns the exit status.
 */
export async function reportVerification(
  planned: readonly PlannedInteraction[],
  outDir: string,
  { lang, json, quiet }: CommonOptions,
  terminal: Terminal,
): Promise<0 | 1 | 3> {
  if (!quiet) terminal.err(`${texts.writing[lang]}\n`);
  const record = loadRecord(join(outDir, 'record.jsonl'));
  const written = await writeReports(inPlanOrder(record), { outDir, lang });
  const results = verificationResults(planned, record);
  const exitStatus = exitStatusOf(results, written.exitStatus);
  const files = written.files.map((file) => relative(terminal.cwd, file) || '.');
  // Conditions leave the gate open; what closes it may have nothing to do with a pact.
  const closing = written.verdict.because.filter(({ unmet }) => unmet !== 'conditions');
  const ending = { exitStatus, files, seed: record.header.seed, closing };
  terminal.out(`${(json ? renderJson : renderEnd)(results, lang, ending)}\n`);
  return exitStatus;
}

/** How a verification ended, for both forms of output. */
interface Ending {
  readonly exitStatus: number;
  readonly files: readonly string[];
  readonly seed: number;
  /** The go-live rules that are not met. */
  readonly closing: readonly GateResult[];
}

const outcomes: readonly VerificationOutcome[] = ['honoured', 'broken', 'unverified'];

function renderEnd(results: readonly VerificationResult[], lang: Lang, ending: Ending): string {
  const { exitStatus, files, seed, closing } = ending;
  const rows = countsOf(results).map(({ pact, ...counts }) => [
    pact,
    ...outcomes.map((each) => String(counts[each])),
  ]);
  const head = [texts.pact, ...outcomes.map((each) => texts[each])].map((text) => text[lang]);
  const others = results.filter(({ outcome }) => outcome !== 'honoured');
  return [
    renderTable(head, rows),
    ...(others.length > 0 ? ['', ...others.flatMap((result) => renderResult(result, lang))] : []),
    '',
    `${(exitStatus === 0 ? texts.verified : texts.failed)[lang]} (${texts.seed[lang]} ${seed})`,
    ...closing.map(({ title, actual }) => `  ${title[lang]}: ${actual[lang]}`),
    ...files
      .filter((file) => file.endsWith('.html'))
      .toReversed()
      .map((file) => `${texts.report[lang]}: ${file}`),
  ].join('\n');
}

type Counts = { readonly pact: string } & Readonly<Record<VerificationOutcome, number>>;

function countsOf(results: readonly VerificationResult[]): readonly Counts[] {
  return [...new Set(results.map(({ planned }) => nameOf(planned)))].map((pact) => {
    const own = results.filter(({ planned }) => nameOf(planned) === pact);
    const count = (outcome: VerificationOutcome) => own.filter((result) => result.outcome === outcome).length;
    return { pact, honoured: count('honoured'), broken: count('broken'), unverified: count('unverified') };
  });
}

function nameOf({ source: { pact } }: PlannedInteraction): string {
  return `${pact.consumer.name} → ${pact.provider.name}`;
}

function renderResult({ planned, outcome, finding }: VerificationResult, lang: Lang): readonly string[] {
  const { line, isBinding } = planned;
  const note = isBinding ? '' : ` ${texts.notBinding[lang]}`;
  const why = (finding?.actual ?? finding?.reason ?? sameText(''))[lang];
  return [
    `${texts[outcome][lang]}: ${line.title[lang]}${note}`,
    ...why.split('; ').map((each) => `  ${each}`),
  ];
}

function renderJson(results: readonly VerificationResult[], lang: Lang, ending: Ending): string {
  const { exitStatus, files, seed, closing } = ending;
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
  const unmet = closing.map(({ id, actual }) => ({ id, actual: actual[lang] }));
  return JSON.stringify({ exitStatus, seed, pacts: countsOf(results), unmet, interactions, files }, null, 2);
}
