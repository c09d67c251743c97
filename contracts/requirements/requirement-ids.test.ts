import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { allRequirements } from './all-requirements.ts';

const file = new URL('./requirement-ids.txt', import.meta.url);
const committed = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '');
const current: readonly string[] = allRequirements()
  .map(({ id }) => id)
  .sort();

it('never loses or renames an id, because certificates and accepted findings name them', () => {
  const lost = committed.filter((id) => !current.includes(id));
  expect(
    lost,
    'These ids were published and are gone. Keep the id (give the changed requirement a new one); if a document really withdrew it, delete its line from contracts/requirements/requirement-ids.txt and say so in the commit.',
  ).toEqual([]);
});

it('has every id in requirement-ids.txt, sorted', () => {
  // Accepting only ever adds: a lost id is taken out by hand, so that nobody does it by an update flag.
  if (process.env.EBUY_KIT_ADD_IDS === '1') {
    writeFileSync(file, `${[...new Set([...committed, ...current])].sort().join('\n')}\n`);
    return;
  }
  const added = current.filter((id) => !committed.includes(id));
  expect(
    added,
    'These ids are new. Add them to contracts/requirements/requirement-ids.txt: EBUY_KIT_ADD_IDS=1 npx vitest run contracts/requirements/requirement-ids.test.ts',
  ).toEqual([]);
  expect(committed).toEqual([...committed].sort());
});
