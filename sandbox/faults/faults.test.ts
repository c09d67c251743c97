import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operations } from '../../contracts/catalogue.generated.ts';
import type { Content, Operation } from '../../contracts/operation.ts';
import { cardPay } from '../../contracts/operations/card/pay.ts';
import { legacyCreateTrade } from '../../contracts/operations/legacy/create-trade.ts';
import { walletGetCardVoucherList } from '../../contracts/operations/wallet/get-card-voucher-list.ts';
import { allRules } from '../../contracts/rules/all-rules.ts';
import { allFaults } from '../active-faults.ts';
import { openStand, type Stand } from '../sandbox.fixture.ts';
import { brokenLaws } from '../world/laws.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.stop());

/** Sends a request with a fault of its own; undefined sends it to the gateway as it should be. */
const send = (
  operation: Operation,
  changes: Content,
  fault: string | undefined,
  sign?: () => string | undefined,
) =>
  stand.call(
    operation,
    { ...operation.example(stand.given), ...changes },
    { ...(sign && { sign }), ...(fault && { headers: { 'x-sandbox-fault': fault } }) },
  );

describe('the register of faults', () => {
  const known = new Set<string>([
    ...operations.flatMap(({ requirements }) => requirements.map(({ id }) => id)),
    ...allRules.map(({ id }) => id),
  ]);

  it.each(allFaults().map((fault) => [fault.id, fault] as const))(
    '%s names requirements that exist',
    (_id, fault) => {
      expect(fault.breaks.filter((id) => !known.has(id))).toEqual([]);
      // What no requirement states yet is said in words instead.
      expect(fault.breaks.length > 0).toBe(fault.unstated === undefined);
    },
  );

  it('has every id once', () => {
    const ids = allFaults().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('without a fault nothing of this holds, with it exactly this does:', () => {
  it('unsigned-requests-accepted takes a request without sign, and no wrong sign', async () => {
    const fault = 'unsigned-requests-accepted';
    expect((await send(cardPay, {}, undefined, () => undefined)).isSuccess).toBe(false);
    expect((await send(cardPay, {}, fault, () => undefined)).isSuccess).toBe(true);
    expect((await send(cardPay, {}, fault, () => 'f'.repeat(64))).isSuccess).toBe(false);
  });

  it('order-title-one-longer takes 21 characters, and not 22', async () => {
    const titled = async (length: number, fault?: string) =>
      (await send(legacyCreateTrade, { orderTitle: '题'.repeat(length) }, fault)).code;
    const refused = 'MICRO_CASHIER_REQUEST_LENGTH_ILLEGAL';
    expect(await titled(21)).toBe(refused);
    expect(await titled(21, 'order-title-one-longer')).toBe('00');
    expect(await titled(22, 'order-title-one-longer')).toBe(refused);
    expect(await titled(4, 'order-title-one-longer')).toBe(refused);
  });

  it('date-error-answered-as-parameter-error changes one code of one operation', async () => {
    const fault = 'date-error-answered-as-parameter-error';
    const yesterday = { outTradeNo: '20260228'.padEnd(32, '1') };
    expect((await send(legacyCreateTrade, yesterday, undefined)).code).toBe(
      'MICRO_CASHIER_TXN_NO_NOT_MATCHED',
    );
    expect((await send(legacyCreateTrade, yesterday, fault)).code).toBe('MICRO_CASHIER_INVALID_PARAMETER');
    expect((await send(cardPay, { orgTxnNo: '20260228' }, fault)).code).toBe(
      'MICRO_CASHCARD_TXN_NO_NOT_MATCHED',
    );
  });

  it('balance-not-reduced answers and keeps a payment whose money never moved', async () => {
    const remaining = async (fault?: string) =>
      (await send(cardPay, { txnAmount: '1.00' }, fault)).content.remainAmt;
    const before = Number(await remaining());
    expect(Number(await remaining())).toBe(before - 1);
    expect(brokenLaws(stand.running.sandbox.world)).toEqual([]);
    expect(Number(await remaining('balance-not-reduced'))).toBe(before - 1);
    expect(brokenLaws(stand.running.sandbox.world)).toHaveLength(1);
  });

  it.each([cardPay, legacyCreateTrade, walletGetCardVoucherList])(
    'answer-altered-after-signing breaks the signature of $id and nothing else of the answer',
    async (operation) => {
      const whole = await send(operation, {}, undefined);
      expect(whole.exchange.response?.signature.outcome).toBe('verified');
      const altered = await send(operation, {}, 'answer-altered-after-signing');
      expect(altered.exchange.response?.signature.outcome).toBe('mismatch');
      expect(altered).toMatchObject({ isSuccess: true, code: whole.code });
    },
  );
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
    await send(cardPay, {}, 'answer-altered-after-signing, balance-not-reduced');
    const faults = ['answer-altered-after-signing', 'balance-not-reduced'];
    expect(stand.running.sandbox.exchanges.list().at(-1)?.faults).toEqual(faults);
  });
});
