import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { AllureItem, AllureStep, AllureTrouble } from './allure-item.ts';
import { uuidOf } from './uuid-of.ts';

/** Labels that name the machine, the process and the file of the run that emitted the results, not the run judged. */
const machineLabels = [
  'host',
  'thread',
  'package',
  '_fallbackTestCaseId',
  'parentSuite',
  'suite',
  'subSuite',
];

/**
 * Moves results from one folder to another and makes them functions of the record: uuids from our own ids, times from the
 * exchanges, no machine, no stack of ours. The same record gives the same files byte for byte.
 */
export async function normaliseResults(
  items: readonly AllureItem[],
  runId: string,
  from: string,
  to: string,
): Promise<void> {
  await mkdir(to, { recursive: true });
  const byId = new Map(items.map((item) => [item.id, item]));
  const results = (await readdir(from)).filter((file) => file.endsWith('-result.json'));
  for (const file of results) {
    const result: EmittedResult = JSON.parse(await readFile(join(from, file), 'utf8'));
    const item = byId.get(result.testCaseId ?? '');
    if (item === undefined) continue;
    const uuid = uuidOf(`${runId} ${item.id}`);
    const attachments = new Map<string, string>();
    const rewritten = rewriteResult(result, item, uuid, (source) => {
      const name = `${uuidOf(`${uuid} ${attachments.size}`)}-attachment${extname(source)}`;
      attachments.set(source, name);
      return name;
    });
    await writeFile(join(to, `${uuid}-result.json`), `${JSON.stringify(rewritten)}\n`);
    for (const [source, name] of attachments) await rename(join(from, source), join(to, name));
  }
}

type Naming = (source: string) => string;

/** Of Allure's result format, what is changed here; everything else is kept as it came. */
interface EmittedStep {
  readonly attachments: readonly { readonly source: string }[];
  readonly steps: readonly EmittedStep[];
}

interface EmittedResult {
  readonly testCaseId?: string;
  readonly labels: readonly { readonly name: string }[];
  readonly steps: readonly EmittedStep[];
}

interface SettledStep extends EmittedStep, Pick<AllureStep, 'status' | 'start' | 'stop'> {
  readonly statusDetails: Partial<AllureTrouble>;
}

function rewriteResult(result: EmittedResult, item: AllureItem, uuid: string, nameOf: Naming) {
  return {
    ...result,
    uuid,
    fullName: item.id,
    titlePath: [],
    historyId: md5(item.id),
    labels: result.labels.filter((label) => !machineLabels.includes(label.name)),
    status: item.status,
    statusDetails: { ...item.trouble },
    start: item.start,
    stop: item.stop,
    steps: rewriteSteps(result.steps, item.steps, nameOf),
  };
}

function rewriteSteps(
  emitted: readonly EmittedStep[],
  steps: readonly AllureStep[],
  nameOf: Naming,
): readonly SettledStep[] {
  return emitted.flatMap((result, index) => {
    const step = steps[index];
    return step === undefined ? [] : [rewriteStep(result, step, nameOf)];
  });
}

/** allure-vitest wraps each attachment in a step of its own; here it goes back to the step that made it. */
function rewriteStep(result: EmittedStep, step: AllureStep, nameOf: Naming): SettledStep {
  const wrappers = result.steps.slice(0, step.attachments.length);
  const attachments = wrappers.flatMap((wrapper) => wrapper.attachments);
  return {
    ...result,
    status: step.status,
    statusDetails: { ...step.trouble },
    start: step.start,
    stop: step.stop,
    attachments: attachments.map((attachment) => ({
      ...attachment,
      source: nameOf(attachment.source),
    })),
    steps: rewriteSteps(result.steps.slice(wrappers.length), step.steps, nameOf),
  };
}

const md5 = (text: string) => createHash('md5').update(text).digest('hex');
