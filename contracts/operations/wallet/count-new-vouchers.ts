import { defineOperation } from '../../define-operation.ts';
import { neededMember } from '../../needed-member.ts';
import { proposalRule } from '../../proposal-rule.ts';
import { remarkSource, rowSource } from '../../record-source.ts';

/** 【新券标志】查询新券数量 (35901), a proposal: only title and id are known. */
export const walletCountNewVouchers = defineOperation({
  id: 'wallet.countNewVouchers',
  system: 'wallet',
  baseUrl: 'paas',
  envelope: 'paas',
  answerContent: 'unknown',
  effect: 'reads',
  example: (given) => ({ memberId: neededMember(given).memberId }),
  rules: [
    proposalRule({
      rule: 'count-is-cards-and-vouchers',
      family: 'state',
      statement: {
        zh: 'count 等于 cardCount 与 voucherCount 之和',
        en: 'count is the sum of cardCount and voucherCount',
      },
      source: rowSource('wallet.countNewVouchers', { direction: 'response', path: 'content.count' }),
      place: { direction: 'response', path: 'content.count' },
    }),
    proposalRule({
      rule: 'count-agrees-with-the-list',
      family: 'state',
      statement: {
        zh: 'count 等于卡券包列表中 isNew 为 1 的张数',
        en: 'count is the number of entries in the list of the wallet whose isNew is 1',
      },
      source: remarkSource('wallet.countNewVouchers', '新券标志 isNew'),
      place: { direction: 'response', path: 'content.count' },
    }),
  ],
});
