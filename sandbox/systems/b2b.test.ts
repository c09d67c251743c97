import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Content } from '../../contracts/operation.ts';
import { b2bActiveByPartNo } from '../../contracts/operations/b2b/active-by-part-no.ts';
import type { Stand } from '../sandbox.fixture.ts';
import { openStrictStand } from '../strict-stand.fixture.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStrictStand();
});
afterAll(() => stand.stop());

const activate = (changes: Content = {}) =>
  stand.call(b2bActiveByPartNo, { ...b2bActiveByPartNo.example(stand.given), ...changes });

describe('b2b.activeByPartNo', () => {
  it('answers 100 first, then the progress of that order, whatever range comes with it', async () => {
    const { clock } = stand.running.sandbox;
    const partnerOrderId = stand.given.ids.orderNumber();
    const repeat = () => activate({ partnerOrderId, startCardSe: '0000009', endCardSe: '0000001' });
    const first = await activate({ partnerOrderId });
    expect(first.content).toEqual({
      ver: 2,
      statusCode: 100,
      message: 'SUCCESS',
      createTime: '20260301120000',
    });
    clock.advance(4_999);
    expect((await repeat()).content).toMatchObject({ statusCode: 80, createTime: '20260301120000' });
    clock.advance(1);
    expect((await repeat()).content).toMatchObject({ statusCode: 81, createTime: '20260301120000' });
  });

  it('answers 100 to exactly one of 64 who send an order number at once, and its progress to the others', async () => {
    const partnerOrderId = stand.given.ids.orderNumber();
    const calls = Array.from({ length: 64 }, () => activate({ partnerOrderId }));
    const codes = (await Promise.all(calls)).map(({ content }) => content.statusCode);
    expect(codes.filter((code) => code === 100)).toHaveLength(1);
    expect(codes.filter((code) => code === 80)).toHaveLength(63);
  });

  it('begins anew with an order number whose first request was refused', async () => {
    const partnerOrderId = stand.given.ids.orderNumber();
    expect((await activate({ partnerOrderId, costPrice: 10_001 })).isSuccess).toBe(false);
    expect((await activate({ partnerOrderId })).content.statusCode).toBe(100);
  });

  it('activates vouchers with what they need beside', async () => {
    const voucher = { type: 2, bin: '7020', codeType: '3', sellingPrice: 10_000, costPrice: 9_000 };
    expect((await activate(voucher)).content.statusCode).toBe(100);
    const dates = { validStart: '2026-03-01 00:00:00', valid_end: '2029-03-01 00:00:00' };
    expect((await activate({ ...voucher, ...dates })).content.statusCode).toBe(100);
  });

  it.each([
    [{ startCardSe: '0000009', endCardSe: '0000008' }],
    [{ costPrice: 10_001 }],
    [{ partnerOrderId: '' }],
    [{ partnerOrderId: undefined }],
    [{ partnerOrderId: '1'.repeat(29) }],
    [{ type: 3 }],
    [{ type: 2 }],
  ])('refuses %o, and leaves no order behind', async (changes) => {
    const { activations } = stand.running.sandbox.world.tables;
    const before = activations.size;
    expect((await activate(changes)).isSuccess).toBe(false);
    expect(activations.size).toBe(before);
    expect((await activate()).isSuccess).toBe(true);
  });
});
