import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerProfiles } from '../contracts/signing/paas-profile.ts';
import { validateMessage } from '../schemas/validator.ts';
import { routes } from './routes.ts';
import { openStand, type Stand } from './sandbox.fixture.ts';
import { expectDocumented } from './strict-stand.fixture.ts';
import { brokenLaws } from './world/laws.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.stop());

/** What the sandbox behaves for; the catalogue holds more until every behaviour is written. */
const served = [...routes.values()].map(({ operation }) => operation);

describe.each(served)('$id', (operation) => {
  it('accepts its example, and answers as its documents say', async () => {
    const called = await stand.call(operation, operation.example(stand.given));
    expect(called.isSuccess, JSON.stringify(called.message)).toBe(true);
    const { exchange } = expectDocumented(operation, called);
    expect(exchange.response?.status).toBe(200);
    expect(brokenLaws(stand.running.sandbox.world)).toEqual([]);
  });

  it('answers a refusal as its documents say', async () => {
    const tamper = { body: () => Buffer.from('{"uuid":') };
    const { message, isSuccess } = await stand.call(operation, {}, tamper);
    expect(isSuccess).toBe(false);
    const violations = validateMessage(operation.id, 'response', message);
    expect(violations.filter(({ kind, path }) => kind !== 'enumeration' && !isOfSuccess(path))).toEqual([]);
  });

  it.runIf(operation.envelope === 'paas')('signs its answer so that it verifies over the bytes', async () => {
    const { exchange } = await stand.call(operation, operation.example(stand.given));
    const [profile] = answerProfiles(operation.envelope);
    expect(exchange.response?.signature).toMatchObject({ outcome: 'verified', profile: profile?.id });
  });
});

/** What a request that did nothing has brought about is not there to be told. */
const isOfSuccess = (path: string) => path.startsWith('content.');
