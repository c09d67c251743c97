import type { Operation } from '../../contracts/operation.ts';
import type { Target } from '../../contracts/target.ts';
import type { Lang } from '../../schemas/text.ts';
import { dryRun, type PlannedCall, type PlannedCalls } from '../../suites/dry/dry-run.ts';
import type { RunPlan } from '../../suites/run-plan.ts';
import type { CommonOptions, Terminal } from '../terminal.ts';
import { probesOf } from './preflight.ts';

/** What a dry run came to. */
interface Counts {
  readonly calls: number;
  readonly heldBack: number;
  readonly stories: number;
  readonly unsent: number;
}

/** Prints every call that a run would make, one on a line, and sends none; JSON Lines where JSON is asked for. */
export async function showDryRun(
  { plan, target, operations }: DryRunOrder,
  { lang, json, quiet }: CommonOptions,
  terminal: Terminal,
): Promise<0> {
  const write = (call: PlannedCall) =>
    terminal.out(`${json ? JSON.stringify(call) : renderCall(call, lang)}\n`);
  for (const operation of target.control === undefined ? probesOf(target, operations) : []) {
    terminal.err(`${renderProbe(operation, target, lang)}\n`);
  }
  let counts: Counts = { calls: 0, heldBack: 0, stories: 0, unsent: 0 };
  for await (const story of dryRun(plan, target)) {
    for (const call of story.calls) write(call);
    counts = counted(counts, story);
  }
  if (!quiet) terminal.err(`${renderCounts(counts, lang)}\n`);
  return 0;
}

/** What a dry run goes through. */
export interface DryRunOrder {
  readonly plan: RunPlan;
  readonly target: Target;
  /** Those the profile asks for. */
  readonly operations: readonly Operation[];
}

function counted(counts: Counts, { calls, unmet }: PlannedCalls): Counts {
  const heldBack = calls.filter((call) => call.heldBackBy !== undefined).length;
  return {
    calls: counts.calls + calls.length - heldBack,
    heldBack: counts.heldBack + heldBack,
    stories: counts.stories + 1,
    unsent: counts.unsent + (unmet === undefined ? 0 : 1),
  };
}

function renderCall({ method, url, story, step, amount, heldBackBy }: PlannedCall, lang: Lang): string {
  const money = amount === undefined ? '' : { zh: ` ${amount} 元`, en: ` ${amount} yuan` }[lang];
  const held =
    heldBackBy === undefined ? '' : { zh: ` 不会发送：${heldBackBy}`, en: ` held back: ${heldBackBy}` }[lang];
  return `${method} ${url} ${story} ${step}${money}${held}`;
}

function renderProbe({ id, baseUrl }: Operation, { baseUrls }: Target, lang: Lang): string {
  const text = {
    zh: `运行前还会向 ${baseUrls[baseUrl]} 发一次 ${id}（内容为空），看它是否应答`,
    en: `before a run, ${id} is sent once to ${baseUrls[baseUrl]} with empty content, to see whether it answers`,
  };
  return text[lang];
}

function renderCounts({ calls, heldBack, stories, unsent }: Counts, lang: Lang): string {
  return {
    zh: `没有发送任何请求：${stories} 个用例将发出 ${calls} 次调用；${heldBack} 次被限制拦下，${unsent} 个用例因此或因缺少配置而不发送`,
    en: `nothing was sent: ${stories} stories would make ${calls} calls; ${heldBack} are held back by rails; ${unsent} stories send nothing because of that, or of a setting that is missing`,
  }[lang];
}
