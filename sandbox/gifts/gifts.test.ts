import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Content } from '../../contracts/operation.ts';
import { cardPay } from '../../contracts/operations/card/pay.ts';
import { legacyCreateTrade } from '../../contracts/operations/legacy/create-trade.ts';
import { pospEcouponPreVerify } from '../../contracts/operations/posp/ecoupon-pre-verify.ts';
import { walletClaimGift } from '../../contracts/operations/wallet/claim-gift.ts';
import { walletGetGiftDetail } from '../../contracts/operations/wallet/get-gift-detail.ts';
import { walletGetGiftRecords } from '../../contracts/operations/wallet/get-gift-records.ts';
import { walletGiveVoucher } from '../../contracts/operations/wallet/give-voucher.ts';
import { walletRevokeGift } from '../../contracts/operations/wallet/revoke-gift.ts';
import { readObjects } from '../systems/read-content.ts';
import {
  openWalletStand,
  type Person,
  products,
  rowsOf,
  type WalletStand,
} from '../wallet/wallet-stand.fixture.ts';
import { brokenLaws } from '../world/laws.ts';

let stand: WalletStand;
beforeAll(async () => {
  stand = await openWalletStand();
});
afterAll(async () => {
  expect(brokenLaws(stand.running.sandbox.world)).toEqual([]);
  await stand.stop();
});

const give = ({ memberId }: Person, changes: Content) =>
  stand.call(walletGiveVoucher, { memberId, ...changes });
const claim = (giftId: unknown, { memberId }: Person) =>
  stand.call(walletClaimGift, { giftId: String(giftId), memberId });
const revoke = (giftId: unknown, { memberId }: Person) =>
  stand.call(walletRevokeGift, { giftId: String(giftId), memberId });
const detail = (giftId: unknown, changes: Content = {}) =>
  stand.call(walletGetGiftDetail, { giftId: String(giftId), ...changes });
const records = ({ memberId }: Person, changes: Content = {}) =>
  stand.call(walletGetGiftRecords, { memberId, ...changes });
const advance = (milliseconds: number) => stand.running.sandbox.clock.advance(milliseconds);
const dayMs = 24 * 60 * 60 * 1000;

/** A member with a voucher that waits in a gift. */
const giver = async (changes: Content = {}, quantity = 1) => {
  const person = await stand.person();
  const rows = await stand.receive(person, quantity);
  const codes = rows.map(({ voucherCode = '' }) => voucherCode);
  const given = await give(person, { voucherCodeList: codes, ...changes });
  return { person, codes, giftId: given.content.giftId, given };
};

describe('a gift', () => {
  it('goes from wallet to wallet: a new entry there, and gone here', async () => {
    const { person, codes, giftId, given } = await giver({ giftMessage: '生日快乐' }, 2);
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
    const { content } = await claim(giftId, receiver);
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
    const { content } = await give(person, { walletIdList: [card?.walletId ?? ''] });
    const claimed = await claim(content.giftId, receiver);
    expect(claimed.content).toMatchObject({
      cardList: [{ voucherAmount: 200, voucherStatus: '1' }],
      voucherList: [],
    });
    expect((await stand.list(person)).content.cardTotalAmount).toBe(0);
    expect((await stand.list(receiver)).content.cardTotalAmount).toBe(200);
  });

  it('is claimed once, by somebody else', async () => {
    const { person, giftId } = await giver();
    expect((await claim(giftId, person)).code).toBe('MICRO_VOUCHERWALLET_GIFT_OWN');
    const receiver = await stand.person();
    expect((await claim(giftId, receiver)).isSuccess).toBe(true);
    for (const late of [receiver, await stand.person()]) {
      expect((await claim(giftId, late)).code).toBe('MICRO_VOUCHERWALLET_GIFT_STATUS_ERROR');
    }
  });

  it('is claimed by exactly one of 64 who claim at once', async () => {
    const { giftId, codes } = await giver();
    const people = await Promise.all(Array.from({ length: 64 }, () => stand.person()));
    const claims = await Promise.all(people.map((person) => claim(giftId, person)));
    const winners = people.filter((_person, index) => claims[index]?.isSuccess);
    expect(winners).toHaveLength(1);
    expect(claims.filter(({ code }) => code === 'MICRO_VOUCHERWALLET_GIFT_STATUS_ERROR')).toHaveLength(63);
    const holdings = await Promise.all(people.map((person) => stand.codes(person)));
    expect(holdings.flat()).toEqual(codes);
    const { content } = await detail(giftId);
    expect(content.receiverMemberId).toBe(winners[0]?.memberId);
  });

  it('is either claimed or revoked when both are tried at once', async () => {
    const gifts = await Promise.all(Array.from({ length: 8 }, () => giver()));
    const receiver = await stand.person();
    for (const { giftId, person, codes } of gifts) {
      const [claimed, revoked] = await Promise.all([claim(giftId, receiver), revoke(giftId, person)]);
      expect([claimed.isSuccess, revoked.isSuccess].filter(Boolean)).toHaveLength(1);
      const held = await stand.codes(claimed.isSuccess ? receiver : person);
      expect(held).toEqual(expect.arrayContaining([...codes]));
    }
  });

  it('is for the phone it names, where it names one', async () => {
    const [receiver, other] = [await stand.person(), await stand.person()];
    const { giftId } = await giver({ receiverPhoneNumber: receiver.phoneNumber });
    expect((await claim(giftId, other)).code).toBe('MICRO_VOUCHERWALLET_GIFT_NOT_RECEIVER');
    expect((await claim(giftId, receiver)).isSuccess).toBe(true);
  });

  it('may be given on by who claimed it', async () => {
    const { giftId, codes } = await giver();
    const [second, third] = [await stand.person(), await stand.person()];
    await claim(giftId, second);
    const onward = await give(second, { voucherCodeList: [...codes] });
    expect((await claim(onward.content.giftId, third)).isSuccess).toBe(true);
    expect(await stand.codes(third)).toEqual(codes);
  });

  it('is nothing another tenant can see, claim or revoke', async () => {
    const { giftId } = await giver();
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
    const { person, codes } = await giver();
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
    expect((await give(person, { voucherCodeList: codes })).code).toBe('MICRO_VOUCHERWALLET_VOUCHER_GIVING');
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
    const { content } = await give(person, { voucherCodeList: [cashCardNo] });
    expect((await pay()).code).toBe('MICRO_CASHCARD_CARD_STATUS_ERROR');
    await revoke(content.giftId, person);
    expect((await pay()).isSuccess).toBe(true);
  });
});

describe('the end of a gift', () => {
  it('comes by revoking, by the giver alone, and not after it was claimed', async () => {
    const { person, codes, giftId } = await giver();
    const other = await stand.person();
    expect((await revoke(giftId, other)).code).toBe('MICRO_VOUCHERWALLET_GIFT_NOT_GIVER');
    expect((await revoke(giftId, person)).content).toMatchObject({ giftId, giftStatus: 'Revoked' });
    expect(await stand.rows(person)).toMatchObject([{ voucherStatus: '00', voucherCode: codes[0] }]);
    expect((await revoke(giftId, person)).code).toBe('MICRO_VOUCHERWALLET_GIFT_STATUS_ERROR');
    expect((await claim(giftId, other)).code).toBe('MICRO_VOUCHERWALLET_GIFT_STATUS_ERROR');
    const again = await give(person, { voucherCodeList: codes });
    await claim(again.content.giftId, other);
    expect((await revoke(again.content.giftId, person)).code).toBe('MICRO_VOUCHERWALLET_GIFT_STATUS_ERROR');
  });

  it('comes after 24 hours, to the millisecond, and the vouchers are the giver again', async () => {
    const [early, late] = [await giver(), await giver()];
    const receiver = await stand.person();
    advance(dayMs - 1);
    expect((await claim(early.giftId, receiver)).isSuccess).toBe(true);
    advance(1);
    expect((await claim(late.giftId, receiver)).code).toBe('MICRO_VOUCHERWALLET_GIFT_STATUS_ERROR');
    expect((await revoke(late.giftId, late.person)).code).toBe('MICRO_VOUCHERWALLET_GIFT_STATUS_ERROR');
    expect((await detail(late.giftId)).content.giftStatus).toBe('Expired');
    expect(await stand.rows(late.person)).toMatchObject([{ voucherStatus: '00' }]);
    expect((await give(late.person, { voucherCodeList: late.codes })).isSuccess).toBe(true);
  });

  it('stays when the clock is put back afterwards', async () => {
    const { giftId, person } = await giver();
    advance(dayMs);
    await detail(giftId);
    advance(-dayMs);
    expect((await detail(giftId)).content.giftStatus).toBe('Expired');
    expect(await stand.rows(person)).toMatchObject([{ voucherStatus: '00' }]);
  });

  it('comes at the expireTime the giver names', async () => {
    const { clock } = stand.running.sandbox;
    clock.set(Date.parse('2026-03-10T12:00:00+08:00'));
    const { giftId } = await giver({ expireTime: '20260310120005' });
    const receiver = await stand.person();
    advance(5_000);
    expect((await claim(giftId, receiver)).code).toBe('MICRO_VOUCHERWALLET_GIFT_STATUS_ERROR');
    const person = await stand.person();
    const voucherCodeList = (await stand.receive(person)).map(({ voucherCode = '' }) => voucherCode);
    expect((await give(person, { voucherCodeList, expireTime: '20260310120005' })).code).toBe(
      'MICRO_VOUCHERWALLET_INVALID_PARAMETER',
    );
  });
});

describe('giving', () => {
  it('gives all that is named, or nothing', async () => {
    const person = await stand.person();
    const [voucher] = await stand.receive(person);
    const code = voucher?.voucherCode ?? '';
    expect((await give(person, { voucherCodeList: [code, 'none'] })).code).toBe(
      'MICRO_VOUCHERWALLET_VOUCHER_NOT_FOUND',
    );
    expect(await stand.rows(person)).toMatchObject([{ voucherStatus: '00' }]);
    const { content } = await give(person, {
      voucherCodeList: [code, code],
      walletIdList: [voucher?.walletId ?? ''],
    });
    expect(content.totalCount).toBe(1);
  });

  it('answers an orderId a second time with the first result', async () => {
    const { person, codes, given } = await giver({ orderId: 'gift-order' });
    const again = await give(person, { voucherCodeList: codes, orderId: 'gift-order' });
    expect(again.content).toEqual(given.content);
    const other = await stand.person();
    expect((await give(other, { voucherCodeList: ['any'], orderId: 'gift-order' })).code).toBe(
      'MICRO_VOUCHERWALLET_ORDER_DUPLICATE',
    );
  });

  it('gives nothing of somebody else', async () => {
    const [owner, other] = [await stand.person(), await stand.person()];
    const voucherCodeList = (await stand.receive(owner)).map(({ voucherCode = '' }) => voucherCode);
    expect((await give(other, { voucherCodeList })).code).toBe('MICRO_VOUCHERWALLET_VOUCHER_NOT_FOUND');
  });

  it.each([[{}], [{ voucherCodeList: [] }], [{ voucherCodeList: ['any'], giftMessage: '长'.repeat(201) }]])(
    'refuses %o',
    async (changes) => {
      expect((await give(await stand.person(), changes)).isSuccess).toBe(false);
    },
  );
});

describe('looking at gifts', () => {
  it('shows both sides the whole story', async () => {
    const { person, codes, giftId } = await giver({ giftMessage: '恭喜' });
    const receiver = await stand.person();
    expect((await detail(giftId)).content).toMatchObject({
      giverMemberId: person.memberId,
      receiverMemberId: '',
      giftMessage: '恭喜',
      voucherList: [{ voucherCode: codes[0], memberId: person.memberId, voucherStatus: 'Giving' }],
    });
    await claim(giftId, receiver);
    for (const { memberId } of [person, receiver]) {
      expect((await detail(giftId, { memberId })).content).toMatchObject({
        giftStatus: 'Claimed',
        receiverMemberId: receiver.memberId,
        voucherList: [{ voucherCode: codes[0], memberId: receiver.memberId, voucherStatus: '00' }],
      });
    }
    const { memberId } = await stand.person();
    expect((await detail(giftId, { memberId })).code).toBe('MICRO_VOUCHERWALLET_GIFT_NOT_FOUND');
    expect((await detail('none')).code).toBe('MICRO_VOUCHERWALLET_GIFT_NOT_FOUND');
  });

  it('lists what a member gave and received, the newest first, page by page', async () => {
    const [person, other] = [await stand.person(), await stand.person()];
    const rows = await stand.receive(person, 3);
    const gifts: unknown[] = [];
    for (const { voucherCode = '' } of rows) {
      gifts.push((await give(person, { voucherCodeList: [voucherCode] })).content.giftId);
    }
    await claim(gifts[0], other);
    await revoke(gifts[1], person);
    const back = await give(other, { voucherCodeList: [rows[0]?.voucherCode ?? ''] });
    await claim(back.content.giftId, person);
    const ids = async (changes: Content) =>
      readObjects((await records(person, changes)).content, 'giftList').map(({ giftId }) => giftId);
    const given = [...gifts].reverse();
    expect(await ids({})).toEqual([back.content.giftId, ...given]);
    expect(await ids({ recordType: 'Given' })).toEqual(given);
    expect(await ids({ recordType: 'Received' })).toEqual([back.content.giftId]);
    expect(await ids({ giftStatusList: ['Giving', 'Revoked'] })).toEqual([gifts[2], gifts[1]]);
    expect(await ids({ voucherCode: rows[0]?.voucherCode })).toEqual([back.content.giftId, gifts[0]]);
    expect(await ids({ pageNumber: 2, pageSize: 3 })).toEqual([gifts[0]]);
    expect((await records(person, { pageSize: 1 })).content.totalCount).toBe(4);
    advance(dayMs);
    expect(await ids({ giftStatusList: ['Expired'] })).toEqual([gifts[2]]);
  });

  it.each([[{ recordType: 'Both' }], [{ pageNumber: 0 }], [{ memberId: 'nobody' }]])(
    'refuses %o',
    async (changes) => {
      expect((await records(await stand.person(), changes)).isSuccess).toBe(false);
    },
  );
});
