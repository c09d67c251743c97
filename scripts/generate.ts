import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { KitError } from '../schemas/kit-error.ts';
import { staleFiles } from './generate/generated-file.ts';
import { generatedFolders, renderFirstStage, renderSecondStage } from './generate/render-stages.ts';
import { writeGenerated } from './generate/write-generated.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Returns the generated files that are not what the sources give now. Nothing is written. */
async function findStale(): Promise<readonly string[]> {
  const first = staleFiles(root, await renderFirstStage(root), generatedFolders);
  // The contracts read the files of the first stage from the disk: while those are stale, ids cannot be told.
  return first.length > 0 ? first : staleFiles(root, await renderSecondStage(), []);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  if (!values.check) {
    const touched = await writeGenerated(root);
    process.stdout.write(
      touched.length === 0 ? 'generated: nothing changed\n' : `generated:\n${list(touched)}`,
    );
    return;
  }
  const stale = await findStale();
  if (stale.length === 0) {
    process.stdout.write('generated files are up to date\n');
    return;
  }
  process.stderr.write(`generated files are stale, run npm run generate:\n${list(stale)}`);
  process.exitCode = 1;
}

function list(paths: readonly string[]): string {
  return paths.map((path) => `  ${path}\n`).join('');
}

main().catch((error: unknown) => {
  if (!(error instanceof KitError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.exitStatus;
});
