import { shanghaiDateTime } from '../../../contracts/clock.ts';
import { walletGetVoucherSourceName } from '../../../contracts/operations/wallet/get-voucher-source-name.ts';
import { walletMergeAssets } from '../../../contracts/operations/wallet/merge-assets.ts';
import { walletNotifyCashCardStatus } from '../../../contracts/operations/wallet/notify-cash-card-status.ts';
import { walletNotifyEcouponStatus } from '../../../contracts/operations/wallet/notify-ecoupon-status.ts';
import { walletReceiveVoucher } from '../../../contracts/operations/wallet/receive-voucher.ts';
import { walletSyncPlatformUserInfo } from '../../../contracts/operations/wallet/sync-platform-user-info.ts';
import { walletSyncProductConfig } from '../../../contracts/operations/wallet/sync-product-config.ts';
import { defineScenario } from '../../scenario.ts';
import { newMember, receive } from '../../telling/members.ts';
import { minuteMs, said } from '../../telling/said.ts';

/** Two wallets become one; statuses are notified, late ones too; a product is configured and handed out. */
export const mergingAndNotices = defineScenario({
  id: 'merging-and-notices',
  system: 'wallet',
  title: {
    zh: '合并资产、同步平台用户、状态通知、产品配置',
    en: 'Merging, platform users, status notices and product configuration',
  },
  serves: [
    'wallet.mergeAssets.assets-move-to-target',
    'wallet.mergeAssets.repeated-merge-counts-zero',
    'wallet.notifyEcouponStatus.older-change-does-not-overwrite',
    'wallet.notifyCashCardStatus.older-change-does-not-overwrite',
    'wallet.syncProductConfig.creates-or-updates',
    'wallet.getVoucherSourceName.only-sources-asked-for',
  ],
  needs: ['products'],
  run: async (stage) => {
    const { given, call, together } = stage;
    const ann = await newMember(stage, 'ann');
    const ben = await newMember(stage, 'ben');
    const [voucher = ''] = await receive(stage, 'vouchers', { memberId: ann.memberId, quantity: 2 });
    const [card = ''] = await receive(stage, 'card', {
      memberId: ann.memberId,
      quantity: 1,
      type: 'Cashcard',
    });
    const now = given.clock.now();
    const [later, earlier] = [shanghaiDateTime(now), shanghaiDateTime(now - minuteMs)];
    await call('freeze', said('通知券已冻结', 'A voucher is frozen'), walletNotifyEcouponStatus, {
      voucherCode: voucher,
      voucherStatus: 'Frozen',
      changeTime: later,
    });
    await call(
      'thaw-late',
      said('迟到的较早通知', 'An earlier notice that comes late'),
      walletNotifyEcouponStatus,
      { voucherCode: voucher, voucherStatus: '00', changeTime: earlier },
    );
    await call('freeze-card', said('通知卡已冻结', 'A card is frozen'), walletNotifyCashCardStatus, {
      cashCardNo: card,
      cardStatus: '2',
      changeTime: later,
    });
    await call(
      'thaw-card-late',
      said('迟到的较早通知', 'An earlier notice that comes late'),
      walletNotifyCashCardStatus,
      { cashCardNo: card, cardStatus: '1', changeTime: earlier },
    );

    const merging = { sourceMemberId: ann.memberId, targetMemberId: ben.memberId };
    await call('merge', said('合并两个会员的资产', 'Merge the two wallets'), walletMergeAssets, merging);
    await call('merge-again', said('再次合并', 'Merge them again'), walletMergeAssets, merging);
    await call(
      'platform',
      said('同步平台用户', 'Synchronise a user of a platform'),
      walletSyncPlatformUserInfo,
      {
        platformType: 'ALL',
        platformOpenId: `p-${ben.openId}`,
        thirdOpenId: ben.openId,
        phoneNumber: ben.phone,
      },
    );
    await call('sources', said('查询来源名称', 'Ask for the names of sources'), walletGetVoucherSourceName, {
      voucherSourceList: ['giftcard'],
    });

    const product = { productType: 'Voucher', productCode: `EBUYKIT${given.ids.token(8).toUpperCase()}` };
    const config = (faceValue: number) => ({ ...product, productName: '合同测试券', faceValue });
    await call(
      'product',
      said('同步产品配置,面值 10 元', 'Configure a product of 10 yuan'),
      walletSyncProductConfig,
      config(10),
    );
    await call(
      'product-changed',
      said('改为面值 12 元', 'Change it to 12 yuan'),
      walletSyncProductConfig,
      config(12),
    );
    await call('receive-product', said('领取该产品', 'Claim it'), walletReceiveVoucher, {
      memberId: ben.memberId,
      ...product,
      quantity: 1,
      orderId: given.ids.orderNumber(),
    });
    const once = { memberId: ben.memberId, ...product, quantity: 1, orderId: given.ids.orderNumber() };
    await together(
      'receive-at-once',
      said('同一 orderId 同时领取 8 次', 'The same claim eight times at once'),
      Array.from({ length: 8 }, () => ({ operation: walletReceiveVoucher, content: once })),
    );
  },
  checks: [],
});
