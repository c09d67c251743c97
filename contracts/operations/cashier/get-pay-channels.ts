import { defineOperation } from '../../define-operation.ts';
import { needed } from '../../need.ts';
import { proposalRule } from '../../proposal-rule.ts';
import { rowSource } from '../../record-source.ts';

/** 获取支付渠道 of the cashier plugin (28302), a proposal: only title and id are known. */
export const cashierGetPayChannels = defineOperation({
  id: 'cashier.getPayChannels',
  system: 'cashier',
  baseUrl: 'cashier',
  envelope: 'paas-unsigned',
  answerContent: 'unknown',
  effect: 'reads',
  example: (given) => ({ useScene: needed(given, 'useScene'), platform: 'H5' }),
  rules: [
    proposalRule({
      rule: 'channels-in-order-of-sort',
      family: 'state',
      statement: { zh: 'channelList 按 sort 由小到大排列', en: 'channelList is in ascending order of sort' },
      source: rowSource('cashier.getPayChannels', {
        direction: 'response',
        path: 'content.channelList[].sort',
      }),
      place: { direction: 'response', path: 'content.channelList[].sort' },
    }),
  ],
});
