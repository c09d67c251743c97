import { Big } from 'big.js';
import { pospProposals } from './proposals/posp-proposals.ts';
import { type Proposal, propose } from './proposals/proposal.ts';
import { tradeProposals } from './proposals/trade-proposals.ts';
import { walletProposals } from './proposals/wallet-proposals.ts';

/** Everything the sandbox does that no document states, in one place; error codes are in `error-codes.ts`. */
export const proposals = {
  ...walletProposals,
  ...tradeProposals,
  ...pospProposals,
  cardDeductionOrder: propose(
    ['principal', 'subsidy'],
    '文档给出本金与商户补贴两个账户的应扣款,未说先扣哪个;先扣本金',
    'two amounts are documented, for principal and subsidy, but not which comes first; the principal does',
  ),
  consumeModeWithoutValue: propose(
    '0',
    'consumeMode 未说是否必填;不传时按 0(余额不足拒绝)',
    'consumeMode is not said to be required; without it the amount is refused when the balance is smaller',
  ),
  emptyCardUnderMode1: propose(
    'refused',
    '扣全部余额而余额为 0 时没有可扣的钱,拒绝',
    'taking the whole balance of an empty card takes nothing, so it is refused',
  ),
  transactionNumberUsedOnce: propose(
    true,
    'orgTxnNo 未写明唯一;撤销与退款要凭它找到交易,故不允许重复',
    'orgTxnNo is not said to be unique; reversals and refunds find the payment by it, so it may be used once',
  ),
  subsidyIsPaidByMerchant: propose(
    true,
    '商户补贴账户由商户承担:实收与用户实付只计本金部分',
    "the subsidy account is the merchant's own money: net and user amounts count the principal only",
  ),
  yuanPerPoint: propose(
    new Big('0.01'),
    '积分兑换比例未给出;1 积分抵 0.01 元',
    'no rate is given for points; one point is worth 0.01 yuan',
  ),
  largestAmount: propose(
    new Big('9999999.99'),
    '应答金额最长 10 个字符,更大的金额无法写入应答',
    'amounts in answers have at most 10 characters; a larger one could not be answered',
  ),
  codeListSeparator: propose(
    ',',
    'cardCoupons 为「码|密」列表,多个之间的分隔符未给出;用逗号',
    'cardCoupons is a list of code|secret; what stands between several is not stated; a comma does',
  ),
  secretMayBeLeftOut: propose(
    false,
    'cardCoupons 只给出「码|密」一种格式;码密不符按券或参数错误处理',
    'cardCoupons shows one form only, code|secret; a missing or wrong secret is refused',
  ),
  couponDeductsAtMostTheRest: propose(
    true,
    '券面值大于剩余待付金额时只抵剩余部分,不找零',
    'a coupon worth more than what is left to pay deducts only that; there is no change',
  ),
  synchronousMethodsReachTotal: propose(
    true,
    '没有异步方式时,各方式合计必须付清 totalAmount,否则整单拒绝并退回已扣部分',
    'without an asynchronous method the others have to pay all of totalAmount; else nothing is charged',
  ),
  asynchronousMethods: propose(
    ['cash'],
    '哪些支付方式是异步的未列出;电子钱包是,其余不是',
    'which methods are asynchronous is not listed; the wallet is, the others are not',
  ),
  preAuthReserves: propose(
    true,
    '预授权返回 prepayId(预授权 code),下单时不扣款',
    'a pre-authorisation comes back with a prepayId, its code, and takes nothing when the order is placed',
  ),
  shortOutTradeNoIsNotEchoed: propose(
    32,
    '应答 outTradeNo 最短 32,而请求最长 32;短于 32 的不返回,以免应答违反文档',
    'an answered outTradeNo has at least 32 characters, a sent one at most 32: shorter ones are not answered',
  ),
  walletPagesOverBothLists: propose(
    true,
    '卡与券两个列表如何分页未给出;先卡后券合并分页,totalCount 为总数',
    'how two lists are paged is not stated; cards then vouchers are paged as one, totalCount counts both',
  ),
  voucherSourceFilter: propose(
    'origin or appId',
    '请求 giftcard 而返回行为 appId;两者皆可匹配',
    'giftcard is asked for and rows show an appId; either one matches',
  ),
} as const satisfies Readonly<Record<string, Proposal<unknown>>>;
