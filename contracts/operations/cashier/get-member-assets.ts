import { defineOperation } from '../../define-operation.ts';
import type { Given } from '../../given.ts';
import { neededMember } from '../../needed-member.ts';
import type { Content } from '../../operation.ts';
import { rowSource } from '../../record-source.ts';

/** 用户资产查询 of the cashier plugin (29772): the copy of its answer is cut inside cardVoucherList. */
export const cashierGetMemberAssets = defineOperation({
  id: 'cashier.getMemberAssets',
  system: 'cashier',
  baseUrl: 'cashier',
  envelope: 'paas-unsigned',
  answerContent: 'unknown',
  effect: 'reads',
  example: firstMember,
  rules: [
    {
      rule: 'member-id-echoed',
      family: 'security',
      force: 'implied',
      statement: {
        zh: '返回的 memberId 是请求的 memberId',
        en: "The answer's memberId is the one asked for",
      },
      source: rowSource('cashier.getMemberAssets', { direction: 'response', path: 'content.memberId' }),
      place: { direction: 'response', path: 'content.memberId' },
    },
  ],
});

function firstMember(given: Given): Content {
  // The page tells neither whether the order must be known nor which platforms there are.
  return { orderId: given.ids.orderNumber(), memberId: neededMember(given).memberId, platform: 'H5' };
}
