import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operations } from '../../contracts/catalogue.generated.ts';
import { envelopeOf } from '../../contracts/envelopes/envelope-of.ts';
import { messageJson } from '../../contracts/envelopes/members-json.ts';
import type { Operation } from '../../contracts/operation.ts';
import { cardPay } from '../../contracts/operations/card/pay.ts';
import { allRules } from '../../contracts/rules/all-rules.ts';
import { paas } from '../../contracts/signing/paas-profile.ts';
import { sign } from '../../contracts/signing/sign.ts';
import { allFaults } from '../active-faults.ts';
import { pathOf } from '../routes.ts';
import { noon, openStand, type Stand } from '../sandbox.fixture.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.stop());

describe('the register of faults', () => {
  const known = new Set<string>([
    ...operations.flatMap(({ requirements }) => requirements.map(({ id }) => id)),
    ...allRules.map(({ id }) => id),
  ]);

  it('has at least 80 that name the requirements they break', () => {
    expect(allFaults().filter(({ breaks }) => breaks.length > 0).length).toBeGreaterThanOrEqual(80);
  });

  it('names requirements that exist, or says what no requirement states yet', () => {
    for (const { id, breaks, unstated } of allFaults()) {
      expect(breaks.filter((requirement) => !known.has(requirement))).toEqual([]);
      expect(breaks.length > 0, id).toBe(unstated === undefined);
    }
  });

  it('names no requirement twice, and none of what a merchant replies', () => {
    for (const { id, breaks } of allFaults()) {
      expect(new Set(breaks).size, id).toBe(breaks.length);
      expect(
        breaks.filter((requirement) => /\.notifyTrade\.response\./.test(requirement)),
        id,
      ).toEqual([]);
    }
  });

  it('has every id and every title once, ids in kebab-case', () => {
    const all = allFaults();
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ title }) => title.zh)).size).toBe(all.length);
    expect(new Set(all.map(({ title }) => title.en)).size).toBe(all.length);
    expect(all.filter(({ id }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });
});

/** A valid request of an operation as it comes in, choosing a fault. */
function arrivalOf(operation: Operation, fault: string) {
  const { given, running } = stand;
  const { appId, secret } = running.target;
  const envelope = envelopeOf(operation.envelope);
  const { action } = operation;
  const context = { appId, action, uuid: given.ids.uuid(), timestamp: given.clock.now(), lang: 'zh_CN' };
  const members = envelope.compose(context, operation.example(given));
  const signature = JSON.stringify(sign(paas, members, secret));
  const body = Buffer.from(messageJson(envelope.isSigned ? [...members, ['sign', signature]] : members));
  const headers = { 'content-type': 'application/json', 'x-sandbox-fault': fault };
  return { method: operation.method, path: pathOf(operation), headers, body };
}

describe('with any fault', () => {
  const served = operations.filter(({ isOutbound }) => isOutbound !== true);

  it('every operation answers something, and the sandbox makes no mistake of its own', async () => {
    for (const { id } of allFaults()) {
      const { sandbox } = stand.running;
      sandbox.reset();
      sandbox.clock.freeze();
      sandbox.clock.set(noon);
      const replies = served.map((operation) => sandbox.answer(arrivalOf(operation, id)));
      for (const reply of await Promise.all(replies)) expect(reply.status, id).toBeGreaterThanOrEqual(200);
    }
  }, 120_000);
});

describe('choosing faults', () => {
  it('refuses a header that names no fault', async () => {
    const headers = { 'content-type': 'application/json', 'x-sandbox-fault': 'no-such-fault' };
    const url = `${stand.running.url}${cardPay.path}`;
    const response = await fetch(url, { method: 'POST', headers, body: '{}' });
    expect([response.status, await response.json()]).toEqual([
      400,
      { error: 'x-sandbox-fault names an unknown fault' },
    ]);
  });

  it('puts several in force by header, and lists them with the exchange', async () => {
    const content = cardPay.example(stand.given);
    const headers = { 'x-sandbox-fault': 'answer-altered-after-signing, balance-not-reduced' };
    await stand.call(cardPay, content, { headers });
    const faults = ['answer-altered-after-signing', 'balance-not-reduced'];
    expect(stand.running.sandbox.exchanges.list().at(-1)?.faults).toEqual(faults);
  });
});
