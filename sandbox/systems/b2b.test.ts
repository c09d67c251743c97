import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Content } from '../../contracts/operation.ts';
import { b2bActiveByPartNo } from '../../contracts/operations/b2b/active-by-part-no.ts';
import { openStand, type Stand } from '../sandbox.fixture.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
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
