import type { OperationRule } from '../../../operation.ts';
import { proposalRule } from '../../../proposal-rule.ts';
import { rowSource } from '../../../record-source.ts';

/** What the proposal of legacy.pay holds beyond the limits of its fields. */
export const payRules: readonly OperationRule[] = [
  proposalRule({
    rule: 'out-trade-no-begins-with-today',
    family: 'pattern',
    statement: {
      zh: 'outTradeNo 以当天日期(北京时间,yyyyMMdd)开头',
      en: "outTradeNo begins with today's date (yyyyMMdd, China time)",
    },
    source: rowSource('legacy.pay', { direction: 'request', path: 'content.outTradeNo' }),
    place: { direction: 'request', path: 'content.outTradeNo' },
  }),
  proposalRule({
    rule: 'out-trade-no-used-once',
    family: 'idempotency',
    statement: {
      zh: '同一账号下,一个 outTradeNo 只扣款一次',
      en: 'Within one account an outTradeNo is charged once',
    },
    source: rowSource('legacy.pay', { direction: 'request', path: 'content.outTradeNo' }),
    place: { direction: 'request', path: 'content.outTradeNo' },
  }),
  proposalRule({
    rule: 'prepay-id-names-the-order',
    family: 'state',
    statement: {
      zh: '传了 prepayId 时,按该预支付的订单扣款',
      en: 'With prepayId, the order it was prepared for is charged',
    },
    source: rowSource('legacy.pay', { direction: 'request', path: 'content.prepayId' }),
    place: { direction: 'request', path: 'content.prepayId' },
  }),
];
