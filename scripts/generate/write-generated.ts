import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadSources, type Sources } from '../../schemas/load-sources.ts';
import { type GeneratedFile, type GeneratedFolder, staleFiles, writeFiles } from './generated-file.ts';
import { generatedFolders, renderFirstStage, renderSecondStage } from './render-stages.ts';

/**
 * Writes every generated file, in two stages: contracts read what the first stage writes. Returns the paths touched.
 * Where a stage fails, every file is as it was before, and the failure is thrown on.
 */
export async function writeGenerated(
  root: string,
  sources: Sources = loadSources(),
): Promise<readonly string[]> {
  const undo: (() => void)[] = [];
  const write = (files: readonly GeneratedFile[], folders: readonly GeneratedFolder[]) => {
    undo.push(...staleFiles(root, files, folders).map((path) => restorer(join(root, path))));
    return writeFiles(root, files, folders);
  };
  try {
    const first = write(await renderFirstStage(root, sources), generatedFolders);
    return [...first, ...write(await renderSecondStage(), [])];
  } catch (error) {
    for (const restore of undo) restore();
    throw error;
  }
}

/** Remembers a file as it is now. */
function restorer(path: string): () => void {
  const before = existsSync(path) ? readFileSync(path) : undefined;
  if (before === undefined) return () => rmSync(path, { force: true });
  return () => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, before);
  };
}
