import { defineOperation } from '../../define-operation.ts';
import type { Given } from '../../given.ts';
import { neededFirst } from '../../need.ts';
import type { Content } from '../../operation.ts';
import { listRules } from './get-card-voucher-list/list-rules.ts';

/** 查询卡券包列表 (000, an example only): the cards and vouchers in a member's wallet. */
export const walletGetCardVoucherList = defineOperation({
  id: 'wallet.getCardVoucherList',
  system: 'wallet',
  baseUrl: 'paas',
  envelope: 'paas',
  answerContent: 'object',
  effect: 'reads',
  example: firstPage,
  rules: listRules,
});

/** The printed request, for the first test member. */
function firstPage(given: Given): Content {
  return {
    pageNumber: 1,
    pageSize: 1000,
    cardVoucherStatusList: [],
    voucherSource: 'giftcard',
    memberId: neededFirst(given, 'members').memberId,
  };
}
