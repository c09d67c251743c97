import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { uuidOf } from '../uuid-of.ts';
import type { AllureAttachment, AllureItem, AllureStep, AllureTrouble } from './allure-item.ts';

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
 * the exchanges, no machine, no stack of ours. Their steps and attachments are written here, in Allure's own format:
 * through a worker's channel thousands of them take longer than the run they are of. The same record gives the same bytes.
 */
export function normaliseResults(
  items: readonly AllureItem[],
  runId: string,
  from: string,
  to: string,
): void {
  mkdirSync(to, { recursive: true });
  const byId = new Map(items.map((item) => [item.id, item]));
  for (const file of readdirSync(from).filter((name) => name.endsWith('-result.json'))) {
    const result: EmittedResult = JSON.parse(readFileSync(join(from, file), 'utf8'));
    const item = byId.get(result.testCaseId ?? '');
    if (item === undefined) continue;
    const uuid = uuidOf(`${runId} ${item.id}`);
    let kept = 0;
    const settled = settleResult(result, item, uuid, ({ content, fileExtension }) => {
      const source = `${uuidOf(`${uuid} ${kept}`)}-attachment${fileExtension}`;
      kept += 1;
      writeFileSync(join(to, source), content);
      return source;
    });
    writeFileSync(join(to, `${uuid}-result.json`), `${JSON.stringify(settled)}\n`);
  }
}

/** Writes an attachment and returns the name of its file. */
type Keep = (attachment: AllureAttachment) => string;

/** Of Allure's result format, what is changed here; everything else is kept as it came. */
interface EmittedResult {
  readonly testCaseId?: string;
  readonly labels: readonly { readonly name: string }[];
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
    steps: item.steps.map((step) => settleStep(step, keep)),
  };
}

/** A step as Allure's results hold it. */
interface WrittenStep extends Pick<AllureStep, 'name' | 'status' | 'start' | 'stop'> {
  readonly statusDetails: Partial<AllureTrouble>;
  readonly stage: 'finished';
  readonly parameters: readonly [];
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly source: string }[];
  readonly steps: readonly WrittenStep[];
}

function settleStep(step: AllureStep, keep: Keep): WrittenStep {
  const { name, status, trouble, start, stop, attachments, steps } = step;
  return {
    name,
    status,
    statusDetails: { ...trouble },
    stage: 'finished',
    start,
    stop,
    parameters: [],
    attachments: attachments.map((attachment) => ({
      name: attachment.name,
      type: attachment.contentType,
      source: keep(attachment),
    })),
    steps: steps.map((inner) => settleStep(inner, keep)),
  };
}

const md5 = (text: string) => createHash('md5').update(text).digest('hex');
