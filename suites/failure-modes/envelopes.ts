import type { FailureMode } from '../failure-modes.ts';

/** Group B: uuid, timestamp, replay, apps. */
export const envelopeModes: readonly FailureMode[] = [
  {
    id: 'B1',
    roles: ['gateway', 'integrator'],
    mode: { zh: '重放的 uuid 被接受', en: 'A replayed uuid is accepted' },
    requirements: ['idempotency.uuid-used-once'],
    cases: ['/same-body', '/other-body', '/same-body-at-once'],
    checks: ['repeated-uuid-takes-no-effect'],
    reason: {
      zh: '网关重启或过了保存期之后是否仍然拒绝,从外部无法使其发生',
      en: 'whether that holds after a restart or when the memory has run out cannot be brought about from outside',
    },
  },
  {
    id: 'B2',
    roles: ['gateway', 'integrator'],
    mode: { zh: '没有 uuid 时跳过重放检查', en: 'No uuid, no replay check' },
    requirements: ['card.pay.request.uuid.required'],
    cases: ['presence/request.uuid.required/absent'],
  },
  {
    id: 'B3',
    roles: ['gateway', 'integrator'],
    mode: {
      zh: '时钟偏差:只容忍一侧、接受未来的时间',
      en: 'Clock skew: tolerated on one side only, or any future accepted',
    },
    requirements: ['envelope.small-clock-difference-accepted', 'envelope.timestamp-is-now'],
    cases: ['/sent-an-hour-ago', '/sent-in-an-hour', '/two-seconds-ahead', '/two-seconds-behind'],
  },
  {
    id: 'B4',
    roles: ['integrator'],
    mode: { zh: '秒与毫秒混用', en: 'Seconds taken for milliseconds' },
    cases: ['pattern/request.timestamp.pattern/seconds'],
    checks: ['timestamp-is-now'],
    reason: {
      zh: '商户一侧;网关应答的单位由所列检查判断',
      en: 'on the integrator’s side; the unit of the gateway’s own timestamps is judged by the check',
    },
  },
  {
    id: 'B5',
    roles: ['gateway'],
    mode: {
      zh: '毫无容忍,诚实的一方差一秒也被拒绝',
      en: 'No tolerance at all: an honest peer fails by a second',
    },
    requirements: ['envelope.small-clock-difference-accepted'],
    cases: ['/two-seconds-ahead', '/two-seconds-behind'],
  },
  {
    id: 'B6',
    roles: ['gateway', 'integrator'],
    mode: { zh: 'UTC 与北京时间混用', en: 'UTC taken for Shanghai time' },
    requirements: ['envelope.timestamp-is-now'],
    cases: ['/day-of-utc', '/yesterday', '/tomorrow'],
  },
  {
    id: 'B7',
    roles: ['gateway', 'integrator'],
    mode: {
      zh: '营业日不是 UTC 日:订单号的日期前缀',
      en: 'A business day that is not the day of UTC: dates in order numbers',
    },
    requirements: ['legacy.createTrade.out-trade-no-begins-with-today'],
    cases: ['/day-of-utc', '/tomorrow'],
  },
  {
    id: 'B8',
    roles: ['gateway'],
    mode: {
      zh: '另一商户的应用以自己的有效签名访问',
      en: 'Another merchant’s app with a valid signature of its own',
    },
    requirements: ['security.other-tenant-sees-nothing', 'security.unknown-app-refused'],
    cases: ['/other-tenant', '/unknown-app'],
    checks: ['other-tenant-sees-nothing'],
  },
];
