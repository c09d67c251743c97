import { pathToFileURL } from 'node:url';
import { operations } from '../contracts/catalogue.generated.ts';
import { needed, neededFirst, neededNext } from '../contracts/need.ts';
import type { Operation } from '../contracts/operation.ts';
import { KitError } from '../schemas/kit-error.ts';
import { sameText } from '../schemas/text.ts';
import type { Check } from './check.ts';
import { checks } from './checks.generated.ts';
import { exampleAnswer, exampleRequest, exampleStory } from './judging/example-story.ts';
import { judgeSteps } from './judging/judge-steps.ts';
import { requirementOf } from './judging/requirement-of.ts';
import { cantTell, failed, inapplicable, passed } from './judging/verdict.ts';
import type { Scenario } from './scenario.ts';
import { scenarios } from './scenarios.generated.ts';

/** What a project brings of its own: stories that are told and judgements that are made beside the kit's. */
export interface Extension {
  readonly scenarios?: readonly Scenario[];
  readonly checks?: readonly Check[];
}

/** What an extension is made with, so that it needs nothing but this. */
export interface ExtensionKit {
  /** Returns an operation of the catalogue; throws where there is none of that id. */
  operation(id: string): Operation;
  readonly needed: typeof needed;
  readonly neededFirst: typeof neededFirst;
  readonly neededNext: typeof neededNext;
  readonly judgeSteps: typeof judgeSteps;
  readonly passed: typeof passed;
  readonly failed: typeof failed;
  readonly cantTell: typeof cantTell;
  readonly inapplicable: typeof inapplicable;
  readonly exampleStory: typeof exampleStory;
  readonly exampleRequest: typeof exampleRequest;
  readonly exampleAnswer: typeof exampleAnswer;
}

/** The default export of a module that extends the kit. */
export type MakeExtension = (kit: ExtensionKit) => Extension;

const kit: ExtensionKit = {
  operation: (id) => {
    const found = operations.find((operation) => operation.id === id);
    if (found === undefined) throw new Error(`there is no operation ${id}`);
    return found;
  },
  ...{ needed, neededFirst, neededNext, judgeSteps, passed, failed, cantTell, inapplicable },
  ...{ exampleStory, exampleRequest, exampleAnswer },
};

const loaded = new Map<string, Required<Extension>>();

/** Returns the scenarios that were brought along, in the order of their files. */
export function ownScenarios(): readonly Scenario[] {
  return [...loaded.values()].flatMap((extension) => extension.scenarios);
}

/** Returns the checks that were brought along. */
export function ownChecks(): readonly Check[] {
  return [...loaded.values()].flatMap((extension) => extension.checks);
}

/**
 * Loads extensions from the paths of ES modules, each once. Throws a {@link KitError} for one that cannot be loaded, that
 * repeats an id, names a requirement there is none of, or whose check does not judge its own examples as it says.
 */
export async function loadExtensions(files: readonly string[]): Promise<void> {
  for (const file of files) {
    if (loaded.has(file)) continue;
    const extension = await made(file);
    requireSound(file, extension);
    loaded.set(file, extension);
  }
}

async function made(file: string): Promise<Required<Extension>> {
  try {
    const module: { default?: MakeExtension } = await import(/* @vite-ignore */ pathToFileURL(file).href);
    if (typeof module.default !== 'function') throw new Error('its default export is no function');
    const { scenarios: told = [], checks: judged = [] } = module.default(kit);
    return { scenarios: told, checks: judged };
  } catch (cause) {
    throw unsound(file, cause instanceof Error ? cause.message : String(cause), cause);
  }
}

function requireSound(file: string, extension: Required<Extension>): void {
  const idOf = ({ system, id }: Scenario) => `${system}/${id}`;
  const taken = new Set([...scenarios, ...ownScenarios()].map(idOf));
  const repeated = extension.scenarios.map(idOf).find((id) => taken.has(id));
  if (repeated !== undefined) throw unsound(file, `the scenario ${repeated} is there already`);
  const known = new Set([...checks, ...ownChecks()].map(({ id }) => id));
  for (const scenario of extension.scenarios) requireKnown(file, scenario);
  for (const check of [...extension.checks, ...extension.scenarios.flatMap((one) => one.checks)]) {
    if (known.has(check.id)) throw unsound(file, `the check ${check.id} is there already`);
    requireExamples(file, check);
  }
}

function requireKnown(file: string, { id, serves }: Scenario): void {
  const stray = serves.find((requirement) => requirementOf(requirement) === undefined);
  if (stray !== undefined) throw unsound(file, `the scenario ${id} serves ${stray}, which is no requirement`);
}

/** A check is believed only where it tells its own examples apart. */
function requireExamples(file: string, { id, judge, examples }: Check): void {
  const fails = (story: Check['examples']['fails'][number]) =>
    judge(story).some(({ verdict }) => verdict.outcome === 'failed');
  if (examples.passes.length === 0 || examples.fails.length === 0) {
    throw unsound(file, `the check ${id} has no examples of both directions`);
  }
  if (examples.passes.some(fails)) throw unsound(file, `the check ${id} fails an example that is to pass`);
  if (!examples.fails.every(fails)) throw unsound(file, `the check ${id} passes an example that is to fail`);
}

function unsound(file: string, actual: string, cause?: unknown): KitError {
  return new KitError({
    code: 'extension-unsound',
    what: { zh: '自带的场景或检查无法使用', en: 'A scenario or check of your own cannot be used' },
    where: file,
    actual: sameText(actual),
    hint: {
      zh: '默认导出一个函数 (kit) => ({ scenarios, checks })；样例见 examples/own-scenario',
      en: 'export a function by default, (kit) => ({ scenarios, checks }); examples/own-scenario shows one',
    },
    ...(cause === undefined ? {} : { cause }),
  });
}
