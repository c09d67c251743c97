import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KitError } from '../kit-error.ts';
import { sameText } from '../text.ts';
import type { RecordFile } from './record-file.ts';

/** Written records; `undo` puts every file back as it was, for when what follows the writing fails. */
export interface WrittenRecords {
  readonly paths: readonly string[];
  readonly undo: () => void;
}

interface Step {
  readonly target: string;
  readonly temporary: string;
  readonly text: string;
  /** The bytes that stood there; absent where there was no file. */
  readonly before?: Uint8Array;
}

/**
 * Writes records below the folder of the sources, all or none: every text goes into a temporary file beside its target,
 * then all are renamed; where one fails, those already in place are put back. Throws a KitError, with nothing changed.
 */
export function writeRecords(folder: string, files: readonly RecordFile[]): WrittenRecords {
  const steps = files.map((file) => planStep(folder, file));
  const done: Step[] = [];
  try {
    for (const step of steps) writeFileSync(step.temporary, step.text, { flag: 'wx' });
    for (const step of steps) {
      renameSync(step.temporary, step.target);
      done.push(step);
    }
  } catch (cause) {
    putBack(done);
    throw writeError(folder, cause);
  } finally {
    for (const { temporary } of steps) rmSync(temporary, { force: true });
  }
  return { paths: steps.map(({ target }) => target), undo: () => putBack(done) };
}

function planStep(folder: string, { document, text }: RecordFile): Step {
  const target = join(folder, document);
  try {
    const before = existsSync(target) ? { before: readFileSync(target) } : {};
    // No name ends in `.yaml` but a whole record: what is left of a killed import is never read as one.
    return { target, temporary: `${target}.${process.pid}.tmp`, text, ...before };
  } catch (cause) {
    throw writeError(target, cause);
  }
}

function putBack(steps: readonly Step[]): void {
  for (const { target, temporary, before } of steps) {
    if (before === undefined) {
      rmSync(target, { force: true });
      continue;
    }
    writeFileSync(temporary, before);
    renameSync(temporary, target);
  }
}

function writeError(where: string, cause: unknown): KitError {
  return new KitError({
    code: 'record-not-written',
    what: {
      zh: '记录未能写入，全部保持原样',
      en: 'The records could not be written; all files are as they were',
    },
    where,
    actual: sameText(cause instanceof Error ? cause.message : String(cause)),
    hint: { zh: '核对目录权限与磁盘空间', en: "check the folder's permissions and the space on the disk" },
    cause,
  });
}
