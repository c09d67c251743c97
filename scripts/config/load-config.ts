import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { operationIds } from '../../schemas/load-operation-schema.ts';
import {
  configFormatUnknown,
  configKeyMissing,
  configMalformed,
  configMissing,
  configNames,
  configNotFound,
  confirmedUnknown,
} from './config-errors.ts';
import { explainIssue, placeOf } from './config-issue.ts';
import { type Config, configSchema } from './config-schema.ts';
import { locateSyntaxError } from './locate.ts';

/** A validated configuration and the file it came from. */
export interface LoadedConfig {
  readonly file: string;
  readonly config: Config;
}

/** Loads and validates `file`, or the first of the default names in `cwd`; throws a KitError that names the key and how to mend it. */
export async function loadConfig(cwd: string, file: string | undefined): Promise<LoadedConfig> {
  const found = file === undefined ? findConfig(cwd) : resolve(cwd, file);
  if (!existsSync(found) || !statSync(found).isFile()) throw configMissing(found);
  if (!/\.([mc]?[jt]s|json|ya?ml)$/.test(found)) throw configFormatUnknown(found);
  const value = withoutLayerKeys(await read(cwd, found));
  const result = configSchema.safeParse(value);
  if (!result.success) throw explainIssue(found, value, result.error.issues);
  requireAddresses(found, result.data);
  requireKnownOperations(found, result.data);
  return { file: found, config: result.data };
}

function requireAddresses(file: string, { targets }: Config): void {
  for (const [name, { preset, baseUrls }] of Object.entries(targets)) {
    if (preset !== undefined || baseUrls !== undefined) continue;
    const expected = `{ paas, payment, … } | preset: documented-test-hosts`;
    throw configKeyMissing(placeOf(file, ['targets', name]), `targets.${name}.baseUrls`, expected);
  }
}

// A misspelt operation would be confirmed in silence, and never sent.
function requireKnownOperations(file: string, { targets }: Config): void {
  const known = operationIds();
  for (const [name, { confirmed = {} }] of Object.entries(targets)) {
    const stray = Object.keys(confirmed).find((id) => !known.includes(id));
    if (stray === undefined) continue;
    throw confirmedUnknown(placeOf(file, ['targets', name, 'confirmed', stray]), stray, known);
  }
}

/** Returns the first of the default names that is in a folder; throws a KitError where none is. */
export function findConfig(cwd: string): string {
  const found = configNames.map((name) => join(cwd, name)).find((path) => existsSync(path));
  if (found === undefined) throw configNotFound(cwd);
  return found;
}

async function read(cwd: string, file: string): Promise<unknown> {
  try {
    if (file.endsWith('.json')) return JSON.parse(readFileSync(file, 'utf8'));
    if (/\.ya?ml$/.test(file)) return parse(readFileSync(file, 'utf8'));
    // Nothing but this one file: no rc files, no remote layers.
    const layers = {
      rcFile: false,
      globalRc: false,
      packageJson: false,
      extend: false,
      giget: false,
    } as const;
    const { loadConfig: loadLayers } = await import('c12');
    const loaded = await loadLayers({ ...layers, cwd, configFile: file, envName: false, dotenv: false });
    return loaded.config;
  } catch (error) {
    const place = locateSyntaxError(file);
    const where = place === undefined ? file : `${file}:${place.line}:${place.column}`;
    throw configMalformed(where, firstLine(error), error);
  }
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  // YAML's own sentence ends in the place, and so does JSON's since Node 21; we show it in one way for every format.
  return (text.split('\n', 1)[0] ?? '').replace(/ at line \d+, column \d+:?$| \(line \d+ column \d+\)$/, '');
}

// c12 leaves its own `$env`, `$meta` and the like in what it read.
function withoutLayerKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => !key.startsWith('$')));
}
