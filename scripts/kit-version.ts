import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Returns the kit's own folder: the nearest one above this file that holds a package.json. */
export function kitRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

/** Returns the kit's version. */
export function kitVersion(): string {
  const manifest: { readonly version: string } = JSON.parse(
    readFileSync(join(kitRoot(), 'package.json'), 'utf8'),
  );
  return manifest.version;
}
