import { defineOperation } from '../../define-operation.ts';
import type { Given } from '../../given.ts';
import { neededNext } from '../../need.ts';
import { neededMember } from '../../needed-member.ts';
import type { Content } from '../../operation.ts';
import { proposalRule } from '../../proposal-rule.ts';
import { remarkSource } from '../../record-source.ts';

/** 【转赠】撤销 (35455), a proposal: only title and id are known. */
export const walletRevokeGift = defineOperation({
  id: 'wallet.revokeGift',
  system: 'wallet',
  baseUrl: 'paas',
  envelope: 'paas',
  answerContent: 'unknown',
  effect: 'changes',
  example: waitingGift,
  rules: [
    proposalRule({
      rule: 'only-the-giver-revokes',
      family: 'security',
      statement: { zh: '只有赠送人可以撤销', en: 'Only the giver can revoke a gift' },
      source: remarkSource('wallet.revokeGift', '只有赠送人可撤销'),
      place: { direction: 'request', path: 'content.memberId' },
    }),
    proposalRule({
      rule: 'claimed-gift-not-revocable',
      family: 'state',
      statement: { zh: '已领取的转赠不可撤销', en: 'A gift that was claimed cannot be revoked' },
      source: remarkSource('wallet.revokeGift', '只有赠送人可撤销'),
      place: { direction: 'request', path: 'content.giftId' },
    }),
  ],
});

function waitingGift(given: Given): Content {
  return { giftId: neededNext(given, 'gifts'), memberId: neededMember(given).memberId };
}
