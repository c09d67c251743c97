import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One file that `npm run generate` writes: its path below the project's root, and its whole text. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** A folder of which every file with the suffix is generated, so that one left over from before is stale. */
export interface GeneratedFolder {
  readonly path: string;
  readonly suffix: string;
}

/** Returns the paths that differ from what would be generated: changed, missing, or left over; in order of path. */
export function staleFiles(
  root: string,
  files: readonly GeneratedFile[],
  folders: readonly GeneratedFolder[],
): readonly string[] {
  const changed = files
    .filter(({ path, text }) => readText(join(root, path)) !== text)
    .map(({ path }) => path);
  return [...changed, ...leftovers(root, files, folders)].sort();
}

/** Writes what differs and removes what is left over; returns the paths touched. */
export function writeFiles(
  root: string,
  files: readonly GeneratedFile[],
  folders: readonly GeneratedFolder[],
): readonly string[] {
  const stale = staleFiles(root, files, folders);
  for (const { path, text } of files.filter((file) => stale.includes(file.path))) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  for (const path of leftovers(root, files, folders)) rmSync(join(root, path));
  return stale;
}

function leftovers(
  root: string,
  files: readonly GeneratedFile[],
  folders: readonly GeneratedFolder[],
): readonly string[] {
  const expected = new Set(files.map(({ path }) => path));
  return folders
    .filter(({ path }) => existsSync(join(root, path)))
    .flatMap(({ path, suffix }) =>
      readdirSync(join(root, path))
        .filter((file) => file.endsWith(suffix))
        .map((file) => `${path}/${file}`),
    )
    .filter((path) => !expected.has(path));
}

function readText(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
