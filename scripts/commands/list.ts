import type { Command } from 'commander';
import type { PlanSelection } from '../../suites/plan-stories.ts';
import { type CommandContext, commonOptions } from '../command-context.ts';
import type { ListFilter } from '../list/list-filter.ts';
import type { Listing } from '../list/listing.ts';
import { renderTable } from '../table.ts';
import { wholeNumber } from '../usage-error.ts';

const texts = {
  description: {
    zh: '列出将要检验的内容：接口（默认）、要求、场景、认证范围、沙箱缺陷',
    en: 'List what would run: operations (default), requirements, scenarios, profiles, faults of the sandbox',
  },
  requirements: { zh: '列出要求', en: 'list requirements' },
  scenarios: { zh: '列出场景', en: 'list scenarios' },
  profiles: { zh: '列出认证范围', en: 'list profiles' },
  faults: { zh: '列出沙箱缺陷', en: "list the sandbox's faults" },
  plan: {
    zh: '列出计划的大小：各类用例与请求数；可加 --profile、--only、--budget',
    en: 'list the size of the plan: stories and requests of each family; with --profile, --only, --budget',
  },
  coverage: {
    zh: '列出文档每一行的约束由哪些用例从两侧覆盖，或为何不能',
    en: 'list for each row of the documents what covers its constraints from either side, or why nothing can',
  },
  profile: { zh: '（与 --plan 合用）认证范围', en: '(with --plan) what a go-live asks for' },
  only: { zh: '（与 --plan 合用）编号匹配的用例', en: '(with --plan) the stories whose id matches' },
  budget: { zh: '（与 --plan 合用）最多的请求数', en: '(with --plan) most requests' },
  system: { zh: '只列出该系统', en: 'only this system' },
  operation: { zh: '只列出匹配的接口', en: 'only operations that match' },
  evidence: { zh: '只列出该文档依据的接口', en: 'only operations of this evidence' },
  level: { zh: '只列出（或只计）该级别的要求', en: 'only requirements of this level are listed, or counted' },
  examples: {
    zh: '\n例：\n  ebuy-kit list --evidence proposed\n  ebuy-kit list --requirements --operation "legacy.*" --level MUST\n  ebuy-kit list --requirements --json\n  ebuy-kit list --faults',
    en: '\nExamples:\n  ebuy-kit list --evidence proposed\n  ebuy-kit list --requirements --operation "legacy.*" --level MUST\n  ebuy-kit list --requirements --json\n  ebuy-kit list --faults',
  },
} as const;

interface ListOptions {
  readonly requirements?: boolean;
  readonly scenarios?: boolean;
  readonly profiles?: boolean;
  readonly faults?: boolean;
  readonly plan?: boolean;
  readonly coverage?: boolean;
  readonly profile?: string;
  readonly only?: string;
  readonly budget?: number;
  readonly system?: string;
  readonly operation?: string;
  readonly evidence?: string;
  readonly level?: string;
}

/** Adds `list`: what the kit knows and would run, without running anything. */
export function addList(program: Command, context: CommandContext): void {
  const { say, terminal } = context;
  program
    .command('list')
    .description(say(texts.description))
    .option('--requirements', say(texts.requirements))
    .option('--scenarios', say(texts.scenarios))
    .option('--profiles', say(texts.profiles))
    .option('--faults', say(texts.faults))
    .option('--plan', say(texts.plan))
    .option('--coverage', say(texts.coverage))
    .option('--profile <id>', say(texts.profile))
    .option('--only <glob>', say(texts.only))
    .option('--budget <n>', say(texts.budget), wholeNumber('--budget', 1, 1_000_000))
    .option('--system <system>', say(texts.system))
    .option('--operation <glob>', say(texts.operation))
    .option('--evidence <evidence>', say(texts.evidence))
    .option('--level <level>', say(texts.level))
    .addHelpText('after', say(texts.examples))
    .action(async (options: ListOptions, command: Command) => {
      const listing = await listed(options, say);
      const { json } = commonOptions(command, context);
      const text = json
        ? JSON.stringify(listing.json, null, 2)
        : renderTable(listing.head.map(say), listing.rows);
      terminal.out(`${text}\n`);
    });
}

async function listed(options: ListOptions, say: CommandContext['say']): Promise<Listing> {
  const { listFilter } = await import('../list/list-filter.ts');
  const filter = listFilter(options, kindOf(options));
  const { listFaults, listOperations, listRequirements, listScenarios } = await import('../list/listings.ts');
  const kinds: Readonly<Record<ListFilter['kind'], () => Promise<Listing>>> = {
    operations: () => listOperations(filter, say),
    requirements: () => listRequirements(filter, say),
    scenarios: () => listScenarios(filter, say),
    profiles: async () => (await import('../list/profile-listing.ts')).listProfiles(say),
    faults: () => listFaults(say),
    plan: async () => (await import('../list/plan-listing.ts')).listPlan(selectionOf(options), say),
    coverage: async () => (await import('../list/coverage-listing.ts')).listCoverage(filter, say),
  };
  return kinds[filter.kind]();
}

function selectionOf({ profile, only, budget }: ListOptions): PlanSelection {
  return {
    ...(profile !== undefined && { profile }),
    ...(only !== undefined && { only }),
    ...(budget !== undefined && { budget }),
  };
}

function kindOf(options: ListOptions): ListFilter['kind'] {
  const { requirements, scenarios, profiles, faults, plan, coverage } = options;
  if (plan === true) return 'plan';
  if (coverage === true) return 'coverage';
  if (requirements === true) return 'requirements';
  if (scenarios === true) return 'scenarios';
  if (profiles === true) return 'profiles';
  return faults === true ? 'faults' : 'operations';
}
