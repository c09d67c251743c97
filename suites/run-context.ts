import { type Clock, systemClock } from '../contracts/clock.ts';
import { createGateway } from '../contracts/gateway/create-gateway.ts';
import type { Gateway } from '../contracts/gateway/gateway.ts';
import type { Given } from '../contracts/given.ts';
import { seededIds } from '../contracts/ids.ts';
import { KitError } from '../schemas/kit-error.ts';
import type { Check } from './check.ts';
import { checks } from './checks.generated.ts';
import { openRecord, type RecordWriter } from './record.ts';
import { type RunPlan, secretVariable } from './run-plan.ts';
import { scenarios } from './scenarios.generated.ts';
import { storyIds } from './story-ids.ts';

/** What every story of a run shares. */
export interface RunContext {
  readonly plan: RunPlan;
  readonly gateway: Gateway;
  readonly record: RecordWriter;
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

// Test data that can be used once is spent by the run as a whole, over all suite files of one worker.
const turnsByRun = new Map<string, Map<string, number>>();

/** Opens a run in the worker; `env` holds the secret. Throws a {@link KitError} where it does not. */
export function openRun(
  plan: RunPlan,
  env: Readonly<Record<string, string | undefined>>,
  clock: Clock = systemClock,
): RunContext {
  const secret = env[secretVariable];
  if (secret === undefined || secret === '') throw secretMissing();
  const { seed, runId, target } = plan;
  const turns = turnsByRun.get(runId) ?? new Map<string, number>();
  turnsByRun.set(runId, turns);
  const gateway = createGateway({ target: { ...target, secret }, clock, ids: seededIds(seed, clock, '') });
  const record = openRecord(plan.record);
  return {
    plan,
    gateway,
    record,
    checks: allChecks(),
    given: (storyId, index) => ({
      clock,
      ids: storyIds({ seed, runId, clock, turns }, storyId, index),
      data: target.data,
    }),
    close: async () => {
      await gateway.close();
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
