import { expect, it } from 'vitest';
import { requireRunnable } from '../contracts/confirmation.ts';
import { urlOf } from '../contracts/gateway/wire-request.ts';
import { NeedError } from '../contracts/need.ts';
import { cardPay } from '../contracts/operations/card/pay.ts';
import { walletGiveVoucher } from '../contracts/operations/wallet/give-voucher.ts';
import { unmetOf } from './unmet-of.ts';

function thrownBy(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

it('names the test data or the address that the target lacks', () => {
  expect(unmetOf(new NeedError('cards'))).toMatchObject({
    unmet: { en: expect.stringContaining('data.cards') },
  });
  const noAddress = thrownBy(() => urlOf(cardPay, { name: 'uat', baseUrls: {} }));
  expect(unmetOf(noAddress)).toMatchInlineSnapshot(`
    {
      "unmet": {
        "en": "target uat has no usable address for card.pay: targets.uat.baseUrls.paas",
        "zh": "目标 uat 没有可用于 card.pay 的地址：targets.uat.baseUrls.paas",
      },
    }
  `);
});

it('names the setting that confirms a proposal', () => {
  const refused = thrownBy(() => requireRunnable(walletGiveVoucher, { name: 'uat', kind: 'uat' }));
  expect(unmetOf(refused)).toMatchInlineSnapshot(`
    {
      "unmet": {
        "en": "wallet.giveVoucher is only a proposal of this kit; on a real target, confirm path, action and fields in targets.uat.confirmed["wallet.giveVoucher"], or import its page with docs import",
        "zh": "wallet.giveVoucher 只是本工具的提案,真实目标上须在配置项 targets.uat.confirmed["wallet.giveVoucher"] 中确认 path、action 与 fields,或用 docs import 导入其页面",
      },
    }
  `);
});

it('throws a mistake of the kit again, and an address that is none', () => {
  const mistake = new Error('a mistake');
  expect(thrownBy(() => unmetOf(mistake))).toBe(mistake);
  const malformed = thrownBy(() => urlOf(cardPay, { name: 'uat', baseUrls: { paas: 'nowhere' } }));
  expect(thrownBy(() => unmetOf(malformed))).toBe(malformed);
});
