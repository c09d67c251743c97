import type { Lang } from '../../schemas/text.ts';
import type { Finding } from '../../schemas/types/record.ts';
import { countedOutcomes, countRows, levels } from '../counts.ts';
import { outcomeOrder } from '../outcome.ts';
import type { Report } from '../report.ts';
import { groupBy } from '../run.ts';
import { severityOf } from '../severity.ts';
import type { Row } from '../traceability.ts';
import { evidenceWords, familyTitle, outcomeWords, systemTitle } from '../words.ts';
import type { AllureItem, AllureStep } from './allure-item.ts';
import { allureWords, furtherFailures, judgedElsewhere } from './allure-words.ts';
import { caseStep, spanAround, statusOf, troubleOf } from './steps.ts';

/** Failures of one requirement with a step each; a broken signature fails on every exchange alike. */
const shownFailures = 20;

/** Returns one item for each operation × family, its requirements as steps and their cases below them. */
export function familyItems(report: Report, lang: Lang): readonly AllureItem[] {
  const rows = report.rows.filter((row) => row.outcome !== 'excluded');
  const groups = groupBy(rows, (row) => `${row.operation.id}/${row.requirement.family}`);
  return [...groups].map(([id, own]) => familyItem(report, id, own, lang));
}

function familyItem(
  report: Report,
  id: string,
  rows: readonly [Row, ...Row[]] | readonly Row[],
  lang: Lang,
): AllureItem {
  const steps = rows.map((row) => requirementStep(report, row, lang));
  const worst = worstRow(rows);
  const trouble = steps.find((step) => step.status === statusOf(worst?.outcome ?? 'untested'))?.trouble;
  const [first] = rows;
  const family = familyTitle(first?.requirement.family ?? '')[lang];
  return {
    id,
    name: `${family} · ${first?.operation.title[lang] ?? ''}`,
    description: descriptionOf(rows, lang),
    labels: labelsOf(rows, worst, lang),
    links: linksOf(rows),
    status: statusOf(worst?.outcome ?? 'untested'),
    ...(trouble === undefined ? {} : { trouble }),
    ...spanAround(steps, Date.parse(report.run.header.startedAt)),
    steps,
  };
}

/** The row that decides: failed, cannot tell, then passed; untested only where nothing else is there. */
function worstRow(rows: readonly Row[]): Row | undefined {
  const order = ['failed', 'cantTell', 'passed', 'untested', 'inapplicable'] as const;
  for (const outcome of order) {
    const found = levels
      .map((level) => rows.find((row) => row.outcome === outcome && row.requirement.level === level))
      .find((row) => row !== undefined);
    if (found) return found;
  }
  return undefined;
}

function requirementStep(report: Report, row: Row, lang: Lang): AllureStep {
  const own = (finding: Finding) => {
    const story = report.run.storyOf(finding.story);
    return story?.operation === row.operation.id && story.family === row.requirement.family;
  };
  const isShown = (finding: Finding) => finding.outcome !== 'passed' || own(finding);
  const shown = row.findings.filter(isShown);
  const steps = shown.slice(0, shownFailures).map((finding) => caseStep(report.run, finding, lang));
  const hidden = shown.length - steps.length;
  const elsewhere = row.findings.length - shown.length;
  const span = spanAround(steps, Date.parse(report.run.header.startedAt));
  const note = (name: string, status: AllureStep['status']): AllureStep => ({
    name,
    status,
    ...span,
    attachments: [],
    steps: [],
  });
  const trouble = troubleOf(decidingFinding(row), row.reason, lang);
  return {
    name: `[${row.requirement.level}] ${row.requirement.statement[lang]} (${row.requirement.source.document}:${row.requirement.source.line})`,
    status: statusOf(row.outcome),
    ...(trouble === undefined || row.outcome === 'passed' ? {} : { trouble }),
    ...span,
    attachments: [],
    steps: [
      ...steps,
      ...(hidden > 0 ? [note(furtherFailures(hidden)[lang], 'failed')] : []),
      ...(elsewhere > 0 ? [note(judgedElsewhere(elsewhere)[lang], 'passed')] : []),
    ],
  };
}

function decidingFinding(row: Row): Finding | undefined {
  const outcome = outcomeOrder.find((candidate) => candidate === row.outcome);
  return row.findings.find((finding) => finding.outcome === outcome);
}

function descriptionOf(rows: readonly Row[], lang: Lang): string {
  const counts = countRows(rows);
  const tally = countedOutcomes
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => `${counts[outcome]} ${outcomeWords[outcome][lang]}`);
  const [first] = rows;
  if (first === undefined) return '';
  const { operation } = first;
  return [
    `**${tally.join(' · ')}**`,
    `\`${operation.method} ${operation.path}\` (\`${operation.id}\`)`,
    `${allureWords.evidence[lang]}: ${evidenceWords[operation.evidence][lang]}`,
  ].join('\n\n');
}

function labelsOf(rows: readonly Row[], worst: Row | undefined, lang: Lang): AllureItem['labels'] {
  const [first] = rows;
  if (first === undefined || worst === undefined) return [];
  const { operation, requirement } = first;
  const blames = [...new Set(rows.flatMap((row) => (row.blame === undefined ? [] : [row.blame])))];
  const present = levels.filter((level) => rows.some((row) => row.requirement.level === level));
  return [
    ['epic', systemTitle(operation.system)[lang]],
    ['feature', `${operation.title[lang]} ${operation.id}`],
    ['story', familyTitle(requirement.family)[lang]],
    ['severity', severityOf(worst.requirement.level, worst.outcome)],
    ['layer', 'api'],
    ['system', operation.system],
    ['operation', operation.id],
    ['family', requirement.family],
    ['evidence', operation.evidence],
    ...present.map((level) => ['level', level] as const),
    ...blames.map((blame) => ['blame', blame] as const),
    ...rows.map((row) => ['requirement', row.requirement.id] as const),
    ...(operation.evidence === 'proposed' ? [['tag', 'proposed'] as const] : []),
    ...(operation.deprecated === undefined ? [] : [['tag', 'deprecated'] as const]),
  ];
}

function linksOf(rows: readonly Row[]): AllureItem['links'] {
  const pages = new Set(rows.flatMap((row) => row.requirement.source.page ?? []));
  return [...pages].filter((page) => page.startsWith('https://')).map((url) => ({ url, name: url }));
}
