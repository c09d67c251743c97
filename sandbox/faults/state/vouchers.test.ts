import type { Content } from '../../../contracts/operation.ts';
import { pospEcouponPreVerify } from '../../../contracts/operations/posp/ecoupon-pre-verify.ts';
import { pospReelActiveVoucher } from '../../../contracts/operations/posp/reel-active-voucher.ts';
import { type Demonstration, demonstrate, type Probe } from '../../fault-parts/demonstrate.fixture.ts';
import { vouchers } from './vouchers.ts';

const answered = async ({ send }: Probe, changes: Content = {}) =>
  (await send(pospEcouponPreVerify, changes)).content;

const field = (
  fault: string,
  name: string,
  changes: Content,
  sound: unknown,
  broken: unknown,
): Demonstration => ({
  fault,
  show: async (probe) => (await answered(probe, changes))[name],
  sound,
  broken,
});

const isThere = (fault: string, name: string, changes: Content = {}): Demonstration => ({
  fault,
  show: async (probe) => (await answered(probe, changes))[name] !== undefined,
  sound: true,
  broken: false,
});

const goods = [{ goodsCategory: '1', goodsId: '1', goodsName: '咖啡', price: 1, quantity: 1 }];

/** Locks a code for another terminal. */
const lockForAnother = (probe: Probe, code: string, seconds: number) => {
  const { sandbox } = probe.stand.running;
  const { ecoupons } = sandbox.world.tables;
  const ecoupon = ecoupons.get(code);
  if (ecoupon === undefined) throw new Error(`no e-coupon ${code}`);
  ecoupons.set(code, {
    ...ecoupon,
    lock: { holder: 'another', until: sandbox.clock.now() + seconds * 1000 },
  });
};

const ecouponOf = ({ given }: Probe) => given.data.ecoupons?.[1]?.code ?? '';

const reels = ({ given }: Probe) => given.data.reels?.slice(0, 2) ?? [];

const activated = ({ stand }: Probe, codes: readonly string[]) =>
  codes.map((code) => stand.running.sandbox.world.tables.reels.get(code)?.activatedAt !== undefined);

demonstrate('the state of vouchers', vouchers, [
  field('lock-of-a-minute-by-default', 'lockTime', { lockTime: undefined }, '300', '60'),
  field('unlocked-by-default', 'afterLock', { afterLock: undefined }, '1', '0'),
  {
    fault: 'pre-verify-uses-up',
    show: async (probe) => {
      const remaining = async () => Number((await answered(probe, { afterLock: '0' })).remainTimes);
      return (await remaining()) - (await remaining());
    },
    sound: 0,
    broken: 1,
  },
  {
    fault: 'lock-never-expires',
    show: async (probe) => {
      const qrcode = ecouponOf(probe);
      lockForAnother(probe, qrcode, 300);
      probe.stand.running.sandbox.clock.advance(300_000);
      return (await probe.send(pospEcouponPreVerify, { qrcode })).isSuccess;
    },
    sound: true,
    broken: false,
  },
  {
    fault: 'lock-not-kept',
    show: async (probe) => {
      const qrcode = ecouponOf(probe);
      lockForAnother(probe, qrcode, 300);
      return (await probe.send(pospEcouponPreVerify, { qrcode })).isSuccess;
    },
    sound: false,
    broken: true,
  },
  {
    fault: 'trace-no-not-echoed',
    show: async (probe) => {
      const traceNo = probe.given.ids.orderNumber();
      return (await answered(probe, { traceNo })).traceNo === traceNo;
    },
    sound: true,
    broken: false,
  },
  isThere('order-no-missing', 'orderNo'),
  field('success-answered-as-0', 'returnCode', {}, '00', '0'),
  isThere('goods-not-answered', 'goodsDetail', { goodsDetail: goods }),
  isThere('member-not-answered', 'memberDetail', { memberDetail: { memberId: 'm1' } }),
  {
    fault: 'reels-activated-in-part',
    show: async (probe) => {
      const [first = ''] = reels(probe);
      const { code } = await probe.send(pospReelActiveVoucher, { qrcode: `${first},none` });
      return [code, ...activated(probe, [first])];
    },
    sound: ['A02', false],
    broken: ['A02', true],
  },
  {
    fault: 'only-first-reel-activated',
    show: async (probe) => {
      await probe.send(pospReelActiveVoucher, { qrcode: reels(probe).join(',') });
      return activated(probe, reels(probe));
    },
    sound: [true, true],
    broken: [true, false],
  },
  {
    fault: 'boxes-always-answered',
    show: async (probe) => {
      const [qrcode = ''] = reels(probe);
      const { content } = await probe.send(pospReelActiveVoucher, { qrcode, businessType: undefined });
      return content.voucherPkg !== undefined;
    },
    sound: false,
    broken: true,
  },
]);
