import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shanghaiDateTime } from '../../contracts/clock.ts';
import type { Content } from '../../contracts/operation.ts';
import { walletBindVoucher } from '../../contracts/operations/wallet/bind-voucher.ts';
import { walletClaimGift } from '../../contracts/operations/wallet/claim-gift.ts';
import { walletGiveVoucher } from '../../contracts/operations/wallet/give-voucher.ts';
import { walletRecoverWallet } from '../../contracts/operations/wallet/recover-wallet.ts';
import { walletRemoveAllVouchers } from '../../contracts/operations/wallet/remove-all-vouchers.ts';
import { walletRemoveVoucher } from '../../contracts/operations/wallet/remove-voucher.ts';
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

const remove = ({ memberId }: Person, changes: Content) =>
  stand.call(walletRemoveVoucher, { memberId, ...changes });
const removeAll = (who: Content) => stand.call(walletRemoveAllVouchers, who);
const recover = (who: Content, changes: Content = {}) =>
  stand.call(walletRecoverWallet, { ...who, ...changes });
const now = () => shanghaiDateTime(stand.running.sandbox.clock.now());
const pass = (seconds: number) => stand.running.sandbox.clock.advance(seconds * 1000);
const codesOf = (rows: readonly { voucherCode?: string }[]) =>
  rows.map(({ voucherCode = '' }) => voucherCode);

describe('removing and recovering', () => {
  it('brings every entry back as it was, card and vouchers, in its place', async () => {
    const owner = await stand.person();
    await stand.receive(owner, 1, products.card);
    await stand.receive(owner, 3);
    const before = await stand.rows(owner);
    expect((await removeAll({ memberId: owner.memberId })).content).toEqual({ count: 4 });
    expect((await stand.list(owner)).content).toMatchObject({ totalCount: 0, cardTotalAmount: 0 });
    pass(60);
    expect((await recover({ memberId: owner.memberId })).content).toEqual({ count: 4 });
    const after = await stand.rows(owner);
    const still = ({ updateDate: _changes, ...row }: Content) => row;
    expect(after.map((row) => still(row as Content))).toEqual(before.map((row) => still(row as Content)));
  });

  it('removes what walletIdList and voucherCodeList name, each once, and nothing else', async () => {
    const owner = await stand.person();
    const [first, second, third] = await stand.receive(owner, 3);
    const walletIdList = [first?.walletId ?? '', second?.walletId ?? ''];
    const voucherCodeList = codesOf([second ?? {}]);
    expect((await remove(owner, { walletIdList, voucherCodeList })).content).toEqual({ count: 2 });
    expect(await stand.codes(owner)).toEqual(codesOf([third ?? {}]));
    expect((await remove(owner, { walletIdList })).content).toEqual({ count: 0 });
  });

  it('removes nothing of somebody else', async () => {
    const [owner, other] = [await stand.person(), await stand.person()];
    const voucherCodeList = codesOf(await stand.receive(owner));
    expect((await remove(other, { voucherCodeList })).content).toEqual({ count: 0 });
    expect(await stand.codes(owner)).toEqual(voucherCodeList);
  });

  it('takes the first of memberId, thirdOpenId and phoneNumber, and refuses none of them', async () => {
    const owner = await stand.person();
    const { memberId, thirdOpenId, phoneNumber } = owner;
    for (const who of [{ memberId }, { thirdOpenId }, { phoneNumber }]) {
      await stand.receive(owner);
      const held = (await stand.codes(owner)).length;
      expect((await removeAll(who)).content).toEqual({ count: held });
      expect((await recover(who)).content).toEqual({ count: held });
    }
    expect((await recover({ memberId, thirdOpenId: 'nobody' })).isSuccess).toBe(true);
    expect((await removeAll({})).code).toBe('MICRO_VOUCHERWALLET_INVALID_PARAMETER');
    expect((await recover({})).code).toBe('MICRO_VOUCHERWALLET_INVALID_PARAMETER');
    for (const who of [{ memberId: 'nobody' }, { thirdOpenId: 'nobody' }, { phoneNumber: '1' }]) {
      expect((await removeAll(who)).code).toBe('MICRO_VOUCHERWALLET_MEMBER_NOT_FOUND');
      expect((await recover(who)).code).toBe('MICRO_VOUCHERWALLET_MEMBER_NOT_FOUND');
    }
  });

  it('recovers by the second of the removal, both ends included', async () => {
    const owner = await stand.person();
    const codes = codesOf(await stand.receive(owner, 3));
    const times: string[] = [];
    for (const code of codes) {
      pass(10);
      times.push(now());
      await remove(owner, { voucherCodeList: [code] });
    }
    const [, at = '', last = ''] = times;
    pass(10);
    const who = { memberId: owner.memberId };
    expect((await recover(who, { startDate: now() })).content).toEqual({ count: 0 });
    expect((await recover(who, { startDate: at, endDate: at })).content).toEqual({ count: 1 });
    expect(await stand.codes(owner)).toEqual([codes[1]]);
    expect((await recover(who, { startDate: last })).content).toEqual({ count: 1 });
    expect((await recover(who, { endDate: at })).content).toEqual({ count: 1 });
    expect(await stand.codes(owner)).toEqual(codes);
    expect((await recover(who)).content).toEqual({ count: 0 });
  });

  it('recovers only the codes a list names', async () => {
    const owner = await stand.person();
    const [first = '', second = ''] = codesOf(await stand.receive(owner, 2));
    const who = { memberId: owner.memberId };
    await removeAll(who);
    expect((await recover(who, { voucherCodeList: [second, 'none'] })).content).toEqual({ count: 1 });
    expect(await stand.codes(owner)).toEqual([second]);
    expect((await recover(who, { voucherCodeList: [] })).content).toEqual({ count: 1 });
    expect(await stand.codes(owner)).toEqual([first, second]);
  });

  it('leaves with its new holder what somebody else has bound since', async () => {
    const [owner, other] = [await stand.person(), await stand.person()];
    const voucherCodeList = codesOf(await stand.receive(owner));
    await remove(owner, { voucherCodeList });
    await stand.call(walletBindVoucher, { memberId: other.memberId, voucherCode: voucherCodeList[0] });
    expect((await recover({ memberId: owner.memberId })).content).toEqual({ count: 0 });
    expect(await stand.codes(other)).toEqual(voucherCodeList);
    await remove(other, { voucherCodeList });
    expect((await recover({ memberId: owner.memberId })).content).toEqual({ count: 1 });
    expect((await recover({ memberId: other.memberId })).content).toEqual({ count: 0 });
  });

  it('leaves with the receiver what was given away, and recovers it once the receiver has removed it', async () => {
    const [giver, receiver] = [await stand.person(), await stand.person()];
    const voucherCodeList = codesOf(await stand.receive(giver));
    const { content } = await stand.call(walletGiveVoucher, { memberId: giver.memberId, voucherCodeList });
    await stand.call(walletClaimGift, { giftId: String(content.giftId), memberId: receiver.memberId });
    expect((await recover({ memberId: giver.memberId })).content).toEqual({ count: 0 });
    await remove(receiver, { voucherCodeList });
    expect((await recover({ memberId: giver.memberId })).content).toEqual({ count: 1 });
    expect(await stand.codes(giver)).toEqual(voucherCodeList);
  });

  it('does not remove what waits in a gift, and revokes the gift when everything is removed', async () => {
    const [giver, receiver] = [await stand.person(), await stand.person()];
    const voucherCodeList = codesOf(await stand.receive(giver));
    const { content } = await stand.call(walletGiveVoucher, { memberId: giver.memberId, voucherCodeList });
    const claim = () =>
      stand.call(walletClaimGift, { giftId: String(content.giftId), memberId: receiver.memberId });
    expect((await remove(giver, { voucherCodeList })).code).toBe('MICRO_VOUCHERWALLET_VOUCHER_GIVING');
    expect((await removeAll({ memberId: giver.memberId })).content).toEqual({ count: 1 });
    expect((await claim()).code).toBe('MICRO_VOUCHERWALLET_GIFT_STATUS_ERROR');
    expect((await recover({ memberId: giver.memberId })).content).toEqual({ count: 1 });
    expect(await stand.rows(giver)).toMatchObject([{ voucherStatus: '00' }]);
  });

  it.each([
    [{}],
    [{ walletIdList: [], voucherCodeList: [] }],
    [{ walletIdList: 'one' }],
    [{ voucherCodeList: [1] }],
  ])('refuses to remove %o', async (changes) => {
    expect((await remove(await stand.person(), changes)).code).toBe('MICRO_VOUCHERWALLET_INVALID_PARAMETER');
  });

  it.each([[{ startDate: '20260230000000' }], [{ endDate: '2026-03-01' }], [{ memberId: 'm'.repeat(33) }]])(
    'refuses to recover with %o',
    async (changes) => {
      const { memberId } = await stand.person();
      expect((await recover({ memberId, ...changes })).isSuccess).toBe(false);
    },
  );
});
