import { defineOperation } from '../../define-operation.ts';
import { neededMember } from '../../needed-member.ts';
import { proposalRule } from '../../proposal-rule.ts';
import { rowSource } from '../../record-source.ts';

/** 【安全类】JWT颁发请求令牌 (35190), a proposal: only title and id are known. */
export const walletIssueJwtToken = defineOperation({
  id: 'wallet.issueJwtToken',
  system: 'wallet',
  baseUrl: 'paas',
  envelope: 'paas',
  answerContent: 'unknown',
  effect: 'changes',
  example: (given) => ({ memberId: neededMember(given).memberId, clientType: 'H5' }),
  rules: [
    proposalRule({
      rule: 'token-has-three-parts',
      family: 'security',
      statement: { zh: 'token 由三段组成,以点分隔', en: 'The token has three parts with dots between them' },
      source: rowSource('wallet.issueJwtToken', { direction: 'response', path: 'content.token' }),
      place: { direction: 'response', path: 'content.token' },
    }),
    proposalRule({
      rule: 'expiry-agrees-with-duration',
      family: 'state',
      statement: {
        zh: 'expireTime 是颁发时间加 expiresIn 秒',
        en: 'expireTime is the time of issue plus expiresIn seconds',
      },
      source: rowSource('wallet.issueJwtToken', { direction: 'response', path: 'content.expiresIn' }),
      place: { direction: 'response', path: 'content.expireTime' },
    }),
  ],
});
