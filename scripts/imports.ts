import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { arrows } from './imports/arrows.ts';
import { judgeImports, type SourceFile } from './imports/judge-imports.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

function loadSources(folder: string): readonly SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes(`${sep}node_modules${sep}`))
    .map((path) => ({
      path: relative(root, path).split(sep).join('/'),
      text: readFileSync(path, 'utf8'),
    }));
}

const files = Object.keys(arrows).flatMap(loadSources);
const bad = judgeImports(files);
for (const { path, line, specifier, reason } of bad) {
  console.error(`${path}:${line}: ${specifier}: ${reason} [import-against-arrow]`);
}
console.log(`imports: ${files.length} files, ${bad.length} against the arrows (scripts/imports/arrows.ts)`);
process.exitCode = bad.length > 0 ? 1 : 0;
