import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Packs the kit, installs the package into an empty project, and uses it there as a stranger does.
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'ebuy-package-'));
const project = join(folder, 'project');

/** @type {readonly (readonly [string, () => void])[]} */
const steps = [
  ['packs', pack],
  ['has no script that runs when it is installed', hasNoInstallScript],
  ['is published rightly (publint)', () => ours('publint', tarball(), '--strict')],
  ['has right types (are the types wrong)', () => ours('attw', tarball(), '--profile', 'esm-only')],
  ['installs into an empty project', install],
  ['certifies its sandbox', certifies],
  ['has types that a strict project takes, and entry points that run', entryPointsWork],
];

try {
  for (const [name, step] of steps) {
    const begun = performance.now();
    step();
    process.stdout.write(`ok  the package ${name} (${((performance.now() - begun) / 1000).toFixed(1)} s)\n`);
  }
} catch (error) {
  const {
    message,
    stdout = '',
    stderr = '',
  } = /** @type {Error & { stdout?: string, stderr?: string }} */ (error);
  process.stderr.write(`${message}\n${stdout}${stderr}\n`);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function pack() {
  run('npm', ['pack', '--pack-destination', folder], root);
}

function tarball() {
  return join(folder, `ebuy-contract-kit-${manifestOf(root).version}.tgz`);
}

function hasNoInstallScript() {
  const scripts = manifestOf(root).scripts ?? {};
  const found = ['preinstall', 'install', 'postinstall', 'prepare'].filter((name) => name in scripts);
  if (found.length > 0) throw new Error(`package.json has ${found.join(', ')}`);
}

function install() {
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }\n');
  const quickly = ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  run('npm', ['install', '--ignore-scripts', ...quickly, tarball()]);
}

function certifies() {
  const only = ['--only', '*legacy.createTrade/length*', '--out', 'reports', '--json'];
  const { summary } = JSON.parse(run('npx', ['--no-install', 'ebuy-kit', 'certify', '--quiet', ...only]));
  if (!(summary.passed > 0 && summary.failed === 0)) throw new Error(`summary: ${JSON.stringify(summary)}`);
  const written = [
    'allure-report/index.html',
    'certificate.html',
    'certificate.json',
    'junit.xml',
    'summary.md',
  ];
  const missing = written.filter((name) => !existsSync(join(project, 'reports', name)));
  if (missing.length > 0) throw new Error(`not written: ${missing.join(', ')}`);
}

function entryPointsWork() {
  copyFileSync(new URL('package-fixture/consumer.ts', import.meta.url), join(project, 'consumer.ts'));
  const strict = ['--strict', '--module', 'nodenext', '--target', 'es2022', '--types', 'node'];
  ours('tsc', '--typeRoots', join(root, 'node_modules/@types'), ...strict, 'consumer.ts');
  const told = JSON.parse(run(process.execPath, ['consumer.js']));
  const expected = { status: 200, violations: true, signature: true };
  for (const [name, value] of Object.entries(expected)) {
    if (told[name] !== value) throw new Error(`${name} is ${told[name]}, expected ${value}`);
  }
}

/**
 * Runs a tool of ours in the project.
 * @param {string} tool
 * @param {readonly string[]} args
 */
function ours(tool, ...args) {
  return run(join(root, 'node_modules/.bin', tool), args, existsSync(project) ? project : root);
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 */
function run(command, args, cwd = project) {
  // Under npm its settings of our project are in the environment, and would be taken for the other's.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
  return execFileSync(command, args, {
    cwd,
    env: { ...env, CI: 'true' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/**
 * @param {string} path
 * @returns {{ readonly version: string, readonly scripts?: Readonly<Record<string, string>> }}
 */
function manifestOf(path) {
  return JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
}
