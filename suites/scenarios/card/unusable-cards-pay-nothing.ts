import { NeedError } from '../../../contracts/need.ts';
import { cardInquiryCardInfo } from '../../../contracts/operations/card/inquiry-card-info.ts';
import { cardPay } from '../../../contracts/operations/card/pay.ts';
import { defineScenario } from '../../scenario.ts';
import { cardPayment, unusableCards } from '../../telling/cards.ts';
import { said } from '../../telling/said.ts';

/** Cards that are not activated, frozen, expired, returned or cancelled are asked for and cannot pay. */
export const unusableCardsPayNothing = defineScenario({
  id: 'unusable-cards-pay-nothing',
  system: 'card',
  title: { zh: '未激活、冻结、过期、退卡、销卡的卡不能消费', en: 'Cards that are not usable pay nothing' },
  serves: ['state.unusable-card-pays-nothing'],
  needs: ['cards'],
  run: async ({ given, call }) => {
    for (const cashCardNo of unusableCards(given)) {
      const status = cashCardNo.at(-1);
      const look = said('查询卡状态', 'Ask for the status');
      const { content } = await call(`inquiry-${status}`, look, cardInquiryCardInfo, { cashCardNo });
      // No setting names such a card: where the sandbox's numbers are unknown nothing can be told.
      if (content.cardInfo === undefined) throw new NeedError('cards', `[].status = ${status}`);
      await call(
        `pay-${status}`,
        said('消费 0.01 元', 'Pay a fen'),
        cardPay,
        cardPayment(given, cashCardNo, '0.01'),
      );
      await call(
        `pay-all-${status}`,
        said('扣款模式 1 消费', 'Pay by mode 1'),
        cardPay,
        cardPayment(given, cashCardNo, '0.01', { consumeMode: '1' }),
      );
    }
  },
  checks: [],
});
