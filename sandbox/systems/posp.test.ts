import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Content } from '../../contracts/operation.ts';
import { legacyCreateTrade } from '../../contracts/operations/legacy/create-trade.ts';
import { pospEcouponPreVerify } from '../../contracts/operations/posp/ecoupon-pre-verify.ts';
import { pospReelActiveVoucher } from '../../contracts/operations/posp/reel-active-voucher.ts';
import type { Stand } from '../sandbox.fixture.ts';
import { openStrictStand } from '../strict-stand.fixture.ts';
import { readObjects } from './read-content.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStrictStand();
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

  it('renews the lock of its own terminal, and ends it for all when its time is over', async () => {
    const { clock } = stand.running.sandbox;
    await verify({ lockTime: '60', afterLock: '1' });
    clock.advance(59_999);
    expect((await verify({ lockTime: '60', afterLock: '1' })).code).toBe('00');
    clock.advance(59_999);
    expect((await verify(otherTerminal)).code).toBe('P13');
    clock.advance(1);
    expect((await verify({ ...otherTerminal, afterLock: '1' })).code).toBe('00');
    expect((await verify()).code).toBe('P13');
    expect((await verify({ ...otherTerminal, afterLock: '0' })).code).toBe('00');
    expect((await verify()).code).toBe('00');
  });

  it('lets the calls of one of two terminals lock a code, and none of the other', async () => {
    const [, second] = stand.given.data.ecoupons ?? [];
    const qrcode = second?.code ?? '';
    const lock = (terminal: Content) => verify({ ...terminal, qrcode, afterLock: '1' });
    const calls = Array.from({ length: 16 }, (_, index) => lock(index % 2 === 0 ? {} : otherTerminal));
    const codes = (await Promise.all(calls)).map(({ code }) => code);
    const [own, other] = [0, 1].map((turn) => new Set(codes.filter((_code, index) => index % 2 === turn)));
    expect([own, other].map((set) => [...(set ?? [])]).sort()).toEqual([['00'], ['P13']]);
  });

  it('answers the goods that the code pays for, in the order of the sale', async () => {
    const goods = (goodsId: string, price: number, quantity: number) => ({
      goodsCategory: '001',
      goodsId,
      goodsName: goodsId,
      price,
      quantity,
    });
    const ids = async (goodsDetail: Content[]) =>
      readObjects((await verify({ goodsDetail })).content, 'goodsDetail').map(({ goodsId }) => goodsId);
    expect(await ids([goods('A', 8, 1), goods('B', 2, 1), goods('C', 5, 1)])).toEqual(['A', 'B']);
    expect(await ids([goods('A', 5, 2), goods('B', 2, 1)])).toEqual(['A']);
    expect(await ids([])).toEqual([]);
    const [first] = readObjects((await verify()).content, 'goodsDetail');
    expect(first).toMatchObject({
      goodsId: 'P00001',
      activityNo: '00000000503057',
      memo: '10010605284819520001',
    });
  });

  it('describes the voucher', async () => {
    const { content } = await verify();
    expect(readObjects(content, 'voucherDetail')).toEqual([
      {
        voucherId: '00000000503057',
        voucherName: '10元代金券',
        voucherType: 'cashCoupon',
        voucherAmount: 10,
        voucherCode: '10010605284819520001',
      },
    ]);
    expect(content.extendsData).toMatchObject({ ticketType: 'cashCoupon', isRefund: 0 });
  });

  it('reads a voucher of a wallet, and keeps it from being paid with while it is locked', async () => {
    const [, coupon] = stand.given.data.coupons ?? [];
    const { code = '', secret = '' } = coupon ?? {};
    const pay = () =>
      stand.call(legacyCreateTrade, {
        ...legacyCreateTrade.example(stand.given),
        totalAmount: 10,
        payMethod: [{ assetType: 'coupon', cardCoupons: `${code}|${secret}` }],
      });
    expect((await verify({ qrcode: code, afterLock: '1', lockTime: '30' })).content.paidAmount).toBe(10);
    expect((await pay()).code).toBe('MICRO_CASHIER_COUPON_RULE_ERROR');
    stand.running.sandbox.clock.advance(30_000);
    expect((await pay()).code).toBe('00');
    expect((await verify({ qrcode: code })).code).toBe('P12');
  });

  it('refuses a code that is over or not valid yet', async () => {
    const { clock, world } = stand.running.sandbox;
    const [, , third] = stand.given.data.ecoupons ?? [];
    const ecoupon = world.tables.ecoupons.get(third?.code ?? '');
    if (ecoupon === undefined) throw new Error('the seed has five e-coupons');
    const { code: qrcode } = ecoupon;
    const validity = (changes: { validFrom?: number; validUntil?: number }) =>
      world.tables.ecoupons.set(qrcode, { ...ecoupon, ...changes });
    validity({ validUntil: clock.now() });
    expect((await verify({ qrcode })).code).toBe('P14');
    validity({ validFrom: clock.now() + 1 });
    expect((await verify({ qrcode })).code).toBe('P14');
    validity({ validFrom: clock.now(), validUntil: clock.now() + 1 });
    expect((await verify({ qrcode })).code).toBe('00');
  });

  it.each([
    [{ qrcode: 'nobody' }, 'P11'],
    [{ afterLock: '2' }, 'P01'],
    [{ onlineTid: '99990002' }, 'P01'],
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

  it('activates many vouchers in the background: A00 until it is done, A02 from then on', async () => {
    const qrcode = 'B156A001-0000001';
    expect((await activate({ qrcode })).content).toMatchObject({ returnCode: 'A00' });
    stand.running.sandbox.clock.advance(4_999);
    expect((await activate({ qrcode })).code).toBe('A00');
    expect((await activate({ qrcode: `${qrcode},${reel(-5)}` })).code).toBe('A02');
    stand.running.sandbox.clock.advance(1);
    expect((await activate({ qrcode })).code).toBe('A02');
    expect((await activate({ qrcode: reel(-5) })).code).toBe('00');
  });

  it('takes a code that stands twice as one', async () => {
    expect((await activate({ qrcode: `${reel(-6)},${reel(-6)}` })).code).toBe('00');
  });

  it('takes a traceNo once, also one that was answered A00', async () => {
    const traceNo = stand.given.ids.orderNumber();
    expect((await activate({ traceNo, qrcode: 'B156A001-0000002' })).code).toBe('A00');
    expect((await activate({ traceNo, qrcode: 'B156A001-0000002' })).code).toBe('A03');
  });

  it.each([
    [{ totalAmount: 'much' }, 'A03'],
    [{ totalAmount: '-1' }, 'A03'],
    [{ qrcode: 'nobody' }, 'A02'],
    [{ qrcode: ',' }, 'A03'],
    [{ traceNo: '20260228-1' }, 'A03'],
  ])('refuses %o with %s', async (changes, code) => {
    expect((await activate(changes)).code).toBe(code);
  });
});
