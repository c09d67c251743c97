import { defineOperation } from '../../define-operation.ts';
import type { Given } from '../../given.ts';
import type { Content } from '../../operation.ts';
import { proposalRule } from '../../proposal-rule.ts';
import { rowSource } from '../../record-source.ts';

/** 获取 TOKEN of the cashier plugin (27872), a proposal: only title and id are known. */
export const cashierGetToken = defineOperation({
  id: 'cashier.getToken',
  system: 'cashier',
  baseUrl: 'cashier',
  envelope: 'paas-unsigned',
  answerContent: 'unknown',
  effect: 'changes',
  example: anyMember,
  rules: [
    proposalRule({
      rule: 'expiry-agrees-with-duration',
      family: 'state',
      statement: {
        zh: 'expireTime 是颁发时间加 expiresIn 秒',
        en: 'expireTime is the time of issue plus expiresIn seconds',
      },
      source: rowSource('cashier.getToken', { direction: 'response', path: 'content.expiresIn' }),
      place: { direction: 'response', path: 'content.expireTime' },
    }),
  ],
});

function anyMember(given: Given): Content {
  return { memberId: given.data.members?.[0]?.memberId, platform: 'H5' };
}
