import { shanghaiDateTime } from '../../clock.ts';
import { defineOperation } from '../../define-operation.ts';
import type { Given } from '../../given.ts';
import { neededFirst } from '../../need.ts';
import type { Content } from '../../operation.ts';
import { proposalRule } from '../../proposal-rule.ts';
import { remarkSource } from '../../record-source.ts';

/** 【通知类】现金卡状态通知 (27352), a proposal: only title and id are known. Taken as a call to the wallet, like its neighbour 37320. */
export const walletNotifyCashCardStatus = defineOperation({
  id: 'wallet.notifyCashCardStatus',
  system: 'wallet',
  baseUrl: 'paas',
  envelope: 'paas',
  answerContent: 'unknown',
  effect: 'changes',
  example: usableCard,
  rules: [
    proposalRule({
      rule: 'older-change-does-not-overwrite',
      family: 'state',
      statement: {
        zh: '较早的 changeTime 不覆盖较晚的状态',
        en: 'An older changeTime does not overwrite a later status',
      },
      source: remarkSource('wallet.notifyCashCardStatus', '较早的 changeTime'),
      place: { direction: 'request', path: 'content.changeTime' },
    }),
  ],
});

function usableCard(given: Given): Content {
  return {
    cashCardNo: neededFirst(given, 'cards').cardNo,
    cardStatus: '1',
    changeTime: shanghaiDateTime(given.clock.now()),
  };
}
