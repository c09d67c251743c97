import { shanghaiDate } from '../../../contracts/clock.ts';
import { pospEcouponPreVerify } from '../../../contracts/operations/posp/ecoupon-pre-verify.ts';
import { removeAt } from '../../../contracts/read-path.ts';
import { defineScenario } from '../../scenario.ts';
import { couponIsNotUsedUp } from './pre-verify-an-ecoupon/coupon-is-not-used-up.ts';
import { lockIsOnByDefault } from './pre-verify-an-ecoupon/lock-is-on-by-default.ts';
import { traceNoBeginsWithToday } from './pre-verify-an-ecoupon/trace-no-begins-with-today.ts';
import { traceNoIsUsedOnce } from './pre-verify-an-ecoupon/trace-no-is-used-once.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** A till asks what an e-coupon would bring, locks it, asks again, lets go of it, and makes two mistakes on the way. */
export const preVerifyAnEcoupon = defineScenario({
  id: 'pre-verify-an-ecoupon',
  system: 'posp',
  title: {
    zh: '电子券预核销:锁定、再次预核销、解锁',
    en: 'Pre-verify an e-coupon: lock it, ask again, let go',
  },
  serves: [
    'posp.ecouponPreVerify.lock-time-300-by-default',
    'posp.ecouponPreVerify.after-lock-1-by-default',
    'posp.ecouponPreVerify.coupon-not-used-up',
    'posp.ecouponPreVerify.trace-no-used-once',
    'posp.ecouponPreVerify.trace-no-begins-with-today',
  ],
  needs: ['onlineTid', 'ecoupons'],
  run: async ({ given, call }) => {
    const { clock, ids } = given;
    const operation = pospEcouponPreVerify;
    const unlocking = () => operation.example(given);
    const byDefault = () => removeAt(removeAt(operation.example(given), 'lockTime'), 'afterLock');
    const first = byDefault();
    const yesterday = `${shanghaiDate(clock.now() - dayMs)}${ids.orderNumber().slice(8)}`;

    await call(
      'lock',
      { zh: '预核销,按默认锁定', en: 'Pre-verify, locking as by default' },
      operation,
      first,
    );
    await call(
      'again-while-locked',
      { zh: '锁定期间同一终端再次预核销', en: 'The same till asks again' },
      operation,
      byDefault(),
    );
    await call('same-trace-no', { zh: '重复使用流水号', en: 'Use a trace number twice' }, operation, first);
    await call(
      'trace-no-of-yesterday',
      { zh: '流水号以昨天日期开头', en: "A trace number with yesterday's date" },
      operation,
      { ...byDefault(), traceNo: yesterday },
    );
    await call('unlock', { zh: '解锁', en: 'Let go of the coupon' }, operation, unlocking());
    await call('after-unlocking', { zh: '解锁后再次预核销', en: 'Ask once more' }, operation, unlocking());
  },
  checks: [lockIsOnByDefault, couponIsNotUsedUp, traceNoIsUsedOnce, traceNoBeginsWithToday],
});
