import { appendFileSync } from 'node:fs';
import type { Report } from '../../reporters/report.ts';
import { summary } from '../../reporters/summary.ts';
import type { CommonOptions, Terminal } from '../terminal.ts';

/** Bytes that GitHub takes of one step; of more it shows nothing at all. */
const longest = 1024 * 1024;

/**
 * Appends the summary to the file that a CI names for it in `GITHUB_STEP_SUMMARY` (Gitea and Forgejo set it too);
 * nothing where no file is named. A run is not lost for a summary: where the file cannot be written, a line says so.
 */
export function appendStepSummary(report: Report, { lang, quiet }: CommonOptions, terminal: Terminal): void {
  const path = terminal.env.GITHUB_STEP_SUMMARY;
  if (path === undefined || path === '') return;
  const text = summary.render(report, lang);
  try {
    if (Buffer.byteLength(text) > longest) throw new Error('> 1 MiB');
    appendFileSync(path, `${text}\n`);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const note = { zh: `没有写入 CI 摘要 ${path}：${why}`, en: `no summary for the CI in ${path}: ${why}` };
    if (!quiet) terminal.err(`${note[lang]}\n`);
  }
}
