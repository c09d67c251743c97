import type { Lang } from '../../schemas/text.ts';
import type { Finding } from '../../schemas/types/record.ts';
import { countedOutcomes, countRows, levels } from '../counts.ts';
import { blameOrder, outcomeOrder } from '../outcome.ts';
import type { Report } from '../report.ts';
import { groupBy } from '../run.ts';
import { severityOf } from '../severity.ts';
import type { Row } from '../traceability.ts';
import {
  adviceWords,
  blameWords,
  evidenceWords,
  familyTitle,
  furtherFindings,
  outcomeWords,
  systemTitle,
} from '../words.ts';
import type { AllureItem, AllureStep, AllureTrouble } from './allure-item.ts';
import { allureWords } from './allure-words.ts';
import { caseStep, type Span, spanOfFindings, spanOfStart, statusOf, troubleOf } from './steps.ts';

/** Findings of one requirement with a step each; a broken signature fails on every exchange alike. */
const shownFindings = 10;

/** Requirements of one result whose first finding in question is shown with its exchanges. */
const shownEvidence = 8;

/** Cases that passed with a step each; what they have in common is told by the first. */
const shownPassed = 2;

/** Returns one item for each operation × family, its requirements as steps and their cases below them. */
export function familyItems(report: Report, lang: Lang): readonly AllureItem[] {
  const rows = report.rows.filter((row) => row.outcome !== 'excluded');
  const groups = groupBy(rows, familyIdOf);
  return [...groups].map(([id, own]) => familyItem(report, id, own, lang));
}

/** Returns the id of the result that a row is part of. */
export const familyIdOf = ({ operation, requirement }: Row) => `${operation.id}/${requirement.family}`;

function familyItem(report: Report, id: string, rows: readonly Row[], lang: Lang): AllureItem {
  const worst = worstRow(rows);
  const status = statusOf(worst?.outcome ?? 'untested');
  const span = spanOfFindings(report.run, shownOf(report, rows), spanOfStart(report.run));
  const ordered = rows.toSorted(byUrgency);
  const evident = evidentOf(report, ordered);
  const steps = ordered.map((row) => requirementStep(report, row, { otherwise: span, evident, lang }));
  const trouble = worst && status !== 'passed' ? troubleOfRow(worst, lang) : undefined;
  const [first] = rows;
  const family = familyTitle(first?.requirement.family ?? '')[lang];
  return {
    id,
    name: `${family} · ${first?.operation.title[lang] ?? ''}`,
    description: descriptionOf(rows, lang),
    labels: labelsOf(rows, worst, lang),
    links: linksOf(rows),
    status,
    ...(trouble && worst
      ? { trouble: { ...trouble, message: `${worst.requirement.statement[lang]} · ${trouble.message}` } }
      : {}),
    ...span,
    steps,
  };
}

const urgent: readonly Row['outcome'][] = ['cantTell', 'failed'];

const isInQuestion = ({ outcome }: Row) => urgent.includes(outcome);

/** What failed or could not be told first, the rest in the order of the documents. */
const byUrgency = (a: Row, b: Row) => urgent.indexOf(b.outcome) - urgent.indexOf(a.outcome);

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

/** The findings whose exchanges are shown: one of each requirement in question, and one that passed. */
function evidentOf(report: Report, rows: readonly Row[]): ReadonlySet<Finding> {
  const firsts = rows
    .map((row) => shownOf(report, [row]).find(({ outcome }) => outcome !== 'passed'))
    .filter((finding) => finding !== undefined);
  const passed = shownOf(report, rows).find(({ outcome }) => outcome === 'passed');
  return new Set([...firsts.slice(0, shownEvidence), ...(passed === undefined ? [] : [passed])]);
}

interface Telling {
  readonly otherwise: Span;
  readonly evident: ReadonlySet<Finding>;
  readonly lang: Lang;
}

function requirementStep(report: Report, row: Row, { otherwise, evident, lang }: Telling): AllureStep {
  const { requirement, findings } = row;
  const shown = shownOf(report, [row]);
  const span = spanOfFindings(report.run, shown, otherwise);
  const steps = shown.map((finding) =>
    caseStep(report.run, finding, {
      otherwise: span,
      isEvident: evident.has(finding),
      lang,
    }),
  );
  const rest = findings.filter((finding) => finding.outcome !== row.outcome && !shown.includes(finding));
  const trouble = row.outcome === 'passed' ? undefined : troubleOfRow(row, lang);
  const { document, line } = requirement.source;
  const alike = findings.filter(({ outcome }) => outcome === row.outcome).length;
  const tally = alike > 1 ? ` · ${alike} ×` : '';
  return {
    name: `[${requirement.level}] ${requirement.statement[lang]} (${document}:${line})${tally}`,
    status: statusOf(row.outcome),
    ...(trouble === undefined ? {} : { trouble }),
    ...span,
    attachments: [],
    steps: [...steps, ...restSteps(rest, span, lang)],
  };
}

/** The findings of some rows that get a step each. */
function shownOf(report: Report, rows: readonly Row[]): readonly Finding[] {
  return rows.flatMap(({ findings, operation }) => {
    // What nobody documented need not be shown to hold; that it does is counted.
    const isProposed = operation.evidence === 'proposed';
    const worth = findings.filter((finding) => isWorthAStep(report, finding));
    const passed = isProposed
      ? []
      : worth.filter(({ outcome }) => outcome === 'passed').slice(0, shownPassed);
    const others = worth.filter(({ outcome }) => outcome !== 'passed').slice(0, shownFindings);
    return [...others, ...passed];
  });
}

/** A case about this very requirement is a step, and so is whatever is in question; the rest is counted. */
function isWorthAStep(report: Report, finding: Finding): boolean {
  if (finding.outcome === 'failed' || finding.outcome === 'cantTell') return true;
  const story = report.run.storyOf(finding.story);
  return story?.form === 'case' && story.requirements.includes(finding.requirement);
}

function restSteps(rest: readonly Finding[], span: Span, lang: Lang): readonly AllureStep[] {
  return outcomeOrder.flatMap((outcome) => {
    const { length } = rest.filter((finding) => finding.outcome === outcome);
    if (length === 0) return [];
    const name = furtherFindings(length, outcomeWords[outcome])[lang];
    return [{ name, status: statusOf(outcome), ...span, attachments: [], steps: [] }];
  });
}

function troubleOfRow(row: Row, lang: Lang): AllureTrouble | undefined {
  const deciding = row.findings.find((finding) => finding.outcome === row.outcome);
  return troubleOf(deciding, row.reason, lang);
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
    ...adviceOf(rows, lang),
  ].join('\n\n');
}

/** Whose turn it is, what they should do, and about which requirements. */
function adviceOf(rows: readonly Row[], lang: Lang): readonly string[] {
  const inQuestion = rows.filter(isInQuestion);
  const blames = blameOrder.filter((blame) => inQuestion.some((row) => row.blame === blame));
  if (inQuestion.length === 0) return [];
  return [
    ...blames.map(
      (blame) => `${allureWords.advice[lang]} (${blameWords[blame][lang]}): ${adviceWords[blame][lang]}`,
    ),
    `${allureWords.requirements[lang]}: ${inQuestion.map(({ requirement }) => `\`${requirement.id}\``).join(' ')}`,
  ];
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
    // Hundreds of ids of what passed would bury the others.
    ...rows.filter(isInQuestion).map((row) => ['requirement', row.requirement.id] as const),
    ...(operation.evidence === 'proposed' ? [['tag', 'proposed'] as const] : []),
    ...(operation.deprecated === undefined ? [] : [['tag', 'deprecated'] as const]),
  ];
}

function linksOf(rows: readonly Row[]): AllureItem['links'] {
  const pages = new Set(rows.flatMap((row) => row.requirement.source.page ?? []));
  return [...pages].filter((page) => page.startsWith('https://')).map((url) => ({ url, name: url }));
}
