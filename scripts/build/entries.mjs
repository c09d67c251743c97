import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Modules that are started or imported by their name; everything else is bundled into what these share. */
const fixed = [
  'scripts/cli.ts',
  'scripts/certify/sandbox-process.ts',
  'scripts/certify/suites-process.ts',
  'scripts/pact/verifier-process.ts',
  'scripts/faults/matrix-worker.ts',
  'scripts/bench/engine/engine-process.ts',
  'reporters/allure/allure.suite.ts',
];

/** Folders of which every module that ends so is an entry too. */
const open = [
  { folder: 'suites', suffix: '.suite.ts' },
  { folder: 'scripts/entry-points', suffix: '.ts' },
];

/**
 * Returns the entries as paths below the root of the kit.
 * @param {string} root
 * @returns {readonly string[]}
 */
export function entriesOf(root) {
  // Git keeps no empty folder.
  const there = open.filter(({ folder }) => existsSync(join(root, folder)));
  const found = there.flatMap(({ folder, suffix }) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith(suffix) && !name.endsWith('.test.ts'))
      .map((name) => `${folder}/${name}`),
  );
  return [...fixed, ...found];
}

/**
 * Returns the name of an entry's compiled file. All compiled files stand in one folder, so that the way from each of
 * them to the root is the same.
 * @param {string} entry
 */
export function compiledName(entry) {
  return `${entry.replace(/\.tsx?$/, '').replaceAll('/', '.')}.js`;
}
