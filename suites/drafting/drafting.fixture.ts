import { envelopeOf } from '../../contracts/envelopes/envelope-of.ts';
import { composeRequest } from '../../contracts/gateway/compose-request.ts';
import { signedMessage } from '../../contracts/gateway/signed-message.ts';
import type { Given } from '../../contracts/given.ts';
import { seededIds } from '../../contracts/ids.ts';
import type { Operation } from '../../contracts/operation.ts';
import { sampleTestData } from '../../contracts/sample-test-data.fixture.ts';
import type { TestData } from '../../contracts/target.ts';
import type { RequestDraft } from '../case.ts';
import { storyIds } from '../story-ids.ts';

const clock = { now: () => Date.parse('2025-03-01T12:00:00+08:00') };

/** Returns what a story draws on; `without` leaves settings out. */
export function exampleGiven(without: readonly (keyof TestData)[] = []): Given {
  const ids = storyIds({ seed: 1, runId: 'test', clock, turns: new Map() }, 'case:test', 1);
  const kept = Object.entries(sampleTestData).filter(
    ([name]) => !(without as readonly string[]).includes(name),
  );
  return { clock, ids, data: Object.fromEntries(kept) as TestData };
}

/** The secret every example request is signed with. */
export const exampleSecret = 'D6954F665B12A4318DF2DE43082858DE';

/** Returns the bytes of a request as the gateway client would send them. */
export function composedBytes(
  operation: Operation,
  { content, tamper, lang = 'zh_CN' }: RequestDraft,
): Uint8Array {
  const members = composeRequest(operation, content, {
    appId: 'ebuyde43082858d1',
    timestamp: clock.now(),
    lang,
    // Not those of the story, whose next uuid may be what the draft itself puts in.
    ids: seededIds(99, clock, 'sample'),
  });
  return signedMessage(envelopeOf(operation.envelope), members, exampleSecret, tamper).body;
}

/** Returns a request as it is sent, parsed. */
export function composedRequest(operation: Operation, draft: RequestDraft): unknown {
  return JSON.parse(Buffer.from(composedBytes(operation, draft)).toString('utf8'));
}
