import { shanghaiDate } from '../../contracts/clock.ts';
import type { RequirementId } from '../../contracts/requirement-id.generated.ts';
import { type Claim, type Conducts, claimIf, claimThat, generalLaws, lawOf, type Shown } from './conduct.ts';
import { type Event, namedIn } from './event.ts';
import { type Change, known, knownNumber, type World } from './fact.ts';
import { chinaTime, memberAt, numberAt, rowsAt, textAt } from './read.ts';

/** How long a code stays locked where the request does not say (document 001, response table), in seconds. */
const lockSeconds = 300;
/** How exactly two clocks agree about a lock, and about a time in an answer, in ms. */
const slackMs = 2000;
const sameTimeMs = 60_000;

/** Nobody's till. */
const none = '';

/** POSP: what tills ask about codes, and what they activate. */
export const tillConducts: Conducts = {
  'posp.ecouponPreVerify': {
    refuse: refusePreVerify,
    accept: (world, event) => acceptPreVerify(world, event),
    change: changeByPreVerify,
    show: (_world, event) => [
      {
        fact: `code/${codeOf(event)}/times`,
        value: numberAt(event.answer, 'remainTimes'),
        at: 'response/remainTimes',
        law: 'posp.ecouponPreVerify.coupon-not-used-up',
      },
    ],
    claim: claimPreVerified,
  },
  'posp.reelActiveVoucher': {
    refuse: refuseActivation,
    accept: (world, event) => {
      const spared = codesOf(event).map((code) => world.get(`reel/${code}/active`));
      return spared.length > 0 && spared.every((fact) => fact?.possible[0] === false)
        ? 'posp.reelActiveVoucher.a02-activates-nothing'
        : undefined;
    },
    change: changeByActivation,
    deny: (world, event) => (isPospCode(event, 'A02') ? sparedBy(world, event) : []),
    claim: claimActivated,
  },
};

/** A lock that is over keeps nobody away; and a number that begins with the date it is in China is taken. */
function acceptPreVerify(world: World, event: Event): RequirementId | undefined {
  if (event.isOneOfMany) return undefined;
  if (isOfOtherTill(world, event) && isLockOver(world, event)) return 'state.lock-ends-with-its-time';
  // A code that nobody asked for yet may be locked by somebody else.
  const isKnownFree = known(world, `code/${codeOf(event)}/till`) === tillOf(event);
  return isKnownFree ? 'posp.ecouponPreVerify.trace-no-begins-with-today' : undefined;
}

function codeOf(event: Event): string {
  return namedIn(event, 'qrcode') ?? '';
}

function refuseTraceNo(world: World, event: Event): RequirementId | undefined {
  const number = namedIn(event, 'traceNo') ?? '';
  if (known(world, `trace/${number}/used`) === true) return lawOf(event.operation, ['trace-no-used-once']);
  return number.startsWith(shanghaiDate(event.at))
    ? undefined
    : lawOf(event.operation, ['trace-no-begins-with-today']);
}

function traceUsed(event: Event): Change {
  return {
    fact: `trace/${namedIn(event, 'traceNo') ?? ''}/used`,
    to: true,
    law: lawOf(event.operation, ['trace-no-used-once']),
  };
}

function tillOf(event: Event): string {
  return namedIn(event, 'onlineTid') ?? none;
}

function isOfOtherTill(world: World, event: Event): boolean {
  const till = known(world, `code/${codeOf(event)}/till`);
  return till !== undefined && till !== tillOf(event);
}

function isLockOver(world: World, event: Event): boolean {
  return (
    (knownNumber(world, `code/${codeOf(event)}/until`) ?? Number.POSITIVE_INFINITY) + slackMs <= event.at
  );
}

function refusePreVerify(world: World, event: Event): RequirementId | undefined {
  const until = knownNumber(world, `code/${codeOf(event)}/until`) ?? 0;
  const isLocked = isOfOtherTill(world, event) && event.at < until - slackMs;
  return refuseTraceNo(world, event) ?? (isLocked ? 'state.locked-code-refused-elsewhere' : undefined);
}

function changeByPreVerify(world: World, event: Event): readonly Change[] {
  const place = `code/${codeOf(event)}`;
  const isLocking = (namedIn(event, 'afterLock') ?? '1') === '1';
  const seconds = Number(namedIn(event, 'lockTime') ?? lockSeconds);
  const law = 'posp.ecouponPreVerify.lock-time-300-by-default';
  const isHeld = known(world, `${place}/times`) !== undefined;
  return [
    traceUsed(event),
    { fact: `${place}/till`, to: isLocking ? tillOf(event) : undefined, law },
    { fact: `${place}/until`, to: isLocking ? event.at + seconds * 1000 : undefined, law },
    ...(isHeld
      ? [
          {
            fact: `${place}/times`,
            to: (was: unknown) => Number(was),
            law: 'posp.ecouponPreVerify.coupon-not-used-up',
          } as const,
        ]
      : []),
  ];
}

function claimPreVerified(_world: World, event: Event): readonly Claim[] {
  const { asked, answer } = event;
  const own = 'posp.ecouponPreVerify';
  const [goods, member] = [rowsAt(asked, 'goodsDetail'), memberAt(asked, 'memberDetail')];
  return [
    claimThat(`${own}.trace-no-echoed`, {
      expected: namedIn(event, 'traceNo') ?? '',
      actual: textAt(answer, 'traceNo') ?? '',
      at: 'response/traceNo',
    }),
    claimThat(`${own}.return-code-00-on-success`, {
      expected: '00',
      actual: textAt(answer, 'returnCode') ?? '',
      at: 'response/returnCode',
    }),
    claimIf(`${own}.order-no-on-success`, textAt(answer, 'orderNo') !== undefined, {
      expected: { zh: '有 orderNo', en: 'an orderNo' },
      actual: '',
      at: 'response',
    }),
    ...(asked.lockTime === undefined
      ? [
          claimThat(`${own}.lock-time-300-by-default`, {
            expected: String(lockSeconds),
            actual: textAt(answer, 'lockTime') ?? '',
            at: 'response/lockTime',
          }),
        ]
      : []),
    ...(asked.afterLock === undefined
      ? [
          claimThat(`${own}.after-lock-1-by-default`, {
            expected: '1',
            actual: textAt(answer, 'afterLock') ?? '',
            at: 'response/afterLock',
          }),
        ]
      : []),
    ...(goods.length > 0
      ? [
          claimIf(`${own}.goods-detail-when-goods-are-verified`, rowsAt(answer, 'goodsDetail').length > 0, {
            expected: { zh: '有 goodsDetail', en: 'goodsDetail' },
            actual: '',
            at: 'response',
          }),
        ]
      : []),
    ...(member !== undefined
      ? [
          claimIf(`${own}.member-detail-when-a-member-pays`, memberAt(answer, 'memberDetail') !== undefined, {
            expected: { zh: '有 memberDetail', en: 'memberDetail' },
            actual: '',
            at: 'response',
          }),
        ]
      : []),
    ...timeClaims(event),
  ];
}

/** transDate is a time in China, and now. */
function timeClaims({ answer, at }: Event): readonly Claim[] {
  const text = textAt(answer, 'transDate');
  const time = chinaTime(text);
  // Another writing of the time is another requirement's.
  if (time === undefined) return [];
  return [
    claimIf('state.times-are-those-of-china', Math.abs(time - at) <= sameTimeMs, {
      expected: { zh: '北京时间的当前时间', en: 'the time it is in China' },
      actual: text ?? '',
      at: 'response/transDate',
    }),
  ];
}

function codesOf(event: Event): readonly string[] {
  return codeOf(event)
    .split(',')
    .filter((code) => code !== '');
}

function refuseActivation(world: World, event: Event): RequirementId | undefined {
  const ofNumber = refuseTraceNo(world, event);
  if (ofNumber !== undefined) return ofNumber;
  const active = codesOf(event)
    .map((code) => world.get(`reel/${code}/active`))
    .find((fact) => fact?.possible[0] === true);
  return active === undefined ? undefined : (active.law ?? generalLaws.state);
}

function changeByActivation(_world: World, event: Event): readonly Change[] {
  const codes = codesOf(event);
  return [
    traceUsed(event),
    ...codes.map((code) => ({
      fact: `reel/${code}/active`,
      to: true,
      law:
        codes.length > 1
          ? ('posp.reelActiveVoucher.several-codes-separated-by-commas' as const)
          : ('posp.reelActiveVoucher.error.A02' as const),
    })),
  ];
}

function isPospCode({ reception }: Event, code: string): boolean {
  return reception.kind === 'rejected' && reception.code === code;
}

/** Codes that were not known to be active and were refused together with others stay inactive. */
function sparedBy(world: World, event: Event): readonly Shown[] {
  return codesOf(event)
    .filter((code) => !world.has(`reel/${code}/active`))
    .map((code) => ({ fact: `reel/${code}/active`, value: false, at: 'response/returnCode' }));
}

function claimActivated(_world: World, event: Event): readonly Claim[] {
  const { asked, answer } = event;
  const hasBoxes = memberAt(answer, 'voucherPkg') !== undefined;
  const isOfBoxes = String(memberAt(asked, 'businessType') ?? '') === '12';
  return [
    ...(isOfBoxes
      ? []
      : [
          claimIf('posp.reelActiveVoucher.other-business-type-answers-without-boxes', !hasBoxes, {
            expected: { zh: '没有 voucherPkg', en: 'no voucherPkg' },
            actual: 'voucherPkg',
            at: 'response/voucherPkg',
          }),
        ]),
    ...timeClaims(event),
  ];
}
