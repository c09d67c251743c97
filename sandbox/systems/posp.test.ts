import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Content } from '../../contracts/operation.ts';
import { pospEcouponPreVerify } from '../../contracts/operations/posp/ecoupon-pre-verify.ts';
import { pospReelActiveVoucher } from '../../contracts/operations/posp/reel-active-voucher.ts';
import { openStand, type Stand } from '../sandbox.fixture.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.stop());

const verify = (changes: Content = {}) =>
  stand.call(pospEcouponPreVerify, { ...pospEcouponPreVerify.example(stand.given), ...changes });
const activate = (changes: Content = {}) =>
  stand.call(pospReelActiveVoucher, { ...pospReelActiveVoucher.example(stand.given), ...changes });

/** The terminal of the target's data, and none: a lock of the one keeps the other out. */
const otherTerminal = { onlineTid: undefined };

describe('posp.ecouponPreVerify', () => {
  it('tells what the code would pay, and uses nothing up', async () => {
    const first = await verify();
    expect(first.content).toMatchObject({
      returnCode: '00',
      paidAmount: 10,
      receiptAmount: 10,
      invoiceAmount: 0,
    });
    const second = await verify();
    expect(second.content.remainTimes).toBe(first.content.remainTimes);
  });

  it('never pays more than what may be discounted', async () => {
    expect((await verify({ totalAmount: 9.5, undiscountAmount: 2 })).content.paidAmount).toBe(7.5);
  });

  it('locks a code for 300 seconds unless told otherwise, for other terminals only', async () => {
    const { clock } = stand.running.sandbox;
    const locked = await verify({ lockTime: undefined, afterLock: undefined });
    expect(locked.content).toMatchObject({ lockTime: '300', afterLock: '1' });
    expect((await verify()).code).toBe('00');
    await verify({ lockTime: undefined, afterLock: undefined });
    clock.advance(299_999);
    expect((await verify(otherTerminal)).code).toBe('P13');
    clock.advance(1);
    expect((await verify(otherTerminal)).code).toBe('00');
  });

  it('lets go of a code when afterLock is 0', async () => {
    await verify({ afterLock: '1' });
    expect((await verify(otherTerminal)).code).toBe('P13');
    expect((await verify({ afterLock: '0' })).content.afterLock).toBe('0');
    expect((await verify(otherTerminal)).code).toBe('00');
  });

  it.each([
    [{ qrcode: 'nobody' }, 'P11'],
    [{ traceNo: '20260228-1' }, 'P03'],
    [{ undiscountAmount: 41 }, 'P05'],
    [{ lockTime: 'soon' }, 'P01'],
    [{ orderSubject: '长'.repeat(257) }, 'P02'],
    [{ totalAmount: '40.8' }, 'P01'],
  ])('refuses %o with %s', async (changes, code) => {
    expect((await verify(changes)).code).toBe(code);
  });

  it('takes a traceNo once', async () => {
    const traceNo = stand.given.ids.orderNumber();
    expect((await verify({ traceNo })).code).toBe('00');
    expect((await verify({ traceNo })).code).toBe('P04');
  });
});

describe('posp.reelActiveVoucher', () => {
  const reel = (index: number) => stand.given.data.reels?.at(index) ?? '';

  it('activates a reel once', async () => {
    expect((await activate({ qrcode: reel(-1) })).content).toMatchObject({
      returnCode: '00',
      returnDesc: 'SUCCESS',
    });
    expect((await activate({ qrcode: reel(-1) })).code).toBe('A02');
  });

  it('activates several together, or none where one of them cannot be', async () => {
    expect((await activate({ qrcode: `${reel(-2)},${reel(-1)}` })).code).toBe('A02');
    expect((await activate({ qrcode: `${reel(-2)},${reel(-3)}` })).code).toBe('00');
  });

  it.each([
    [{ qrcode: 'nobody' }, 'A02'],
    [{ qrcode: ',' }, 'A03'],
    [{ traceNo: '20260228-1' }, 'A03'],
  ])('refuses %o with %s', async (changes, code) => {
    expect((await activate(changes)).code).toBe(code);
  });
});
