import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';

// Builds `dist/`, which is what the package holds instead of sources: compiled modules, and types of the entry points.
const root = fileURLToPath(new URL('../..', import.meta.url));
const outdir = join(root, 'dist');

rmSync(outdir, { recursive: true, force: true });
await bundle({
  root,
  outdir,
  urlOf: (path) => `new URL(${JSON.stringify(`../${path}`)}, import.meta.url).href`,
});
const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
execFileSync(process.execPath, [compiler, '--project', join(root, 'scripts/build/tsconfig.types.json')], {
  stdio: 'inherit',
});
