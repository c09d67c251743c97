import type { RequirementId } from '../../contracts/requirement-id.generated.ts';
import {
  type Claim,
  type Conducts,
  claimIf,
  claimThat,
  type Due,
  generalLaws,
  type Shown,
} from './conduct.ts';
import { type Event, namedIn } from './event.ts';
import { type Change, known, knownNumber, knownText, thingsOf, type World } from './fact.ts';
import { codesIn, handOver, nobody, takeOut, usableStatus } from './holders.ts';
import { chinaTime, numberAt, rowsAt, textAt } from './read.ts';

/** How long a gift waits where it does not say, and how exactly times are looked at, in ms. */
const validMs = 24 * 60 * 60 * 1000;
const slackMs = 5000;

const [waiting, claimed, revoked, expired] = ['Giving', 'Claimed', 'Revoked', 'Expired'];

/** 转赠: what is given, claimed, taken back, and comes back by itself. */
export const giftConducts: Conducts = {
  'wallet.giveVoucher': {
    refuse: refuseGiving,
    accept: (world, event) =>
      isGivenBefore(world, event) ? 'wallet.giveVoucher.same-order-returns-first-result' : undefined,
    change: changeByGiving,
    show: (_world, event) => [
      ...showGift(event),
      ...(namedIn(event, 'orderId') === undefined
        ? []
        : [
            {
              fact: `given/${namedIn(event, 'orderId')}/gift`,
              value: giftOf(event),
              at: 'response/content/giftId',
              law: 'wallet.giveVoucher.same-order-returns-first-result' as const,
            },
          ]),
    ],
    claim: claimExpiry,
  },
  'wallet.claimGift': {
    refuse: (world, event) => {
      const place = `gift/${giftOf(event)}`;
      const status = known(world, `${place}/status`);
      if (status === claimed) return 'wallet.claimGift.claimed-once';
      if (known(world, `${place}/giver`) === namedIn(event, 'memberId'))
        return 'wallet.claimGift.giver-cannot-claim';
      return status === undefined || status === waiting ? undefined : generalLaws.state;
    },
    change: (world, event) => {
      const law = 'wallet.claimGift.claimed-changes-hands';
      const giver = knownText(world, `gift/${giftOf(event)}/giver`) ?? '';
      const receiver = namedIn(event, 'memberId') ?? '';
      return [
        ...ended(world, giftOf(event), claimed ?? '', law),
        { fact: `gift/${giftOf(event)}/receiver`, to: receiver, law },
        ...codesOf(world, giftOf(event)).flatMap((code) => [
          ...takeOut(world, code, { member: giver, at: event.at, law }),
          ...handOver(world, code, receiver, law),
        ]),
      ];
    },
    show: (_world, event) => showGift(event),
  },
  'wallet.revokeGift': {
    refuse: (world, event) => {
      const place = `gift/${giftOf(event)}`;
      const [giver, status] = [known(world, `${place}/giver`), known(world, `${place}/status`)];
      if (giver !== undefined && giver !== namedIn(event, 'memberId'))
        return 'wallet.revokeGift.only-the-giver-revokes';
      if (status === claimed) return 'wallet.revokeGift.claimed-gift-not-revocable';
      return status === undefined || status === waiting ? undefined : generalLaws.state;
    },
    change: (world, event) => ended(world, giftOf(event), revoked ?? '', generalLaws.state),
    show: (_world, event) => showGift(event),
  },
  'wallet.getGiftDetail': {
    show: (_world, event) => [
      ...showGift(event),
      {
        fact: `gift/${giftOf(event)}/giver`,
        value: textAt(event.answer, 'giverMemberId'),
        at: 'response/content/giverMemberId',
      },
      {
        fact: `gift/${giftOf(event)}/receiver`,
        value: textAt(event.answer, 'receiverMemberId'),
        at: 'response/content/receiverMemberId',
      },
    ],
    claim: (_world, event) => [
      claimThat('wallet.getGiftDetail.gift-id-echoed', {
        expected: namedIn(event, 'giftId') ?? '',
        actual: textAt(event.answer, 'giftId') ?? '',
        at: 'response/content/giftId',
      }),
    ],
  },
  'wallet.getGiftRecords': { show: showRecords, claim: claimRecords },
};

/** The gift of a request, or the one its answer made. */
function giftOf(event: Event): string {
  return namedIn(event, 'giftId') ?? textAt(event.answer, 'giftId') ?? '';
}

function codesOf(world: World, gift: string): readonly string[] {
  return (knownText(world, `gift/${gift}/codes`) ?? '').split(' ').filter((code) => code !== '');
}

function isGivenBefore(world: World, event: Event): boolean {
  return world.has(`given/${namedIn(event, 'orderId') ?? ''}/gift`);
}

function refuseGiving(world: World, event: Event): RequirementId | undefined {
  if (isGivenBefore(world, event)) return undefined;
  const codes = codesIn(world, event.asked);
  const hasNames = ['walletIdList', 'voucherCodeList'].some(
    (name) => Array.isArray(event.asked[name]) && event.asked[name].length > 0,
  );
  if (!hasNames) return 'wallet.giveVoucher.wallet-ids-or-voucher-codes';
  const isWaiting = codes.some((code) => {
    const gift = known(world, `giving/${code}/gift`);
    return gift !== undefined && gift !== nobody;
  });
  if (isWaiting) return 'wallet.giveVoucher.voucher-is-held-while-waiting';
  const member = namedIn(event, 'memberId');
  const isAnothers = codes.some((code) => {
    const holder = known(world, `holder/${code}/member`);
    return holder !== undefined && holder !== member;
  });
  return isAnothers ? generalLaws.state : undefined;
}

function changeByGiving(world: World, event: Event): readonly Change[] {
  if (isGivenBefore(world, event)) return [];
  const codes = codesIn(world, event.asked);
  const held = 'wallet.giveVoucher.voucher-is-held-while-waiting';
  const shown = codes.map((code) => ({ fact: `voucher/${code}/status`, to: waiting, law: held }) as const);
  // Without an answer nobody knows the number of the gift that may have been made.
  if (event.result !== 'accepted') return shown;
  const place = `gift/${giftOf(event)}`;
  const stated = chinaTime(namedIn(event, 'expireTime'));
  const expiry =
    stated === undefined ? 'wallet.giveVoucher.expires-after-24-hours-by-default' : generalLaws.state;
  return [
    { fact: `${place}/status`, to: waiting, law: generalLaws.state },
    { fact: `${place}/giver`, to: namedIn(event, 'memberId'), law: generalLaws.state },
    { fact: `${place}/codes`, to: codes.join(' '), law: generalLaws.state },
    { fact: `${place}/expires`, to: stated ?? event.at + validMs, law: expiry },
    ...codes.map((code) => ({ fact: `giving/${code}/gift`, to: giftOf(event), law: held }) as const),
    ...shown,
  ];
}

/** A gift that ends lets go of what was in it. */
function ended(world: World, gift: string, status: string, law: RequirementId): readonly Change[] {
  return [
    { fact: `gift/${gift}/status`, to: status, law },
    ...codesOf(world, gift).flatMap((code) => [
      { fact: `giving/${code}/gift`, to: nobody, law },
      { fact: `voucher/${code}/status`, to: usableStatus(world, code), law },
    ]),
  ];
}

function showGift(event: Event): readonly Shown[] {
  return [
    {
      fact: `gift/${giftOf(event)}/status`,
      value: textAt(event.answer, 'giftStatus'),
      at: 'response/content/giftStatus',
    },
  ];
}

function claimExpiry(world: World, event: Event): readonly Claim[] {
  const [expected, said] = [
    knownNumber(world, `gift/${giftOf(event)}/expires`),
    chinaTime(textAt(event.answer, 'expireTime')),
  ];
  if (expected === undefined || said === undefined || namedIn(event, 'expireTime') !== undefined) return [];
  return [
    claimIf('wallet.giveVoucher.expires-after-24-hours-by-default', Math.abs(expected - said) <= slackMs, {
      expected: { zh: '24 小时之后', en: '24 hours later' },
      actual: textAt(event.answer, 'expireTime') ?? '',
      at: 'response/content/expireTime',
    }),
  ];
}

function showRecords(world: World, event: Event): readonly Shown[] {
  return rowsAt(event.answer, 'giftList')
    .filter((row) => known(world, `gift/${textAt(row, 'giftId') ?? ''}/giver`) !== undefined)
    .map((row) => ({
      fact: `gift/${textAt(row, 'giftId')}/status`,
      value: textAt(row, 'giftStatus'),
      at: 'response/content/giftList',
    }));
}

function claimRecords(world: World, event: Event): readonly Claim[] {
  const { asked, answer } = event;
  const member = namedIn(event, 'memberId') ?? '';
  const rows = rowsAt(answer, 'giftList');
  const size = numberAt(asked, 'pageSize');
  const stranger = rows.find(
    (row) => textAt(row, 'giverMemberId') !== member && textAt(row, 'receiverMemberId') !== member,
  );
  const own = thingsOf(world, 'gift').filter((gift) =>
    [known(world, `gift/${gift}/giver`), known(world, `gift/${gift}/receiver`)].includes(member),
  );
  const isWhole = rows.length >= (numberAt(answer, 'totalCount') ?? Number.POSITIVE_INFINITY);
  const missing = own.find((gift) => !rows.some((row) => textAt(row, 'giftId') === gift));
  const at = 'response/content/giftList';
  const isFiltered = textAt(asked, 'recordType') !== undefined || rowsAt(asked, 'giftStatusList').length > 0;
  return [
    claimIf('wallet.getGiftRecords.records-concern-the-member', stranger === undefined, {
      expected: { zh: `会员 ${member} 赠送或领取的`, en: `given or received by member ${member}` },
      actual: `${textAt(stranger, 'giverMemberId')} → ${textAt(stranger, 'receiverMemberId')}`,
      at,
    }),
    ...(size === undefined
      ? []
      : [
          claimIf('wallet.getGiftRecords.page-size-limits-records', rows.length <= size, {
            expected: { zh: `最多 ${size} 条`, en: `at most ${size} records` },
            actual: String(rows.length),
            at,
          }),
        ]),
    ...(isWhole && !isFiltered
      ? [
          claimIf(generalLaws.state, missing === undefined, {
            expected: { zh: `转赠 ${missing} 在记录中`, en: `gift ${missing} is in the records` },
            actual: rows.map((row) => textAt(row, 'giftId')).join(', '),
            at,
          }),
        ]
      : []),
  ];
}

/** Gifts that nobody claimed in time go back to the giver. */
export const giftDues: Due = (world, at) =>
  thingsOf(world, 'gift').flatMap((gift) => {
    const [status, expires] = [
      known(world, `gift/${gift}/status`),
      knownNumber(world, `gift/${gift}/expires`),
    ];
    if (status !== waiting || expires === undefined || at < expires + slackMs) return [];
    return ended(world, gift, expired ?? '', 'wallet.giveVoucher.unclaimed-returns-to-the-giver');
  });
