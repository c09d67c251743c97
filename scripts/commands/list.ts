import type { Command } from 'commander';
import type { Text } from '../../schemas/text.ts';
import { type CommandContext, commonOptions } from '../command-context.ts';
import { renderTable } from '../table.ts';

const texts = {
  description: {
    zh: '列出将要检验的内容：接口（默认）、要求、场景、认证范围、沙箱缺陷',
    en: 'List what would run: operations (default), requirements, scenarios, profiles, faults of the sandbox',
  },
  requirements: { zh: '列出要求', en: 'list requirements' },
  scenarios: { zh: '列出场景', en: 'list scenarios' },
  profiles: { zh: '列出认证范围', en: 'list profiles' },
  faults: { zh: '列出沙箱缺陷', en: "list the sandbox's faults" },
  examples: {
    zh: '\n例：\n  ebuy-kit list\n  ebuy-kit list --requirements --json\n  ebuy-kit list --faults',
    en: '\nExamples:\n  ebuy-kit list\n  ebuy-kit list --requirements --json\n  ebuy-kit list --faults',
  },
} as const;

const columns = {
  operation: { zh: '接口', en: 'operation' },
  title: { zh: '名称', en: 'title' },
  evidence: { zh: '文档依据', en: 'evidence' },
  call: { zh: '调用', en: 'call' },
  requirements: { zh: '要求', en: 'requirements' },
  requirement: { zh: '要求', en: 'requirement' },
  level: { zh: '级别', en: 'level' },
  statement: { zh: '内容', en: 'statement' },
  source: { zh: '出处', en: 'source' },
  scenario: { zh: '场景', en: 'scenario' },
  system: { zh: '系统', en: 'system' },
  profile: { zh: '认证范围', en: 'profile' },
  purpose: { zh: '用于', en: 'for' },
  operations: { zh: '接口数', en: 'operations' },
  stories: { zh: '用例数', en: 'stories' },
  fault: { zh: '缺陷', en: 'fault' },
  breaks: { zh: '应失败的要求', en: 'requirements it breaks' },
} as const satisfies Record<string, Text>;

interface ListOptions {
  readonly requirements?: boolean;
  readonly scenarios?: boolean;
  readonly profiles?: boolean;
  readonly faults?: boolean;
}

/** One listing: JSON for programs, a table for people. */
interface Listing {
  readonly json: readonly object[];
  readonly head: readonly Text[];
  readonly rows: readonly (readonly string[])[];
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

type Say = CommandContext['say'];

function listed(options: ListOptions, say: Say): Promise<Listing> {
  if (options.requirements === true) return listRequirements(say);
  if (options.scenarios === true) return listScenarios(say);
  if (options.profiles === true) return listProfiles(say);
  if (options.faults === true) return listFaults(say);
  return listOperations(say);
}

async function loadOperations() {
  const { operations } = await import('../../contracts/catalogue.generated.ts');
  const { allRules } = await import('../../contracts/rules/all-rules.ts');
  return operations.map((operation) => ({
    operation,
    requirements: [...operation.requirements, ...allRules.filter((rule) => rule.appliesTo(operation))],
  }));
}

async function listOperations(say: Say): Promise<Listing> {
  const { scenarios } = await import('../../suites/scenarios.generated.ts');
  const listings = (await loadOperations()).map(({ operation, requirements }) => ({
    title: operation.title,
    id: operation.id,
    system: operation.system,
    yapiId: operation.yapiId ?? null,
    evidence: operation.evidence,
    deprecated: operation.deprecated !== undefined,
    method: operation.method,
    path: operation.path,
    action: operation.action,
    requirements: requirements.map(({ id }) => id),
    scenarios: scenarios
      .filter(({ serves }) => serves.some((id) => id.startsWith(`${operation.id}.`)))
      .map(({ id }) => id),
  }));
  return {
    json: listings.map(({ title: _title, ...listing }) => listing),
    head: [columns.operation, columns.title, columns.evidence, columns.call, columns.requirements],
    rows: listings.map(({ id, title, evidence, method, path, requirements }) => [
      id,
      say(title),
      evidence,
      `${method} ${path}`,
      String(requirements.length),
    ]),
  };
}

async function listRequirements(say: Say): Promise<Listing> {
  const listings = (await loadOperations()).flatMap(({ operation, requirements }) =>
    requirements.map(({ id, family, level, statement, source, excluded }) => ({
      id,
      operation: operation.id,
      family,
      level,
      statement: say(statement),
      source,
      excluded: excluded === undefined ? null : say(excluded),
    })),
  );
  return {
    json: listings,
    head: [columns.operation, columns.requirement, columns.level, columns.statement, columns.source],
    rows: listings.map(({ operation, id, level, statement, source }) => [
      operation,
      id.startsWith(`${operation}.`) ? id.slice(operation.length + 1) : id,
      level,
      statement,
      `${source.document}:${source.line}`,
    ]),
  };
}

async function listScenarios(say: Say): Promise<Listing> {
  const { scenarios } = await import('../../suites/scenarios.generated.ts');
  const listings = scenarios.map(({ id, system, title, needs, serves }) => ({
    id,
    system,
    title: say(title),
    needs,
    requirements: serves,
  }));
  return {
    json: listings,
    head: [columns.scenario, columns.system, columns.title],
    rows: listings.map(({ id, system, title }) => [id, system, title]),
  };
}

async function listProfiles(say: Say): Promise<Listing> {
  const { profiles } = await import('../../suites/profiles.generated.ts');
  const { askedForBy, planStories } = await import('../../suites/plan-stories.ts');
  const plan = planStories({});
  const listings = profiles.map((profile) => ({
    id: profile.id,
    title: say(profile.title),
    purpose: say(profile.purpose),
    operations: profile.operations,
    scenarios: profile.scenarios,
    stories: plan.filter(askedForBy(profile)).length,
  }));
  return {
    json: listings,
    head: [columns.profile, columns.title, columns.operations, columns.stories, columns.purpose],
    rows: listings.map(({ id, title, operations, stories, purpose }) => [
      id,
      title,
      String(operations.length),
      String(stories),
      purpose,
    ]),
  };
}

async function listFaults(say: Say): Promise<Listing> {
  const { faults } = await import('../../sandbox/faults.generated.ts');
  const listings = faults.map(({ id, title, breaks }) => ({ id, title: say(title), breaks }));
  return {
    json: listings,
    head: [columns.fault, columns.title, columns.breaks],
    rows: listings.map(({ id, title, breaks }) => [id, title, breaks.join('\n')]),
  };
}
