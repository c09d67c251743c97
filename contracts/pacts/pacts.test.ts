import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PactV4 } from '@pact-foundation/pact';
import { afterAll, describe, expect, it } from 'vitest';
import { validateMessage } from '../../schemas/validator.ts';
import { calledOperations } from '../called-operations.ts';
import { operations } from '../catalogue.generated.ts';
import { envelopeOf } from '../envelopes/envelope-of.ts';
import { decodedBody } from '../gateway/decoded-body.ts';
import { readPath } from '../read-path.ts';
import { signatureProfiles } from '../signing/paas-profile.ts';
import { readSignature } from '../signing/read-signature.ts';
import { pactApp } from './http-interaction.ts';
import { interactionsOf } from './interactions-of.ts';
import { mergePacts } from './merge-pacts.ts';
import { notificationMessage } from './notification-message.ts';
import { honouredPact, ownPacts, pactFileName, pactOf } from './pact-files.ts';
import { playInteraction } from './play-interaction.ts';
import { readPaths } from './read-paths.ts';

// Bound to the loopback address, and nothing of what was tested is told to anybody.
process.env.PACT_DO_NOT_TRACK = 'true';

/** Each interaction costs a mock server: what nobody has promised is played in the long form only, and compared in the short one too. */
const isLong = process.env.EBUY_LONG_TESTS === '1';
const playedPacts = isLong ? ownPacts : [honouredPact];
const played = calledOperations.filter((operation) => playedPacts.includes(pactOf(operation)));

const outbound = operations.filter(({ isOutbound }) => isOutbound === true);

const dir = mkdtempSync(join(tmpdir(), 'ebuy-pacts-'));
afterAll(() => rmSync(dir, { recursive: true }));

describe('the kit as a consumer', () => {
  describe.each(played.map((operation) => [operation.id, operation] as const))('of %s', (_id, operation) => {
    const pact = new PactV4({
      ...pactOf(operation),
      dir: join(dir, operation.id),
      logLevel: 'error',
      host: '127.0.0.1',
    });

    it.each(interactionsOf(operation).map((interaction) => [interaction.description, interaction] as const))(
      'reads the answer to %s',
      async (_description, interaction) => {
        const exchange = await playInteraction(pact, interaction);
        const answer = envelopeOf(operation.envelope).readAnswer(decodedBody(exchange) ?? new Uint8Array());
        if (answer.form !== 'envelope') throw new Error(answer.reason);
        expect(answer.isSuccess === true || answer.code === 'A00').toBe(interaction.answer !== 'refused');
        if (operation.envelope === 'paas') expect(exchange.response?.signature.outcome).toBe('verified');
        const unread = [...readPaths(operation)].filter(
          (path) => readPath(answer.message, path).length === 0,
        );
        if (interaction.answer === 'refused') expect(answer.code).not.toBe('');
        else expect(unread).toEqual([]);
        const broken = validateMessage(operation.id, 'response', answer.message).filter(
          ({ kind }) => kind !== 'required',
        );
        expect(broken).toEqual([]);
      },
    );
  });
});

describe('a merchant that is notified', () => {
  it.each(outbound.map((operation) => [operation.id, operation] as const))(
    'reads %s',
    async (_id, operation) => {
      const { description, states, content } = notificationMessage(operation);
      const pact = new PactV4({ ...pactOf(operation), dir: join(dir, operation.id), logLevel: 'error' });
      const stated = states.reduce(
        (building, { name, params }) => building.given(name, params),
        pact.addAsynchronousInteraction(),
      );
      await stated
        .expectsToReceive(description, (builder) => {
          builder.withJSONContent(content).withMetadata({ contentType: 'application/json' });
        })
        .executeTest(async (message) => {
          const received = JSON.stringify(message.contents.content);
          expect(readSignature(signatureProfiles, received, pactApp.secret).outcome).toBe('verified');
          const [number] = readPath(JSON.parse(received), 'content.outTradeNo');
          expect(number?.value).toMatch(/^20250301/);
          expect(validateMessage(operation.id, 'request', JSON.parse(received))).toEqual([]);
        });
    },
  );
});

describe('the pact files', () => {
  it.each(playedPacts)('of $consumer is the committed one', async (parties) => {
    const written = operations
      .filter((operation) => pactOf(operation) === parties)
      .map(({ id }) => readFileSync(join(dir, id, pactFileName(parties)), 'utf8'));
    await expect(mergePacts(written)).toMatchFileSnapshot(pactFileName(parties));
  });
});
