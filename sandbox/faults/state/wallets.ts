import type { JsonObject } from '../../../contracts/envelopes/envelope.ts';
import { defineFault, type Fault } from '../../fault.ts';
import { changedContent, movedByFen, withField, withoutField } from '../../fault-parts/answer-parts.ts';
import { preparedBy, readAs, servedOtherwise } from '../../fault-parts/call-parts.ts';
import type { Call } from '../../systems/call.ts';
import { readNumber, readObjects, readText } from '../../systems/read-content.ts';
import type { World } from '../../world/world.ts';

const list = 'wallet.getCardVoucherList';

const rows =
  (field: string, change: (rows: readonly JsonObject[]) => readonly JsonObject[]) => (content: JsonObject) =>
    withField(content, field, () => change(readObjects(content, field)));

/** What each world answered first for each member; the fault's cache. */
const firstLists = new WeakMap<World, Map<string, JsonObject>>();

/** Answers as usual, refusals too, and changes nothing. */
function answeredOnly(call: Call, usual: (call: Call) => JsonObject): JsonObject {
  return call.world.journal.rehearse(() => usual(call));
}

/** Wallets that show or keep something else than they should. */
export const wallets: readonly Fault[] = [
  defineFault({
    id: 'stale-wallet-list',
    title: {
      zh: '卡券包列表来自缓存,余额不更新',
      en: 'The list of a wallet comes from a cache and its balances stay',
    },
    group: 'state',
    breaks: ['legacy.createTrade.card-balance-reduced-by-card-paid', 'card.pay.balance-reduced-by-amount'],
    behaviour: servedOtherwise([list], (call, usual) => {
      const cache = firstLists.get(call.world) ?? new Map<string, JsonObject>();
      firstLists.set(call.world, cache);
      const key = JSON.stringify(call.content);
      const answered = cache.get(key) ?? usual(call);
      cache.set(key, answered);
      return answered;
    }),
  }),
  defineFault({
    id: 'wallet-shows-a-stranger',
    title: {
      zh: '卡券包列表里混入别的会员的卡',
      en: "The list of a wallet holds a card of another member's",
    },
    group: 'state',
    breaks: ['wallet.getCardVoucherList.rows-belong-to-the-member'],
    outcome: changedContent(
      [list],
      rows('cardList', (cards) =>
        cards.map((card, index) => (index === 0 ? { ...card, memberId: 'f'.repeat(32) } : card)),
      ),
    ),
  }),
  defineFault({
    id: 'page-size-ignored',
    title: { zh: '卡券包列表不理会 pageSize', en: 'The list of a wallet ignores pageSize' },
    group: 'state',
    breaks: ['wallet.getCardVoucherList.page-size-limits-rows'],
    call: readAs([list], (content) => withoutField(content, 'pageSize')),
  }),
  defineFault({
    id: 'gift-page-size-ignored',
    title: { zh: '转赠记录不理会 pageSize', en: 'The list of gifts ignores pageSize' },
    group: 'state',
    breaks: ['wallet.getGiftRecords.page-size-limits-records'],
    call: readAs(['wallet.getGiftRecords'], (content) => withoutField(content, 'pageSize')),
  }),
  defineFault({
    id: 'vouchers-among-cards',
    title: { zh: '卡列表里的行标成券', en: 'Rows of the list of cards are marked as vouchers' },
    group: 'state',
    breaks: ['wallet.getCardVoucherList.cards-are-cashcards'],
    outcome: changedContent(
      [list],
      rows('cardList', (cards) => cards.map((card) => ({ ...card, productType: 'Voucher' }))),
    ),
  }),
  defineFault({
    id: 'detail-differs-from-list',
    title: {
      zh: '卡券详情的金额与列表不同',
      en: 'The amount in the detail of a voucher differs from the list',
    },
    group: 'state',
    breaks: ['wallet.getCardVoucherDetail.same-as-in-the-list'],
    outcome: changedContent(['wallet.getCardVoucherDetail'], (content) =>
      withField(content, 'voucherAmount', (value) => movedByFen(value, 1)),
    ),
  }),
  defineFault({
    id: 'received-not-in-wallet',
    title: { zh: '领取成功但卡券包里没有', en: 'What was received is answered and not in the wallet' },
    group: 'state',
    breaks: ['wallet.receiveVoucher.received-is-in-wallet'],
    behaviour: servedOtherwise(['wallet.receiveVoucher'], (call, usual) => {
      const answered = usual(call);
      const wallet = readText(call.content, 'memberId') ?? '';
      const { wallets: tables } = call.world.tables;
      const received = ['cardList', 'voucherList'].flatMap((field) => readObjects(answered, field));
      const ids = received.map((row) => readText(row, 'walletId'));
      tables.set(
        wallet,
        (tables.get(wallet) ?? []).filter((id) => !ids.includes(id)),
      );
      return answered;
    }),
  }),
  defineFault({
    id: 'same-order-receives-again',
    title: { zh: '同一 orderId 重复领取会再发一张', en: 'The same orderId hands out again' },
    group: 'state',
    breaks: ['wallet.receiveVoucher.same-order-returns-first-result'],
    call: readAs(['wallet.receiveVoucher'], (content) => withoutField(content, 'orderId')),
  }),
  defineFault({
    id: 'quantity-defaults-to-two',
    title: { zh: '不传 quantity 时发两张', en: 'Without quantity two are handed out' },
    group: 'state',
    breaks: ['wallet.receiveVoucher.quantity-defaults-to-one'],
    call: readAs(['wallet.receiveVoucher'], (content) =>
      readNumber(content, 'quantity') === undefined ? { ...content, quantity: 2 } : content,
    ),
  }),
  defineFault({
    id: 'bound-voucher-taken-over',
    title: { zh: '已被他人绑定的券可以再绑', en: 'A voucher that is bound to somebody else can be bound' },
    group: 'state',
    breaks: ['wallet.bindVoucher.bound-to-another-refused'],
    behaviour: preparedBy(['wallet.bindVoucher'], ({ content, world }) => {
      for (const kind of ['card', 'coupon'])
        world.tables.holders.delete(`${kind}/${readText(content, 'voucherCode')}`);
    }),
  }),
  defineFault({
    id: 'removed-stays-in-wallet',
    title: { zh: '删除成功但卡券仍在卡券包里', en: 'What was removed is still in the wallet' },
    group: 'state',
    breaks: ['wallet.removeVoucher.removed-leaves-the-wallet'],
    behaviour: servedOtherwise(['wallet.removeVoucher'], answeredOnly),
  }),
  defineFault({
    id: 'emptied-wallet-keeps-entries',
    title: { zh: '清空卡券包成功但卡券仍在', en: 'A wallet that was emptied still holds what it held' },
    group: 'state',
    breaks: ['wallet.removeAllVouchers.wallet-is-empty-afterwards'],
    behaviour: servedOtherwise(['wallet.removeAllVouchers'], answeredOnly),
  }),
  defineFault({
    id: 'recovery-restores-nothing',
    title: { zh: '恢复成功但卡券没有回来', en: 'A recovery succeeds and brings nothing back' },
    group: 'state',
    breaks: [
      'wallet.recoverWallet.restored-is-in-wallet',
      'wallet.removeVoucher.removed-is-recoverable',
      'wallet.removeAllVouchers.removed-is-recoverable',
    ],
    behaviour: servedOtherwise(['wallet.recoverWallet'], answeredOnly),
  }),
  defineFault({
    id: 'recovery-ignores-its-range',
    title: { zh: '恢复不理会起止时间', en: 'A recovery ignores its range of time' },
    group: 'state',
    breaks: ['wallet.recoverWallet.restores-within-the-range'],
    call: readAs(['wallet.recoverWallet'], (content) =>
      withoutField(withoutField(content, 'startDate'), 'endDate'),
    ),
  }),
  defineFault({
    id: 'repeated-merge-counts-again',
    title: { zh: '重复合并仍报告移动了卡券', en: 'A merge that is repeated counts what it did not move' },
    group: 'state',
    breaks: ['wallet.mergeAssets.repeated-merge-counts-zero'],
    outcome: changedContent(['wallet.mergeAssets'], (content) =>
      withField(content, 'count', (count) => Number(count) + 1),
    ),
  }),
  defineFault({
    id: 'new-mark-not-cleared',
    title: { zh: '清除新券标志后仍是新券', en: 'What is cleared of its mark is still new' },
    group: 'state',
    breaks: ['wallet.clearNewVoucherMark.nothing-is-new-afterwards'],
    behaviour: servedOtherwise(['wallet.clearNewVoucherMark'], answeredOnly),
  }),
  defineFault({
    id: 'new-count-off-by-one',
    title: { zh: '新券数量多一', en: 'What is new is counted one too many' },
    group: 'state',
    breaks: [
      'wallet.countNewVouchers.count-agrees-with-the-list',
      'wallet.countNewVouchers.count-is-cards-and-vouchers',
    ],
    outcome: changedContent(['wallet.countNewVouchers'], (content) =>
      withField(content, 'count', (count) => Number(count) + 1),
    ),
  }),
  defineFault({
    id: 'older-status-overwrites',
    title: { zh: '较早的状态通知覆盖较新的', en: 'An older status overwrites a newer one' },
    group: 'state',
    breaks: [
      'wallet.notifyCashCardStatus.older-change-does-not-overwrite',
      'wallet.notifyEcouponStatus.older-change-does-not-overwrite',
    ],
    behaviour: preparedBy(
      ['wallet.notifyCashCardStatus', 'wallet.notifyEcouponStatus'],
      ({ content, world }) => {
        const code = readText(content, 'cashCardNo') ?? readText(content, 'voucherCode') ?? '';
        for (const entry of world.tables.walletEntries.values()) {
          const { notice: _notice, ...row } = entry;
          if (entry.code === code) world.tables.walletEntries.set(entry.walletId, row);
        }
      },
    ),
  }),
  defineFault({
    id: 'all-sources-named',
    title: {
      zh: '来源名称返回全部,不只是所查的',
      en: 'All names of sources are answered, not only those asked for',
    },
    group: 'state',
    breaks: ['wallet.getVoucherSourceName.only-sources-asked-for'],
    call: readAs(['wallet.getVoucherSourceName'], (content) => withoutField(content, 'voucherSourceList')),
  }),
  defineFault({
    id: 'token-in-two-parts',
    title: { zh: 'JWT 只有两段', en: 'The token has two parts only' },
    group: 'state',
    breaks: ['wallet.issueJwtToken.token-has-three-parts'],
    outcome: changedContent(['wallet.issueJwtToken'], (content) =>
      withField(content, 'token', (token) => String(token).split('.').slice(0, 2).join('.')),
    ),
  }),
  defineFault({
    id: 'token-duration-in-milliseconds',
    title: { zh: 'JWT 有效期以毫秒计', en: 'How long the token is valid is in milliseconds' },
    group: 'state',
    breaks: ['wallet.issueJwtToken.expiry-agrees-with-duration'],
    outcome: changedContent(['wallet.issueJwtToken'], (content) =>
      withField(content, 'expiresIn', (seconds) => Number(seconds) * 1000),
    ),
  }),
];
