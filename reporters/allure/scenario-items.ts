import type { Lang } from '../../schemas/text.ts';
import type { Finding, StoryLine } from '../../schemas/types/record.ts';
import { levels } from '../counts.ts';
import { outcomeOrder, type RowOutcome } from '../outcome.ts';
import type { Report } from '../report.ts';
import { severityOf } from '../severity.ts';
import { systemTitle } from '../words.ts';
import type { AllureItem, AllureStep } from './allure-item.ts';
import { allureWords } from './allure-words.ts';
import { exchangeStep, spanAround, spanOfStart, statusOf, troubleOf } from './steps.ts';

/** Returns one item for each scenario: its calls in the order they were made, then what was judged of them. */
export function scenarioItems(report: Report, lang: Lang): readonly AllureItem[] {
  return report.run.stories
    .filter((story) => story.form === 'scenario')
    .map((story) => scenarioItem(report, story, lang));
}

function scenarioItem(report: Report, story: StoryLine, lang: Lang): AllureItem {
  const findings = report.run.findingsOfStory(story.id);
  const exchanges = report.run.exchangesOfStory(story.id);
  const calls = exchanges.map((exchange) =>
    exchangeStep(exchange, { isInQuestion: true, isShown: true, lang }),
  );
  const span = spanAround(exchanges, spanOfStart(report.run));
  const outcome = outcomeOf(story, findings);
  const deciding = findings.filter((finding) => finding.outcome === outcome);
  // What the scenario is about says more of it than what fails on every answer alike.
  const worst = deciding.find(({ requirement }) => story.requirements.includes(requirement)) ?? deciding[0];
  const trouble = outcome === 'passed' ? undefined : troubleOf(worst, worst?.reason ?? story.unmet, lang);
  const statement = worst && report.run.requirementOf(worst.requirement)?.statement[lang];
  return {
    id: story.id,
    name: story.title[lang],
    description: `\`${story.id}\``,
    labels: labelsOf(report, story, findings, outcome, lang),
    links: [],
    status: statusOf(outcome),
    ...(trouble === undefined
      ? {}
      : { trouble: { ...trouble, message: [statement, trouble.message].filter(Boolean).join(' · ') } }),
    ...span,
    steps: [...calls, ...judgements(report, story, findings, span.stop, lang)],
  };
}

/** What the scenario itself is about, one step each, and every failure of a generic check. */
function judgements(
  report: Report,
  story: StoryLine,
  findings: readonly Finding[],
  at: number,
  lang: Lang,
): readonly AllureStep[] {
  return findings
    .filter((finding) => finding.outcome === 'failed' || story.requirements.includes(finding.requirement))
    .map((finding) => {
      const requirement = report.run.requirementOf(finding.requirement);
      const trouble = finding.outcome === 'passed' ? undefined : troubleOf(finding, finding.reason, lang);
      return {
        name: requirement ? `[${requirement.level}] ${requirement.statement[lang]}` : finding.requirement,
        status: statusOf(finding.outcome),
        ...(trouble === undefined ? {} : { trouble }),
        start: at,
        stop: at,
        attachments: [],
        steps: [],
      };
    });
}

function outcomeOf(story: StoryLine, findings: readonly Finding[]): RowOutcome {
  const worst = outcomeOrder.find((outcome) => findings.some((finding) => finding.outcome === outcome));
  if (worst) return worst;
  if (story.unmet) return 'cantTell';
  return story.inapplicable ? 'inapplicable' : 'untested';
}

function labelsOf(
  report: Report,
  story: StoryLine,
  findings: readonly Finding[],
  outcome: RowOutcome,
  lang: Lang,
): AllureItem['labels'] {
  const requirements = story.requirements.flatMap((id) => report.run.requirementOf(id) ?? []);
  const present = levels.filter((level) => requirements.some((requirement) => requirement.level === level));
  const blames = new Set(findings.flatMap((finding) => (finding.outcome === outcome && finding.blame) || []));
  return [
    ['epic', systemTitle(story.system)[lang]],
    ['feature', allureWords.scenarios[lang]],
    ['story', story.title[lang]],
    ['severity', severityOf(present[0] ?? 'MUST', outcome)],
    ['layer', 'scenario'],
    ['system', story.system],
    ['family', 'scenario'],
    ...present.map((level) => ['level', level] as const),
    ...[...blames].map((blame) => ['blame', blame] as const),
    ...story.requirements.map((requirement) => ['requirement', requirement] as const),
    ...[...new Set(findings.map((finding) => finding.operation))].map(
      (operation) => ['operation', operation] as const,
    ),
  ];
}
