import { defineOperation } from '../../define-operation.ts';
import type { Given } from '../../given.ts';
import { neededFirst } from '../../need.ts';
import { neededMember } from '../../needed-member.ts';
import type { Content } from '../../operation.ts';
import { proposalRule } from '../../proposal-rule.ts';
import { remarkSource } from '../../record-source.ts';

/** 【资产类】查询单张卡券详情 (36480), a proposal: only title and id are known. */
export const walletGetCardVoucherDetail = defineOperation({
  id: 'wallet.getCardVoucherDetail',
  system: 'wallet',
  baseUrl: 'paas',
  envelope: 'paas',
  answerContent: 'unknown',
  effect: 'reads',
  example: firstCoupon,
  rules: [
    proposalRule({
      rule: 'wallet-id-or-voucher-code',
      family: 'condition',
      statement: {
        zh: 'walletId 与 voucherCode 至少给一个,都没有时被拒绝',
        en: 'Of walletId and voucherCode at least one is given; a request with neither is refused',
      },
      source: remarkSource('wallet.getCardVoucherDetail', '至少给一个'),
      place: { direction: 'request', path: 'content.walletId' },
    }),
    proposalRule({
      rule: 'same-as-in-the-list',
      family: 'state',
      statement: {
        zh: '单张详情与卡券包列表中同一 walletId 的字段一致',
        en: 'The details agree with the entry of the same walletId in the list of the wallet',
      },
      source: remarkSource('wallet.getCardVoucherDetail', '行沿用卡券包列表'),
      place: { direction: 'response', path: 'content.walletId' },
    }),
  ],
});

function firstCoupon(given: Given): Content {
  return { memberId: neededMember(given).memberId, voucherCode: neededFirst(given, 'coupons').code };
}
