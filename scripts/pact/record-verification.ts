import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { shanghaiDateTime, systemClock } from '../../contracts/clock.ts';
import type { Target } from '../../contracts/target.ts';
import type { StoryLine } from '../../schemas/types/record.ts';
import { judgeStory } from '../../suites/judge.ts';
import { wholeProfile } from '../../suites/profile-of.ts';
import { openRecord, type RecordWriter } from '../../suites/record.ts';
import { allChecks } from '../../suites/run-context.ts';
import type { RunPlan } from '../../suites/run-plan.ts';
import { storyIds } from '../../suites/story-ids.ts';
import { beginRecord, endRecord, headerOf } from '../certify/record-run.ts';
import type { Terminal } from '../terminal.ts';
import { type Bridge, messagePath, openBridge, statePath } from './bridge.ts';
import { verificationCut } from './pact-errors.ts';
import { type PlannedInteraction, storyPrefix } from './planned-interaction.ts';
import { prepareInteraction } from './prepare-interaction.ts';
import { preparedName } from './prepared-pacts.ts';
import { raiseNotification } from './raise-notification.ts';
import { type InteractionVerdict, readVerdict, verdictAt } from './read-verdict.ts';
import { createReplayer } from './replay.ts';
import { runVerifier } from './run-verifier.ts';
import { openSandboxStates } from './sandbox-states.ts';

/** One verification: against what, which interactions, and where its record goes. */
export interface VerificationOrder {
  readonly target: Target;
  readonly planned: readonly PlannedInteraction[];
  /** Prepared pact files. */
  readonly files: readonly string[];
  readonly out: string;
  readonly seed: number;
  readonly only: string | undefined;
  readonly isVerbose: boolean;
  readonly terminal: Terminal;
}

/** Runs Pact's verifier through the signing bridge and writes the record of the run from header to footer. */
export async function recordVerification(order: VerificationOrder): Promise<void> {
  const { planned, out, seed } = order;
  const { secret: _secret, ...target } = order.target;
  const startedAt = systemClock.now();
  const runId = `${shanghaiDateTime(startedAt)}-${randomBytes(4).toString('hex')}`;
  const record = join(out, 'record.jsonl');
  const only = order.only ?? `${storyPrefix}*`;
  const plan: RunPlan = { target, seed, runId, record, profile: wholeProfile, concurrency: 1, only };
  beginRecord(
    record,
    headerOf(
      plan,
      startedAt,
      planned.map(({ line }) => line.id),
    ),
  );
  const { verdicts, bridge } = await verified(order, runId);
  const writer = openRecord(record);
  const tally = planned.map((each) => recordStory(writer, each, bridge, verdicts)).reduce(sum);
  writer.close();
  if (verdicts === undefined) throw verificationCut(record);
  endRecord(record, startedAt, tally);
}

type Verdicts = ReadonlyMap<string, InteractionVerdict>;

interface Verified {
  readonly bridge: Bridge;
  /** Undefined where the verifier was interrupted. */
  readonly verdicts: Verdicts | undefined;
}

async function verified(order: VerificationOrder, runId: string): Promise<Verified> {
  const { target, planned, files, seed, isVerbose, terminal } = order;
  const turns = new Map<string, number>();
  const idsOf = ({ line, index }: PlannedInteraction) =>
    storyIds({ seed, runId, clock: systemClock, turns }, line.id, index);
  const states = target.control === undefined ? undefined : await openSandboxStates(target.control);
  const replayer = createReplayer(
    target,
    systemClock,
    storyIds({ seed, runId, clock: systemClock, turns }, 'pact', 0),
  );
  const prepare = (each: PlannedInteraction) => {
    const { data, baseUrls } = target;
    return prepareInteraction(each, target, { clock: systemClock, ids: idsOf(each), data, baseUrls }, states);
  };
  const raise = (each: PlannedInteraction, address: string) => {
    const { data, baseUrls } = target;
    const given = { clock: systemClock, ids: idsOf(each), data, baseUrls };
    return raiseNotification({ planned: each, target, given, replayer, address });
  };
  const bridge = await openBridge({ planned, replayer, prepare, idsOf, raise });
  try {
    const { name: provider } = planned[0]?.source.pact.provider ?? { name: '' };
    const messages = planned
      .filter(({ interaction }) => interaction.request === undefined)
      .map(({ index }) => ({ name: preparedName(index), url: `${bridge.url}${messagePath(index)}` }));
    const news = {
      messages,
      provider,
      url: bridge.url,
      statesUrl: `${bridge.url}${statePath}`,
      files,
      isVerbose,
    };
    const verdict = await runVerifier(news, terminal);
    const failure = bridge.failure();
    if (failure !== undefined) throw failure;
    return { bridge, verdicts: verdict === undefined ? undefined : readVerdict(verdict) };
  } finally {
    await bridge.close();
    await replayer.close();
    await states?.end();
  }
}

interface Tally {
  readonly stories: number;
  readonly exchanges: number;
  readonly findings: number;
}

function sum(one: Tally, other: Tally): Tally {
  return {
    stories: one.stories + other.stories,
    exchanges: one.exchanges + other.exchanges,
    findings: one.findings + other.findings,
  };
}

const none: Tally = { stories: 0, exchanges: 0, findings: 0 };

function recordStory(
  writer: RecordWriter,
  planned: PlannedInteraction,
  bridge: Bridge,
  verdicts: Verdicts | undefined,
): Tally {
  const { unmet, exchanges = [] } = bridge.seen(planned.index) ?? {};
  // A verification that was cut says nothing of what it did not come to.
  if (verdicts === undefined && exchanges.length === 0) return none;
  const line =
    unmet === undefined ? withVerdict(planned, verdicts) : { ...planned.line, unmet: { ...unmet } };
  writer.append(line);
  for (const exchange of exchanges) writer.append(exchange);
  const findings = judgeStory({ line, exchanges }, allChecks());
  for (const finding of findings) writer.append(finding);
  return { stories: 1, exchanges: exchanges.length, findings: findings.length };
}

function withVerdict(
  { line, source, interaction, index }: PlannedInteraction,
  verdicts: Verdicts | undefined,
): StoryLine {
  const { consumer, provider } = source.pact;
  const { outcome, mismatches, reason } = verdictAt(verdicts ?? new Map(), index);
  return {
    ...line,
    verification: {
      consumer: consumer.name,
      provider: provider.name,
      interaction: interaction.description,
      outcome,
      mismatches: [...mismatches],
      ...(reason === undefined ? {} : { reason: { ...reason } }),
    },
  };
}
