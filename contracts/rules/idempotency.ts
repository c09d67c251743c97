import { sourceAt } from '../source-at.ts';
import { defineRule, isWrapped, type Rule } from './rule.ts';

/** What happens when a message is sent again; rules for order numbers are declared with their operations. */
export const idempotencyRules: readonly Rule[] = [
  defineRule({
    id: 'idempotency.uuid-used-once',
    family: 'idempotency',
    // The pages say that a uuid does not repeat; none says how a repeated one is answered.
    force: 'advised',
    statement: {
      zh: '重复使用的 uuid 不会再次产生业务结果',
      en: 'A uuid that was used before does not take effect a second time',
    },
    source: sourceAt('002', 21, 'https://book.e-buy.com/books/e-buy-paas-api/page/ec8ce'),
    appliesTo: (operation) => isWrapped(operation) && operation.effect === 'changes',
    assumption: {
      zh: '文档只说 uuid 不重复,没有写明重复时网关如何应答;本工具认为重复请求应被拒绝,或返回第一次的结果',
      en: 'The documents only say that a uuid does not repeat; the kit takes it that a repeat is refused or answered with the first result',
    },
  }),
  defineRule({
    id: 'idempotency.card-transaction-number-used-once',
    family: 'idempotency',
    force: 'implied',
    statement: {
      zh: '同一 orgTxnNo 不会再次扣款',
      en: 'An orgTxnNo that was used does not take money a second time',
    },
    source: sourceAt('003', 43),
    appliesTo: ({ id }) => id === 'card.pay',
    assumption: {
      zh: '文档没有写明 orgTxnNo 不可重复;撤销与退款要凭它找到交易',
      en: 'No document says that an orgTxnNo is used once; reversals and refunds find the payment by it',
    },
  }),
];
