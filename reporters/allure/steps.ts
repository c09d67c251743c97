import type { Lang, Text } from '../../schemas/text.ts';
import type { Exchange, Finding } from '../../schemas/types/record.ts';
import type { RowOutcome } from '../outcome.ts';
import type { RunData } from '../run.ts';
import { stepName } from '../words.ts';
import type { AllureStatus, AllureStep, AllureTrouble } from './allure-item.ts';
import { expectedButWas } from './allure-words.ts';
import { exchangeAttachments, spanOf } from './attachments.ts';

const statuses: Readonly<Record<RowOutcome, AllureStatus>> = {
  passed: 'passed',
  failed: 'failed',
  cantTell: 'broken',
  inapplicable: 'skipped',
  untested: 'unknown',
  excluded: 'skipped',
};

/** Returns Allure's word for an outcome; no two of ours that matter become one. */
export const statusOf = (outcome: RowOutcome): AllureStatus => statuses[outcome];

/** Returns what a finding says went wrong; undefined where nothing did. */
export function troubleOf(
  finding: Finding | undefined,
  reason: Text | undefined,
  lang: Lang,
): AllureTrouble | undefined {
  const expected = finding?.expected?.[lang];
  const actual = finding?.actual?.[lang];
  if (expected !== undefined && actual !== undefined) {
    return { message: expectedButWas(expected, actual)[lang], expected, actual };
  }
  return reason === undefined ? undefined : { message: reason[lang] };
}

/** How the step of a finding is told. */
export interface CaseTelling {
  /** The step's time where the finding rests on no exchange. */
  readonly otherwise: Span;
  /** Shows the exchanges: those of everything would make a report of hundreds of megabytes, and the record has them. */
  readonly isEvident: boolean;
  readonly lang: Lang;
}

/** Returns the step of one finding: its story's title, with every exchange it rests on where those are to be shown. */
export function caseStep(
  run: RunData,
  finding: Finding,
  { otherwise, isEvident, lang }: CaseTelling,
): AllureStep {
  const story = run.storyOf(finding.story);
  const isInQuestion = finding.outcome !== 'passed';
  const shown = isEvident ? exchangesOf(run, [finding]) : [];
  const trouble = isInQuestion ? troubleOf(finding, finding.reason, lang) : undefined;
  return {
    name: story?.title[lang] ?? finding.story,
    status: statusOf(finding.outcome),
    ...(trouble === undefined ? {} : { trouble }),
    ...spanOfFindings(run, [finding], otherwise),
    attachments: [],
    steps: shown.map((exchange) =>
      exchangeStep(exchange, { isInQuestion, isShown: isInQuestion || exchange === shown.at(-1), lang }),
    ),
  };
}

/** How the step of a call is told. */
export interface CallTelling {
  /** Adds what it takes to look into it: what was signed, and the line that sends it again. */
  readonly isInQuestion: boolean;
  /** Attaches the exchange. */
  readonly isShown: boolean;
  readonly lang: Lang;
}

/** Returns the step of one call; that something came back is all it says, judging is another step's. */
export function exchangeStep(exchange: Exchange, { isInQuestion, isShown, lang }: CallTelling): AllureStep {
  const { response, transport } = exchange;
  const title = (exchange.stepTitle ?? stepName(exchange.step))[lang];
  return {
    name: `${title}: ${exchange.operation} → ${response ? response.status : (transport?.outcome ?? '')}`,
    status: response ? 'passed' : 'broken',
    ...(transport
      ? { trouble: { message: `${transport.outcome} (${transport.phase}): ${transport.detail}` } }
      : {}),
    ...spanOf(exchange),
    attachments: isShown ? exchangeAttachments(exchange, isInQuestion, lang) : [],
    steps: [],
  };
}

/** A time from the record, in milliseconds since the epoch. */
export type Span = Pick<AllureStep, 'start' | 'stop'>;

/** Returns the time from the first to the last exchange that some findings rest on; `otherwise` where there is none. */
export function spanOfFindings(run: RunData, findings: readonly Finding[], otherwise: Span): Span {
  return spanAround(exchangesOf(run, findings), otherwise);
}

/** Returns the time from the first to the last of some exchanges; `otherwise` where there is none. */
export function spanAround(exchanges: readonly Exchange[], otherwise: Span): Span {
  if (exchanges.length === 0) return otherwise;
  return exchanges.map(spanOf).reduce((whole, { start, stop }) => ({
    start: Math.min(whole.start, start),
    stop: Math.max(whole.stop, stop),
  }));
}

/** Returns when the run began, as a span of no length. */
export function spanOfStart(run: RunData): Span {
  const start = Date.parse(run.header.startedAt);
  return { start, stop: start };
}

function exchangesOf(run: RunData, findings: readonly Finding[]): readonly Exchange[] {
  return findings
    .flatMap((finding) => finding.exchanges)
    .map((id) => run.exchangeOf(id))
    .filter((exchange): exchange is Exchange => exchange !== undefined);
}
