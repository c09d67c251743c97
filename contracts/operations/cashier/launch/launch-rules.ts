import type { OperationRule } from '../../../operation.ts';
import { proposalRule } from '../../../proposal-rule.ts';
import { rowSource } from '../../../record-source.ts';

/** What the proposal of cashier.launch holds beyond the limits of its fields. */
export const launchRules: readonly OperationRule[] = [
  proposalRule({
    rule: 'unknown-token-refused',
    family: 'security',
    statement: { zh: 'token 无效或过期时被拒绝', en: 'A token that is unknown or has expired is refused' },
    source: rowSource('cashier.launch', { direction: 'request', path: 'content.token' }),
    place: { direction: 'request', path: 'content.token' },
  }),
  proposalRule({
    rule: 'out-trade-no-used-once',
    family: 'idempotency',
    statement: {
      zh: '同一账号下,一个 outTradeNo 只产生一笔订单',
      en: 'Within one account an outTradeNo makes one order only',
    },
    source: rowSource('cashier.launch', { direction: 'request', path: 'content.outTradeNo' }),
    place: { direction: 'request', path: 'content.outTradeNo' },
  }),
  proposalRule({
    rule: 'out-trade-no-echoed',
    family: 'state',
    statement: {
      zh: '应答的 outTradeNo 是请求的 outTradeNo',
      en: "The answer's outTradeNo is the request's outTradeNo",
    },
    source: rowSource('cashier.launch', { direction: 'response', path: 'content.outTradeNo' }),
    place: { direction: 'response', path: 'content.outTradeNo' },
  }),
];
