import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../contracts/clock.ts';
import { reportedCatalogue } from '../../reporters/catalogue.ts';
import { type Certificate, deriveCertificate } from '../../reporters/certificate/certificate-json.ts';
import { deriveReport } from '../../reporters/report.ts';
import { deriveRun } from '../../reporters/run.ts';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import type { RecordLine } from '../../schemas/types/record.ts';
import { createPace } from '../../suites/pace.ts';
import { planStories } from '../../suites/plan-stories.ts';
import { inPool } from '../../suites/pool.ts';
import { runCase } from '../../suites/run-case.ts';
import { createRun } from '../../suites/run-context.ts';
import { runScenario } from '../../suites/run-scenario.ts';
import { judgedAgain } from '../certify/judge-record.ts';
import { headerOf, planOf } from '../certify/record-run.ts';
import { inPlanOrder } from './in-plan-order.ts';
import { loadCheckedRecord } from './load-checked-record.ts';
import { mergeRecords, type RecordPart } from './merge-records.ts';

/** Cases that share controls, draw on what can be used once, and fail on this sandbox; a scenario. */
const only =
  '{case:{card.pay,posp.reelActiveVoucher}/{length,signature,idempotency}/**,case:b2b.*/envelope/**,scenario:posp/pre-verify-an-ecoupon}';

/** Records one shard, or the whole, at a sandbox of its own, and reads the record back. */
async function recorded(shard?: string): Promise<RecordPart> {
  const sandbox = await startSandbox({
    seed: 7,
    faults: ['unsigned-requests-accepted', 'order-title-one-longer'],
  });
  const path = join(mkdtempSync(join(tmpdir(), 'ebuy-shard-')), 'record.jsonl');
  const startedAt = systemClock.now();
  const plan = planOf(
    { target: sandbox.target, record: path, profile: 'full', only, shard, seed: 7 },
    startedAt,
  );
  const stories = planStories(plan);
  const lines: RecordLine[] = [
    headerOf(
      plan,
      startedAt,
      stories.map(({ id }) => id),
    ),
  ];
  const record = { append: (line: RecordLine) => void lines.push(line), close: () => undefined };
  const parts = {
    secret: sandbox.target.secret,
    clock: systemClock,
    record,
    turns: new Map(),
    pace: createPace(undefined),
  };
  const run = createRun(plan, { ...parts, sieve: (_own, findings) => findings });
  await inPool(4, stories, async (story) => {
    if (story.form === 'case') await runCase(story.case, story.index, run);
  });
  for (const story of stories)
    if (story.form === 'scenario') await runScenario(story.scenario, story.index, run);
  await run.close();
  await sandbox.stop();
  const count = (kind: RecordLine['kind']) => lines.filter((line) => line.kind === kind).length;
  const counts = { stories: count('story'), exchanges: count('exchange'), findings: count('finding') };
  lines.push({ kind: 'footer', finishedAt: new Date().toISOString(), durationMs: 1, ...counts });
  writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return { path, record: loadCheckedRecord(path) };
}

const certified = (parts: readonly RecordPart[]): Certificate =>
  deriveCertificate(
    deriveReport(deriveRun(inPlanOrder(judgedAgain(mergeRecords(parts))), reportedCatalogue())),
  );

/** A certificate without what two runs always differ in: when, where, and the ids of requests that only one of them needed. */
function whatItSays({ requirements, verdict, summary, proposed, systems, gate, shard, isCut }: Certificate) {
  const rows = requirements.map(({ id, operation, outcome, severity, blame, level }) => ({
    id,
    operation,
    outcome,
    severity,
    blame,
    level,
  }));
  const rules = gate.rules.map(({ id, met }) => ({ id, met }));
  return { rows, verdict, summary, proposed, systems, gate: { met: gate.met, rules }, shard, isCut };
}

describe('shards', { timeout: 120_000 }, () => {
  let whole: Certificate;
  beforeAll(async () => {
    whole = certified([await recorded()]);
  }, 120_000);

  it('are of a run that has something to say', () => {
    const { passed, failed } = whole.summary;
    expect(passed).toBeGreaterThan(20);
    expect(failed).toBeGreaterThan(0);
    expect(whole.isCut).toBe(false);
  });

  it.each([2, 4])('of which there are %i give the certificate of one run', async (count) => {
    const parts = [];
    for (let number = count; number >= 1; number -= 1) parts.push(await recorded(`${number}/${count}`));
    expect(whatItSays(certified(parts))).toEqual(whatItSays(whole));
    const ids = parts.flatMap(({ record }) => record.header.planned);
    expect(new Set(ids).size).toBe(ids.length);
    // One that is missing is missed, and a part of a run is never a go-live.
    const missing = certified(parts.slice(1));
    expect(missing.gate.met).toBe(false);
    expect(missing.shard).toMatch(new RegExp(`/${count}$`));
  });
});
