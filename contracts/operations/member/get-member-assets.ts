import { defineOperation } from '../../define-operation.ts';
import { neededMember } from '../../needed-member.ts';
import { rowSource } from '../../record-source.ts';

/** 【资产类】获取会员资产 (25922): points, cards and vouchers of one member; the copy of its answer is cut. */
export const memberGetMemberAssets = defineOperation({
  id: 'member.getMemberAssets',
  system: 'member',
  baseUrl: 'paas',
  envelope: 'paas',
  answerContent: 'unknown',
  effect: 'reads',
  example: (given) => ({ memberId: neededMember(given).memberId }),
  rules: [
    {
      rule: 'member-id-echoed',
      family: 'security',
      force: 'implied',
      statement: {
        zh: '返回的 memberId 是请求的 memberId',
        en: "The answer's memberId is the one asked for",
      },
      source: rowSource('member.getMemberAssets', { direction: 'response', path: 'content.memberId' }),
      place: { direction: 'response', path: 'content.memberId' },
    },
    {
      rule: 'assets-belong-to-the-member',
      family: 'security',
      force: 'implied',
      statement: {
        zh: 'cardVoucherList 中的卡券都属于请求的 memberId',
        en: 'Every card and voucher in cardVoucherList belongs to the memberId of the request',
      },
      source: rowSource('member.getMemberAssets', {
        direction: 'response',
        path: 'content.cardVoucherList[].memberId',
      }),
      place: { direction: 'response', path: 'content.cardVoucherList[].memberId' },
    },
  ],
});
