import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Content } from '../../contracts/operation.ts';
import { memberGetMemberCardInfo } from '../../contracts/operations/member/get-member-card-info.ts';
import { walletGiveVoucher } from '../../contracts/operations/wallet/give-voucher.ts';
import { walletNotifyCashCardStatus } from '../../contracts/operations/wallet/notify-cash-card-status.ts';
import { walletNotifyEcouponStatus } from '../../contracts/operations/wallet/notify-ecoupon-status.ts';
import { walletReceiveVoucher } from '../../contracts/operations/wallet/receive-voucher.ts';
import { walletSyncProductConfig } from '../../contracts/operations/wallet/sync-product-config.ts';
import { readObjects } from '../systems/read-content.ts';
import { openWalletStand, products, rowsOf, type WalletStand } from './wallet-stand.fixture.ts';

let stand: WalletStand;
beforeAll(async () => {
  stand = await openWalletStand();
});
afterAll(() => stand.stop());

const cardStatus = (cashCardNo: string, changes: Content) =>
  stand.call(walletNotifyCashCardStatus, {
    cashCardNo,
    cardStatus: '2',
    changeTime: '20260301120000',
    ...changes,
  });
const voucherStatus = (voucherCode: string, changes: Content) =>
  stand.call(walletNotifyEcouponStatus, {
    voucherCode,
    voucherStatus: 'Frozen',
    changeTime: '20260301120000',
    ...changes,
  });
const configure = (changes: Content) =>
  stand.call(walletSyncProductConfig, { ...products.voucher, productName: '代金券', ...changes });

describe('wallet.notifyCashCardStatus', () => {
  it('changes what the wallet shows, and neither the card nor its balance', async () => {
    const owner = await stand.person();
    const [card] = await stand.receive(owner, 1, products.card);
    const cashCardNo = card?.voucherCode ?? '';
    expect((await cardStatus(cashCardNo, { cardBalance: '1.00' })).content).toEqual({ count: 1 });
    expect(await stand.rows(owner)).toMatchObject([
      { voucherStatus: '2', voucherStatusDesc: '冻结', voucherAmount: 200 },
    ]);
    const { content } = await stand.call(memberGetMemberCardInfo, { memberId: owner.memberId });
    expect(readObjects(content, 'cardInfoList')).toMatchObject([{ cardStatus: '1', cardBalance: '200.00' }]);
  });

  it('takes the later change, not the one that comes later', async () => {
    const owner = await stand.person();
    const [card] = await stand.receive(owner, 1, products.card);
    const cashCardNo = card?.voucherCode ?? '';
    const shown = async () => (await stand.rows(owner))[0]?.voucherStatus;
    await cardStatus(cashCardNo, { cardStatus: '2', changeTime: '20260301120001' });
    expect((await cardStatus(cashCardNo, { cardStatus: '1', changeTime: '20260301120000' })).content).toEqual(
      {
        count: 0,
      },
    );
    expect(await shown()).toBe('2');
    await cardStatus(cashCardNo, { cardStatus: '1', changeTime: '20260301120001' });
    expect(await shown()).toBe('1');
  });

  it('counts nothing for a card in no wallet, nor for another tenant', async () => {
    const [card] = await stand.receive(await stand.person(), 1, products.card);
    expect((await cardStatus('none', {})).content).toEqual({ count: 0 });
    const other = await stand.callAsOther(walletNotifyCashCardStatus, {
      cashCardNo: card?.voucherCode ?? '',
      cardStatus: '2',
      changeTime: '20260301120000',
    });
    expect(other.content).toEqual({ count: 0 });
  });

  it.each([
    [{ cardStatus: '6' }],
    [{ changeTime: '20260229000000' }],
    [{ changeTime: undefined }],
    [{ cardBalance: 'much' }],
  ])('refuses %o', async (changes) => {
    expect((await cardStatus('any', changes)).code).toBe('MICRO_VOUCHERWALLET_INVALID_PARAMETER');
  });
});

describe('wallet.notifyEcouponStatus', () => {
  it.each([
    ['Used', '已使用'],
    ['Expired', '已过期'],
    ['Frozen', '已冻结'],
    ['Void', '已作废'],
  ])('shows a voucher as %s, which may not be given away then', async (status, name) => {
    const owner = await stand.person();
    const [voucher] = await stand.receive(owner);
    const code = voucher?.voucherCode ?? '';
    await voucherStatus(code, { voucherStatus: status });
    expect(await stand.rows(owner)).toMatchObject([{ voucherStatus: status, voucherStatusDesc: name }]);
    const give = () => stand.call(walletGiveVoucher, { memberId: owner.memberId, voucherCodeList: [code] });
    expect((await give()).code).toBe('MICRO_VOUCHERWALLET_VOUCHER_STATUS_ERROR');
    await voucherStatus(code, { voucherStatus: '00' });
    expect((await give()).isSuccess).toBe(true);
  });

  it('shows the notified words and uses, never more uses than the voucher has', async () => {
    const owner = await stand.person();
    const [voucher] = await stand.receive(owner);
    const code = voucher?.voucherCode ?? '';
    await voucherStatus(code, { voucherStatusDesc: '风控冻结', remainTimes: 0 });
    expect(await stand.rows(owner)).toMatchObject([{ voucherStatusDesc: '风控冻结', remainTimes: 0 }]);
    await voucherStatus(code, { voucherStatus: '00', remainTimes: 9 });
    expect(await stand.rows(owner)).toMatchObject([{ voucherStatusDesc: '可使用', remainTimes: 1 }]);
  });

  it.each([
    [{ voucherStatus: '1' }],
    [{ remainTimes: -1 }],
    [{ remainTimes: 0.5 }],
    [{ voucherStatus: undefined }],
  ])('refuses %o', async (changes) => {
    expect((await voucherStatus('any', changes)).code).toBe('MICRO_VOUCHERWALLET_INVALID_PARAMETER');
  });
});

describe('wallet.syncProductConfig', () => {
  it('makes a product that can be claimed, with its value, uses and dates', async () => {
    const owner = await stand.person();
    const product = { productType: 'Voucher', productCode: 'NEW1' } as const;
    const dates = { validStartTime: '20260101000000', validEndTime: '20260331235959' };
    const made = await configure({
      ...product,
      productName: '五次券',
      faceValue: 8.5,
      totalTimes: 5,
      ...dates,
    });
    expect(made.content).toEqual({ productCode: 'NEW1', count: 0 });
    await stand.call(walletReceiveVoucher, { memberId: owner.memberId, ...product });
    expect(await stand.rows(owner)).toMatchObject([
      { voucherName: '五次券', voucherAmount: 8.5, remainTimes: 5, ...dates },
    ]);
  });

  it('changes how wallets show a product, and nothing of what a voucher is worth', async () => {
    const owner = await stand.person();
    const product = { productType: 'Voucher', productCode: 'NEW2' } as const;
    await configure({ ...product, faceValue: 10 });
    await stand.call(walletReceiveVoucher, { memberId: owner.memberId, ...product, quantity: 2 });
    const surfaceUrl = 'https://merchant.example/surface.jpg';
    const shown = {
      productName: '新名',
      surfaceUrl,
      voucherScope: '3,8',
      useRule: { productSku: { '8379': 1 } },
    };
    expect((await configure({ ...product, ...shown, faceValue: 99 })).content).toEqual({
      productCode: 'NEW2',
      count: 2,
    });
    const { productName, ...fields } = shown;
    expect((await stand.rows(owner))[0]).toMatchObject({
      ...fields,
      voucherName: productName,
      voucherAmount: 10,
    });
    const claimed = await stand.call(walletReceiveVoucher, { memberId: owner.memberId, ...product });
    expect(rowsOf(claimed.content)).toMatchObject([{ voucherAmount: 99 }]);
  });

  it('keeps a later change from an older one', async () => {
    const product = { productType: 'Cashcard', productCode: 'NEW3' } as const;
    const owner = await stand.person();
    await configure({ ...product, productName: '卡', faceValue: 5, changeTime: '20260301120000' });
    await stand.call(walletReceiveVoucher, { memberId: owner.memberId, ...product });
    const older = await configure({ ...product, productName: '旧名', changeTime: '20260301115959' });
    expect(older.content).toEqual({ productCode: 'NEW3', count: 0 });
    expect(await stand.rows(owner)).toMatchObject([{ voucherName: '卡' }]);
  });

  it('keeps tenants apart', async () => {
    const product = { productType: 'Voucher', productCode: 'NEW4' } as const;
    await stand.callAsOther(walletSyncProductConfig, { ...product, productName: '别家', faceValue: 1 });
    const { memberId } = await stand.person();
    expect((await stand.call(walletReceiveVoucher, { memberId, ...product })).code).toBe(
      'MICRO_VOUCHERWALLET_PRODUCT_NOT_FOUND',
    );
  });

  it.each([
    [{ productName: undefined }],
    [{ faceValue: -1 }],
    [{ faceValue: 0.001 }],
    [{ totalTimes: 0 }],
    [{ validStartTime: '20260302000000', validEndTime: '20260301000000' }],
    [{ useRule: { productSku: 'all' } }],
    [{ changeTime: '20261301000000' }],
  ])('refuses %o', async (changes) => {
    expect((await configure(changes)).code).toBe('MICRO_VOUCHERWALLET_INVALID_PARAMETER');
  });
});
