import { shanghaiDateTime } from '../../../contracts/clock.ts';
import { needed, neededNext } from '../../../contracts/need.ts';
import { walletActiveVoucher } from '../../../contracts/operations/wallet/active-voucher.ts';
import { walletBindVoucher } from '../../../contracts/operations/wallet/bind-voucher.ts';
import { walletClearNewVoucherMark } from '../../../contracts/operations/wallet/clear-new-voucher-mark.ts';
import { walletCountNewVouchers } from '../../../contracts/operations/wallet/count-new-vouchers.ts';
import { walletGetCardVoucherDetail } from '../../../contracts/operations/wallet/get-card-voucher-detail.ts';
import { walletGetCardVoucherList } from '../../../contracts/operations/wallet/get-card-voucher-list.ts';
import { walletGetThirdOpenIdByVoucherCode } from '../../../contracts/operations/wallet/get-third-open-id-by-voucher-code.ts';
import { walletReceiveVoucher } from '../../../contracts/operations/wallet/receive-voucher.ts';
import { walletRecoverWallet } from '../../../contracts/operations/wallet/recover-wallet.ts';
import { walletRemoveAllVouchers } from '../../../contracts/operations/wallet/remove-all-vouchers.ts';
import { walletRemoveVoucher } from '../../../contracts/operations/wallet/remove-voucher.ts';
import { defineScenario } from '../../scenario.ts';
import { newMember, productOf, receive } from '../../telling/members.ts';
import { hourMs, said, secondMs } from '../../telling/said.ts';

/** Vouchers come into a wallet by claiming, binding and activating, are looked at, removed, and come back. */
export const intoTheWalletAndOut = defineScenario({
  id: 'into-the-wallet-and-out',
  system: 'wallet',
  title: { zh: '领取、绑定、激活、查询、移除与恢复', en: 'Claim, bind, activate, look, remove and recover' },
  serves: [
    'wallet.receiveVoucher.received-is-in-wallet',
    'wallet.receiveVoucher.same-order-returns-first-result',
    'wallet.receiveVoucher.quantity-defaults-to-one',
    'wallet.bindVoucher.bound-is-in-wallet',
    'wallet.bindVoucher.bound-to-another-refused',
    'wallet.activeVoucher.activated-is-in-wallet',
    'wallet.activeVoucher.voucher-code-answered',
    'wallet.getCardVoucherList.page-size-limits-rows',
    'wallet.getCardVoucherList.rows-belong-to-the-member',
    'wallet.getCardVoucherList.cards-are-cashcards',
    'wallet.getCardVoucherDetail.same-as-in-the-list',
    'wallet.getCardVoucherDetail.wallet-id-or-voucher-code',
    'wallet.getThirdOpenIdByVoucherCode.voucher-code-echoed',
    'wallet.countNewVouchers.count-is-cards-and-vouchers',
    'wallet.countNewVouchers.count-agrees-with-the-list',
    'wallet.clearNewVoucherMark.nothing-is-new-afterwards',
    'wallet.removeVoucher.removed-leaves-the-wallet',
    'wallet.removeVoucher.wallet-ids-or-voucher-codes',
    'wallet.removeAllVouchers.wallet-is-empty-afterwards',
    'wallet.removeAllVouchers.one-identity-is-given',
    'wallet.recoverWallet.restored-is-in-wallet',
    'wallet.recoverWallet.restores-within-the-range',
    'wallet.recoverWallet.no-identity-refused',
    'wallet.recoverWallet.one-identity-suffices',
  ],
  needs: ['products', 'looseVouchers', 'shopNo'],
  run: async (stage) => {
    const { given, call, wait } = stage;
    const ann = await newMember(stage, 'ann');
    const ben = await newMember(stage, 'ben');
    const { memberId } = ann;
    const vouchers = productOf(given, 'Voucher');
    await call('list-empty', said('查询空卡包', 'Look into the empty wallet'), walletGetCardVoucherList, {
      memberId,
      pageNumber: 1,
      pageSize: 100,
    });
    await receive(stage, 'receive-card', { memberId, quantity: 1, type: 'Cashcard' });
    const twice = { memberId, ...vouchers, quantity: 2, orderId: given.ids.orderNumber() };
    await call('receive', said('领取 2 张券', 'Claim two vouchers'), walletReceiveVoucher, twice);
    await call(
      'receive-again',
      said('同一 orderId 再次领取', 'Claim with the same orderId again'),
      walletReceiveVoucher,
      twice,
    );
    await call('receive-one', said('不传 quantity 领取', 'Claim without a quantity'), walletReceiveVoucher, {
      memberId,
      ...vouchers,
      orderId: given.ids.orderNumber(),
    });
    const loose = neededNext(given, 'looseVouchers');
    const bound = {
      voucherCode: loose.code,
      ...(loose.secret === undefined ? {} : { secret: loose.secret }),
    };
    await call('bind', said('绑定一张券', 'Bind a voucher'), walletBindVoucher, { memberId, ...bound });
    await call(
      'bind-elsewhere',
      said('另一会员绑定同一张券', 'Somebody else binds it too'),
      walletBindVoucher,
      { memberId: ben.memberId, ...bound },
    );
    await call('activate', said('激活一张券', 'Activate a voucher'), walletActiveVoucher, {
      voucherCode: neededNext(given, 'looseVouchers').code,
      phoneNumber: ann.phone,
      shopNo: needed(given, 'shopNo'),
    });
    await call('holder', said('通过券码查询持有人', 'Ask who holds it'), walletGetThirdOpenIdByVoucherCode, {
      voucherCode: loose.code,
    });
    await call('detail', said('查询单张详情', 'Ask for one of them'), walletGetCardVoucherDetail, {
      memberId,
      voucherCode: loose.code,
    });
    await call(
      'detail-of-nothing',
      said('不指明卡券查询详情', 'Ask for none of them'),
      walletGetCardVoucherDetail,
      { memberId },
    );
    for (const pageNumber of [1, 2, 3]) {
      await call(
        `page-${pageNumber}`,
        said(`每页 2 条,第 ${pageNumber} 页`, `Page ${pageNumber}, two to a page`),
        walletGetCardVoucherList,
        { memberId, pageNumber, pageSize: 2 },
      );
    }
    await call('usable', said('只查可使用的券', 'Ask for usable vouchers only'), walletGetCardVoucherList, {
      memberId,
      pageNumber: 1,
      pageSize: 100,
      cardVoucherStatusList: ['00'],
    });
    await call('count-new', said('查询新券数量', 'Count what is new'), walletCountNewVouchers, { memberId });
    await call('clear-new', said('移除新券标志', 'Take the marks away'), walletClearNewVoucherMark, {
      memberId,
    });

    await call('remove-nothing', said('不指明卡券移除', 'Remove none of them'), walletRemoveVoucher, {
      memberId,
    });
    await call('remove', said('移除一张', 'Remove one'), walletRemoveVoucher, {
      memberId,
      voucherCodeList: [loose.code],
    });
    const removedAt = given.clock.now();
    await wait('an-hour', said('过一小时', 'An hour goes by'), hourMs);
    await call(
      'remove-all-of-nobody',
      said('不指明会员移除全部', 'Remove everything of nobody'),
      walletRemoveAllVouchers,
      {},
    );
    const emptiedFrom = shanghaiDateTime(given.clock.now() - secondMs);
    await call('remove-all', said('移除全部', 'Remove everything'), walletRemoveAllVouchers, { memberId });
    await call(
      'recover-of-nobody',
      said('不指明会员恢复', 'Recover what was nobody’s'),
      walletRecoverWallet,
      { startDate: emptiedFrom },
    );
    const range = {
      startDate: shanghaiDateTime(removedAt - 10 * secondMs),
      endDate: shanghaiDateTime(removedAt + 10 * secondMs),
    };
    await call(
      'recover-first',
      said('恢复一小时前移除的', 'Recover what was removed an hour ago'),
      walletRecoverWallet,
      { phoneNumber: ann.phone, ...range },
    );
    await call(
      'recover-rest',
      said('恢复刚才移除的', 'Recover what was removed just now'),
      walletRecoverWallet,
      { memberId, startDate: emptiedFrom, endDate: shanghaiDateTime(given.clock.now() + secondMs) },
    );
  },
  checks: [],
});
