import { b2bActiveByPartNo } from '../../../contracts/operations/b2b/active-by-part-no.ts';
import { defineScenario } from '../../scenario.ts';
import { said, secondMs } from '../../telling/said.ts';

/** A range of cards is activated: 100, then its progress, whatever range comes with the number; and mistakes. */
export const activateARange = defineScenario({
  id: 'activate-a-range',
  system: 'b2b',
  title: {
    zh: '按号段激活:100、80、81,重复订单号返回进度',
    en: 'Activate a range: 100, 80, 81, and the same number again',
  },
  serves: [
    'b2b.activeByPartNo.new-order-answers-100',
    'b2b.activeByPartNo.repeated-order-answers-its-progress',
    'b2b.activeByPartNo.repeated-order-ignores-card-range',
    'b2b.activeByPartNo.progress-never-goes-back',
    'b2b.activeByPartNo.cost-price-not-above-selling-price',
  ],
  needs: ['cardRanges'],
  run: async ({ given, call, together, wait }) => {
    const order = b2bActiveByPartNo.example(given);
    const again = { ...order, startCardSe: order.endCardSe, endCardSe: '0000001' };
    await call(
      'too-dear',
      said('成本价高于售价', 'A cost price above the selling price'),
      b2bActiveByPartNo,
      { ...b2bActiveByPartNo.example(given), costPrice: 10_001 },
    );
    await call('activate', said('激活', 'Activate'), b2bActiveByPartNo, order);
    await call('again', said('同一订单号再次请求', 'The same number again'), b2bActiveByPartNo, order);
    await call(
      'again-other-range',
      said('同一订单号,另一号段', 'The same number with another range'),
      b2bActiveByPartNo,
      again,
    );
    await wait('ten-seconds', said('过 10 秒', 'Ten seconds go by'), 10 * secondMs);
    await call('finished', said('再次请求', 'Ask again'), b2bActiveByPartNo, order);
    await call('finished-still', said('再次请求', 'Ask once more'), b2bActiveByPartNo, order);
    const once = b2bActiveByPartNo.example(given);
    await together(
      'at-once',
      said('同一订单号同时请求 8 次', 'The same number eight times at once'),
      Array.from({ length: 8 }, () => ({ operation: b2bActiveByPartNo, content: once })),
    );
  },
  checks: [],
});
