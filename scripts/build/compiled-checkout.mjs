import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compiledName } from './entries.mjs';
import { sourcesState } from './sources-state.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const packages = join(root, 'node_modules');

/** What was compiled longer ago than this is nobody’s any more, in milliseconds. */
const keptForMs = 7 * 24 * 60 * 60 * 1000;

/**
 * Returns the folder of the compiled kit, as a URL, for the sources as they are now: compiled now, where they were not
 * yet. Sources run through a loader start three times as slowly, in each process of a run.
 */
export async function compiledCheckout() {
  const state = sourcesState(root);
  const beside = join(packages, '.cache', 'ebuy-kit', state);
  if (existsSync(beside)) return pathToFileURL(`${beside}/`);
  try {
    await compile(beside);
    return pathToFileURL(`${beside}/`);
  } catch (error) {
    if (!isNotWritable(error)) throw error;
  }
  // A checkout that may not be written to is compiled into a folder of this user's.
  const elsewhere = join(ownTemporaryFolder(), state);
  if (!existsSync(elsewhere)) await compile(elsewhere);
  return pathToFileURL(`${elsewhere}/`);
}

/** What stands there is run, so that nobody else may have put it there. */
function ownTemporaryFolder() {
  const user = process.getuid?.();
  const folder = join(tmpdir(), `ebuy-kit-${user ?? 'user'}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { uid, mode } = statSync(folder);
  if (user !== undefined && (uid !== user || (mode & 0o022) !== 0))
    throw new Error(`${folder} belongs to somebody else`);
  return folder;
}

/** @param {unknown} error */
function isNotWritable(error) {
  return error instanceof Error && 'code' in error && /^(EACCES|EPERM|EROFS)$/.test(String(error.code));
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
    if (!folder.startsWith(packages)) symlinkSync(packages, join(draft, 'node_modules'));
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
  dropOld(dirname(folder));
}

/** @param {string} cache */
function dropOld(cache) {
  const oldest = Date.now() - keptForMs;
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    if (statSync(path).mtimeMs < oldest) rmSync(path, { recursive: true, force: true });
  }
}
