import { type Proposal, propose } from './proposal.ts';

/** What no document states about tills and activations. */
export const pospProposals = {
  lockHolder: propose(
    'onlineTid',
    '锁定归终端所有:同一 onlineTid 再次预核销续锁,其他终端在到期前被拒绝;锁定期间也不可用于支付',
    'a lock belongs to the terminal: the same onlineTid renews it, others are refused until it ends, payments too',
  ),
  tillReadsWalletCodes: propose(
    true,
    '预核销既认电子券,也认会员卡包中的券;转赠中的券视为已锁定',
    'a till reads e-coupons and the vouchers of wallets alike; one that waits in a gift counts as locked',
  ),
  goodsInOrderOfSale: propose(
    true,
    '多个产品时按请求顺序折抵,返回被折抵到的产品',
    'of several goods those are answered that the voucher pays for, in the order of the sale',
  ),
  backgroundActivation: propose(
    { fromVouchers: 1_000, takesMs: 5_000 },
    '旧版激活示例直接返回 00;一次激活满 1000 张时后台激活 5 秒,其间返回 A00,重复请求也返回 A00',
    'the old activation answers 00 in its example; from 1000 vouchers at once it takes five seconds, answering A00, also to a repeat',
  ),
  b2bProcessingMs: propose(
    5_000,
    '激活处理时间未给出;5 秒后由 80 变为 81',
    'how long an activation takes is not stated; it goes from 80 to 81 after five seconds',
  ),
} as const satisfies Readonly<Record<string, Proposal<unknown>>>;
