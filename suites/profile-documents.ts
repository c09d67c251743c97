import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { operations } from '../contracts/catalogue.generated.ts';
import type { Sources } from '../schemas/load-sources.ts';
import type { Profile } from './profile.ts';

/** Documents by name, each with the sha256 of its text. */
export type Digests = Readonly<Record<string, string>>;

const frozenUrl = new URL('./profiles/frozen.json', import.meta.url);

/** Returns the documents a profile was frozen for; empty for a profile that never was. */
export function frozenDocuments({ id }: Profile): Digests {
  const frozen: Readonly<Record<string, Digests>> = JSON.parse(readFileSync(frozenUrl, 'utf8'));
  return frozen[id] ?? {};
}

/** Returns the documents behind a profile's operations as they are now, in order of name. */
export function currentDocuments({ operations: ids }: Profile, sources: Sources): Digests {
  const behind = operations.filter(({ id }) => ids.includes(id)).flatMap((operation) => operation.sources);
  const names = [...new Set(behind.map(({ document }) => document))].sort();
  const texts = new Map(
    [...sources.documents.map(({ source }) => source), ...sources.records, ...sources.amendments].map(
      ({ document, text }) => [document, text] as const,
    ),
  );
  return Object.fromEntries(names.map((name) => [name, sha256(texts.get(name) ?? '')]));
}

/** Returns the documents that are not those a profile was frozen for: changed, added or gone. */
export function changedDocuments(profile: Profile, sources: Sources): readonly string[] {
  const [frozen, current] = [frozenDocuments(profile), currentDocuments(profile, sources)];
  const names = new Set([...Object.keys(frozen), ...Object.keys(current)]);
  return [...names].filter((name) => frozen[name] !== current[name]).sort();
}

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
