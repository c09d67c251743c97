import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Content } from '../../contracts/operation.ts';
import { walletGetGiftRecords } from '../../contracts/operations/wallet/get-gift-records.ts';
import { readObjects } from '../systems/read-content.ts';
import type { Person } from '../wallet/wallet-stand.fixture.ts';
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

const records = ({ memberId }: Person, changes: Content = {}) =>
  stand.call(walletGetGiftRecords, { memberId, ...changes });

describe('giving', () => {
  it('gives all that is named, or nothing', async () => {
    const person = await stand.person();
    const [voucher] = await stand.receive(person);
    const code = voucher?.voucherCode ?? '';
    expect((await stand.give(person, { voucherCodeList: [code, 'none'] })).code).toBe(
      'MICRO_VOUCHERWALLET_VOUCHER_NOT_FOUND',
    );
    expect(await stand.rows(person)).toMatchObject([{ voucherStatus: '00' }]);
    const { content } = await stand.give(person, {
      voucherCodeList: [code, code],
      walletIdList: [voucher?.walletId ?? ''],
    });
    expect(content.totalCount).toBe(1);
  });

  it('answers an orderId a second time with the first result', async () => {
    const { person, codes, given } = await stand.giver({ orderId: 'gift-order' });
    const again = await stand.give(person, { voucherCodeList: codes, orderId: 'gift-order' });
    expect(again.content).toEqual(given.content);
    const other = await stand.person();
    expect((await stand.give(other, { voucherCodeList: ['any'], orderId: 'gift-order' })).code).toBe(
      'MICRO_VOUCHERWALLET_ORDER_DUPLICATE',
    );
  });

  it('gives nothing of somebody else', async () => {
    const [owner, other] = [await stand.person(), await stand.person()];
    const voucherCodeList = (await stand.receive(owner)).map(({ voucherCode = '' }) => voucherCode);
    expect((await stand.give(other, { voucherCodeList })).code).toBe('MICRO_VOUCHERWALLET_VOUCHER_NOT_FOUND');
  });

  it.each([[{}], [{ voucherCodeList: [] }], [{ voucherCodeList: ['any'], giftMessage: '长'.repeat(201) }]])(
    'refuses %o',
    async (changes) => {
      expect((await stand.give(await stand.person(), changes)).isSuccess).toBe(false);
    },
  );
});

describe('looking at gifts', () => {
  it('shows both sides the whole story', async () => {
    const { person, codes, giftId } = await stand.giver({ giftMessage: '恭喜' });
    const receiver = await stand.person();
    expect((await stand.detail(giftId)).content).toMatchObject({
      giverMemberId: person.memberId,
      receiverMemberId: '',
      giftMessage: '恭喜',
      voucherList: [{ voucherCode: codes[0], memberId: person.memberId, voucherStatus: 'Giving' }],
    });
    await stand.claim(giftId, receiver);
    for (const { memberId } of [person, receiver]) {
      expect((await stand.detail(giftId, { memberId })).content).toMatchObject({
        giftStatus: 'Claimed',
        receiverMemberId: receiver.memberId,
        voucherList: [{ voucherCode: codes[0], memberId: receiver.memberId, voucherStatus: '00' }],
      });
    }
    const { memberId } = await stand.person();
    expect((await stand.detail(giftId, { memberId })).code).toBe('MICRO_VOUCHERWALLET_GIFT_NOT_FOUND');
    expect((await stand.detail('none')).code).toBe('MICRO_VOUCHERWALLET_GIFT_NOT_FOUND');
  });

  it('lists what a member gave and received, the newest first, page by page', async () => {
    const [person, other] = [await stand.person(), await stand.person()];
    const rows = await stand.receive(person, 3);
    const gifts: unknown[] = [];
    for (const { voucherCode = '' } of rows) {
      gifts.push((await stand.give(person, { voucherCodeList: [voucherCode] })).content.giftId);
    }
    await stand.claim(gifts[0], other);
    await stand.revoke(gifts[1], person);
    const back = await stand.give(other, { voucherCodeList: [rows[0]?.voucherCode ?? ''] });
    await stand.claim(back.content.giftId, person);
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
