import { type Clock, systemClock } from '../contracts/clock.ts';
import { createGateway } from '../contracts/gateway/create-gateway.ts';
import type { Gateway } from '../contracts/gateway/gateway.ts';
import type { Limits } from '../contracts/gateway/send.ts';
import type { Given } from '../contracts/given.ts';
import { seededIds } from '../contracts/ids.ts';
import { KitError } from '../schemas/kit-error.ts';
import type { Check } from './check.ts';
import { checks } from './checks.generated.ts';
import { createFindingsLog, type FindingsLog } from './findings-log.ts';
import { createPace, type Pace } from './pace.ts';
import { openRecord, type RecordWriter } from './record.ts';
import { type RunPlan, secretVariable } from './run-plan.ts';
import { scenarios } from './scenarios.generated.ts';
import { createSharedControls, type SharedControls } from './shared-controls.ts';
import { createSieve, type Sieve } from './sieve.ts';
import { storyIds } from './story-ids.ts';

/** What every story of a run shares. */
export interface RunContext {
  readonly plan: RunPlan;
  readonly gateway: Gateway;
  readonly record: RecordWriter;
  readonly findings: FindingsLog;
  readonly pace: Pace;
  readonly controls: SharedControls;
  /** How often each kind of test data that can be used once was drawn on. */
  readonly turns: ReadonlyMap<string, number>;
  /** Generic checks, and the checks of every scenario. */
  readonly checks: readonly Check[];
  /** Returns time, ids and test data for one story of the plan. */
  given(storyId: string, index: number): Given;
  close(): Promise<void>;
}

/** Returns every check there is: those that apply wherever they can, and those that scenarios bring. */
export function allChecks(): readonly Check[] {
  return [...checks, ...scenarios.flatMap((scenario) => scenario.checks)];
}

/** What the suite files of one run share in their worker. */
interface Shared {
  /** Test data that can be used once is spent by the run as a whole. */
  readonly turns: Map<string, number>;
  readonly pace: Pace;
  readonly sieve: Sieve;
}

const sharedByRun = new Map<string, Shared>();

function sharedOf({ runId, rate }: RunPlan): Shared {
  const known = sharedByRun.get(runId);
  if (known) return known;
  const shared = { turns: new Map(), pace: createPace(rate), sieve: createSieve() };
  sharedByRun.set(runId, shared);
  return shared;
}

/** Opens a run in the worker; `env` holds the secret. Throws a {@link KitError} where it does not. */
export function openRun(
  plan: RunPlan,
  env: Readonly<Record<string, string | undefined>>,
  clock: Clock = systemClock,
): RunContext {
  const secret = env[secretVariable];
  if (secret === undefined || secret === '') throw secretMissing();
  return createRun(plan, { secret, clock, record: openRecord(plan.record), ...sharedOf(plan) });
}

/** What a run is made of beside its plan. */
export interface RunParts extends Shared {
  readonly secret: string;
  readonly clock: Clock;
  readonly record: RecordWriter;
  /** Bounds of each exchange; the gateway client's own unless stated. */
  readonly limits?: Partial<Limits>;
}

/** Returns a run put together by hand: with a clock, a pace, limits or a record of its own. */
export function createRun(plan: RunPlan, parts: RunParts): RunContext {
  const { seed, runId, target } = plan;
  const { secret, clock, record, turns, pace, sieve, limits = {} } = parts;
  const ids = seededIds(seed, clock, '');
  const gateway = createGateway({ target: { ...target, secret }, clock, ids, limits });
  const findings = createFindingsLog(sieve, (finding) => record.append(finding));
  return {
    plan,
    gateway,
    record,
    findings,
    pace,
    controls: createSharedControls(),
    turns,
    checks: allChecks(),
    given: (storyId, index) => ({
      clock,
      ids: storyIds({ seed, runId, clock, turns }, storyId, index),
      data: target.data,
      baseUrls: target.baseUrls,
    }),
    close: async () => {
      await gateway.close();
      findings.close();
      record.close();
    },
  };
}

function secretMissing(): KitError {
  return new KitError({
    code: 'secret-missing',
    what: { zh: '缺少签名密钥。', en: 'The signing secret is missing.' },
    where: `env ${secretVariable}`,
    hint: {
      zh: `在环境变量 ${secretVariable} 中给出密钥。`,
      en: `Give the secret in the environment variable ${secretVariable}.`,
    },
  });
}
