import type { OperationRule } from '../../../operation.ts';
import { proposalRule } from '../../../proposal-rule.ts';
import { remarkSource, rowSource } from '../../../record-source.ts';

/** What the proposal of legacy.notifyTrade holds beyond the limits of its fields. */
export const notifyTradeRules: readonly OperationRule[] = [
  proposalRule({
    rule: 'sent-to-the-notify-url',
    family: 'notification',
    statement: {
      zh: '结果通知发往下单时的 notifyUrl',
      en: 'The notification goes to the notifyUrl of the order',
    },
    source: remarkSource('legacy.notifyTrade', '由网关发往商户'),
  }),
  proposalRule({
    rule: 'original-data-returned',
    family: 'notification',
    statement: {
      zh: 'extendInfo.originalData 与下单时所传的一致',
      en: 'extendInfo.originalData is what the order sent',
    },
    source: rowSource('legacy.notifyTrade', {
      direction: 'request',
      path: 'content.extendInfo.originalData',
    }),
    place: { direction: 'request', path: 'content.extendInfo.originalData' },
  }),
  proposalRule({
    rule: 'agrees-with-the-query',
    family: 'notification',
    statement: {
      zh: '通知的 paymentStatus 与 paidAmount 和随后查询的一致',
      en: 'paymentStatus and paidAmount of the notification agree with a query that follows',
    },
    source: remarkSource('legacy.notifyTrade', '通知沿用已签名'),
    place: { direction: 'request', path: 'content.paymentStatus' },
  }),
  proposalRule({
    rule: 'signature-verifies',
    family: 'notification',
    statement: {
      zh: '通知的签名按文档所述方式可以验证',
      en: 'The signature of a notification verifies as the documents describe',
    },
    source: remarkSource('legacy.notifyTrade', '通知沿用已签名'),
  }),
  proposalRule({
    rule: 'comes-at-once',
    family: 'notification',
    statement: {
      zh: '结果确定后立即通知',
      en: 'The merchant is told as soon as the result is known',
    },
    source: remarkSource('legacy.notifyTrade', '由网关发往商户'),
  }),
  proposalRule({
    rule: 'repeated-until-acknowledged',
    family: 'notification',
    statement: {
      zh: '商户没有确认收到时会再次通知',
      en: 'A notification that was not acknowledged comes again',
    },
    source: remarkSource('legacy.notifyTrade', '由网关发往商户'),
  }),
  proposalRule({
    rule: 'acknowledged-is-not-repeated',
    family: 'notification',
    statement: {
      zh: '商户确认收到之后不再通知',
      en: 'A notification that was acknowledged does not come again',
    },
    source: remarkSource('legacy.notifyTrade', '由网关发往商户'),
  }),
];
