import { neededNext } from '../../../contracts/need.ts';
import { pospReelActiveVoucher } from '../../../contracts/operations/posp/reel-active-voucher.ts';
import { defineScenario } from '../../scenario.ts';
import { said } from '../../telling/said.ts';

/** Reels are activated one by one and several at once, with boxes and without; those that are active cannot be again. */
export const activateReels = defineScenario({
  id: 'activate-reels',
  system: 'posp',
  title: {
    zh: '旧版激活:单个、多个、有箱与无箱、A02',
    en: 'The old activation: one, several, with boxes and without, A02',
  },
  serves: [
    'posp.reelActiveVoucher.a02-activates-nothing',
    'posp.reelActiveVoucher.several-codes-separated-by-commas',
    'posp.reelActiveVoucher.other-business-type-answers-without-boxes',
    'posp.reelActiveVoucher.trace-no-used-once',
    'posp.reelActiveVoucher.trace-no-begins-with-today',
  ],
  needs: ['reels'],
  run: async ({ given, call, together }) => {
    const reel = () => neededNext(given, 'reels');
    const activation = (qrcode: string, changes = {}) => ({
      traceNo: given.ids.orderNumber(),
      qrcode,
      totalAmount: '3000',
      businessType: 12,
      ...changes,
    });
    const [one, two, three, four] = [reel(), reel(), reel(), reel()];
    const first = activation(one);
    await call('one', said('激活一个', 'Activate one'), pospReelActiveVoucher, first);
    await call(
      'same-trace-no',
      said('同一流水号再次请求', 'The same trace number again'),
      pospReelActiveVoucher,
      activation(reel(), { traceNo: first.traceNo }),
    );
    await call(
      'yesterday',
      said('流水号以昨天日期开头', 'A trace number of another day'),
      pospReelActiveVoucher,
      activation(four, { traceNo: `20200101${given.ids.orderNumber().slice(8)}` }),
    );
    await call(
      'several',
      said('一次激活两个', 'Activate two at once'),
      pospReelActiveVoucher,
      activation(`${two},${three}`),
    );
    await call(
      'second-again',
      said('其中第二个再次激活', 'The second of them again'),
      pospReelActiveVoucher,
      activation(three),
    );
    await call(
      'with-an-active-one',
      said('与已激活的一起激活', 'One together with an active one'),
      pospReelActiveVoucher,
      activation(`${one},${four}`),
    );
    await call(
      'spared',
      said('被一起拒绝的再单独激活', 'The one that was refused with it'),
      pospReelActiveVoucher,
      activation(four, { businessType: 1 }),
    );
    const once = activation(reel());
    await together(
      'at-once',
      said('同一流水号同时请求 4 次', 'The same trace number four times at once'),
      Array.from({ length: 4 }, () => ({ operation: pospReelActiveVoucher, content: once })),
    );
  },
  checks: [],
});
