import { defineOperation } from '../../define-operation.ts';
import type { Given } from '../../given.ts';
import { neededNext } from '../../need.ts';
import { neededOtherMember } from '../../needed-member.ts';
import type { Content } from '../../operation.ts';
import { claimGiftRules } from './claim-gift/claim-gift-rules.ts';

/** 【转赠】领取 (35454), a proposal: only title and id are known. The second member claims a gift of the first. */
export const walletClaimGift = defineOperation({
  id: 'wallet.claimGift',
  system: 'wallet',
  baseUrl: 'paas',
  envelope: 'paas',
  answerContent: 'unknown',
  effect: 'changes',
  example: waitingGift,
  rules: claimGiftRules,
});

function waitingGift(given: Given): Content {
  return { giftId: neededNext(given, 'gifts'), memberId: neededOtherMember(given).memberId };
}
