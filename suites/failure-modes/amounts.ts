import type { FailureMode } from '../failure-modes.ts';
import { integratorOnly } from './integrator-only.ts';

/** Group C: amounts. */
export const amountModes: readonly FailureMode[] = [
  {
    id: 'C1',
    roles: ['integrator'],
    mode: { zh: '元乘 100 后截断,少一分', en: 'Yuan times 100, cut off: one fen lost' },
    tests: ['contracts/money.test.ts'],
    reason: integratorOnly,
  },
  {
    id: 'C2',
    roles: ['integrator', 'gateway'],
    mode: { zh: '浮点误差进入金额', en: 'Errors of floating point in an amount' },
    requirements: ['number.third-decimal-refused', 'money.answered-amounts-are-plain-yuan'],
    cases: ['-three-decimals'],
    checks: ['answered-amounts-are-plain-yuan'],
  },
  {
    id: 'C3',
    roles: ['integrator', 'gateway'],
    mode: {
      zh: '元与分混用、差 100 倍、三位小数',
      en: 'Yuan taken for fen, a hundred times too much, three decimals',
    },
    requirements: ['number.third-decimal-refused'],
    checks: ['answered-sums-add-up', 'card-payment-answer-agrees'],
    cases: ['-three-decimals'],
  },
  {
    id: 'C4',
    roles: ['integrator'],
    mode: { zh: '进出两个方向用了同一个错误的倍数', en: 'The same wrong factor both ways' },
    checks: ['card-payment-answer-agrees'],
    reason: integratorOnly,
  },
  {
    id: 'C5',
    roles: ['integrator'],
    mode: { zh: '先分摊后取整,合计不等', en: 'Splitting before rounding, so that parts do not add up' },
    checks: ['answered-sums-add-up'],
    tests: ['contracts/money.test.ts'],
    reason: integratorOnly,
  },
  {
    id: 'C6',
    roles: ['gateway'],
    mode: {
      zh: '零、负数、指数、千分位、全角、超过 2^53',
      en: 'Zero, negative, exponents, thousands, full width, beyond 2^53',
    },
    requirements: ['number.negative-amount-refused'],
    cases: ['-zero', '-negative', '-exponent', '-thousands', '-full-width', '-beyond-double-precision'],
  },
  {
    id: 'C7',
    roles: ['integrator', 'kit'],
    mode: { zh: '64 位编号被 JSON 读成浮点而变', en: '64-bit ids rounded by reading JSON' },
    tests: ['contracts/signing/raw-members.test.ts', 'contracts/envelopes/envelope-of.test.ts'],
    reason: integratorOnly,
  },
  {
    id: 'C8',
    roles: ['integrator'],
    mode: {
      zh: '通知金额与订单金额不符而未核对',
      en: 'A notified amount that is not the ordered one, not compared',
    },
    reason: integratorOnly,
  },
];
