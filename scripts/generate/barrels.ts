import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedMark } from '../../schemas/derive.ts';
import { KitError } from '../../schemas/kit-error.ts';
import type { GeneratedFile } from './generated-file.ts';

/** A registry that is generated from a folder: one value per file, in the order of file names. */
export interface Barrel {
  /** The generated file. */
  readonly path: string;
  /** The folder it lists, and how deep: files of the folder itself, or of its folders, one per system. */
  readonly folder: string;
  readonly depth: 'files' | 'folders';
  /** The exported array, the type of its values and the module of that type, seen from the generated file. */
  readonly name: string;
  readonly type: string;
  readonly typeModule: string;
  /** Whether export names carry the folder's name before the file's. */
  readonly isPrefixed: boolean;
  /** Whether a file may export a table of several values instead of one. */
  readonly mayBeTable?: true;
}

/** Every registry of the kit. */
export const barrels: readonly Barrel[] = [
  {
    path: 'contracts/catalogue.generated.ts',
    folder: 'contracts/operations',
    depth: 'folders',
    name: 'operations',
    type: 'Operation',
    typeModule: './operation.ts',
    isPrefixed: true,
  },
  {
    path: 'suites/checks.generated.ts',
    folder: 'suites/checks',
    depth: 'files',
    name: 'checks',
    type: 'Check',
    typeModule: './check.ts',
    isPrefixed: false,
  },
  {
    path: 'suites/families.generated.ts',
    folder: 'suites/cases',
    depth: 'files',
    name: 'families',
    type: 'CaseFamily',
    typeModule: './case.ts',
    isPrefixed: false,
  },
  {
    path: 'suites/scenarios.generated.ts',
    folder: 'suites/scenarios',
    depth: 'folders',
    name: 'scenarios',
    type: 'Scenario',
    typeModule: './scenario.ts',
    isPrefixed: false,
  },
  {
    path: 'suites/profiles.generated.ts',
    folder: 'suites/profiles',
    depth: 'files',
    name: 'profiles',
    type: 'Profile',
    typeModule: './profile.ts',
    isPrefixed: false,
  },
  {
    path: 'sandbox/faults.generated.ts',
    folder: 'sandbox/faults',
    depth: 'folders',
    name: 'faults',
    type: 'Fault',
    typeModule: './fault.ts',
    isPrefixed: false,
    mayBeTable: true,
  },
];

interface Entry {
  readonly file: string;
  readonly exported: string;
  /** What the generated file calls it: differs only where two folders export the same name. */
  readonly local: string;
}

/** Returns a registry; throws a KitError where a file does not export the value its name announces. */
export function renderBarrel(root: string, barrel: Barrel): GeneratedFile {
  const entries = withLocalNames(listFiles(root, barrel).map((file) => readEntry(root, barrel, file)));
  const from = `./${barrel.folder.split('/').slice(1).join('/')}`;
  const imports = entries.map(({ file, exported, local }) => {
    const binding = exported === local ? exported : `${exported} as ${local}`;
    return `import { ${binding} } from '${from}/${file}';`;
  });
  const text = [
    `// ${generatedMark} Source: ${barrel.folder}/`,
    `import type { ${barrel.type} } from '${barrel.typeModule}';`,
    ...imports,
    '',
    `export const ${barrel.name}: readonly ${barrel.type}[] = [${entries.map(({ local }) => `\n  ${local},`).join('')}${entries.length === 0 ? '' : '\n'}]${barrel.mayBeTable ? '.flat()' : ''};`,
    '',
  ].join('\n');
  return { path: barrel.path, text };
}

/** Barrels whose value type is written; the others wait until its module is there. */
export function writtenBarrels(root: string): readonly Barrel[] {
  return barrels.filter(({ path, typeModule }) => existsSync(join(root, path, '..', typeModule)));
}

function listFiles(root: string, { folder, depth }: Barrel): readonly string[] {
  const top = join(root, folder);
  if (!existsSync(top)) return [];
  const sources = (names: readonly string[]) =>
    names.filter((name) => name.endsWith('.ts') && !/\.(?:test|fixture)\.ts$/u.test(name));
  if (depth === 'files') return [...sources(readdirSync(top))].sort();
  const folders = readdirSync(top, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .flatMap(({ name }) => sources(readdirSync(join(top, name))).map((file) => `${name}/${file}`))
    .sort();
}

function readEntry(root: string, barrel: Barrel, file: string): Entry {
  const [system = '', name = ''] = file.includes('/') ? file.split('/') : ['', file];
  const words = name.slice(0, -'.ts'.length).split('-');
  const exported = camelCase(barrel.isPrefixed ? [system, ...words] : words);
  const text = readFileSync(join(root, barrel.folder, file), 'utf8');
  if (new RegExp(`^export (?:const|function) ${exported}\\b`, 'mu').test(text))
    return { file, exported, local: exported };
  throw new KitError({
    code: 'registry-export-missing',
    what: {
      zh: `${barrel.folder}/${file} 没有导出 ${exported}`,
      en: `${barrel.folder}/${file} does not export ${exported}`,
    },
    where: `${barrel.folder}/${file}`,
    hint: {
      zh: '每个文件导出一个与文件名同名的值；辅助代码放到该目录之外',
      en: 'each file exports one value named like the file; code that only helps lives outside this folder',
    },
  });
}

function withLocalNames(entries: readonly Entry[]): readonly Entry[] {
  const isShared = (exported: string) => entries.filter((entry) => entry.exported === exported).length > 1;
  return entries.map((entry) =>
    isShared(entry.exported)
      ? { ...entry, local: camelCase([entry.file.split('/')[0] ?? '', entry.exported]) }
      : entry,
  );
}

function camelCase(words: readonly string[]): string {
  return words
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
}
