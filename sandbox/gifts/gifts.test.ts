import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardPay } from '../../contracts/operations/card/pay.ts';
import { legacyCreateTrade } from '../../contracts/operations/legacy/create-trade.ts';
import { pospEcouponPreVerify } from '../../contracts/operations/posp/ecoupon-pre-verify.ts';
import { walletClaimGift } from '../../contracts/operations/wallet/claim-gift.ts';
import { walletGetGiftDetail } from '../../contracts/operations/wallet/get-gift-detail.ts';
import { walletRevokeGift } from '../../contracts/operations/wallet/revoke-gift.ts';
import { products, rowsOf } from '../wallet/wallet-stand.fixture.ts';
import { brokenLaws } from '../world/laws.ts';
import { dayMs, type GiftStand, openGiftStand } from './gift-stand.fixture.ts';

let stand: GiftStand;
beforeAll(async () => {
  stand = await openGiftStand();
});
afterAll(async () => {
  expect(brokenLaws(stand.running.sandbox.world)).toEqual([]);
  await stand.stop();
});

const advance = (milliseconds: number) => stand.running.sandbox.clock.advance(milliseconds);

describe('a gift', () => {
  it('goes from wallet to wallet: a new entry there, and gone here', async () => {
    const { person, codes, giftId, given } = await stand.giver({ giftMessage: '生日快乐' }, 2);
    expect(given.content).toMatchObject({
      giftStatus: 'Giving',
      totalCount: 2,
      expireTime: '20260302120000',
    });
    expect(await stand.rows(person)).toMatchObject([
      { voucherStatus: 'Giving', voucherStatusDesc: '转赠中' },
      { voucherStatus: 'Giving' },
    ]);
    const receiver = await stand.person();
    const { content } = await stand.claim(giftId, receiver);
    expect(content).toMatchObject({
      giftId,
      giftStatus: 'Claimed',
      claimTime: '20260301120000',
      cardList: [],
    });
    const shown = { voucherStatus: '00', memberId: receiver.memberId, isNew: '1' };
    expect(rowsOf(content)).toMatchObject([shown, shown]);
    expect([await stand.codes(receiver), await stand.codes(person)]).toEqual([codes, []]);
  });

  it('takes a card with its balance along', async () => {
    const [person, receiver] = [await stand.person(), await stand.person()];
    const [card] = await stand.receive(person, 1, products.card);
    const { content } = await stand.give(person, { walletIdList: [card?.walletId ?? ''] });
    const claimed = await stand.claim(content.giftId, receiver);
    expect(claimed.content).toMatchObject({
      cardList: [{ voucherAmount: 200, voucherStatus: '1' }],
      voucherList: [],
    });
    expect((await stand.list(person)).content.cardTotalAmount).toBe(0);
    expect((await stand.list(receiver)).content.cardTotalAmount).toBe(200);
  });

  it('is claimed once, by somebody else', async () => {
    const { person, giftId } = await stand.giver();
    expect((await stand.claim(giftId, person)).code).toBe('MICRO_VOUCHERWALLET_GIFT_OWN');
    const receiver = await stand.person();
    expect((await stand.claim(giftId, receiver)).isSuccess).toBe(true);
    for (const late of [receiver, await stand.person()]) {
      expect((await stand.claim(giftId, late)).code).toBe('MICRO_VOUCHERWALLET_GIFT_STATUS_ERROR');
    }
  });

  it('is claimed by exactly one of 64 who claim at once', async () => {
    const { giftId, codes } = await stand.giver();
    const people = await Promise.all(Array.from({ length: 64 }, () => stand.person()));
    const claims = await Promise.all(people.map((person) => stand.claim(giftId, person)));
    const winners = people.filter((_person, index) => claims[index]?.isSuccess);
    expect(winners).toHaveLength(1);
    expect(claims.filter(({ code }) => code === 'MICRO_VOUCHERWALLET_GIFT_STATUS_ERROR')).toHaveLength(63);
    const holdings = await Promise.all(people.map((person) => stand.codes(person)));
    expect(holdings.flat()).toEqual(codes);
    const { content } = await stand.detail(giftId);
    expect(content.receiverMemberId).toBe(winners[0]?.memberId);
  });

  it('is either claimed or revoked when both are tried at once', async () => {
    const gifts = await Promise.all(Array.from({ length: 8 }, () => stand.giver()));
    const receiver = await stand.person();
    for (const { giftId, person, codes } of gifts) {
      const [claimed, revoked] = await Promise.all([
        stand.claim(giftId, receiver),
        stand.revoke(giftId, person),
      ]);
      expect([claimed.isSuccess, revoked.isSuccess].filter(Boolean)).toHaveLength(1);
      const held = await stand.codes(claimed.isSuccess ? receiver : person);
      expect(held).toEqual(expect.arrayContaining([...codes]));
    }
  });

  it('is for the phone it names, where it names one', async () => {
    const [receiver, other] = [await stand.person(), await stand.person()];
    const { giftId } = await stand.giver({ receiverPhoneNumber: receiver.phoneNumber });
    expect((await stand.claim(giftId, other)).code).toBe('MICRO_VOUCHERWALLET_GIFT_NOT_RECEIVER');
    expect((await stand.claim(giftId, receiver)).isSuccess).toBe(true);
  });

  it('may be given on by who claimed it', async () => {
    const { giftId, codes } = await stand.giver();
    const [second, third] = [await stand.person(), await stand.person()];
    await stand.claim(giftId, second);
    const onward = await stand.give(second, { voucherCodeList: [...codes] });
    expect((await stand.claim(onward.content.giftId, third)).isSuccess).toBe(true);
    expect(await stand.codes(third)).toEqual(codes);
  });

  it('is nothing another tenant can see, claim or revoke', async () => {
    const { giftId } = await stand.giver();
    const memberId = '00000000000000000000000000000003';
    const refused = 'MICRO_VOUCHERWALLET_GIFT_NOT_FOUND';
    const content = { giftId: String(giftId), memberId };
    for (const operation of [walletClaimGift, walletRevokeGift, walletGetGiftDetail]) {
      expect((await stand.callAsOther(operation, content)).code).toBe(refused);
    }
  });
});

describe('while it waits', () => {
  it('its vouchers are neither given again nor paid with, nor verified at a till', async () => {
    const { person, codes } = await stand.giver();
    const [code = ''] = codes;
    const secret = stand.running.sandbox.world.tables.coupons.get(code)?.secret ?? '';
    const pay = () =>
      stand.call(legacyCreateTrade, {
        ...legacyCreateTrade.example(stand.given),
        totalAmount: 10,
        payMethod: [{ assetType: 'coupon', cardCoupons: `${code}|${secret}` }],
      });
    const verify = () =>
      stand.call(pospEcouponPreVerify, { ...pospEcouponPreVerify.example(stand.given), qrcode: code });
    expect((await stand.give(person, { voucherCodeList: codes })).code).toBe(
      'MICRO_VOUCHERWALLET_VOUCHER_GIVING',
    );
    expect((await pay()).code).toBe('MICRO_CASHIER_COUPON_RULE_ERROR');
    expect((await verify()).code).toBe('P13');
    advance(dayMs);
    expect((await verify()).code).toBe('00');
    expect((await pay()).code).toBe('00');
    expect(await stand.rows(person)).toMatchObject([{ voucherStatus: 'Used', voucherStatusDesc: '已使用' }]);
  });

  it('its cards are not paid with', async () => {
    const person = await stand.person();
    const [card] = await stand.receive(person, 1, products.card);
    const cashCardNo = card?.voucherCode ?? '';
    const pay = () => stand.call(cardPay, { ...cardPay.example(stand.given), cashCardNo, txnAmount: '1.00' });
    const { content } = await stand.give(person, { voucherCodeList: [cashCardNo] });
    expect((await pay()).code).toBe('MICRO_CASHCARD_CARD_STATUS_ERROR');
    await stand.revoke(content.giftId, person);
    expect((await pay()).isSuccess).toBe(true);
  });
});

describe('the end of a gift', () => {
  it('comes by revoking, by the giver alone, and not after it was claimed', async () => {
    const { person, codes, giftId } = await stand.giver();
    const other = await stand.person();
    expect((await stand.revoke(giftId, other)).code).toBe('MICRO_VOUCHERWALLET_GIFT_NOT_GIVER');
    expect((await stand.revoke(giftId, person)).content).toMatchObject({ giftId, giftStatus: 'Revoked' });
    expect(await stand.rows(person)).toMatchObject([{ voucherStatus: '00', voucherCode: codes[0] }]);
    expect((await stand.revoke(giftId, person)).code).toBe('MICRO_VOUCHERWALLET_GIFT_STATUS_ERROR');
    expect((await stand.claim(giftId, other)).code).toBe('MICRO_VOUCHERWALLET_GIFT_STATUS_ERROR');
    const again = await stand.give(person, { voucherCodeList: codes });
    await stand.claim(again.content.giftId, other);
    expect((await stand.revoke(again.content.giftId, person)).code).toBe(
      'MICRO_VOUCHERWALLET_GIFT_STATUS_ERROR',
    );
  });

  it('comes after 24 hours, to the millisecond, and the vouchers are the giver again', async () => {
    const [early, late] = [await stand.giver(), await stand.giver()];
    const receiver = await stand.person();
    advance(dayMs - 1);
    expect((await stand.claim(early.giftId, receiver)).isSuccess).toBe(true);
    advance(1);
    expect((await stand.claim(late.giftId, receiver)).code).toBe('MICRO_VOUCHERWALLET_GIFT_STATUS_ERROR');
    expect((await stand.revoke(late.giftId, late.person)).code).toBe('MICRO_VOUCHERWALLET_GIFT_STATUS_ERROR');
    expect((await stand.detail(late.giftId)).content.giftStatus).toBe('Expired');
    expect(await stand.rows(late.person)).toMatchObject([{ voucherStatus: '00' }]);
    expect((await stand.give(late.person, { voucherCodeList: late.codes })).isSuccess).toBe(true);
  });

  it('stays when the clock is put back afterwards', async () => {
    const { giftId, person } = await stand.giver();
    advance(dayMs);
    await stand.detail(giftId);
    advance(-dayMs);
    expect((await stand.detail(giftId)).content.giftStatus).toBe('Expired');
    expect(await stand.rows(person)).toMatchObject([{ voucherStatus: '00' }]);
  });

  it('comes at the expireTime the giver names', async () => {
    const { clock } = stand.running.sandbox;
    clock.set(Date.parse('2026-03-10T12:00:00+08:00'));
    const { giftId } = await stand.giver({ expireTime: '20260310120005' });
    const receiver = await stand.person();
    advance(5_000);
    expect((await stand.claim(giftId, receiver)).code).toBe('MICRO_VOUCHERWALLET_GIFT_STATUS_ERROR');
    const person = await stand.person();
    const voucherCodeList = (await stand.receive(person)).map(({ voucherCode = '' }) => voucherCode);
    expect((await stand.give(person, { voucherCodeList, expireTime: '20260310120005' })).code).toBe(
      'MICRO_VOUCHERWALLET_INVALID_PARAMETER',
    );
  });
});
