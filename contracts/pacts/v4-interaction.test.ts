import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { calledOperations } from '../called-operations.ts';
import { httpInteraction } from './http-interaction.ts';
import { interactionsOf } from './interactions-of.ts';
import { ownPactFile, ownPacts, pactOf } from './pact-files.ts';
import { v4Interaction } from './v4-interaction.ts';

/** The committed files were written by Pact's own library, which these tests do without. */
describe('the committed pact files', () => {
  it.each(ownPacts)('of $consumer hold what the operations say today', (parties) => {
    const { interactions } = JSON.parse(readFileSync(ownPactFile(parties), 'utf8'));
    const calls = interactions.filter(({ type }: { type: string }) => type === 'Synchronous/HTTP');
    const own = calledOperations.filter((operation) => pactOf(operation) === parties).flatMap(interactionsOf);
    const stated = own
      .map((interaction) => v4Interaction({ ...interaction, ...httpInteraction(interaction) }))
      .toSorted((one, other) => (descriptionOf(one) < descriptionOf(other) ? -1 : 1));
    expect(stated, 'an operation has changed: `npm run test:pact -- -u` writes the pact files anew').toEqual(
      calls,
    );
  });
});

function descriptionOf(interaction: unknown): string {
  return String(Object(interaction).description);
}
