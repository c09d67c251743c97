import { defineFault, type Fault } from '../../fault.ts';
import { changedContent, withField, withoutField } from '../../fault-parts/answer-parts.ts';
import { preparedBy, readAs, servedOtherwise } from '../../fault-parts/call-parts.ts';
import { Refused } from '../../refusal.ts';
import { readText } from '../../systems/read-content.ts';

const preVerify = ['posp.ecouponPreVerify'];
const activateReels = ['posp.reelActiveVoucher'];

/** Codes that are locked, used up or activated otherwise than they should be. */
export const vouchers: readonly Fault[] = [
  defineFault({
    id: 'lock-of-a-minute-by-default',
    title: {
      zh: '预核销默认锁定 60 秒,而不是 300',
      en: 'A code is locked for 60 seconds by default instead of 300',
    },
    group: 'state',
    breaks: ['posp.ecouponPreVerify.lock-time-300-by-default'],
    call: readAs(preVerify, (content) => ({ lockTime: '60', ...content })),
  }),
  defineFault({
    id: 'unlocked-by-default',
    title: { zh: '预核销默认不锁定', en: 'A code is not locked by default' },
    group: 'state',
    breaks: ['posp.ecouponPreVerify.after-lock-1-by-default'],
    call: readAs(preVerify, (content) => ({ afterLock: '0', ...content })),
  }),
  defineFault({
    id: 'pre-verify-uses-up',
    title: { zh: '预核销会扣掉一次可用次数', en: 'A pre-verification uses the code up' },
    group: 'state',
    breaks: ['posp.ecouponPreVerify.coupon-not-used-up'],
    behaviour: servedOtherwise(preVerify, (call, usual) => {
      const content = usual(call);
      const { ecoupons, coupons } = call.world.tables;
      const code = readText(call.content, 'qrcode') ?? '';
      const [ecoupon, coupon] = [ecoupons.get(code), coupons.get(code)];
      if (ecoupon !== undefined) ecoupons.set(code, { ...ecoupon, remainTimes: ecoupon.remainTimes - 1 });
      if (coupon !== undefined) coupons.set(code, { ...coupon, remainTimes: coupon.remainTimes - 1 });
      return content;
    }),
  }),
  defineFault({
    id: 'lock-never-expires',
    title: { zh: '锁定到期后仍不释放', en: 'A lock does not end when its time is over' },
    group: 'state',
    breaks: [],
    unstated: {
      zh: '没有要求写明锁定到期后其他终端可用',
      en: 'no requirement says that another terminal may use a code when its lock is over',
    },
    behaviour: servedOtherwise(preVerify, (call, usual) => {
      // Looked at from the moment before it ends, no lock is ever over.
      const code = readText(call.content, 'qrcode') ?? '';
      const { ecoupons, coupons } = call.world.tables;
      const until = (ecoupons.get(code) ?? coupons.get(code))?.lock?.until;
      return usual(until === undefined ? call : { ...call, now: Math.min(call.now, until - 1) });
    }),
  }),
  defineFault({
    id: 'lock-not-kept',
    title: {
      zh: '被其他终端锁定的券仍可预核销',
      en: 'A code that another terminal has locked can be pre-verified',
    },
    group: 'state',
    breaks: [],
    unstated: {
      zh: '没有要求写明锁定期间其他终端被拒绝',
      en: 'no requirement says that other terminals are refused while a code is locked',
    },
    behaviour: preparedBy(preVerify, ({ content, world }) => {
      const code = readText(content, 'qrcode') ?? '';
      const { lock, ...unlocked } = world.tables.ecoupons.get(code) ?? { lock: undefined };
      if (lock !== undefined && 'code' in unlocked) world.tables.ecoupons.set(code, unlocked);
    }),
  }),
  defineFault({
    id: 'trace-no-not-echoed',
    title: {
      zh: '预核销应答的 traceNo 不是请求的',
      en: 'The traceNo of a pre-verification is not the one sent',
    },
    group: 'state',
    breaks: ['posp.ecouponPreVerify.trace-no-echoed'],
    outcome: changedContent(preVerify, (content) =>
      withField(content, 'traceNo', (number) => `${String(number).slice(0, 8)}000001`),
    ),
  }),
  defineFault({
    id: 'order-no-missing',
    title: { zh: '预核销成功但没有 orderNo', en: 'A pre-verification succeeds without orderNo' },
    group: 'state',
    breaks: ['posp.ecouponPreVerify.order-no-on-success'],
    outcome: changedContent(preVerify, (content) => withoutField(content, 'orderNo')),
  }),
  defineFault({
    id: 'success-answered-as-0',
    title: {
      zh: '预核销成功时 returnCode 为 0,而不是 00',
      en: 'A pre-verification that succeeds is answered 0 instead of 00',
    },
    group: 'state',
    breaks: ['posp.ecouponPreVerify.return-code-00-on-success'],
    outcome: changedContent(preVerify, (content) => withField(content, 'returnCode', () => '0')),
  }),
  defineFault({
    id: 'goods-not-answered',
    title: { zh: '验商品时应答没有商品明细', en: 'Goods that were verified are not in the answer' },
    group: 'state',
    breaks: [],
    unstated: {
      zh: '文档只要求请求带 goodsDetail,没有写明应答何时带商品明细',
      en: 'the documents ask for goodsDetail in the request only, and do not say when the answer has it',
    },
    outcome: changedContent(preVerify, (content) => withoutField(content, 'goodsDetail')),
  }),
  defineFault({
    id: 'member-not-answered',
    title: { zh: '会员支付时应答没有会员信息', en: 'A member who pays is not in the answer' },
    group: 'state',
    breaks: [],
    unstated: {
      zh: '文档只要求请求带 memberDetail,没有写明应答何时带会员信息',
      en: 'the documents ask for memberDetail in the request only, and do not say when the answer has it',
    },
    outcome: changedContent(preVerify, (content) => withoutField(content, 'memberDetail')),
  }),
  defineFault({
    id: 'reels-activated-in-part',
    title: { zh: '有券不可激活时,其余的仍被激活', en: 'Where some cannot be activated the others are' },
    group: 'state',
    breaks: ['posp.reelActiveVoucher.a02-activates-nothing'],
    behaviour: servedOtherwise(activateReels, (call, usual) => {
      try {
        return usual(call);
      } catch (error) {
        const codes = (readText(call.content, 'qrcode') ?? '').split(',');
        if (!(error instanceof Refused) || error.refusal.reason !== 'not-activatable') throw error;
        const { reels } = call.world.tables;
        for (const reel of codes.flatMap((code) => reels.get(code) ?? [])) {
          if (reel.isActivatable)
            reels.set(reel.code, { ...reel, activatedAt: reel.activatedAt ?? call.now });
        }
        return { traceNo: readText(call.content, 'traceNo'), returnCode: 'A02', returnDesc: '有券不可激活' };
      }
    }),
  }),
  defineFault({
    id: 'only-first-reel-activated',
    title: { zh: '逗号分隔的多个券码只激活第一个', en: 'Of several codes only the first is activated' },
    group: 'state',
    breaks: ['posp.reelActiveVoucher.several-codes-separated-by-commas'],
    call: readAs(activateReels, (content) => ({
      ...content,
      qrcode: (readText(content, 'qrcode') ?? '').split(',')[0],
    })),
  }),
  defineFault({
    id: 'boxes-always-answered',
    title: {
      zh: '不是箱业务也返回箱的结构',
      en: 'The structure of a box is answered whatever the business type',
    },
    group: 'state',
    breaks: ['posp.reelActiveVoucher.other-business-type-answers-without-boxes'],
    outcome: changedContent(activateReels, (content) => ({ ...content, voucherPkg: [] })),
  }),
];
