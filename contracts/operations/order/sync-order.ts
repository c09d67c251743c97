import { shanghaiDateTime } from '../../clock.ts';
import { defineOperation } from '../../define-operation.ts';
import type { Given } from '../../given.ts';
import type { Content } from '../../operation.ts';
import { proposalRule } from '../../proposal-rule.ts';
import { remarkSource } from '../../record-source.ts';
import { sampleGoods } from '../../samples/goods.ts';

/** 同步外部订单 (29782), a proposal: only title and id are known. */
export const orderSyncOrder = defineOperation({
  id: 'order.syncOrder',
  system: 'order',
  baseUrl: 'paas',
  envelope: 'paas',
  answerContent: 'unknown',
  effect: 'changes',
  example: newOrder,
  rules: [
    proposalRule({
      rule: 'same-order-is-updated',
      family: 'idempotency',
      statement: {
        zh: '同一 orderId 再次同步即为更新,ebuyOrderId 不变',
        en: 'Synchronising the same orderId again updates it and keeps its ebuyOrderId',
      },
      source: remarkSource('order.syncOrder', '同一 orderId 再次同步'),
      place: { direction: 'response', path: 'content.ebuyOrderId' },
    }),
    proposalRule({
      rule: 'older-update-does-not-overwrite',
      family: 'state',
      statement: {
        zh: '较早的 updateTime 不覆盖较晚的',
        en: 'An older updateTime does not overwrite a later one',
      },
      source: remarkSource('order.syncOrder', '同一 orderId 再次同步'),
      place: { direction: 'request', path: 'content.updateTime' },
    }),
  ],
});

function newOrder(given: Given): Content {
  const now = shanghaiDateTime(given.clock.now());
  return {
    orderId: given.ids.orderNumber(),
    orderStatus: 'Created',
    orderTitle: '合同测试订单',
    goodsDetail: [sampleGoods],
    totalAmount: 0.01,
    orderTime: now,
    updateTime: now,
  };
}
