import { neededFirst } from '../../../contracts/need.ts';
import { pospEcouponPreVerify } from '../../../contracts/operations/posp/ecoupon-pre-verify.ts';
import { removeAt } from '../../../contracts/read-path.ts';
import { defineScenario } from '../../scenario.ts';
import { minuteMs, said } from '../../telling/said.ts';

/** A till locks a code; another till waits until the lock is over; goods and members are answered. */
export const locksAndTills = defineScenario({
  id: 'locks-and-tills',
  system: 'posp',
  title: {
    zh: '预核销:锁定、他机被拒、锁定到期、解锁、多个产品',
    en: 'Pre-verify: a lock, another till, the end of the lock, letting go, several goods',
  },
  serves: [
    'posp.ecouponPreVerify.lock-time-300-by-default',
    'posp.ecouponPreVerify.after-lock-1-by-default',
    'posp.ecouponPreVerify.coupon-not-used-up',
    'posp.ecouponPreVerify.trace-no-used-once',
    'posp.ecouponPreVerify.trace-no-echoed',
    'posp.ecouponPreVerify.order-no-on-success',
    'posp.ecouponPreVerify.return-code-00-on-success',
    'state.locked-code-refused-elsewhere',
    'state.lock-ends-with-its-time',
    'state.times-are-those-of-china',
  ],
  needs: ['onlineTid', 'ecoupons'],
  run: async ({ given, call, together, wait }) => {
    const { code: qrcode } = neededFirst(given, 'ecoupons');
    const unlocking = () => ({ ...pospEcouponPreVerify.example(given), qrcode });
    const locking = () => removeAt(removeAt(unlocking(), 'lockTime'), 'afterLock');
    // The printed example names no terminal at all: that is another till than ours.
    const elsewhere = () => removeAt(unlocking(), 'onlineTid');
    const memberDetail = {
      memberId: 'M000001545',
      memberName: 'TONY',
      grade: '1',
      status: '1',
      balance: 1000,
      pointBalance: 30_000,
    };

    await call('lock', said('锁定', 'Lock it'), pospEcouponPreVerify, locking());
    await call('elsewhere', said('另一终端预核销', 'Another till asks'), pospEcouponPreVerify, elsewhere());
    await call(
      'same-till',
      said('同一终端再次预核销', 'The same till asks again'),
      pospEcouponPreVerify,
      locking(),
    );
    await wait('four-minutes', said('过 4 分钟', 'Four minutes go by'), 4 * minuteMs);
    await call(
      'elsewhere-still',
      said('锁定未到期,另一终端预核销', 'Another till asks while it is locked'),
      pospEcouponPreVerify,
      elsewhere(),
    );
    await wait('two-minutes', said('再过 2 分钟', 'Another two minutes go by'), 2 * minuteMs);
    await call(
      'elsewhere-later',
      said('锁定到期,另一终端预核销', 'The lock is over, and another till asks'),
      pospEcouponPreVerify,
      elsewhere(),
    );
    await call('member-pays', said('会员支付', 'A member pays'), pospEcouponPreVerify, {
      ...unlocking(),
      memberDetail,
    });
    const same = unlocking();
    await together(
      'same-trace-no',
      said('同一流水号同时请求 4 次', 'The same trace number four times at once'),
      Array.from({ length: 4 }, () => ({ operation: pospEcouponPreVerify, content: same })),
    );
  },
  checks: [],
});
