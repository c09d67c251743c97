import type { RequirementId } from '../../contracts/requirement-id.generated.ts';
import { type Claim, type Conducts, claimIf, claimThat, type Shown } from './conduct.ts';
import type { Event } from './event.ts';
import { type Change, known, knownNumber, knownText, thingsOf, type World } from './fact.ts';
import { fenAt, memberAt, shownFenAt, textAt } from './read.ts';
import { tradeStatuses } from './trades.ts';

/** What the merchant is told, and whether it was told once, in time, and until it said that it had heard. */
export const noticeConducts: Conducts = {
  'payment.notifyTrade': { change: changeByNotice, show: showNotice, claim: claimAll },
  'legacy.notifyTrade': { change: changeByNotice, show: showNotice, claim: claimAll },
  'control.notifications-settle': { change: changeBySettling },
};

/** Payments are told by their own number, refunds by theirs. */
function noticeOf(event: Event): string {
  const isRefund = textAt(event.asked, 'notifyType') === 'Refund';
  return `notice/${textAt(event.asked, isRefund ? 'refundTradeNo' : 'outTradeNo') ?? ''}`;
}

function law(operation: string, rule: string): RequirementId {
  return `${operation}.${rule}` as RequirementId;
}

/** How the merchant replied decides whether it comes again. */
function isAcknowledged({ recorded }: Event): boolean {
  return recorded.response?.status === 200;
}

function changeByNotice(_world: World, event: Event): readonly Change[] {
  const place = noticeOf(event);
  const told = law(event.operation, 'sent-to-the-notify-url');
  return [
    { fact: `${place}/heard`, to: isAcknowledged(event) ? 'acknowledged' : 'refused', law: told },
    { fact: `${place}/at`, to: event.at, law: told },
    { fact: `${place}/missed`, to: undefined, law: told },
  ];
}

function showNotice(world: World, event: Event): readonly Shown[] {
  const place = `trade/${textAt(event.asked, 'outTradeNo') ?? ''}`;
  const agrees = law(event.operation, 'agrees-with-the-query');
  const at = 'request/content';
  const isRefund = textAt(event.asked, 'notifyType') === 'Refund';
  const paid: Shown = {
    fact: `${place}/paid`,
    value: shownFenAt(event.asked, 'paidAmount'),
    at: `${at}/paidAmount`,
    law: agrees,
  };
  const status: Shown = {
    fact: `${place}/status`,
    value: textAt(event.asked, 'paymentStatus'),
    at: `${at}/paymentStatus`,
    law: agrees,
  };
  const refund = `refund/${textAt(event.asked, 'refundTradeNo') ?? ''}`;
  return [
    // A notification of an order this story did not place is not this story's.
    ...(world.has(`${place}/status`) ? [status, paid] : []),
    ...(isRefund && world.has(`${refund}/amount`) && fenAt(event.asked, 'refundAmount') !== undefined
      ? [
          {
            fact: `${refund}/amount`,
            value: shownFenAt(event.asked, 'refundAmount'),
            at: `${at}/refundAmount`,
            law: agrees,
          },
        ]
      : []),
  ];
}

function claimNotice(world: World, event: Event): readonly Claim[] {
  const place = `trade/${textAt(event.asked, 'outTradeNo') ?? ''}`;
  const [url, data] = [knownText(world, `${place}/notify-url`), known(world, `${place}/original-data`)];
  const { operation, recorded } = event;
  const signature = recorded.request.signature?.outcome ?? 'absent';
  return [
    ...(url === undefined
      ? []
      : [
          claimThat(law(operation, 'sent-to-the-notify-url'), {
            expected: url,
            actual: recorded.request.url,
            at: 'request',
          }),
        ]),
    ...(data === undefined ? [] : originalData(event, String(data))),
    claimIf(law(operation, 'request.sign.required'), signature !== 'absent', {
      expected: { zh: '有 sign', en: 'a sign' },
      actual: signature,
      at: 'request/sign',
    }),
    ...(signature === 'absent'
      ? []
      : [
          claimThat(law(operation, 'signature-verifies'), {
            expected: 'verified',
            actual: signature,
            at: 'request/sign',
          }),
        ]),
  ];
}

function originalData({ operation, asked }: Event, expected: string): readonly Claim[] {
  const actual = String(memberAt(asked, 'extendInfo.originalData') ?? '');
  const at = 'request/content/extendInfo/originalData';
  const own = claimThat(law(operation, 'original-data-returned'), { expected, actual, at });
  if (operation !== 'legacy.notifyTrade') return [own];
  return [
    own,
    claimThat('legacy.createTrade.original-data-returned-in-notification', { expected, actual, at }),
  ];
}

/** By the time everything due was delivered, who has not heard has missed it. */
function changeBySettling(world: World, event: Event): readonly Change[] {
  return expectedNotices(world).flatMap(({ place, operation }) => {
    const [heard, missed] = [known(world, `${place}/heard`), known(world, `${place}/missed`)];
    if (heard === undefined && missed === undefined)
      return [{ fact: `${place}/missed`, to: 'first', law: law(operation, 'comes-at-once') }];
    const isLate =
      heard === 'refused' && event.at - (knownNumber(world, `${place}/at`) ?? 0) >= retriedWithinMs;
    return isLate
      ? [{ fact: `${place}/missed`, to: 'again', law: law(operation, 'repeated-until-acknowledged') }]
      : [];
  });
}

/** Within an hour whoever has not acknowledged is told again (our assumption: no page gives the ladder). */
const retriedWithinMs = 60 * 60 * 1000;

/** The results that merchants are told: of orders and refunds that name an address and have succeeded or failed. */
export function expectedNotices(
  world: World,
): readonly { readonly place: string; readonly operation: string }[] {
  const told: readonly unknown[] = [tradeStatuses.paid, tradeStatuses.failed];
  const operationOfTrade = (number: string) =>
    known(world, `trade/${number}/api`) === 'legacy' ? 'legacy.notifyTrade' : 'payment.notifyTrade';
  const trades = thingsOf(world, 'trade')
    .filter(
      (number) =>
        known(world, `trade/${number}/notify-url`) !== undefined &&
        told.includes(known(world, `trade/${number}/status`)),
    )
    .map((number) => ({ place: `notice/${number}`, operation: operationOfTrade(number) }));
  const refunds = thingsOf(world, 'refund').flatMap((number) => {
    const trade = knownText(world, `refund/${number}/trade`) ?? '';
    const isTold = ['Success', 'Failed'].includes(knownText(world, `refund/${number}/status`) ?? '');
    const isWanted = known(world, `trade/${trade}/notify-url`) !== undefined;
    return isTold && isWanted ? [{ place: `notice/${number}`, operation: operationOfTrade(trade) }] : [];
  });
  return [...trades, ...refunds];
}

function claimAll(world: World, event: Event, before: World): readonly Claim[] {
  return [...claimNotice(world, event), ...claimArrival(before, event)];
}

/** What a notification shows by coming now. */
function claimArrival(before: World, event: Event): readonly Claim[] {
  const { operation } = event;
  const place = noticeOf(event);
  const [heard, missed] = [known(before, `${place}/heard`), known(before, `${place}/missed`)];
  const once = claimIf(law(operation, 'acknowledged-is-not-repeated'), heard !== 'acknowledged', {
    expected: { zh: '确认之后不再通知', en: 'nothing more once it was acknowledged' },
    actual: place,
  });
  const inTime = claimIf(law(operation, 'comes-at-once'), missed !== 'first', {
    expected: { zh: '结果确定后立即通知', en: 'told as soon as the result is known' },
    actual: place,
  });
  if (heard === undefined) return [once, inTime];
  return heard === 'refused'
    ? [
        once,
        claimIf(law(operation, 'repeated-until-acknowledged'), true, {
          expected: { zh: '', en: '' },
          actual: '',
        }),
      ]
    : [once];
}

/** Returns what was never heard, at the end of a story. */
export function claimSilence(
  world: World,
): readonly (Claim & { readonly exchange: string; readonly operation: string })[] {
  return expectedNotices(world).flatMap(({ place, operation }) => {
    const missed = world.get(`${place}/missed`);
    if (missed === undefined) return [];
    const rule = missed.possible[0] === 'first' ? 'sent-to-the-notify-url' : 'repeated-until-acknowledged';
    const claim = claimIf(law(operation, rule), false, {
      expected: { zh: `${place} 的通知`, en: `a notification for ${place}` },
      actual: '-',
    });
    return [{ ...claim, exchange: missed.by, operation }];
  });
}
