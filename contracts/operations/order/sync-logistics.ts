import { shanghaiDateTime } from '../../clock.ts';
import { defineOperation } from '../../define-operation.ts';
import type { Given } from '../../given.ts';
import { neededFirst } from '../../need.ts';
import type { Content } from '../../operation.ts';
import { proposalRule } from '../../proposal-rule.ts';
import { remarkSource, rowSource } from '../../record-source.ts';

/** 物流同步接口 (35731), a proposal: only title and id are known. */
export const orderSyncLogistics = defineOperation({
  id: 'order.syncLogistics',
  system: 'order',
  baseUrl: 'paas',
  envelope: 'paas',
  answerContent: 'unknown',
  effect: 'changes',
  example: shippedToday,
  rules: [
    proposalRule({
      rule: 'order-is-synchronised-first',
      family: 'state',
      statement: {
        zh: '订单须先同步,否则被拒绝',
        en: 'The order has been synchronised before; otherwise the request is refused',
      },
      source: remarkSource('order.syncLogistics', '订单须先同步'),
      place: { direction: 'request', path: 'content.orderId' },
    }),
    proposalRule({
      rule: 'status-echoed',
      family: 'state',
      statement: {
        zh: '返回的 logisticsStatus 是请求的 logisticsStatus',
        en: "The answer's logisticsStatus is the request's logisticsStatus",
      },
      source: rowSource('order.syncLogistics', { direction: 'response', path: 'content.logisticsStatus' }),
      place: { direction: 'response', path: 'content.logisticsStatus' },
    }),
  ],
});

function shippedToday(given: Given): Content {
  const now = shanghaiDateTime(given.clock.now());
  return {
    orderId: neededFirst(given, 'orders'),
    logisticsCompanyName: '合同测试物流',
    logisticsNo: given.ids.orderNumber(),
    logisticsStatus: 'Shipped',
    traceList: [{ traceTime: now, traceDesc: '已揽收', location: '上海' }],
    updateTime: now,
  };
}
