import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Content } from '../../contracts/operation.ts';
import { walletActiveVoucher } from '../../contracts/operations/wallet/active-voucher.ts';
import { walletBindVoucher } from '../../contracts/operations/wallet/bind-voucher.ts';
import { walletReceiveVoucher } from '../../contracts/operations/wallet/receive-voucher.ts';
import { brokenLaws } from '../world/laws.ts';
import { accounts, balanceOf } from '../world/ledger.ts';
import { openWalletStand, type Person, products, rowsOf, type WalletStand } from './wallet-stand.fixture.ts';

let stand: WalletStand;
beforeAll(async () => {
  stand = await openWalletStand();
});
afterAll(async () => {
  expect(brokenLaws(stand.running.sandbox.world)).toEqual([]);
  await stand.stop();
});

/** A voucher nobody holds, each once. */
const loose = () => {
  const { looseVouchers = [] } = stand.given.data;
  const { code = '', secret = '' } = looseVouchers.at(stand.given.ids.turn('loose', 400)) ?? {};
  return { code, secret };
};
const claim = ({ memberId }: Person, changes: Content = {}) =>
  stand.call(walletReceiveVoucher, { memberId, ...products.voucher, ...changes });
const bind = ({ memberId }: Person, changes: Content) =>
  stand.call(walletBindVoucher, { memberId, ...changes });
const activate = ({ phoneNumber }: Person, voucherCode: string) =>
  stand.call(walletActiveVoucher, { voucherCode, phoneNumber, shopNo: '99990' });

describe('wallet.receiveVoucher', () => {
  it('hands out one new voucher where no quantity is given, and the wallet has it', async () => {
    const owner = await stand.person();
    const { content } = await claim(owner);
    expect(content).toMatchObject({ cardList: [], totalCount: 1 });
    expect(content.voucherList).toEqual([
      expect.objectContaining({
        voucherStatus: '00',
        voucherAmount: 10,
        isNew: '1',
        memberId: owner.memberId,
      }),
    ]);
    expect(await stand.codes(owner)).toEqual(rowsOf(content).map(({ voucherCode }) => voucherCode));
  });

  it('hands out cards with their face value in the ledger', async () => {
    const owner = await stand.person();
    const [card] = await stand.receive(owner, 1, products.card);
    expect(card).toMatchObject({
      productType: 'Cashcard',
      voucherStatus: '1',
      voucherAmount: 200,
      faceValue: 200,
    });
    const account = accounts.principal(card?.voucherCode ?? '');
    expect(balanceOf(stand.running.sandbox.world, account).toFixed(2)).toBe('200.00');
    expect((await stand.list(owner)).content.cardTotalAmount).toBe(200);
  });

  it('answers an orderId a second time with the first result, whatever is asked, and hands out nothing', async () => {
    const owner = await stand.person();
    const first = await claim(owner, { orderId: 'order-1', quantity: 2 });
    expect((await claim(owner, { orderId: 'order-1', quantity: 2 })).content).toEqual(first.content);
    expect((await claim(owner, { orderId: 'order-1', quantity: 5 })).content).toEqual(first.content);
    expect(await stand.codes(owner)).toHaveLength(2);
    expect((await claim(await stand.person(), { orderId: 'order-1' })).code).toBe(
      'MICRO_VOUCHERWALLET_ORDER_DUPLICATE',
    );
  });

  it('keeps an orderId of a refused request free', async () => {
    const owner = await stand.person();
    expect((await claim(owner, { orderId: 'order-2', productCode: 'none' })).isSuccess).toBe(false);
    expect((await claim(owner, { orderId: 'order-2' })).isSuccess).toBe(true);
  });

  it('shows what the request names instead of the member, and the source it came through', async () => {
    const owner = await stand.person();
    await claim(owner, { thirdOpenId: 'elsewhere', phoneNumber: '13900000000', voucherSource: 'campaign' });
    expect(await stand.rows(owner, { voucherSource: 'campaign' })).toEqual([
      expect.objectContaining({ thirdOpenId: 'elsewhere', phoneNumber: '13900000000' }),
    ]);
    expect(await stand.rows(owner, { voucherSource: 'giftcard' })).toEqual([]);
  });

  it.each([
    [{ productCode: 'none' }, 'PRODUCT_NOT_FOUND'],
    [{ productType: 'Cashcard' }, 'PRODUCT_NOT_FOUND'],
    [{ memberId: 'nobody' }, 'MEMBER_NOT_FOUND'],
    [{ quantity: 0 }, 'INVALID_PARAMETER'],
    [{ quantity: 101 }, 'INVALID_PARAMETER'],
    [{ quantity: 1.5 }, 'INVALID_PARAMETER'],
    [{ productCode: undefined }, 'INVALID_PARAMETER'],
    [{ orderId: '' }, 'REQUEST_LENGTH_ILLEGAL'],
  ])('refuses %o with %s', async (changes, code) => {
    expect((await claim(await stand.person(), changes)).code).toBe(`MICRO_VOUCHERWALLET_${code}`);
  });

  it('gives another tenant nothing of this one', async () => {
    const { memberId } = await stand.person();
    const called = await stand.callAsOther(walletReceiveVoucher, { memberId, ...products.voucher });
    expect(called.code).toBe('MICRO_VOUCHERWALLET_MEMBER_NOT_FOUND');
  });
});

describe('wallet.bindVoucher', () => {
  it('puts a voucher nobody holds into the wallet, once', async () => {
    const owner = await stand.person();
    const { code } = loose();
    const { content } = await bind(owner, { voucherCode: code });
    expect(content).toMatchObject({ voucherCode: code, memberId: owner.memberId, isNew: '1' });
    expect((await bind(owner, { voucherCode: code })).content).toEqual(content);
    expect(await stand.codes(owner)).toEqual([code]);
  });

  it('refuses what somebody else holds', async () => {
    const [owner, other] = [await stand.person(), await stand.person()];
    const { code } = loose();
    await bind(owner, { voucherCode: code });
    expect((await bind(other, { voucherCode: code })).code).toBe('MICRO_VOUCHERWALLET_VOUCHER_BOUND');
    expect(await stand.codes(other)).toEqual([]);
  });

  it('judges a secret where one is given', async () => {
    const owner = await stand.person();
    const { code, secret } = loose();
    expect((await bind(owner, { voucherCode: code, secret: 'wrong' })).code).toBe(
      'MICRO_VOUCHERWALLET_VOUCHER_NOT_FOUND',
    );
    expect((await bind(owner, { voucherCode: code, secret })).isSuccess).toBe(true);
  });

  it.each([
    [{ voucherCode: 'none' }, 'VOUCHER_NOT_FOUND'],
    [{ voucherCode: '66669400000000000000091', productType: 'Voucher' }, 'VOUCHER_NOT_FOUND'],
    [{ voucherCode: '66669400000000000000011' }, 'VOUCHER_BOUND'],
    [{ memberId: 'nobody' }, 'MEMBER_NOT_FOUND'],
  ])('refuses %o with %s', async (changes, code) => {
    const called = await bind(await stand.person(), { voucherCode: loose().code, ...changes });
    expect(called.code).toBe(`MICRO_VOUCHERWALLET_${code}`);
  });

  it('refuses a voucher that has expired', async () => {
    const owner = await stand.person();
    const { coupons } = stand.running.sandbox.world.tables;
    const { code } = loose();
    const coupon = coupons.get(code);
    if (coupon !== undefined) coupons.set(code, { ...coupon, validUntil: stand.running.sandbox.clock.now() });
    expect((await bind(owner, { voucherCode: code })).code).toBe('MICRO_VOUCHERWALLET_VOUCHER_STATUS_ERROR');
  });
});

describe('wallet.activeVoucher', () => {
  it('activates a voucher into the wallet of the phone, and shows its uses', async () => {
    const owner = await stand.person();
    const { code } = loose();
    const { content } = await activate(owner, code);
    expect(content).toMatchObject({
      cardList: [],
      voucherList: [{ voucherCode: code, remainTimes: 1, totalTimes: 1, voucherStatus: '00' }],
    });
    expect(await stand.codes(owner)).toEqual([code]);
  });

  it('activates once', async () => {
    const owner = await stand.person();
    const { code } = loose();
    await activate(owner, code);
    expect((await activate(owner, code)).code).toBe('MICRO_VOUCHERWALLET_NOT_ACTIVATABLE');
  });

  it('activates a card out of status 0, for its holder alone', async () => {
    const cardNo = '66669400000000000000090';
    expect((await activate(await stand.person(), cardNo)).code).toBe('MICRO_VOUCHERWALLET_VOUCHER_BOUND');
    const [first] = stand.given.data.members ?? [];
    const holder = { phoneNumber: first?.phoneNumber ?? '', memberId: '', thirdOpenId: '' };
    const { content } = await activate(holder, cardNo);
    expect(content).toMatchObject({
      cardList: [{ voucherCode: cardNo, voucherStatus: '1' }],
      voucherList: [],
    });
    expect((await activate(holder, cardNo)).code).toBe('MICRO_VOUCHERWALLET_NOT_ACTIVATABLE');
  });

  it.each([
    ['none', undefined, 'VOUCHER_NOT_FOUND'],
    [undefined, '13999999999', 'MEMBER_NOT_FOUND'],
  ])('refuses voucher %s of phone %s', async (voucherCode, phoneNumber, code) => {
    const owner = await stand.person();
    const called = await activate(
      { ...owner, ...(phoneNumber === undefined ? {} : { phoneNumber }) },
      voucherCode ?? loose().code,
    );
    expect(called.code).toBe(`MICRO_VOUCHERWALLET_${code}`);
  });
});
