import { defineOperation } from '../../define-operation.ts';
import { proposalRule } from '../../proposal-rule.ts';
import { rowSource } from '../../record-source.ts';

/** 【资产类】查询卡券来源中文名称 (37584), a proposal: only title and id are known. */
export const walletGetVoucherSourceName = defineOperation({
  id: 'wallet.getVoucherSourceName',
  system: 'wallet',
  baseUrl: 'paas',
  envelope: 'paas',
  answerContent: 'unknown',
  effect: 'reads',
  example: () => ({ voucherSourceList: ['giftcard'] }),
  rules: [
    proposalRule({
      rule: 'only-sources-asked-for',
      family: 'state',
      statement: {
        zh: 'voucherSourceList 不为空时,只返回其中的来源',
        en: 'When voucherSourceList is not empty, only its sources are answered',
      },
      source: rowSource('wallet.getVoucherSourceName', {
        direction: 'request',
        path: 'content.voucherSourceList',
      }),
      place: { direction: 'response', path: 'content.voucherSourceNameList[].voucherSource' },
    }),
  ],
});
