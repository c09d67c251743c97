import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { KitError } from '../schemas/kit-error.ts';
import type { Lang } from '../schemas/text.ts';
import { writeAllure } from './allure/write-allure.ts';
import { reportedCatalogue } from './catalogue.ts';
import type { ReportedContracts } from './contracts.ts';
import type { GateResult } from './gate.ts';
import { deriveReport, type Report } from './report.ts';
import { reporters } from './reporters.ts';
import { deriveRun, type RecordedRun } from './run.ts';
import type { GoLiveVerdict } from './verdict.ts';

/** Where reports go and how they speak. */
export interface WriteOptions {
  /** Created where it is missing; files of an earlier run are replaced. */
  readonly outDir: string;
  readonly lang: Lang;
  /** This kit's own unless stated. */
  readonly contracts?: ReportedContracts;
}

/** What was written, and what it amounts to. */
export interface WrittenReports {
  readonly report: Report;
  readonly verdict: GoLiveVerdict;
  readonly gate: readonly GateResult[];
  /** Paths below `outDir`, the certificate first. */
  readonly files: readonly string[];
  /** 0 the gate is met, 1 it is not, 3 the run was cut short. */
  readonly exitStatus: 0 | 1 | 3;
}

/**
 * Writes every report of a record. Each file appears whole or not at all. A cut, partial or empty record is reported as
 * such and never met. Throws a {@link KitError} where the folder cannot be written.
 */
export async function writeReports(record: RecordedRun, options: WriteOptions): Promise<WrittenReports> {
  const { outDir, lang, contracts = reportedCatalogue() } = options;
  const report = deriveReport(deriveRun(record, contracts));
  const files: string[] = [];
  try {
    await mkdir(outDir, { recursive: true });
    for (const reporter of reporters) {
      const path = join(outDir, reporter.file);
      await replaceFile(path, reporter.render(report, lang));
      files.push(path);
    }
    files.push(...(await writeAllure(report, outDir, lang)));
  } catch (cause) {
    throw isFileError(cause) ? notWritable(outDir, cause) : cause;
  }
  return { report, verdict: report.verdict, gate: report.gate, files, exitStatus: exitStatusOf(report) };
}

/** Returns what a command ends with that wrote this report: 0 the gate is met, 1 it is not, 3 the run was cut. */
export function exitStatusOf({ run, verdict }: Report): WrittenReports['exitStatus'] {
  if (run.isCut) return 3;
  return verdict.isGateMet ? 0 : 1;
}

async function replaceFile(path: string, content: string): Promise<void> {
  const partial = `${path}.partial`;
  await writeFile(partial, content);
  await rename(partial, path);
}

const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error;

function notWritable(outDir: string, cause: NodeJS.ErrnoException): KitError {
  return new KitError({
    code: 'reports-not-writable',
    what: {
      zh: `无法写入报告（${cause.code ?? ''}）。`,
      en: `The reports cannot be written (${cause.code ?? ''}).`,
    },
    where: cause.path ?? outDir,
    hint: {
      zh: '检查 --out 目录是否存在、可写且有空间。',
      en: 'Check that the --out folder is a folder, writable and not full.',
    },
    cause,
  });
}
