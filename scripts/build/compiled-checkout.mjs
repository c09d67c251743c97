import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compiledName } from './entries.mjs';
import { sourcesState } from './sources-state.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const cache = join(root, 'node_modules', '.cache', 'ebuy-kit');

/** What was compiled longer ago than this is nobody’s any more, in milliseconds. */
const keptForMs = 7 * 24 * 60 * 60 * 1000;

/**
 * Returns the folder of the compiled kit, as a URL, for the sources as they are now: compiled now, where they were not
 * yet. Sources run through a loader start three times as slowly, in each process of a run.
 */
export async function compiledCheckout() {
  const folder = join(cache, sourcesState(root));
  if (!existsSync(folder)) await compile(folder);
  return pathToFileURL(`${folder}/`);
}

/**
 * Returns the compiled file of an entry, which is given by the URL of its source.
 * @param {URL} source
 */
export async function compiledEntry(source) {
  const entry = relative(root, fileURLToPath(source)).split(sep).join('/');
  return new URL(compiledName(entry), await compiledCheckout());
}

/**
 * Compiles beside the folder and puts it there at once: another process may do the same at this moment.
 * @param {string} folder
 */
async function compile(folder) {
  const { bundle } = await import('./bundle.mjs');
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  try {
    await bundle({
      root,
      outdir: draft,
      urlOf: (path) => JSON.stringify(pathToFileURL(join(root, path)).href),
    });
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  dropOld();
}

function dropOld() {
  const oldest = Date.now() - keptForMs;
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    if (statSync(path).mtimeMs < oldest) rmSync(path, { recursive: true, force: true });
  }
}
