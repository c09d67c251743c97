import { defineOperation } from '../../define-operation.ts';
import type { Given } from '../../given.ts';
import { neededNext } from '../../need.ts';
import { neededMember } from '../../needed-member.ts';
import type { Content } from '../../operation.ts';
import { proposalRule } from '../../proposal-rule.ts';
import { remarkSource, titleSource } from '../../record-source.ts';

/** 【聚合类】绑定单卡券到卡包 (33227), a proposal: only title and id are known. */
export const walletBindVoucher = defineOperation({
  id: 'wallet.bindVoucher',
  system: 'wallet',
  baseUrl: 'paas',
  envelope: 'paas',
  answerContent: 'unknown',
  effect: 'changes',
  example: looseVoucher,
  rules: [
    proposalRule({
      rule: 'bound-to-another-refused',
      family: 'security',
      statement: {
        zh: '已被他人绑定的卡券不得再绑',
        en: 'A voucher that is bound to somebody else is refused',
      },
      source: remarkSource('wallet.bindVoucher', '已被他人绑定'),
      place: { direction: 'request', path: 'content.voucherCode' },
    }),
    proposalRule({
      rule: 'bound-is-in-wallet',
      family: 'state',
      statement: {
        zh: '绑定的卡券出现在该会员的卡券包列表中',
        en: "The voucher is in the list of the member's wallet once it is bound",
      },
      source: titleSource('wallet.bindVoucher'),
      place: { direction: 'response', path: 'content.walletId' },
    }),
  ],
});

function looseVoucher(given: Given): Content {
  const { code, secret } = neededNext(given, 'looseVouchers');
  return { memberId: neededMember(given).memberId, voucherCode: code, secret };
}
