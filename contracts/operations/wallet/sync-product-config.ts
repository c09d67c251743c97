import { defineOperation } from '../../define-operation.ts';
import type { Content } from '../../operation.ts';
import { proposalRule } from '../../proposal-rule.ts';
import { remarkSource } from '../../record-source.ts';

/** 【通知类】同步卡券产品配置 (35922), a proposal: only title and id are known. Taken as a call to the wallet, like its neighbour 37320. */
export const walletSyncProductConfig = defineOperation({
  id: 'wallet.syncProductConfig',
  system: 'wallet',
  baseUrl: 'paas',
  envelope: 'paas',
  answerContent: 'unknown',
  effect: 'changes',
  example: ownProduct,
  rules: [
    proposalRule({
      rule: 'creates-or-updates',
      family: 'state',
      statement: {
        zh: '产品已有则更新,没有则新建',
        en: 'A product that is there is updated, one that is not is made',
      },
      source: remarkSource('wallet.syncProductConfig', '产品已有则更新'),
      place: { direction: 'request', path: 'content.productCode' },
    }),
  ],
});

function ownProduct(): Content {
  return { productType: 'Voucher', productCode: 'EBUYKIT00000001', productName: '合同测试券', faceValue: 10 };
}
