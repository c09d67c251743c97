import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { operations } from '../../contracts/catalogue.generated.ts';
import { loadSources } from '../../schemas/load-sources.ts';
import { askedForBy, planStories, scenarioStoryId } from '../plan-stories.ts';
import { changedDocuments, currentDocuments } from '../profile-documents.ts';
import { wholeProfile } from '../profile-of.ts';
import { profiles } from '../profiles.generated.ts';
import { scenarios } from '../scenarios.generated.ts';

const sources = loadSources();
const parts = profiles.filter(({ id }) => id !== wholeProfile);
const order = operations.map(({ id }) => id);

describe('profiles', () => {
  it('are the eleven that a go-live can ask for', () => {
    expect(profiles.map(({ id }) => id)).toEqual([
      'b2b-activation',
      'card-system',
      'cashier-plugin',
      'full',
      'legacy-payment',
      'member',
      'online-payment',
      'orders',
      'posp',
      'smoke',
      'wallet',
    ]);
  });

  it.each(parts)('$id names operations of the catalogue, each once, in its order', ({ operations: ids }) => {
    expect(ids).toEqual(order.filter((id) => ids.includes(id)));
    expect(ids.length).toBeGreaterThan(0);
  });

  it('leave no operation and no scenario out: each is asked for by a profile of its own kind', () => {
    const own = parts.filter(({ id }) => id !== 'smoke');
    expect(order.filter((id) => !own.some(({ operations: ids }) => ids.includes(id)))).toEqual([]);
    const plan = planStories({});
    const planned = new Set(own.flatMap((profile) => plan.filter(askedForBy(profile)).map(({ id }) => id)));
    // What goes through all systems only the whole profile asks for.
    const ofOneSystem = scenarios.filter(({ system }) => system !== 'shop').map(scenarioStoryId);
    expect(ofOneSystem.filter((id) => !planned.has(id))).toEqual([]);
  });

  it('smoke asks for every operation that only reads, and for nothing else', () => {
    const reading = operations.filter(({ effect }) => effect === 'reads').map(({ id }) => id);
    expect(profiles.find(({ id }) => id === 'smoke')).toMatchObject({ operations: reading, scenarios: [] });
  });

  // Frozen anew with `npx vitest run suites/profiles -u`, once somebody has looked at what the documents changed.
  it('are frozen for the documents as they are', async () => {
    const documents = Object.fromEntries(
      profiles.map((profile) => [profile.id, currentDocuments(profile, sources)]),
    );
    const path = fileURLToPath(new URL('./frozen.json', import.meta.url));
    await expect(`${JSON.stringify(documents, null, 2)}\n`).toMatchFileSnapshot(path);
  });

  it('say which of their documents changed, went or came since they were frozen', () => {
    const [first, ...others] = sources.records;
    if (first === undefined) throw new Error('there are doc records');
    const changed = { ...sources, records: [{ ...first, text: `${first.text}\n` }, ...others] };
    const touched = profiles.filter((profile) => changedDocuments(profile, changed).length > 0);
    expect(touched.length).toBeGreaterThan(0);
    for (const profile of touched) expect(changedDocuments(profile, changed)).toEqual([first.document]);
    for (const profile of profiles) expect(changedDocuments(profile, sources)).toEqual([]);
  });
});
