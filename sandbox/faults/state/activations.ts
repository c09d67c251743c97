import type { JsonObject } from '../../../contracts/envelopes/envelope.ts';
import { defineFault, type Fault } from '../../fault.ts';
import { readAs, servedOtherwise } from '../../fault-parts/call-parts.ts';
import { Refused } from '../../refusal.ts';
import type { Call } from '../../systems/call.ts';
import { readText } from '../../systems/read-content.ts';
import type { Activation } from '../../world/rows.ts';

const activate = ['b2b.activeByPartNo'];

/** Activation orders whose progress is not what it should be. */
export const activations: readonly Fault[] = [
  defineFault({
    id: 'new-order-answered-80',
    title: { zh: '新订单返回 80,而不是 100', en: 'A new order is answered 80 instead of 100' },
    group: 'state',
    breaks: ['b2b.activeByPartNo.new-order-answers-100'],
    behaviour: servedOtherwise(activate, (call, usual) => {
      const isNew = orderOf(call) === undefined;
      return isNew ? { ...usual(call), statusCode: 80 } : usual(call);
    }),
  }),
  defineFault({
    id: 'repeated-order-made-again',
    title: { zh: '重复的订单号再次建单', en: 'An order number that comes again makes an order again' },
    group: 'state',
    breaks: [
      'b2b.activeByPartNo.repeated-order-answers-its-progress',
      'b2b.activeByPartNo.progress-never-goes-back',
    ],
    behaviour: servedOtherwise(activate, (call, usual) => ({ ...usual(call), statusCode: 100 })),
  }),
  defineFault({
    id: 'progress-goes-back',
    title: { zh: '处理完成后又变回处理中', en: 'An order that was finished is in progress again' },
    group: 'state',
    breaks: ['b2b.activeByPartNo.progress-never-goes-back'],
    behaviour: servedOtherwise(activate, (call, usual) => {
      const answered = usual(call);
      return answered.statusCode === 81 ? forgetting(call, answered) : answered;
    }),
  }),
  defineFault({
    id: 'repeated-order-judged-by-its-range',
    title: {
      zh: '重复订单的卡号段不同时被拒绝',
      en: 'A repeated order is refused for another range of cards',
    },
    group: 'state',
    breaks: ['b2b.activeByPartNo.repeated-order-ignores-card-range'],
    behaviour: servedOtherwise(activate, (call, usual) => {
      const [start, end] = [readText(call.content, 'startCardSe'), readText(call.content, 'endCardSe')];
      if (Number(start) > Number(end)) throw new Refused('parameter', 'endCardSe');
      return usual(call);
    }),
  }),
  defineFault({
    id: 'cost-price-not-looked-at',
    title: { zh: '成本价高于售价也接受', en: 'A cost price above the selling price is accepted' },
    group: 'state',
    breaks: ['b2b.activeByPartNo.cost-price-not-above-selling-price'],
    call: readAs(activate, (content) => ({ ...content, costPrice: content.sellingPrice })),
  }),
];

function orderOf({ content, world }: Call): Activation | undefined {
  return world.tables.activations.get(readText(content, 'partnerOrderId') ?? '');
}

/** Begins the order's time anew, so that it is in progress when it is asked for again. */
function forgetting(call: Call, answered: JsonObject): JsonObject {
  const order = orderOf(call);
  if (order !== undefined)
    call.world.tables.activations.set(order.partnerOrderId, { ...order, createdAt: call.now });
  return answered;
}
