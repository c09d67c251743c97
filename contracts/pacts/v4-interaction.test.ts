import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validateMessage } from '../../schemas/validator.ts';
import { calledOperations } from '../called-operations.ts';
import type { Operation } from '../operation.ts';
import { exampleOf } from './answer-body.ts';
import { httpInteraction } from './http-interaction.ts';
import { interactionsOf } from './interactions-of.ts';
import { ownPactFile, ownPacts, pactOf } from './pact-files.ts';
import { v4Interaction } from './v4-interaction.ts';

const openApi = JSON.parse(readFileSync(new URL('../../schemas/openapi.json', import.meta.url), 'utf8'));

describe('the OpenAPI description, as the contract of the provider', () => {
  it.each(calledOperations.map((operation) => [operation.id, operation] as const))(
    'holds the interactions of %s',
    (_id, operation) => {
      for (const interaction of interactionsOf(operation)) {
        const { method, path, request } = httpInteraction(interaction);
        expect(openApi.paths[path][method.toLowerCase()].operationId).toBe(operation.id);
        // What is to be refused may break it.
        if (interaction.answer !== 'refused') {
          const broken = validateMessage(operation.id, 'request', exampleOf(request));
          expect(broken.filter(({ requirement }) => !excludedIn(operation).has(requirement))).toEqual([]);
        }
      }
    },
  );
});

function excludedIn({ requirements }: Operation): ReadonlySet<string> {
  return new Set(requirements.filter(({ excluded }) => excluded !== undefined).map(({ id }) => id));
}

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
