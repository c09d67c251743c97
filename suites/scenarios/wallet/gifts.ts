import { shanghaiDateTime } from '../../../contracts/clock.ts';
import { walletClaimGift } from '../../../contracts/operations/wallet/claim-gift.ts';
import { walletGetGiftDetail } from '../../../contracts/operations/wallet/get-gift-detail.ts';
import { walletGetGiftRecords } from '../../../contracts/operations/wallet/get-gift-records.ts';
import { walletGiveVoucher } from '../../../contracts/operations/wallet/give-voucher.ts';
import { walletRemoveVoucher } from '../../../contracts/operations/wallet/remove-voucher.ts';
import { walletRevokeGift } from '../../../contracts/operations/wallet/revoke-gift.ts';
import { defineScenario } from '../../scenario.ts';
import { newMember, receive } from '../../telling/members.ts';
import { dayMs, hourMs, minuteMs, said } from '../../telling/said.ts';

/** Vouchers are given away, claimed, taken back and come back by themselves; both sides see it in their records. */
export const gifts = defineScenario({
  id: 'gifts',
  system: 'wallet',
  title: {
    zh: '转赠:赠送、领取、撤销、过期与记录',
    en: 'Gifts: given, claimed, taken back, expired, and their records',
  },
  serves: [
    'wallet.giveVoucher.voucher-is-held-while-waiting',
    'wallet.giveVoucher.same-order-returns-first-result',
    'wallet.giveVoucher.expires-after-24-hours-by-default',
    'wallet.giveVoucher.unclaimed-returns-to-the-giver',
    'wallet.giveVoucher.wallet-ids-or-voucher-codes',
    'wallet.claimGift.claimed-changes-hands',
    'wallet.claimGift.claimed-once',
    'wallet.claimGift.giver-cannot-claim',
    'wallet.revokeGift.only-the-giver-revokes',
    'wallet.revokeGift.claimed-gift-not-revocable',
    'wallet.getGiftDetail.gift-id-echoed',
    'wallet.getGiftRecords.records-concern-the-member',
    'wallet.getGiftRecords.page-size-limits-records',
  ],
  needs: ['products'],
  run: async (stage) => {
    const { given, call, together, wait } = stage;
    const ann = await newMember(stage, 'ann');
    const ben = await newMember(stage, 'ben');
    const cleo = await newMember(stage, 'cleo');
    const [one = '', two = '', three = '', four = '', five = ''] = await receive(stage, 'receive', {
      memberId: ann.memberId,
      quantity: 5,
    });
    const gift = (codes: readonly string[], changes = {}) => ({
      memberId: ann.memberId,
      voucherCodeList: codes,
      giftMessage: '合同测试',
      orderId: given.ids.orderNumber(),
      ...changes,
    });
    const give = async (step: string, zh: string, en: string, content: ReturnType<typeof gift>) => {
      const told = await call(step, said(zh, en), walletGiveVoucher, content);
      return String(told.content.giftId ?? '');
    };

    const order = gift([one]);
    const first = await give('give', '赠送一张', 'Give one away', order);
    await give('give-again', '同一 orderId 再次赠送', 'Give with the same orderId again', order);
    await give('give-twice', '转赠中的券再次赠送', 'Give it a second time', gift([one]));
    await give('give-nothing', '不指明卡券赠送', 'Give nothing', gift([]));
    await call('remove-given', said('移除转赠中的券', 'Remove what waits in a gift'), walletRemoveVoucher, {
      memberId: ann.memberId,
      voucherCodeList: [one],
    });
    await call('claim-own', said('赠送人自己领取', 'The giver claims it'), walletClaimGift, {
      giftId: first,
      memberId: ann.memberId,
    });
    await call('claim', said('领取', 'Ben claims it'), walletClaimGift, {
      giftId: first,
      memberId: ben.memberId,
    });
    await call('claim-again', said('再次领取', 'Cleo claims it too'), walletClaimGift, {
      giftId: first,
      memberId: cleo.memberId,
    });
    await call('revoke-claimed', said('撤销已领取的转赠', 'Take back what was claimed'), walletRevokeGift, {
      giftId: first,
      memberId: ann.memberId,
    });

    const second = await give('give-second', '再赠送一张', 'Give another', gift([two]));
    await call('revoke-by-other', said('别人撤销', 'Somebody else takes it back'), walletRevokeGift, {
      giftId: second,
      memberId: ben.memberId,
    });
    await call('revoke', said('赠送人撤销', 'The giver takes it back'), walletRevokeGift, {
      giftId: second,
      memberId: ann.memberId,
    });
    await call('claim-revoked', said('领取已撤销的转赠', 'Claim what was taken back'), walletClaimGift, {
      giftId: second,
      memberId: ben.memberId,
    });

    const third = await give('give-both', '一次赠送两张', 'Give two at once', gift([three, four]));
    await together(
      'claim-at-once',
      said('8 人同时领取', 'Eight claims at once'),
      Array.from({ length: 8 }, (_, index) => ({
        operation: walletClaimGift,
        content: { giftId: third, memberId: (index % 2 === 0 ? ben : cleo).memberId },
      })),
    );
    await together(
      'give-at-once',
      said('同一张券同时赠送 4 次', 'The same voucher given four times at once'),
      Array.from({ length: 4 }, () => ({ operation: walletGiveVoucher, content: gift([five]) })),
    );
    await give(
      'give-late',
      '一小时后过期的转赠',
      'A gift for an hour',
      gift([two], { expireTime: shanghaiDateTime(given.clock.now() + hourMs) }),
    );
    await call('records', said('查询转赠记录', 'Ask for the records'), walletGetGiftRecords, {
      memberId: ann.memberId,
      pageNumber: 1,
      pageSize: 2,
    });
    await wait('two-hours', said('过两小时', 'Two hours go by'), 2 * hourMs);
    await wait('a-day', said('再过 22 小时', 'Another 22 hours go by'), dayMs - 2 * hourMs + minuteMs);
    await call(
      'give-back',
      said('退回的券再次赠送', 'What came back is given again'),
      walletGiveVoucher,
      gift([two]),
    );
    await call('detail', said('查询转赠详情', 'Ask for a gift'), walletGetGiftDetail, { giftId: first });
  },
  checks: [],
});
