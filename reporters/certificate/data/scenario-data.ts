import { sameText, type Text } from '../../../schemas/text.ts';
import type { Exchange, StoryLine } from '../../../schemas/types/record.ts';
import { outcomeOrder, type RowOutcome } from '../../outcome.ts';
import type { Report } from '../../report.ts';
import type { RunData } from '../../run.ts';
import { type Observation, observe } from './observations.ts';
import { pageExchange } from './page-exchange.ts';

/** A scenario as it went: who called what when, and what each answer showed. */
export interface ScenarioData {
  readonly story: StoryLine;
  readonly outcome: RowOutcome;
  readonly steps: readonly ScenarioStep[];
  /** Balances over the steps: those that moved, else the one that most answers speak of. */
  readonly balances: readonly Track[];
  /** What failed in it: requirement × operation. */
  readonly failures: readonly {
    readonly operation: string;
    readonly requirement: string;
    readonly statement: Text;
  }[];
}

/** One call, or one notification. */
export interface ScenarioStep {
  readonly exchange: string;
  readonly title: Text;
  readonly operation: string;
  readonly system: string;
  /** True where the gateway called: a notification. */
  readonly isNotification: boolean;
  /** Milliseconds since the scenario began. */
  readonly after: number;
  readonly durationMs: number;
  /** What came back, in few words: a code, a status, or what kept it from coming. */
  readonly answer: string;
  readonly isAnswered: boolean;
  /** States as the answer names them, such as `paymentStatus 1`. */
  readonly states: readonly string[];
}

/** One balance over a scenario. */
export interface Track {
  readonly name: string;
  readonly about: string;
  /** Its value after a step, as the answer printed it. */
  readonly points: readonly { readonly step: number; readonly value: string }[];
}

/** A picture with more lines than this is no picture. */
const shownBalances = 3;
const shownStates = 2;

/** Returns every scenario of the run, in its order; pure. */
export function scenarioData(report: Report): readonly ScenarioData[] {
  return report.run.stories
    .filter((story) => story.form === 'scenario')
    .map((story) => oneScenario(report, story));
}

function oneScenario(report: Report, story: StoryLine): ScenarioData {
  const { run } = report;
  const exchanges = run.exchangesOfStory(story.id);
  const seen = exchanges.map((exchange) => observe(exchange, pageExchange(exchange).decoded));
  const moving = new Set(movingStates(seen));
  const [first] = exchanges;
  const began = first === undefined ? 0 : Date.parse(first.at);
  return {
    story,
    outcome: outcomeOf(run, story),
    steps: exchanges.map((exchange, index) =>
      stepOf(run, exchange, began, statesOf(seen[index] ?? [], moving)),
    ),
    balances: tracksOf(seen),
    failures: failuresOf(run, story),
  };
}

function stepOf(run: RunData, exchange: Exchange, began: number, states: readonly string[]): ScenarioStep {
  const operation = run.operationOf(exchange.operation);
  const { response, transport } = exchange;
  return {
    exchange: exchange.id,
    title: exchange.stepTitle ?? sameText(exchange.step),
    operation: exchange.operation,
    system: operation?.system ?? exchange.operation.split('.')[0] ?? '',
    isNotification: operation?.isOutbound === true,
    after: Date.parse(exchange.at) - began,
    durationMs: exchange.durationMs,
    answer: response
      ? `${response.status} ${codeOf(response.body.value)}`.trim()
      : (transport?.outcome ?? ''),
    isAnswered: response !== undefined,
    states,
  };
}

/** The code an answer gives, by whichever of its names the envelope has; empty where it gives none. */
function codeOf(body: string): string {
  const match = /"(?:errorCode|returnCode|statusCode|code)"\s*:\s*"?([A-Za-z0-9_.-]*)"?/.exec(body);
  return match?.[1] ?? '';
}

/** A state that says the same of the same thing all the way is left out: the picture is of what moves. */
function movingStates(seen: readonly (readonly Observation[])[]): readonly string[] {
  const values = new Map<string, Set<string>>();
  for (const { kind, name, about, value } of seen.flat()) {
    if (kind !== 'state') continue;
    const key = `${name} ${about}`;
    values.set(key, (values.get(key) ?? new Set()).add(value));
  }
  return [...values].filter(([key, set]) => set.size > 1 || key.endsWith(' ')).map(([key]) => key);
}

function statesOf(observations: readonly Observation[], moving: ReadonlySet<string>): readonly string[] {
  const states = observations
    .filter(({ kind, name, about }) => kind === 'state' && moving.has(`${name} ${about}`))
    .map(({ name, about, value }) => `${name}${about === '' ? '' : ` …${about}`} = ${value}`);
  return [...new Set(states)].slice(0, shownStates);
}

function tracksOf(seen: readonly (readonly Observation[])[]): readonly Track[] {
  const tracks = new Map<
    string,
    { name: string; about: string; points: { step: number; value: string }[] }
  >();
  seen.forEach((observations, step) => {
    for (const { kind, name, about, value } of observations) {
      if (kind !== 'balance') continue;
      const key = `${name} ${about}`;
      const track = tracks.get(key) ?? { name, about, points: [] };
      if (track.points.at(-1)?.step !== step) track.points.push({ step, value });
      tracks.set(key, track);
    }
  });
  const moves = ({ points }: Track) => new Set(points.map(({ value }) => Number(value))).size > 1;
  const several = [...tracks.values()].filter(({ points }) => points.length > 1);
  const moving = several.filter(moves);
  if (moving.length > 0) return moving.slice(0, shownBalances);
  // Where nothing moved, the balance that most answers speak of is the one that should have.
  return several.toSorted((a, b) => b.points.length - a.points.length).slice(0, 1);
}

function failuresOf(run: RunData, story: StoryLine): ScenarioData['failures'] {
  const failed = run.findingsOfStory(story.id).filter(({ outcome }) => outcome === 'failed');
  const byPlace = new Map(failed.map((finding) => [`${finding.operation} ${finding.requirement}`, finding]));
  return [...byPlace.values()].map(({ operation, requirement }) => ({
    operation,
    requirement,
    statement: run.requirementOf(requirement)?.statement ?? sameText(requirement),
  }));
}

/** The worst of a story's findings; without any, what the story says of itself. */
function outcomeOf(run: RunData, story: StoryLine): RowOutcome {
  const findings = run.findingsOfStory(story.id);
  const worst = outcomeOrder.find((outcome) => findings.some((finding) => finding.outcome === outcome));
  if (worst) return worst;
  if (story.unmet) return 'cantTell';
  return story.inapplicable ? 'inapplicable' : 'untested';
}
