import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { GeneratedNews } from './generate-process.ts';

const processFile = 'scripts/generate/generate-process.ts';
const loaderFile = 'scripts/from-sources.mjs';

/** Tells whether the kit below `root` holds its sources; an installed package does not. */
export function hasSources(root: string): boolean {
  return existsSync(join(root, processFile));
}

/**
 * Writes every generated file of the kit below `root` and returns the paths touched; all or nothing. In a process of
 * its own, which reads the contracts from their sources: ours were compiled before the documents changed.
 */
export async function generateFromSources(root: string): Promise<readonly string[]> {
  const child = fork(join(root, processFile), {
    execArgv: ['--import', pathToFileURL(join(root, loaderFile)).href],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit').then((): GeneratedNews => ({ kind: 'failed', message: 'cut short' }));
  const answered = once(child, 'message').then(([news]) => news as GeneratedNews);
  const news = await Promise.race([answered, ended]);
  if (news.kind === 'failed') throw new Error(news.message);
  return news.paths;
}
