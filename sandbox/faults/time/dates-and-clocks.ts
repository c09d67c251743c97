import { shanghaiDateTime } from '../../../contracts/clock.ts';
import { defineFault, type Fault } from '../../fault.ts';
import { changedContent, withField } from '../../fault-parts/answer-parts.ts';
import { readAs } from '../../fault-parts/call-parts.ts';
import { datePrefixes, everywhere } from '../../fault-parts/requirements.ts';
import { judgedOtherwise, withoutRule } from '../../fault-parts/rule-parts.ts';
import { Refused } from '../../refusal.ts';
import type { Incoming } from '../../rules/incoming.ts';

const [minuteMs, hourMs, dayMs] = [60_000, 3_600_000, 86_400_000] as const;

/** Judges the date of a number as of some other time too, or instead. */
const datedBy = (shiftMs: number, isAlso: boolean) =>
  judgedOtherwise('date-prefix-is-today', (incoming, usual) => {
    const shifted: Incoming = { ...incoming, call: { ...incoming.call, now: incoming.call.now + shiftMs } };
    if (!isAlso || isRefused(() => usual(incoming))) usual(shifted);
  });

/** Days, clocks and times that are not those of the documents. */
export const datesAndClocks: readonly Fault[] = [
  defineFault({
    id: 'date-by-utc',
    title: {
      zh: '订单号日期按 UTC 判断,北京时间 0 至 8 点出错',
      en: 'The date of numbers is judged in UTC, wrongly from 0 to 8 in Shanghai',
    },
    group: 'time',
    breaks: datePrefixes(),
    rules: datedBy(-8 * hourMs, false),
  }),
  defineFault({
    id: 'date-not-looked-at',
    title: { zh: '不检查订单号日期', en: 'The date of numbers is not looked at' },
    group: 'time',
    breaks: [...datePrefixes(), 'card.pay.request.content.orgTxnNo.pattern'],
    rules: withoutRule('date-prefix-is-today'),
  }),
  defineFault({
    id: 'date-of-yesterday-accepted',
    title: { zh: '昨天日期的订单号也被接受', en: "Numbers with yesterday's date are accepted" },
    group: 'time',
    breaks: datePrefixes(),
    rules: datedBy(-dayMs, true),
  }),
  defineFault({
    id: 'date-of-tomorrow-accepted',
    title: { zh: '明天日期的订单号也被接受', en: "Numbers with tomorrow's date are accepted" },
    group: 'time',
    breaks: datePrefixes(),
    rules: datedBy(dayMs, true),
  }),
  defineFault({
    id: 'clock-fifteen-minutes-ahead',
    title: { zh: '网关时钟快 15 分钟', en: "The gateway's clock is 15 minutes ahead" },
    group: 'time',
    breaks: ['envelope.timestamp-is-now'],
    call: (call) => ({ ...call, now: call.now + 15 * minuteMs }),
  }),
  defineFault({
    id: 'clock-an-hour-behind',
    title: { zh: '网关时钟慢一小时', en: "The gateway's clock is an hour behind" },
    group: 'time',
    breaks: ['envelope.timestamp-is-now'],
    call: (call) => ({ ...call, now: call.now - hourMs }),
  }),
  defineFault({
    id: 'order-valid-for-half-an-hour',
    title: { zh: '订单默认 30 分钟后过期', en: 'An order expires after 30 minutes by default' },
    group: 'time',
    breaks: [],
    unstated: {
      zh: '默认 5 分钟有文档,但没有任何有文档的应答能看到有效期',
      en: 'the five minutes are documented, but no documented answer shows when an order expires',
    },
    call: readAs(
      ['legacy.createTrade', 'payment.createTrade', 'cashier.launch', 'legacy.pay'],
      (content, { now }) => ({
        timeExpire: shanghaiDateTime(now + 30 * minuteMs),
        ...content,
      }),
    ),
  }),
  defineFault({
    id: 'pos-time-with-dashes',
    title: { zh: 'transDate 写成 yyyy-MM-dd HH:mm:ss', en: 'transDate is written yyyy-MM-dd HH:mm:ss' },
    group: 'time',
    breaks: everywhere('response.transDate.pattern'),
    outcome: changedContent(['posp.ecouponPreVerify', 'posp.reelActiveVoucher'], (content) =>
      withField(content, 'transDate', dashed),
    ),
  }),
  defineFault({
    id: 'create-time-with-dashes',
    title: { zh: 'createTime 写成 yyyy-MM-dd HH:mm:ss', en: 'createTime is written yyyy-MM-dd HH:mm:ss' },
    group: 'time',
    breaks: ['b2b.activeByPartNo.response.createTime.pattern'],
    outcome: changedContent(['b2b.activeByPartNo'], (content) => withField(content, 'createTime', dashed)),
  }),
  defineFault({
    id: 'pos-time-in-utc',
    title: {
      zh: 'transDate 是 UTC 时间,不是北京时间',
      en: 'transDate is in UTC, not in the time of Shanghai',
    },
    group: 'time',
    breaks: [],
    unstated: {
      zh: '没有要求写明 transDate 的时区与准确度',
      en: 'no requirement says in which zone transDate is, nor how exact',
    },
    outcome: changedContent(['posp.ecouponPreVerify', 'posp.reelActiveVoucher'], (content, { call }) =>
      withField(content, 'transDate', () => shanghaiDateTime(call.now - 8 * hourMs)),
    ),
  }),
  defineFault({
    id: 'token-expiry-an-hour-off',
    title: {
      zh: '收银 token 的过期时间与有效期差一小时',
      en: "The time a cashier's token expires is an hour off its duration",
    },
    group: 'time',
    breaks: ['cashier.getToken.expiry-agrees-with-duration'],
    outcome: changedContent(['cashier.getToken'], (content, { call }) =>
      withField(content, 'expireTime', () =>
        shanghaiDateTime(call.now + Number(content.expiresIn) * 1000 + hourMs),
      ),
    ),
  }),
];

function isRefused(judge: () => void): boolean {
  try {
    judge();
    return false;
  } catch (error) {
    if (error instanceof Refused) return true;
    throw error;
  }
}

function dashed(value: unknown): unknown {
  return String(value).replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3 $4:$5:$6');
}
