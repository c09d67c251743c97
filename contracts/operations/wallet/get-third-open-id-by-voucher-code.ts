import { defineOperation } from '../../define-operation.ts';
import { neededFirst } from '../../need.ts';
import { proposalRule } from '../../proposal-rule.ts';
import { rowSource } from '../../record-source.ts';

/** 【资产类】通过券码查询thirdOpenId (37596), a proposal: only title and id are known. */
export const walletGetThirdOpenIdByVoucherCode = defineOperation({
  id: 'wallet.getThirdOpenIdByVoucherCode',
  system: 'wallet',
  baseUrl: 'paas',
  envelope: 'paas',
  answerContent: 'unknown',
  effect: 'reads',
  example: (given) => ({ voucherCode: neededFirst(given, 'coupons').code }),
  rules: [
    proposalRule({
      rule: 'voucher-code-echoed',
      family: 'state',
      statement: {
        zh: '返回的 voucherCode 是请求的 voucherCode',
        en: "The answer's voucherCode is the one asked for",
      },
      source: rowSource('wallet.getThirdOpenIdByVoucherCode', {
        direction: 'response',
        path: 'content.voucherCode',
      }),
      place: { direction: 'response', path: 'content.voucherCode' },
    }),
  ],
});
