import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Content } from '../../contracts/operation.ts';
import { memberGetMemberAssets } from '../../contracts/operations/member/get-member-assets.ts';
import { walletClaimGift } from '../../contracts/operations/wallet/claim-gift.ts';
import { walletGetGiftRecords } from '../../contracts/operations/wallet/get-gift-records.ts';
import { walletGiveVoucher } from '../../contracts/operations/wallet/give-voucher.ts';
import { walletMergeAssets } from '../../contracts/operations/wallet/merge-assets.ts';
import { walletRemoveAllVouchers } from '../../contracts/operations/wallet/remove-all-vouchers.ts';
import { walletSyncPlatformUserInfo } from '../../contracts/operations/wallet/sync-platform-user-info.ts';
import { readObject } from '../systems/read-content.ts';
import { brokenLaws } from '../world/laws.ts';
import { openWalletStand, type Person, products, type WalletStand } from './wallet-stand.fixture.ts';

let stand: WalletStand;
beforeAll(async () => {
  stand = await openWalletStand();
});
afterAll(async () => {
  expect(brokenLaws(stand.running.sandbox.world)).toEqual([]);
  await stand.stop();
});

const merge = (source: { memberId: string }, target: { memberId: string }, changes: Content = {}) =>
  stand.call(walletMergeAssets, {
    sourceMemberId: source.memberId,
    targetMemberId: target.memberId,
    ...changes,
  });
const sync = (content: Content) =>
  stand.call(walletSyncPlatformUserInfo, { platformType: 'ALL', ...content });
const points = async ({ memberId }: { memberId: string }) => {
  const { content } = await stand.call(memberGetMemberAssets, { memberId });
  return readObject(content, 'points')?.pointAmount;
};

describe('wallet.mergeAssets', () => {
  it('moves cards and vouchers, the same entries, behind what the target has', async () => {
    const [source, target] = [await stand.person(), await stand.person()];
    const own = await stand.receive(target);
    const cards = await stand.receive(source, 1, products.card);
    const vouchers = await stand.receive(source, 2);
    expect((await merge(source, target)).content).toEqual({ targetMemberId: target.memberId, count: 3 });
    expect(await stand.codes(source)).toEqual([]);
    const ids = [...cards, ...own, ...vouchers].map(({ walletId }) => walletId);
    const moved = await stand.rows(target);
    expect(moved.map(({ walletId }) => walletId)).toEqual(ids);
    expect(
      moved.every(
        ({ memberId, phoneNumber }) => memberId === target.memberId && phoneNumber === target.phoneNumber,
      ),
    ).toBe(true);
  });

  it('moves nothing the second time', async () => {
    const [source, target] = [await stand.person(), await stand.person()];
    await stand.receive(source);
    await merge(source, target);
    expect((await merge(source, target)).content).toEqual({ targetMemberId: target.memberId, count: 0 });
  });

  it('moves points by the ledger, and not one of them twice', async () => {
    const [first, second] = stand.given.data.members ?? [];
    if (first === undefined || second === undefined) throw new Error('the seed has two members');
    await merge(second, first);
    expect([await points(first), await points(second)]).toEqual([2_000_000_000, 0]);
    await merge(second, first);
    expect(await points(first)).toBe(2_000_000_000);
  });

  it('takes along a gift that waits: the target is its giver then', async () => {
    const [source, target, receiver] = [await stand.person(), await stand.person(), await stand.person()];
    const [voucher] = await stand.receive(source);
    const given = await stand.call(walletGiveVoucher, {
      memberId: source.memberId,
      voucherCodeList: [voucher?.voucherCode ?? ''],
    });
    const giftId = String(given.content.giftId);
    await merge(source, target);
    const records = await stand.call(walletGetGiftRecords, { memberId: target.memberId });
    expect(records.content).toMatchObject({ totalCount: 1, giftList: [{ giftId, recordType: 'Given' }] });
    const claim = ({ memberId }: Person) => stand.call(walletClaimGift, { giftId, memberId });
    expect((await claim(target)).code).toBe('MICRO_VOUCHERWALLET_GIFT_OWN');
    expect((await claim(receiver)).isSuccess).toBe(true);
    expect(await stand.codes(target)).toEqual([]);
  });

  it('shows the thirdOpenId and phone that the request names for what moved', async () => {
    const [source, target] = [await stand.person(), await stand.person()];
    await stand.receive(source);
    await merge(source, target, { thirdOpenId: 'merged', phoneNumber: '13912345678' });
    expect(await stand.rows(target)).toMatchObject([{ thirdOpenId: 'merged', phoneNumber: '13912345678' }]);
  });

  it('refuses a member with itself, and members nobody knows', async () => {
    const someone = await stand.person();
    const nobody = { memberId: 'nobody' };
    expect((await merge(someone, someone)).code).toBe('MICRO_VOUCHERWALLET_INVALID_PARAMETER');
    expect((await merge(someone, nobody)).code).toBe('MICRO_VOUCHERWALLET_MEMBER_NOT_FOUND');
    expect((await merge(nobody, someone)).code).toBe('MICRO_VOUCHERWALLET_MEMBER_NOT_FOUND');
  });
});

describe('wallet.syncPlatformUserInfo', () => {
  it('merges the wallets of the phone and of the platform openId into that of the thirdOpenId', async () => {
    const [brand, phone, platform] = [await stand.person(), await stand.person(), await stand.person()];
    await stand.receive(phone, 2);
    await stand.receive(platform, 1);
    const identity = {
      platformOpenId: platform.thirdOpenId,
      thirdOpenId: brand.thirdOpenId,
      phoneNumber: phone.phoneNumber,
    };
    expect((await sync(identity)).content).toEqual({ count: 3 });
    expect(await stand.codes(brand)).toHaveLength(3);
    expect((await sync(identity)).content).toEqual({ count: 0 });
  });

  it('finds the member by phone where the thirdOpenId is new, and knows it by the platform openId afterwards', async () => {
    const owner = await stand.person();
    await stand.receive(owner);
    const who = {
      platformOpenId: 'at-alipay',
      thirdOpenId: 'new-to-the-brand',
      phoneNumber: owner.phoneNumber,
    };
    expect((await sync({ ...who, platformType: 'alipay' })).content).toEqual({ count: 0 });
    const removed = await stand.call(walletRemoveAllVouchers, { thirdOpenId: 'at-alipay' });
    expect(removed.content).toEqual({ count: 1 });
  });

  it.each([
    [{ platformType: 'tmail' }],
    [{ platformOpenId: undefined }],
    [{ platformOpenId: '' }],
    [{ thirdOpenId: 'nobody', phoneNumber: '1' }],
    [{ phoneNumber: 'p'.repeat(51) }],
  ])('refuses %o', async (changes) => {
    const { thirdOpenId, phoneNumber } = await stand.person();
    const called = await sync({ platformOpenId: 'somebody', thirdOpenId, phoneNumber, ...changes });
    expect(called.isSuccess).toBe(false);
  });
});
