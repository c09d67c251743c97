import type { JsonObject } from '../../../contracts/envelopes/envelope.ts';
import type { Content, Operation } from '../../../contracts/operation.ts';
import { cardPay } from '../../../contracts/operations/card/pay.ts';
import { walletBindVoucher } from '../../../contracts/operations/wallet/bind-voucher.ts';
import { walletClearNewVoucherMark } from '../../../contracts/operations/wallet/clear-new-voucher-mark.ts';
import { walletCountNewVouchers } from '../../../contracts/operations/wallet/count-new-vouchers.ts';
import { walletGetCardVoucherDetail } from '../../../contracts/operations/wallet/get-card-voucher-detail.ts';
import { walletGetCardVoucherList } from '../../../contracts/operations/wallet/get-card-voucher-list.ts';
import { walletGetGiftRecords } from '../../../contracts/operations/wallet/get-gift-records.ts';
import { walletGetVoucherSourceName } from '../../../contracts/operations/wallet/get-voucher-source-name.ts';
import { walletIssueJwtToken } from '../../../contracts/operations/wallet/issue-jwt-token.ts';
import { walletMergeAssets } from '../../../contracts/operations/wallet/merge-assets.ts';
import { walletNotifyCashCardStatus } from '../../../contracts/operations/wallet/notify-cash-card-status.ts';
import { walletReceiveVoucher } from '../../../contracts/operations/wallet/receive-voucher.ts';
import { walletRecoverWallet } from '../../../contracts/operations/wallet/recover-wallet.ts';
import { walletRemoveAllVouchers } from '../../../contracts/operations/wallet/remove-all-vouchers.ts';
import { walletRemoveVoucher } from '../../../contracts/operations/wallet/remove-voucher.ts';
import { demonstrate, type Probe } from '../../fault-parts/demonstrate.fixture.ts';
import { parseShanghaiTime } from '../../systems/read-time.ts';
import { wallets } from './wallets.ts';

const listFields = ['cardList', 'voucherList'] as const;

const rowsOf = (content: JsonObject, fields: readonly string[] = listFields) =>
  fields.flatMap((field) => (content[field] ?? []) as Content[]);

/** The codes in a member's wallet as the gateway without faults lists it. */
const held = async ({ prepare }: Probe, memberId: unknown) => {
  const { content } = await prepare(walletGetCardVoucherList, {
    memberId: String(memberId),
    voucherSource: undefined,
    pageSize: 1_000,
  });
  return rowsOf(content).map(({ voucherCode }) => voucherCode);
};

const memberOf = ({ given }: Probe, index = 0) => given.data.members?.[index]?.memberId ?? '';

const listOf = async ({ send }: Probe, changes: Content = {}) =>
  (await send(walletGetCardVoucherList, changes)).content;

const answered = async ({ send }: Probe, operation: Operation, changes: Content = {}) =>
  (await send(operation, changes)).content;

/** Removes a voucher with the gateway as it should be, and returns its code. */
const removed = async ({ prepare, given }: Probe) => {
  const example = walletRemoveVoucher.example(given);
  await prepare(walletRemoveVoucher, example);
  return (example.voucherCodeList as string[])[0] ?? '';
};

demonstrate('the state of wallets', wallets, [
  {
    fault: 'stale-wallet-list',
    show: async (probe) => {
      const amount = async () => Number((await listOf(probe)).cardTotalAmount);
      const before = await amount();
      await probe.prepare(cardPay, { cashCardNo: probe.given.data.cards?.[0]?.cardNo, txnAmount: '5.00' });
      return Math.round(before - (await amount()));
    },
    sound: 5,
    broken: 0,
  },
  {
    fault: 'wallet-shows-a-stranger',
    show: async (probe) => rowsOf(await listOf(probe)).every(({ memberId }) => memberId === memberOf(probe)),
    sound: true,
    broken: false,
  },
  {
    fault: 'page-size-ignored',
    show: async (probe) => rowsOf(await listOf(probe, { pageSize: 2 })).length > 2,
    sound: false,
    broken: true,
  },
  {
    fault: 'gift-page-size-ignored',
    show: async (probe) =>
      rowsOf(await answered(probe, walletGetGiftRecords, { pageSize: 2 }), ['giftList']).length > 2,
    sound: false,
    broken: true,
  },
  {
    fault: 'vouchers-among-cards',
    show: async (probe) => [
      ...new Set(rowsOf(await listOf(probe), ['cardList']).map(({ productType }) => productType)),
    ],
    sound: ['Cashcard'],
    broken: ['Voucher'],
  },
  {
    fault: 'detail-differs-from-list',
    show: async (probe) => {
      const { voucherCode, voucherAmount } = await answered(probe, walletGetCardVoucherDetail);
      const { content } = await probe.prepare(walletGetCardVoucherList, { pageSize: 1_000 });
      return rowsOf(content).find((row) => row.voucherCode === voucherCode)?.voucherAmount === voucherAmount;
    },
    sound: true,
    broken: false,
  },
  {
    fault: 'received-not-in-wallet',
    show: async (probe) => {
      const rows = rowsOf(await answered(probe, walletReceiveVoucher));
      const codes = await held(probe, memberOf(probe));
      return rows.map(({ voucherCode }) => codes.includes(voucherCode));
    },
    sound: [true],
    broken: [false],
  },
  {
    fault: 'same-order-receives-again',
    show: async (probe) => {
      const order = { orderId: probe.given.ids.orderNumber() };
      const first = rowsOf(await answered(probe, walletReceiveVoucher, order));
      const second = rowsOf(await answered(probe, walletReceiveVoucher, order));
      return first[0]?.voucherCode === second[0]?.voucherCode;
    },
    sound: true,
    broken: false,
  },
  {
    fault: 'quantity-defaults-to-two',
    show: async (probe) =>
      rowsOf(await answered(probe, walletReceiveVoucher, { quantity: undefined })).length,
    sound: 1,
    broken: 2,
  },
  {
    fault: 'bound-voucher-taken-over',
    show: async (probe) => {
      const bound = walletBindVoucher.example(probe.given);
      await probe.prepare(walletBindVoucher, bound);
      return (await probe.send(walletBindVoucher, { ...bound, memberId: memberOf(probe, 1) })).isSuccess;
    },
    sound: false,
    broken: true,
  },
  {
    fault: 'removed-stays-in-wallet',
    show: async (probe) => {
      const example = walletRemoveVoucher.example(probe.given);
      const { count } = await answered(probe, walletRemoveVoucher, example);
      const codes = await held(probe, example.memberId);
      return [count, codes.includes((example.voucherCodeList as string[])[0])];
    },
    sound: [1, false],
    broken: [1, true],
  },
  {
    fault: 'emptied-wallet-keeps-entries',
    show: async (probe) => {
      const memberId = memberOf(probe, 1);
      await probe.prepare(walletReceiveVoucher, { memberId });
      await probe.send(walletRemoveAllVouchers, { memberId });
      return (await held(probe, memberId)).length > 0;
    },
    sound: false,
    broken: true,
  },
  {
    fault: 'recovery-restores-nothing',
    show: async (probe) => {
      const code = await removed(probe);
      const { count } = await answered(probe, walletRecoverWallet, { voucherCodeList: [code] });
      return [count, (await held(probe, memberOf(probe))).includes(code)];
    },
    sound: [1, true],
    broken: [1, false],
  },
  {
    fault: 'recovery-ignores-its-range',
    show: async (probe) => {
      const code = await removed(probe);
      const range = { startDate: '20250101000000', endDate: '20250102000000' };
      return (await answered(probe, walletRecoverWallet, { ...range, voucherCodeList: [code] })).count;
    },
    sound: 0,
    broken: 1,
  },
  {
    fault: 'repeated-merge-counts-again',
    show: async (probe) => {
      await probe.prepare(walletMergeAssets);
      return (await answered(probe, walletMergeAssets)).count;
    },
    sound: 0,
    broken: 1,
  },
  {
    fault: 'new-mark-not-cleared',
    show: async (probe) => {
      await probe.send(walletClearNewVoucherMark);
      return Number((await probe.prepare(walletCountNewVouchers)).content.count) > 0;
    },
    sound: false,
    broken: true,
  },
  {
    fault: 'new-count-off-by-one',
    show: async (probe) => {
      const { count, cardCount, voucherCount } = await answered(probe, walletCountNewVouchers);
      return Number(count) - Number(cardCount) - Number(voucherCount);
    },
    sound: 0,
    broken: 1,
  },
  {
    fault: 'older-status-overwrites',
    show: async (probe) => {
      const at = (changeTime: string, cardStatus: string) => ({ changeTime, cardStatus });
      await probe.prepare(walletNotifyCashCardStatus, at('20260301120000', '2'));
      return (await answered(probe, walletNotifyCashCardStatus, at('20260228120000', '1'))).count;
    },
    sound: 0,
    broken: 1,
  },
  {
    fault: 'all-sources-named',
    show: async (probe) =>
      rowsOf(await answered(probe, walletGetVoucherSourceName), ['voucherSourceNameList']).length > 1,
    sound: false,
    broken: true,
  },
  {
    fault: 'token-in-two-parts',
    show: async (probe) => String((await answered(probe, walletIssueJwtToken)).token).split('.').length,
    sound: 3,
    broken: 2,
  },
  {
    fault: 'token-duration-in-milliseconds',
    show: async (probe) => {
      const { expiresIn, expireTime } = await answered(probe, walletIssueJwtToken);
      return (
        (parseShanghaiTime(String(expireTime)) ?? 0) - probe.given.clock.now() === Number(expiresIn) * 1000
      );
    },
    sound: true,
    broken: false,
  },
]);
