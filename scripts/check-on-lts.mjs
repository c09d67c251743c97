// A second leg of the checks: the tests, and one run of the command line, on the current LTS of Node from the registry.
//   npm run check:lts                     all tests
//   npm run check:lts -- contracts suites only these
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The LTS line that is current. */
const line = process.env.EBUY_NODE_LINE ?? '24';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'ebuy-node-'));
try {
  // Without a script of its own, unlike the package `node`, which would fetch this one while it is installed.
  const name = `node-${process.platform}-${process.arch}`;
  execFileSync(
    'npm',
    ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder, `${name}@${line}`],
    {
      stdio: 'inherit',
    },
  );
  const node = join(folder, 'node_modules', name, 'bin', 'node');
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` };
  /** @param {...string} args */
  const run = (...args) => spawnSync(node, args, { cwd: root, env, stdio: 'inherit' }).status ?? 1;
  process.stdout.write(`on Node ${execFileSync(node, ['--version'], { encoding: 'utf8' })}`);
  const tests = run('node_modules/vitest/vitest.mjs', 'run', ...process.argv.slice(2));
  const out = join(folder, 'out');
  const only = 'case:{card.pay,b2b.*}/{envelope,signature}/**';
  const certify = run('scripts/ebuy-kit.mjs', 'certify', '--quiet', '--only', only, '--out', out);
  process.stdout.write(`tests ended with ${tests}, a run with ${certify}\n`);
  process.exitCode = tests === 0 && certify === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
