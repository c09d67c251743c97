import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import type { Content } from '../../contracts/operation.ts';
import { cardPay } from '../../contracts/operations/card/pay.ts';
import { walletGetCardVoucherList } from '../../contracts/operations/wallet/get-card-voucher-list.ts';
import { openStand, type Stand } from '../sandbox.fixture.ts';
import { readObjects } from './read-content.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.stop());

const list = (changes: Content = {}) =>
  stand.call(walletGetCardVoucherList, { ...walletGetCardVoucherList.example(stand.given), ...changes });
const codes = (content: JsonObject) =>
  [...readObjects(content, 'cardList'), ...readObjects(content, 'voucherList')].map(
    ({ voucherCode }) => voucherCode,
  );

describe('wallet.getCardVoucherList', () => {
  it('lists cards and vouchers of the member with what they are worth', async () => {
    const { content } = await list();
    const worth = readObjects(content, 'cardList').map(({ voucherAmount }) => Number(voucherAmount));
    expect(content).toMatchObject({
      totalCount: 13,
      cardTotalAmount: worth.reduce((sum, amount) => sum + amount, 0),
      cardList: expect.arrayContaining([
        expect.objectContaining({
          voucherCode: '66669400000000000000031',
          voucherAmount: 100,
          voucherStatus: '1',
        }),
      ]),
    });
    expect(readObjects(content, 'voucherList')[0]).toMatchObject({ voucherStatus: '00', voucherAmount: 10 });
  });

  it('shows a card lower by what was paid with it', async () => {
    const cashCardNo = '66669400000000000000031';
    await stand.call(cardPay, { ...cardPay.example(stand.given), cashCardNo, txnAmount: '0.30' });
    const cards = readObjects((await list()).content, 'cardList');
    expect(cards.find(({ voucherCode }) => voucherCode === cashCardNo)?.voucherAmount).toBe(99.7);
  });

  it('is empty for a member nobody knows', async () => {
    const { content, isSuccess } = await list({ memberId: 'nobody' });
    expect([isSuccess, content]).toEqual([
      true,
      { cardList: [], cardTotalAmount: 0, voucherList: [], totalCount: 0 },
    ]);
  });

  it('pages through cards, then vouchers, each once', async () => {
    const whole = codes((await list()).content);
    const pages = await Promise.all([1, 2, 3, 4].map((pageNumber) => list({ pageNumber, pageSize: 4 })));
    expect(pages.flatMap(({ content }) => codes(content))).toEqual(whole);
    expect(pages.map(({ content }) => content.totalCount)).toEqual([13, 13, 13, 13]);
  });

  it('filters by status', async () => {
    expect(codes((await list({ cardVoucherStatusList: ['2', '3'] })).content)).toHaveLength(2);
    expect(codes((await list({ cardVoucherStatusList: ['00'] })).content)).toHaveLength(5);
  });

  it('filters by source: the channel or the appId', async () => {
    const { appId } = stand.running.target;
    const counts = await Promise.all(
      ['giftcard', appId, '', 'elsewhere'].map((voucherSource) => list({ voucherSource, pageSize: 1 })),
    );
    const { heldVouchers = [], gifts = [] } = stand.given.data;
    const all = 13 + heldVouchers.length + gifts.length;
    expect(counts.map(({ content }) => content.totalCount)).toEqual([13, all, all, 0]);
  });

  it.each([{ pageNumber: 0 }, { pageNumber: 1.5 }, { pageSize: -1 }, { pageSize: 'all' }])(
    'refuses %o',
    async (changes) => {
      expect((await list(changes)).code).toBe('MICRO_VOUCHERWALLET_INVALID_PARAMETER');
    },
  );
});
