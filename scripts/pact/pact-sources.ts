import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ownPactFile, ownPacts } from '../../contracts/pacts/pact-files.ts';
import { loadPact } from './pact-document.ts';
import type { PactSource } from './planned-interaction.ts';

/** Reads the pact files named, this kit's own where none is; throws a KitError for a file that is no pact. */
export function loadSources(files: readonly string[], cwd: string): readonly PactSource[] {
  if (files.length === 0) {
    return ownPacts.map((parties) => {
      const file = fileURLToPath(ownPactFile(parties));
      return { file, pact: loadPact(file), isBinding: false };
    });
  }
  return files.map((name) => {
    const file = resolve(cwd, name);
    return { file, pact: loadPact(file), isBinding: true };
  });
}
