import { propose } from './proposal.ts';

/** What no document states about trades, refunds, the cashier plugin and returns to cards. */
export const tradeProposals = {
  tradeStates: propose(
    { waiting: 'NotPay or Paying', paid: 'Success', failed: 'Failed', closed: 'Closed' },
    '没有支付状态表;未选支付方式的待付订单为 NotPay,已选而未定的为 Paying,退款不改变支付状态',
    'there is no table of payment states; an order that waits is NotPay before a method is chosen, Paying after; refunds change nothing',
  ),
  oneNumberSpaceForTrades: propose(
    true,
    '三套支付接口共用一套订单:同一 appId 下 outTradeNo 不重复,任一接口都可查询与退款',
    'the three payment APIs keep one kind of trade: an outTradeNo is used once within an app, and any of them queries and refunds it',
  ),
  tradeEndsAtItsExpiry: propose(
    'at or after timeExpire',
    '到达 timeExpire 即关闭;此后渠道不能再支付,也不通知商户',
    'a trade is closed as soon as timeExpire is reached; the channel cannot pay it then, and nobody is notified',
  ),
  unpaidTradeGivesAssetsBack: propose(
    true,
    '混合支付的异步部分失败或过期时,已扣的卡、券、积分全部退回,paidAmount 归零',
    'when the asynchronous part of a mixed payment fails or expires, card, coupon and points go back and paidAmount is nothing',
  ),
  channelWithoutMethod: propose(
    "the tenant's first",
    '未传 payMethod 的订单由用户在收银台选择;沙箱记为租户的第一个渠道',
    "an order without payMethod is paid with what the payer chooses; the sandbox takes the tenant's first channel",
  ),
  tradeTimeSelectsTheDay: propose(
    true,
    'tradeTime 未填为当天;与下单日不同则视为交易不存在。没有此字段的接口不按日期查找',
    'tradeTime defaults to today; a trade of another day is not found. Interfaces without it do not look at the day',
  ),
  refundTakesTheLastChargeFirst: propose(
    ['last method first', 'subsidy before principal'],
    '部分退款先退哪种资产未给出;按扣款的相反顺序退,卡内先补贴后本金',
    'which asset a partial refund goes to is not stated; what was charged last comes back first, of a card the subsidy before the principal',
  ),
  refundMethodAmountIsYuan: propose(
    true,
    'refundMethod[].refundAmount 单位未给出;按元,与其余金额一致',
    'the unit of refundMethod[].refundAmount is not stated; yuan, as all amounts of this API',
  ),
  refundWithoutAmount: propose(
    'all that is left',
    '未给出金额的退款退尚可退的全部',
    'a refund without an amount refunds all that is left',
  ),
  sameRefundNumberAgain: propose(
    'the same refund, or refused',
    '同一 refundTradeNo、同样内容再次请求,返回同一笔退款的现状;内容不同则拒绝',
    'the same refundTradeNo with the same content answers the refund it made, as it stands now; with other content it is refused',
  ),
  refundUnderWayCounts: propose(
    true,
    '处理中的退款计入 refundedAmount,不可再退;失败后恢复可退',
    'a refund under way counts as refunded and cannot be refunded again; when it fails, it can',
  ),
  couponComesBackAsAWhole: propose(
    true,
    '一次用券分几次退时,全部退回后才恢复一次可用次数',
    'a coupon use that is refunded in parts can be used again when all of it has come back',
  ),
  refundsIgnoreTheCardStatus: propose(
    true,
    '退款与撤销退回原卡,不看卡当时的状态',
    'refunds and reversals go back to their card, whatever its status is by then',
  ),
  returnNumberUsedOnce: propose(
    'the same answer, or refused',
    '卡撤销、退款的 orgTxnNo 与消费共用一套;同号同内容再次请求返回首次的应答',
    'reversals, refunds and payments of cards share one series of orgTxnNo; the same request again gets the first answer',
  ),
  reversalIsSameDayAndWhole: propose(
    true,
    '由标题推断:当日(北京时间)整笔撤销,次日起退款且可分次',
    'read from the titles: a payment is reversed as a whole on its day in Shanghai, and refunded from the next, in parts if need be',
  ),
  tradesAreCardTransactions: propose(
    true,
    '卡交易记录含聚合支付引起的变动:orgTxnNo 为 outTradeNo 或 refundTradeNo,超时退回记为 reverse',
    "a card's list holds what trades moved too: orgTxnNo is outTradeNo or refundTradeNo, what came back unpaid is a reverse",
  ),
  cashierTokenValidMs: propose(
    7_200_000,
    '令牌有效期未给出;两小时,有效期内可重复使用',
    'how long a token is valid is not stated; two hours, and as often as wanted',
  ),
  longWalletIdIsNotAnswered: propose(
    31,
    '用户资产查询的 walletId 最长 31,而实际为 32 位;不返回,以免应答违反文档',
    'the plugin allows 31 characters for a walletId and real ones have 32: they are not answered',
  ),
  notificationLadderMs: propose(
    [5_000, 300_000, 1_800_000, 7_200_000, 18_000_000, 36_000_000, 50_400_000, 72_000_000, 86_400_000],
    '重试阶梯未给出;首次立即,其后 5 秒、5 分、30 分、2 时、5 时、10 时、14 时、20 时、24 时,共约 75 小时',
    'no ladder is given; at once, then after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h and 24 h, 75 hours in all',
  ),
  notificationTimeoutMs: propose(
    5_000,
    '等待商户应答的时间未给出;5 秒(真实时间)',
    'how long the reply is waited for is not stated; five seconds of real time',
  ),
  notificationReply: propose(
    'json-success',
    '应答格式未给出;HTTP 200 与 {"success":true,"errorCode":"00"} 视为已收到,其余重试',
    'the expected reply is not stated; HTTP 200 with {"success":true,"errorCode":"00"} acknowledges, anything else is tried again',
  ),
  notificationBody: propose(
    'object',
    '通知正文未给出;沿用已签名的请求信封,content 为对象(另可设为 JSON 字符串)',
    'the body is not stated; the signed request envelope with content as an object (or, if set so, as a JSON string)',
  ),
  retriedNotificationIsSignedAnew: propose(
    true,
    '每次重试是一次新的请求:uuid、timestamp、sign 都是新的,content 不变;重复投递则字节相同',
    'a retry is a new request with its own uuid, timestamp and sign, and the same content; a duplicate has the same bytes',
  ),
  notifiedResults: propose(
    ['Success', 'Failed', 'refund Success', 'refund Failed'],
    '何时通知未给出;支付成功、失败与退款成功、失败时通知,关闭不通知',
    'when the merchant is told is not stated; of payments and refunds that succeeded or failed, not of closed orders',
  ),
} as const;
