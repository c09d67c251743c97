import type { Target } from '../../contracts/target.ts';
import { dryRun } from '../../suites/dry/dry-run.ts';
import type { RunPlan } from '../../suites/run-plan.ts';
import { type Diagnosis, doubtful, fine } from './diagnosis.ts';

/**
 * Returns what a run of a profile would lack: each reason for which stories cannot be sent, with their number, the most
 * frequent first. It goes through the plan and sends nothing.
 */
export async function diagnoseData(plan: RunPlan, target: Target): Promise<readonly Diagnosis[]> {
  const lacks = new Map<string, { readonly zh: string; readonly en: string; readonly count: number }>();
  let stories = 0;
  for await (const { unmet } of dryRun(plan, target)) {
    stories += 1;
    if (unmet !== undefined) lacks.set(unmet.en, { ...unmet, count: (lacks.get(unmet.en)?.count ?? 0) + 1 });
  }
  const kind = { id: 'test-data', of: plan.profile };
  if (lacks.size === 0) {
    return [fine(kind, { zh: `${stories} 个用例都可发送`, en: `all of ${stories} stories can be sent` })];
  }
  const byCount = [...lacks.values()].toSorted((a, b) => b.count - a.count);
  return byCount.map(({ zh, en, count }) =>
    doubtful(
      kind,
      { zh: `${count} 个用例将无法判定：${zh}`, en: `${count} of ${stories} stories cannot be told: ${en}` },
      {
        zh: `补全 targets.${target.name} 的该项配置，或选用更小的 --profile`,
        en: `complete this setting of targets.${target.name}, or take a smaller --profile`,
      },
    ),
  );
}
