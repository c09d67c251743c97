import type { OperationRule } from '../../../operation.ts';
import { proposalRule } from '../../../proposal-rule.ts';
import { remarkSource, titleSource } from '../../../record-source.ts';

/** What the proposal of wallet.claimGift holds beyond the limits of its fields. */
export const claimGiftRules: readonly OperationRule[] = [
  proposalRule({
    rule: 'claimed-once',
    family: 'idempotency',
    statement: { zh: '一份转赠只能被一位会员领取一次', en: 'A gift can be claimed once, by one member' },
    source: remarkSource('wallet.claimGift', '一份转赠只能被领取一次'),
    place: { direction: 'request', path: 'content.giftId' },
  }),
  proposalRule({
    rule: 'giver-cannot-claim',
    family: 'security',
    statement: { zh: '赠送人不得领取自己的转赠', en: 'The giver cannot claim the gift' },
    source: remarkSource('wallet.claimGift', '一份转赠只能被领取一次'),
    place: { direction: 'request', path: 'content.memberId' },
  }),
  proposalRule({
    rule: 'claimed-changes-hands',
    family: 'state',
    statement: {
      zh: '领取后,卡券在领取人的卡包中,不再在赠送人的卡包中',
      en: "After claiming, the vouchers are in the claimer's wallet and no longer in the giver's",
    },
    source: titleSource('wallet.claimGift'),
    place: { direction: 'response', path: 'content.voucherList[].memberId' },
  }),
];
