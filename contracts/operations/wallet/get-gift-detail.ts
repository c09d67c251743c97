import { defineOperation } from '../../define-operation.ts';
import { neededFirst } from '../../need.ts';
import { proposalRule } from '../../proposal-rule.ts';
import { rowSource } from '../../record-source.ts';

/** 【转赠】查询转赠详情 (35459), a proposal: only title and id are known. */
export const walletGetGiftDetail = defineOperation({
  id: 'wallet.getGiftDetail',
  system: 'wallet',
  baseUrl: 'paas',
  envelope: 'paas',
  answerContent: 'unknown',
  effect: 'reads',
  example: (given) => ({ giftId: neededFirst(given, 'gifts') }),
  rules: [
    proposalRule({
      rule: 'gift-id-echoed',
      family: 'state',
      statement: { zh: '返回的 giftId 是请求的 giftId', en: "The answer's giftId is the one asked for" },
      source: rowSource('wallet.getGiftDetail', { direction: 'response', path: 'content.giftId' }),
      place: { direction: 'response', path: 'content.giftId' },
    }),
  ],
});
