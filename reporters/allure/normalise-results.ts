import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AllureAttachment, AllureItem, AllureStep } from './allure-item.ts';
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
 * Copies results from one folder to another and makes them functions of the record: uuids from our own ids, times from
 * the exchanges, no machine, no stack of ours; their attachments are written here. The same record gives the same bytes.
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
    const attachments: (AllureAttachment & { readonly source: string })[] = [];
    const settled = settleResult(result, item, uuid, (attachment) => {
      const source = `${uuidOf(`${uuid} ${attachments.length}`)}-attachment${attachment.fileExtension}`;
      attachments.push({ ...attachment, source });
      return source;
    });
    await writeFile(join(to, `${uuid}-result.json`), `${JSON.stringify(settled)}\n`);
    await Promise.all(attachments.map(({ source, content }) => writeFile(join(to, source), content)));
  }
}

/** Keeps an attachment and returns the name of its file. */
type Keep = (attachment: AllureAttachment) => string;

/** Of Allure's result format, what is changed here; everything else is kept as it came. */
interface EmittedStep {
  readonly steps: readonly EmittedStep[];
}

interface EmittedResult {
  readonly testCaseId?: string;
  readonly labels: readonly { readonly name: string }[];
  readonly steps: readonly EmittedStep[];
}

function settleResult(result: EmittedResult, item: AllureItem, uuid: string, keep: Keep) {
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
    steps: settleSteps(result.steps, item.steps, keep),
  };
}

function settleSteps(
  emitted: readonly EmittedStep[],
  steps: readonly AllureStep[],
  keep: Keep,
): readonly EmittedStep[] {
  return emitted.flatMap((result, index) => {
    const step = steps[index];
    return step === undefined ? [] : [settleStep(result, step, keep)];
  });
}

function settleStep(result: EmittedStep, step: AllureStep, keep: Keep): EmittedStep {
  const settled = {
    status: step.status,
    statusDetails: { ...step.trouble },
    start: step.start,
    stop: step.stop,
    attachments: step.attachments.map((attachment) => ({
      name: attachment.name,
      type: attachment.contentType,
      source: keep(attachment),
    })),
    steps: settleSteps(result.steps, step.steps, keep),
  };
  return { ...result, ...settled };
}

const md5 = (text: string) => createHash('md5').update(text).digest('hex');
