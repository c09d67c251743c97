import { defineOperation } from '../../define-operation.ts';
import type { Given } from '../../given.ts';
import { needed, neededNext } from '../../need.ts';
import { neededMember } from '../../needed-member.ts';
import type { Content } from '../../operation.ts';
import { rowSource, titleSource } from '../../record-source.ts';

/** 【聚合类】激活卡券并插卡包 (37218): activates a voucher and puts it into a wallet; the copy of its answer is cut. */
export const walletActiveVoucher = defineOperation({
  id: 'wallet.activeVoucher',
  system: 'wallet',
  baseUrl: 'paas',
  envelope: 'paas',
  answerContent: 'unknown',
  effect: 'changes',
  example: looseVoucher,
  rules: [
    {
      rule: 'activated-is-in-wallet',
      family: 'state',
      force: 'promised',
      statement: {
        zh: '激活成功的卡券出现在该手机号会员的卡包中',
        en: 'A voucher that was activated is in the wallet of the member with that phone number',
      },
      source: titleSource('wallet.activeVoucher'),
      place: { direction: 'response', path: 'content.voucherList[].voucherCode' },
    },
    {
      rule: 'voucher-code-answered',
      family: 'state',
      force: 'implied',
      statement: {
        zh: '应答的 cardList 或 voucherList 中有所激活的 voucherCode',
        en: 'The voucherCode that was activated is in cardList or voucherList of the answer',
      },
      source: rowSource('wallet.activeVoucher', {
        direction: 'response',
        path: 'content.voucherList[].voucherCode',
      }),
      place: { direction: 'response', path: 'content.voucherList[].voucherCode' },
    },
  ],
  excluded: {
    'wallet.activeVoucher.request.sign.max-length': {
      zh: '文档写 sign 最长 50,而 SHA-256 的十六进制签名固定 64 位:任何有效请求都超过它',
      en: 'The page allows a sign of at most 50 characters, and a SHA-256 signature in hex always has 64: every valid request exceeds it',
    },
  },
});

function looseVoucher(given: Given): Content {
  return {
    voucherCode: neededNext(given, 'looseVouchers').code,
    phoneNumber: neededMember(given, 'phoneNumber').phoneNumber,
    shopNo: needed(given, 'shopNo'),
  };
}
