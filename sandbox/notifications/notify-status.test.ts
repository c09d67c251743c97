import { Big } from 'big.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Content } from '../../contracts/operation.ts';
import { cardPay } from '../../contracts/operations/card/pay.ts';
import { cardReverse } from '../../contracts/operations/card/reverse.ts';
import { walletGiveVoucher } from '../../contracts/operations/wallet/give-voucher.ts';
import { walletRevokeGift } from '../../contracts/operations/wallet/revoke-gift.ts';
import { answerProfiles } from '../../contracts/signing/paas-profile.ts';
import { readSignature } from '../../contracts/signing/read-signature.ts';
import { validateMessage } from '../../schemas/validator.ts';
import { openStand, type Stand } from '../sandbox.fixture.ts';
import { type Merchant, openMerchant } from './merchant.fixture.ts';

let stand: Stand;
let merchant: Merchant;
beforeAll(async () => {
  stand = await openStand();
});
beforeEach(async () => {
  merchant = await openMerchant();
});
afterEach(async () => {
  await stand.control('PUT', '/notifications', { statusUrl: '' });
  await merchant.stop();
});
afterAll(() => stand.stop());

const listen = () => stand.control('PUT', '/notifications', { statusUrl: merchant.notifyUrl });
const told = async () => {
  await stand.running.sandbox.notifier.settle();
  return merchant.arrived.map(({ message }) => message.content as Content);
};
const pay = (changes: Content = {}) =>
  stand.call(cardPay, { ...cardPay.example(stand.given), txnAmount: '10.00', ...changes });

describe('what becomes of a card', () => {
  it('is told with its balance, signed and in the fields of the proposal', async () => {
    await listen();
    const [card] = stand.given.data.cards ?? [];
    const paid = await pay();
    expect(paid.isSuccess, paid.code).toBe(true);
    const left = new Big(card?.balance ?? '').minus(10).toFixed(2);
    expect(await told()).toMatchObject([
      { cashCardNo: card?.cardNo, cardStatus: '1', cardBalance: left, changeTime: '20260301120000' },
    ]);
    const [arrived] = merchant.arrived;
    expect(arrived?.message.action).toBe('notifyCashCardStatus');
    expect(validateMessage('wallet.notifyCashCardStatus', 'request', arrived?.message)).toEqual([]);
    const { outcome } = readSignature(
      answerProfiles('paas'),
      arrived?.body ?? '',
      stand.running.target.secret,
    );
    expect(outcome).toBe('verified');
  });

  it('is told of money that comes back', async () => {
    await listen();
    const reversed = await stand.call(cardReverse, cardReverse.example(stand.given));
    expect(reversed.isSuccess, reversed.code).toBe(true);
    expect(await told()).toMatchObject([{ cashCardNo: stand.given.data.cards?.[1]?.cardNo }]);
  });

  it('is not told where a call was refused, or nobody has given an address for it', async () => {
    await pay();
    await listen();
    expect((await pay({ txnAmount: '99999999.00' })).isSuccess).toBe(false);
    expect(await told()).toEqual([]);
    await pay();
    expect(await told()).toHaveLength(1);
    await stand.control('PUT', '/notifications', { statusUrl: '' });
    await pay();
    expect(await told()).toHaveLength(1);
  });
});

describe('what becomes of an e-coupon', () => {
  const give = async () => {
    const given = await stand.call(walletGiveVoucher, walletGiveVoucher.example(stand.given));
    expect(given.isSuccess, given.code).toBe(true);
    return String(given.content.giftId);
  };
  const states = async () => (await told()).map(({ voucherStatus }) => voucherStatus);

  it('is told when it is given away and taken back', async () => {
    await listen();
    const giftId = await give();
    const revoked = await stand.call(walletRevokeGift, {
      ...walletRevokeGift.example(stand.given),
      giftId,
    });
    expect(revoked.isSuccess, revoked.code).toBe(true);
    expect(await states()).toEqual(['Giving', '00']);
    for (const { message } of merchant.arrived)
      expect(validateMessage('wallet.notifyEcouponStatus', 'request', message)).toEqual([]);
  });

  it('is told when the time of a gift is over', async () => {
    await listen();
    await give();
    stand.running.sandbox.clock.advance(400 * 24 * 60 * 60 * 1000);
    expect(await states()).toEqual(['Giving', '00']);
  });
});
