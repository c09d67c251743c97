import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const folders = ['contracts', 'reporters', 'sandbox', 'schemas', 'scripts', 'suites'];

/**
 * Returns a short text that changes whenever a source of the kit does: from the names, sizes and times of the files,
 * which takes some milliseconds. The time of the last change of a file's data cannot be set back by anybody.
 * @param {string} root
 */
export function sourcesState(root) {
  const hash = createHash('sha256').update(root);
  for (const folder of folders) addFolder(hash, join(root, folder));
  return hash.digest('hex').slice(0, 16);
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} folder
 */
function addFolder(hash, folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) addFolder(hash, path);
    else if (/(?<!\.test|\.fixture)\.(?:tsx?|mjs)$/.test(entry.name)) {
      const { size, mtimeMs, ctimeMs } = statSync(path);
      hash.update(`${path}\0${size}\0${mtimeMs}\0${ctimeMs}\n`);
    }
  }
}
