import { shanghaiDateTime } from '../../../contracts/clock.ts';
import { defineFault, type Fault } from '../../fault.ts';
import { changedContent, withField, withoutField } from '../../fault-parts/answer-parts.ts';
import { preparedBy, readAs } from '../../fault-parts/call-parts.ts';
import type { Call } from '../../systems/call.ts';
import { readText } from '../../systems/read-content.ts';
import type { Gift } from '../../world/wallet-rows.ts';

const hourMs = 60 * 60 * 1000;

/** Gifts that can be given, claimed or taken back where they should not. */
export const gifts: readonly Fault[] = [
  defineFault({
    id: 'gift-claimed-twice',
    title: { zh: '同一份转赠可领取两次', en: 'A gift can be claimed twice' },
    group: 'state',
    breaks: ['wallet.claimGift.claimed-once'],
    behaviour: preparedBy(['wallet.claimGift'], (call) => {
      const gift = namedGift(call);
      if (gift?.state === 'Claimed') keep(call, { ...gift, walletIds: [], state: 'Giving' });
    }),
  }),
  defineFault({
    id: 'giver-claims-own-gift',
    title: { zh: '赠送人可以领取自己的转赠', en: 'The giver of a gift can claim it' },
    group: 'state',
    breaks: ['wallet.claimGift.giver-cannot-claim'],
    behaviour: preparedBy(['wallet.claimGift'], (call) => {
      const gift = namedGift(call);
      if (gift !== undefined) keep(call, { ...gift, giverMemberId: 'nobody' });
    }),
  }),
  defineFault({
    id: 'claimed-gift-revoked',
    title: { zh: '已领取的转赠仍可撤回', en: 'A gift that was claimed can be taken back' },
    group: 'state',
    breaks: ['wallet.revokeGift.claimed-gift-not-revocable'],
    behaviour: preparedBy(['wallet.revokeGift'], (call) => {
      const gift = namedGift(call);
      if (gift?.state === 'Claimed') keep(call, { ...gift, state: 'Giving' });
    }),
  }),
  defineFault({
    id: 'gift-revoked-by-anybody',
    title: { zh: '不是赠送人也可以撤回转赠', en: 'Anybody can take a gift back' },
    group: 'state',
    breaks: ['wallet.revokeGift.only-the-giver-revokes'],
    behaviour: preparedBy(['wallet.revokeGift'], (call) => {
      const gift = namedGift(call);
      const giverMemberId = readText(call.content, 'memberId');
      if (gift !== undefined && giverMemberId !== undefined) keep(call, { ...gift, giverMemberId });
    }),
  }),
  defineFault({
    id: 'gift-valid-for-an-hour',
    title: { zh: '转赠默认一小时后失效', en: 'A gift expires after an hour by default' },
    group: 'state',
    breaks: ['wallet.giveVoucher.expires-after-24-hours-by-default'],
    call: readAs(['wallet.giveVoucher'], (content, { now }) => ({
      expireTime: shanghaiDateTime(now + hourMs),
      ...content,
    })),
  }),
  defineFault({
    id: 'given-voucher-not-held',
    title: { zh: '转赠中的券仍可再次转赠', en: 'A voucher that waits in a gift can be given again' },
    group: 'state',
    breaks: ['wallet.giveVoucher.voucher-is-held-while-waiting'],
    behaviour: preparedBy(['wallet.giveVoucher'], ({ world }) => {
      for (const entry of world.tables.walletEntries.values()) {
        const { giftId, ...row } = entry;
        if (giftId !== undefined) world.tables.walletEntries.set(entry.walletId, row);
      }
    }),
  }),
  defineFault({
    id: 'same-order-gives-again',
    title: {
      zh: '同一 orderId 重复转赠不返回首次结果',
      en: 'The same orderId of a gift does not return the first result',
    },
    group: 'state',
    breaks: ['wallet.giveVoucher.same-order-returns-first-result'],
    call: readAs(['wallet.giveVoucher'], (content) => withoutField(content, 'orderId')),
  }),
  defineFault({
    id: 'gift-id-not-echoed',
    title: { zh: '转赠详情返回另一个 giftId', en: 'The detail of a gift carries another giftId' },
    group: 'state',
    breaks: ['wallet.getGiftDetail.gift-id-echoed'],
    outcome: changedContent(['wallet.getGiftDetail'], (content) =>
      withField(content, 'giftId', (id) => String(id).toUpperCase()),
    ),
  }),
];

function namedGift({ content, world }: Call): Gift | undefined {
  return world.tables.gifts.get(readText(content, 'giftId') ?? '');
}

function keep({ world }: Call, gift: Gift): void {
  world.tables.gifts.set(gift.giftId, gift);
}
