import { type Proposal, propose } from './proposal.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** What no document states about members, wallets, gifts and synchronised orders. */
export const walletProposals = {
  voucherStatusUsed: propose(
    'Used',
    '券状态仅有 "00" 有据;用完的券用 Used(单词,以免被当作易百的代码)',
    'only "00" is documented as a voucher status; a used-up one is Used, a word, so that nobody takes it for e-Buy\'s',
  ),
  voucherStatusExpired: propose(
    'Expired',
    '过期的券用 Expired;过期的卡用卡系统的 "3"',
    'an expired voucher is Expired; an expired card has the card system\'s "3"',
  ),
  statusGiving: propose(
    'Giving',
    '转赠待领取期间,赠送人卡包中的卡券为 Giving,不可支付、核销、再赠',
    "while a gift waits, its cards and vouchers are Giving in the giver's wallet: no payment, verification or second gift",
  ),
  statusNotifications: propose(
    { card: 'wallet.notifyCashCardStatus', coupon: 'wallet.notifyEcouponStatus' },
    '卡、券状态变化是否通知商户、通知到哪里、正文如何,均无页面可据;沿用同名入站接口(27352、29792)的提案字段,发往另行配置的地址',
    'whether merchants are told of card and e-coupon states, where and in which fields, no page says; the proposed fields of the calls of that name (27352, 29792) go to an address configured for it',
  ),
  voucherStatusNames: propose(
    { '00': '可使用', Used: '已使用', Expired: '已过期', Frozen: '已冻结', Void: '已作废', Giving: '转赠中' },
    '除 "00" 可使用外,状态与名称均为提案',
    'all but "00" 可使用 are proposals, status and name',
  ),
  voucherValidityMs: propose(
    365 * dayMs,
    '产品配置未给出有效期时,自发放起一年',
    'valid for a year from when it is handed out, where the product names no dates',
  ),
  statusNoticeStaysInWallet: propose(
    true,
    '现金卡与电子券状态通知只改变卡包所示状态;卡券本身的可用状态与余额以卡券系统与账本为准,两者不一致时显示较严者',
    'a status notification changes what the wallet shows; card and voucher systems and the ledger keep their own, and of two the stricter is shown',
  ),
  olderNoticeIsIgnored: propose(
    true,
    '较早的 changeTime 不覆盖较晚的状态,此时 count 为 0',
    'a notification with an older changeTime changes nothing and counts 0',
  ),
  identityBesideMemberId: propose(
    'kept with the entry',
    '与 memberId 同时给出的 thirdOpenId、phoneNumber 记在入包的卡券上,不作校验',
    'thirdOpenId and phoneNumber beside memberId are kept with what comes into the wallet, and not judged',
  ),
  firstIdentityCounts: propose(
    ['memberId', 'thirdOpenId', 'phoneNumber'],
    '三选一给出多个时按此顺序取第一个',
    'where several of the three are given, the first in this order counts',
  ),
  largestQuantity: propose(
    100,
    '一次领取的张数上限未给出;沿用电子券 4.0 发码的 100',
    'how many may be claimed at once is not stated; 100, as for making codes in e-coupon 4.0',
  ),
  unknownCodesAreNotRemoved: propose(
    'count 0',
    '移除时不在卡包中的编号不计数、不报错,重试不会失败',
    'what is not in the wallet is neither removed nor refused, so that a repeat succeeds and counts 0',
  ),
  removeAllRevokesOpenGifts: propose(
    true,
    '移除全部资产时,该会员待领取的转赠一并撤销',
    'removing everything revokes the gifts of the member that still wait',
  ),
  givenAwayComesBackOnlyWhenFree: propose(
    true,
    '页面提示已转赠的卡可能被恢复;沙箱只恢复不在任何卡包中的卡券,同一卡券不会同时在两个卡包中',
    'the page warns that a card given away may be restored; the sandbox restores only what is in no wallet, so that nothing is in two',
  ),
  recoveryWithoutBounds: propose(
    'unbounded',
    'startDate、endDate 缺一侧即该侧不限,两端均含该秒',
    'without startDate or endDate that side has no bound; both bounds include their second',
  ),
  giftValidityMs: propose(
    dayMs,
    '未给出 expireTime 的转赠 24 小时后过期',
    'a gift without expireTime expires after 24 hours',
  ),
  giftDetailBeforeClaim: propose(
    'anybody of the tenant',
    '待领取的转赠凭编号可查;领取后仅赠送人与领取人可查',
    'a gift that waits may be looked at by whoever has its id; a claimed one by giver and receiver',
  ),
  pageOfGiftRecords: propose(
    20,
    '未给出 pageSize 时每页 20 条,新者在前',
    'twenty records to a page where the request names no size, the newest first',
  ),
  mergeMovesOpenGifts: propose(
    true,
    '资产整合把移出会员的卡券(含待领取转赠)与积分全部移入;已移除的不动',
    'merging moves all cards, vouchers, gifts that wait, and points; what was removed stays removed',
  ),
  platformUserIsMerged: propose(
    'thirdOpenId, then phoneNumber',
    '同步平台用户:先按 thirdOpenId、再按手机号找品牌会员;平台 openId 或手机号对应的其他会员并入其卡包,count 为并入张数',
    'a platform user is synchronised to the member of thirdOpenId, else of the phone; other members of that phone or platform openId are merged into it and counted',
  ),
  tokenSeconds: propose(7_200, 'JWT 有效期未给出;两小时', 'how long a JWT is valid is not stated; two hours'),
  memberLevel: propose(
    { code: '1', name: '普通会员', years: 1 },
    '等级字段未见;所有会员为同一等级,有效至次年年底',
    'the level fields were not seen; every member has one level, valid to the end of next year',
  ),
  unnamedMember: propose(
    '会员',
    '会员姓名与昵称在应答中至少 1 字符;未给出时为「会员」加手机号后四位',
    'names have at least one character in the answer; without one it is 会员 and the last four digits of the phone',
  ),
  pointsNeverExpire: propose(
    '0',
    '积分失效规则未给出;将失效积分为 0,有效期为空',
    'no rule is given for expiring points; none expire and the date is empty',
  ),
  assetsAreUsableOnes: propose(
    true,
    '会员资产只列可用的卡券(卡 1、券 00);全部卡券见卡券包列表',
    "a member's assets are the usable cards and vouchers; the list of the wallet has all of them",
  ),
  logisticsShipTheOrder: propose(
    'Shipped',
    '同步物流使 Created、Paid 的订单变为 Shipped;其余状态只由订单同步改变',
    'a parcel makes a Created or Paid order Shipped; every other status comes from synchronising the order',
  ),
  outdatedLogisticsAreRefused: propose(
    true,
    '同一运单较早的 updateTime 被拒绝,相同的可重复',
    'an older updateTime of the same parcel is refused, the same one may be repeated',
  ),
} as const satisfies Readonly<Record<string, Proposal<unknown>>>;
