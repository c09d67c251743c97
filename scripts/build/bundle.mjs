import { readFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { build } from 'esbuild';
import { compiledName, entriesOf } from './entries.mjs';

/**
 * Compiles the kit into `outdir`: one file for each entry and the chunks they share. Packages stay imports.
 * @param {object} order
 * @param {string} order.root the kit's own folder
 * @param {string} order.outdir where to; nothing there is removed
 * @param {(path: string) => string} order.urlOf a JavaScript expression for the URL of a file below the root
 */
export async function bundle({ root, outdir, urlOf }) {
  const entries = entriesOf(root);
  await build({
    absWorkingDir: root,
    entryPoints: entries.map((entry) => ({ in: entry, out: compiledName(entry).slice(0, -'.js'.length) })),
    outdir,
    bundle: true,
    splitting: true,
    chunkNames: 'chunk-[hash]',
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    charset: 'utf8',
    tsconfigRaw: { compilerOptions: { jsx: 'react-jsx', jsxImportSource: 'preact', target: 'ES2023' } },
    logLevel: 'warning',
    plugins: [whereFilesAre({ root, entries, urlOf })],
  });
}

/**
 * A compiled module stands somewhere else than its source. What it finds beside itself is found all the same: a module
 * that it names by URL is an entry, and compiled; any other file stays where it is in the sources.
 * @param {{ root: string, entries: readonly string[], urlOf: (path: string) => string }} order
 * @returns {import('esbuild').Plugin}
 */
function whereFilesAre({ root, entries, urlOf }) {
  const named = /new URL\(\s*'([^']+\.tsx?)',\s*import\.meta\.url,?\s*\)/g;
  return {
    name: 'where-files-are',
    setup: ({ onLoad }) => {
      onLoad({ filter: /\.tsx?$/, namespace: 'file' }, async ({ path }) => {
        const source = await readFile(path, 'utf8');
        if (!source.includes('import.meta.url')) return undefined;
        const here = relative(root, path).split(sep).join('/');
        const own = urlOf(here);
        const [first = '', ...rest] = source
          .replaceAll(named, (_, module) => `new URL('./${compiledOf(module)}', import.meta\u0000.url)`)
          .split('import.meta.url');
        const contents = [first, ...rest].join(own).replaceAll('import.meta\u0000.url', 'import.meta.url');
        return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' };

        /** @param {string} module */
        function compiledOf(module) {
          const entry = relative(root, join(dirname(path), module))
            .split(sep)
            .join('/');
          if (!entries.includes(entry))
            throw new Error(`${here} names ${entry}, which is no entry of the build`);
          return compiledName(entry);
        }
      });
    },
  };
}
