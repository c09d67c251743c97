import { defineOperation } from '../../define-operation.ts';
import { neededMember } from '../../needed-member.ts';
import { proposalRule } from '../../proposal-rule.ts';
import { rowSource } from '../../record-source.ts';

/** 【转赠】查询卡券转赠记录 (35456), a proposal: only title and id are known. */
export const walletGetGiftRecords = defineOperation({
  id: 'wallet.getGiftRecords',
  system: 'wallet',
  baseUrl: 'paas',
  envelope: 'paas',
  answerContent: 'unknown',
  effect: 'reads',
  example: (given) => ({ memberId: neededMember(given).memberId, pageNumber: 1, pageSize: 20 }),
  rules: [
    proposalRule({
      rule: 'records-concern-the-member',
      family: 'security',
      statement: {
        zh: '每条记录的赠送人或领取人是请求的会员',
        en: 'In every record the member asked for is the giver or the receiver',
      },
      source: rowSource('wallet.getGiftRecords', { direction: 'response', path: 'content.giftList' }),
      place: { direction: 'response', path: 'content.giftList[].giverMemberId' },
    }),
    proposalRule({
      rule: 'page-size-limits-records',
      family: 'state',
      statement: { zh: '一页返回的记录不超过 pageSize', en: 'A page holds no more records than pageSize' },
      source: rowSource('wallet.getGiftRecords', { direction: 'request', path: 'content.pageSize' }),
      place: { direction: 'request', path: 'content.pageSize' },
    }),
  ],
});
