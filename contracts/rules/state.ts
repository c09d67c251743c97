import type { Text } from '../../schemas/text.ts';
import { sourceAt } from '../source-at.ts';
import { defineRule, type Rule } from './rule.ts';

/** Operations whose answers tell how orders, cards, wallets and gifts stand. */
const tellingStates: ReadonlySet<string> = new Set([
  'payment.queryTrade',
  'payment.queryRefund',
  'legacy.queryTrade',
  'legacy.queryTradeOld',
  'legacy.queryRefund',
  'cashier.queryTrade',
  'cashier.launch',
  'card.inquiryCardInfo',
  'wallet.getCardVoucherList',
  'wallet.getCardVoucherDetail',
  'wallet.getGiftDetail',
  'wallet.getGiftRecords',
  'wallet.claimGift',
  'wallet.revokeGift',
  'wallet.giveVoucher',
]);

/** Operations that a scenario has refused and then looks at what was there before. */
const refusedInScenarios: ReadonlySet<string> = new Set([
  ...tellingStates,
  'card.pay',
  'member.getMemberAssets',
]);

const words: Text = {
  zh: '文档没有给出状态表;状态的名称是本工具的提案,变化由各接口的含义推出',
  en: 'No document lists the states; their names are proposals of this kit, and how they change is read from what the interfaces are for',
};

const fromMeaning: Text = {
  zh: '文档没有写出这条规则,由接口的含义推出',
  en: 'No document prints this rule; it follows from what the interface is for',
};

const posp: ReadonlySet<string> = new Set(['posp.ecouponPreVerify', 'posp.reelActiveVoucher']);

/** What must hold from one call to the next, whichever operations they are. */
export const stateRules: readonly Rule[] = [
  defineRule({
    id: 'state.follows-what-was-done',
    family: 'state',
    force: 'implied',
    statement: {
      zh: '查询所示的状态与此前的请求、应答和时间一致',
      en: 'What a query says of a state follows from what was asked and answered before, and from the time',
    },
    source: sourceAt('002', 173),
    appliesTo: ({ id }) => tellingStates.has(id),
    assumption: words,
  }),
  defineRule({
    id: 'state.refused-call-changes-nothing',
    family: 'state',
    force: 'implied',
    statement: {
      zh: '被拒绝的请求不改变任何余额与状态',
      en: 'A call that is refused changes no balance and no state',
    },
    source: sourceAt('002', 173),
    appliesTo: ({ id }) => refusedInScenarios.has(id),
    assumption: fromMeaning,
  }),
  defineRule({
    id: 'state.unanswered-call-takes-effect-or-not',
    family: 'state',
    force: 'implied',
    statement: {
      zh: '没有收到应答的请求要么完全生效,要么完全没有生效',
      en: 'A call whose answer was lost has taken effect, or has not; nothing in between',
    },
    source: sourceAt('002', 173),
    appliesTo: ({ id }) => refusedInScenarios.has(id),
    assumption: fromMeaning,
  }),
  defineRule({
    id: 'state.unusable-card-pays-nothing',
    family: 'state',
    force: 'implied',
    statement: {
      zh: '状态不是可用(1)的卡不能消费',
      en: 'A card whose status is not usable (1) pays nothing',
    },
    source: sourceAt('003', 41),
    appliesTo: ({ id }) => id === 'card.pay',
    assumption: {
      zh: '文档列出卡状态,没有写明哪些不可支付;本工具按状态名称判断',
      en: 'The documents list the statuses of cards and do not say which cannot pay; the kit goes by their names',
    },
  }),
  defineRule({
    id: 'state.locked-code-refused-elsewhere',
    family: 'state',
    force: 'implied',
    statement: {
      zh: '被一个终端锁定的券码,其他终端在锁定期间被拒绝',
      en: 'A code that one till has locked is refused at others while the lock lasts',
    },
    source: sourceAt('001', 84),
    appliesTo: ({ id }) => id === 'posp.ecouponPreVerify',
    assumption: fromMeaning,
  }),
  defineRule({
    id: 'state.lock-ends-with-its-time',
    family: 'state',
    force: 'implied',
    statement: {
      zh: '锁定时间一到,其他终端即可预核销该券码',
      en: 'When the time of a lock is over, another till may pre-verify the code',
    },
    source: sourceAt('001', 83),
    appliesTo: ({ id }) => id === 'posp.ecouponPreVerify',
    assumption: fromMeaning,
  }),
  defineRule({
    id: 'state.times-are-those-of-china',
    family: 'state',
    force: 'implied',
    statement: {
      zh: '应答中的交易时间是北京时间的当前时间',
      en: 'The time of a transaction in an answer is the time it is in China',
    },
    source: sourceAt('001', 76),
    appliesTo: ({ id }) => posp.has(id),
    assumption: {
      zh: '文档没有写明时区;易百的其他时间均为北京时间',
      en: 'The documents name no zone; all other times of e-Buy are those of China',
    },
  }),
];
