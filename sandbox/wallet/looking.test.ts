import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Content } from '../../contracts/operation.ts';
import { cardPay } from '../../contracts/operations/card/pay.ts';
import { walletClearNewVoucherMark } from '../../contracts/operations/wallet/clear-new-voucher-mark.ts';
import { walletCountNewVouchers } from '../../contracts/operations/wallet/count-new-vouchers.ts';
import { walletGetCardVoucherDetail } from '../../contracts/operations/wallet/get-card-voucher-detail.ts';
import { walletGetThirdOpenIdByVoucherCode } from '../../contracts/operations/wallet/get-third-open-id-by-voucher-code.ts';
import { walletGetVoucherSourceName } from '../../contracts/operations/wallet/get-voucher-source-name.ts';
import { walletRemoveVoucher } from '../../contracts/operations/wallet/remove-voucher.ts';
import { openWalletStand, type Person, products, type WalletStand } from './wallet-stand.fixture.ts';

let stand: WalletStand;
beforeAll(async () => {
  stand = await openWalletStand();
});
afterAll(() => stand.stop());

const detail = ({ memberId }: Person, changes: Content) =>
  stand.call(walletGetCardVoucherDetail, { memberId, ...changes });
const countNew = ({ memberId }: Person, changes: Content = {}) =>
  stand.call(walletCountNewVouchers, { memberId, ...changes });
const clearNew = ({ memberId }: Person, changes: Content = {}) =>
  stand.call(walletClearNewVoucherMark, { memberId, ...changes });

describe('wallet.getCardVoucherDetail', () => {
  it('agrees with the list, by walletId, by number and by both', async () => {
    const owner = await stand.person();
    await stand.receive(owner, 1, products.card);
    await stand.receive(owner, 2);
    for (const row of await stand.rows(owner)) {
      const { walletId, voucherCode } = row;
      const shown = { ...row, totalTimes: 1 };
      for (const which of [{ walletId }, { voucherCode }, { walletId, voucherCode }]) {
        expect((await detail(owner, which)).content).toEqual(shown);
      }
    }
  });

  it('shows a card lower by what was paid with it', async () => {
    const owner = await stand.person();
    const [card] = await stand.receive(owner, 1, products.card);
    const cashCardNo = card?.voucherCode ?? '';
    await stand.call(cardPay, { ...cardPay.example(stand.given), cashCardNo, txnAmount: '0.30' });
    expect((await detail(owner, { voucherCode: cashCardNo })).content.voucherAmount).toBe(199.7);
  });

  it('shows nothing that is not in the wallet', async () => {
    const [owner, other] = [await stand.person(), await stand.person()];
    const [first, second] = await stand.receive(owner, 2);
    const refused = 'MICRO_VOUCHERWALLET_VOUCHER_NOT_FOUND';
    const voucherCode = first?.voucherCode;
    expect((await detail(other, { voucherCode })).code).toBe(refused);
    expect((await detail(owner, { voucherCode, walletId: second?.walletId })).code).toBe(refused);
    await stand.call(walletRemoveVoucher, { memberId: owner.memberId, voucherCodeList: [voucherCode ?? ''] });
    expect((await detail(owner, { voucherCode })).code).toBe(refused);
  });

  it('refuses a request that names nothing, and nobody', async () => {
    const owner = await stand.person();
    expect((await detail(owner, {})).code).toBe('MICRO_VOUCHERWALLET_INVALID_PARAMETER');
    expect((await detail({ ...owner, memberId: 'nobody' }, { walletId: 'any' })).code).toBe(
      'MICRO_VOUCHERWALLET_MEMBER_NOT_FOUND',
    );
  });
});

describe('the mark of new vouchers', () => {
  it('is counted by kind, as the list shows it', async () => {
    const owner = await stand.person();
    await stand.receive(owner, 1, products.card);
    await stand.receive(owner, 2);
    expect((await countNew(owner)).content).toEqual({ count: 3, cardCount: 1, voucherCount: 2 });
    expect((await countNew(owner, { productType: 'Voucher' })).content.count).toBe(2);
    expect((await countNew(owner, { productType: 'Cashcard' })).content.count).toBe(1);
  });

  it('is taken from what the request names, or from all, once', async () => {
    const owner = await stand.person();
    const [first] = await stand.receive(owner, 3);
    expect((await clearNew(owner, { walletIdList: [first?.walletId ?? '', 'none'] })).content).toEqual({
      count: 1,
    });
    expect((await stand.rows(owner)).map(({ isNew }) => isNew)).toEqual(['0', '1', '1']);
    expect((await clearNew(owner)).content).toEqual({ count: 2 });
    expect((await clearNew(owner, { walletIdList: [] })).content).toEqual({ count: 0 });
    expect((await countNew(owner)).content).toEqual({ count: 0, cardCount: 0, voucherCount: 0 });
  });

  it('is on what comes later, and not on what was removed', async () => {
    const owner = await stand.person();
    const [first] = await stand.receive(owner, 2);
    await stand.call(walletRemoveVoucher, {
      memberId: owner.memberId,
      walletIdList: [first?.walletId ?? ''],
    });
    expect((await countNew(owner)).content.count).toBe(1);
    await clearNew(owner);
    await stand.receive(owner);
    expect((await countNew(owner)).content.count).toBe(1);
  });

  it('is nobody elses', async () => {
    const nobody = { ...(await stand.person()), memberId: 'nobody' };
    expect((await countNew(nobody)).code).toBe('MICRO_VOUCHERWALLET_MEMBER_NOT_FOUND');
    expect((await clearNew(nobody)).code).toBe('MICRO_VOUCHERWALLET_MEMBER_NOT_FOUND');
  });
});

describe('who holds a voucher', () => {
  const holder = (voucherCode: string) => stand.call(walletGetThirdOpenIdByVoucherCode, { voucherCode });

  it('is told for vouchers and cards in wallets of the tenant', async () => {
    const owner = await stand.person();
    const [voucher] = await stand.receive(owner);
    const [card] = await stand.receive(owner, 1, products.card);
    for (const code of [voucher?.voucherCode ?? '', card?.voucherCode ?? '']) {
      expect((await holder(code)).content).toEqual({ voucherCode: code, ...owner });
      expect((await stand.callAsOther(walletGetThirdOpenIdByVoucherCode, { voucherCode: code })).code).toBe(
        'MICRO_VOUCHERWALLET_VOUCHER_NOT_FOUND',
      );
    }
  });

  it('is not told for a voucher in no wallet', async () => {
    const [loose] = stand.given.data.looseVouchers ?? [];
    expect((await holder(loose?.code ?? '')).code).toBe('MICRO_VOUCHERWALLET_VOUCHER_NOT_FOUND');
    expect((await holder('none')).code).toBe('MICRO_VOUCHERWALLET_VOUCHER_NOT_FOUND');
  });
});

describe('wallet.getVoucherSourceName', () => {
  const names = (content: Content) => stand.call(walletGetVoucherSourceName, content);

  it('names the sources asked for, or all there are', async () => {
    expect((await names({ voucherSourceList: ['giftcard', 'none'] })).content).toEqual({
      voucherSourceNameList: [{ voucherSource: 'giftcard', voucherSourceName: '礼品卡' }],
    });
    const { appId } = stand.running.target;
    const all = await names({});
    expect(all.content.voucherSourceNameList).toHaveLength(6);
    expect(all.content.voucherSourceNameList).toContainEqual({
      voucherSource: appId,
      voucherSourceName: '沙箱应用',
    });
    expect((await names({ voucherSourceList: [] })).content).toEqual(all.content);
  });

  it('names none of another tenant', async () => {
    const { content } = await stand.callAsOther(walletGetVoucherSourceName, {});
    expect(content).toEqual({ voucherSourceNameList: [] });
  });
});
