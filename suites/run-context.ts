import { type Clock, systemClock } from '../contracts/clock.ts';
import { createGateway } from '../contracts/gateway/create-gateway.ts';
import type { Gateway } from '../contracts/gateway/gateway.ts';
import { createGuard, type Guard } from '../contracts/gateway/guard.ts';
import { createMask, type Mask, secretsOf } from '../contracts/gateway/mask.ts';
import type { Limits } from '../contracts/gateway/send.ts';
import type { Given } from '../contracts/given.ts';
import { seededIds } from '../contracts/ids.ts';
import type { Operation } from '../contracts/operation.ts';
import { answerProfiles } from '../contracts/signing/paas-profile.ts';
import { readSignature } from '../contracts/signing/read-signature.ts';
import { KitError } from '../schemas/kit-error.ts';
import type { SignatureReading } from '../schemas/types/record.ts';
import { type Breaker, createBreaker } from './breaker.ts';
import type { Check } from './check.ts';
import { checks } from './checks.generated.ts';
import { ownChecks, ownScenarios } from './extension.ts';
import { createFindingsLog, type FindingsLog } from './findings-log.ts';
import { createMovingClock, type MovingClock } from './moving-clock.ts';
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
  readonly breaker: Breaker;
  readonly controls: SharedControls;
  /** How often each kind of test data that can be used once was drawn on. */
  readonly turns: ReadonlyMap<string, number>;
  /** Generic checks, and the checks of every scenario. */
  readonly checks: readonly Check[];
  /** The clock of everything that is sent; scenarios on the sandbox put it forward. */
  readonly clock: MovingClock;
  /** For what the gateway's client did not write down itself. */
  readonly mask: Mask;
  /** Returns what is found when the signature of a notification is verified over the bytes received. */
  readNotice(operation: Operation, body: Uint8Array): SignatureReading;
  /** Returns time, ids and test data for one story of the plan. */
  given(storyId: string, index: number): Given;
  close(): Promise<void>;
}

/** Returns every check there is: those that apply wherever they can, and those that scenarios bring. */
export function allChecks(): readonly Check[] {
  const told = [...scenarios, ...ownScenarios()];
  return [...checks, ...ownChecks(), ...told.flatMap((scenario) => scenario.checks)];
}

/** What the suite files of one run share in their worker. */
interface Shared {
  /** Test data that can be used once is spent by the run as a whole. */
  readonly turns: Map<string, number>;
  readonly pace: Pace;
  readonly breaker: Breaker;
  readonly guard: Guard;
  readonly sieve: Sieve;
}

const sharedByRun = new Map<string, Shared>();

function sharedOf({ runId, rate, budget, target }: RunPlan): Shared {
  const known = sharedByRun.get(runId);
  if (known) return known;
  const breaker = createBreaker();
  const shared = {
    turns: new Map(),
    pace: createPace(rate, undefined, budget),
    breaker,
    guard: withBreaker(createGuard(target.rails), breaker),
    sieve: createSieve(),
  };
  sharedByRun.set(runId, shared);
  return shared;
}

function withBreaker(guard: Guard, breaker: Breaker): Guard {
  return {
    hold: (operation, url, body) => breaker.openedBy(operation) ?? guard.hold(operation, url, body),
  };
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
export interface RunParts
  extends Omit<Shared, 'breaker' | 'guard'>,
    Partial<Pick<Shared, 'breaker' | 'guard'>> {
  readonly secret: string;
  readonly clock: Clock;
  readonly record: RecordWriter;
  /** Bounds of each exchange; the gateway client's own unless stated. */
  readonly limits?: Partial<Limits>;
  /** Takes the place of a client of the target: for a run that sends nothing. */
  readonly gateway?: Gateway;
}

/** Returns a run put together by hand: with a clock, a pace, limits or a record of its own. */
export function createRun(plan: RunPlan, parts: RunParts): RunContext {
  const { seed, runId, target, shard } = plan;
  const { secret, record, turns, pace, sieve, limits = {} } = parts;
  const { breaker = createBreaker() } = parts;
  const guard = parts.guard ?? withBreaker(createGuard(target.rails), breaker);
  const clock = createMovingClock(parts.clock);
  const ids = seededIds(seed, clock, '');
  const whole = { ...target, secret };
  const gateway = parts.gateway ?? createGateway({ target: whole, clock, ids, limits, guard });
  const findings = createFindingsLog(sieve, (finding) => record.append(finding));
  return {
    plan,
    gateway,
    record,
    findings,
    pace,
    breaker,
    controls: createSharedControls(),
    turns,
    clock,
    mask: createMask(secretsOf(whole)),
    readNotice: ({ envelope }, body) => readSignature(answerProfiles(envelope), body, secret),
    checks: allChecks(),
    given: (storyId, index) => ({
      clock,
      ids: storyIds({ seed, runId, clock, turns, shard }, storyId, index),
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
