import { type Claim, type Conducts, claimIf, claimThat, type Shown } from './conduct.ts';
import { type Event, namedIn } from './event.ts';
import { type Change, known, type World } from './fact.ts';
import { rowsAt, shownFenAt, textAt } from './read.ts';

/** 会员能力API: users, the members made of them, and what a member owns. */
export const memberConducts: Conducts = {
  'member.createUser': {
    change: (_world, event) => userMade(event),
    show: (_world, event) => [
      {
        fact: `user/${openIdOf(event)}/number`,
        value: textAt(event.answer, 'userId'),
        at: 'response/content/userId',
        law: 'member.createUser.same-open-id-returns-the-same-user',
      },
    ],
  },
  'member.createMemberByMobile': {
    refuse: (world, event) =>
      known(world, `user/${openIdOf(event)}/made`) === undefined
        ? 'member.createMemberByMobile.user-exists-first'
        : undefined,
    change: memberMade,
    show: (_world, event) =>
      memberShown(event, 'member.createMemberByMobile.same-phone-returns-the-same-member'),
  },
  'member.createUserAndMember': {
    change: (world, event) => [...userMade(event), ...memberMade(world, event)],
    show: (_world, event) => [
      ...memberShown(event, 'member.createUserAndMember.existing-parts-not-made-again'),
      {
        fact: `user/${openIdOf(event)}/number`,
        value: textAt(event.answer, 'userId'),
        at: 'response/content/userId',
        law: 'member.createUserAndMember.existing-parts-not-made-again',
      },
    ],
  },
  'member.getUserInfo': {
    show: (_world, event) => [
      {
        fact: `user/${openIdOf(event)}/number`,
        value: textAt(event.answer, 'userId'),
        at: 'response/content/userId',
      },
    ],
    claim: (_world, event) => [
      claimThat('member.getUserInfo.open-id-echoed', {
        expected: openIdOf(event),
        actual: textAt(event.answer, 'openId') ?? '',
        at: 'response/content/openId',
      }),
    ],
  },
  'member.getMemberInfoWithLevelById': {
    show: (_world, event) => [
      {
        fact: `member/${memberOf(event)}/phone`,
        value: textAt(event.answer, 'mobile'),
        at: 'response/content/mobile',
      },
    ],
    claim: (_world, event) => [memberEchoed(event, 'member.getMemberInfoWithLevelById.member-id-echoed')],
  },
  'member.getMemberCardInfo': {
    show: (_world, event) =>
      rowsAt(event.answer, 'cardInfoList').map((row) => ({
        fact: `card/${textAt(row, 'cashCardNo') ?? ''}/balance`,
        value: shownFenAt(row, 'cardBalance'),
        at: 'response/content/cardInfoList',
      })),
    claim: (_world, event) => [memberEchoed(event, 'member.getMemberCardInfo.member-id-echoed')],
  },
  'member.getMemberAssets': { show: showAssets, claim: claimAssets },
  'cashier.getMemberAssets': {
    claim: (_world, event) => [memberEchoed(event, 'cashier.getMemberAssets.member-id-echoed')],
  },
};

function openIdOf(event: Event): string {
  return namedIn(event, 'openId') ?? '';
}

function memberOf(event: Event): string {
  return namedIn(event, 'memberId') ?? '';
}

function userMade(event: Event): readonly Change[] {
  const law = 'member.createUser.same-open-id-returns-the-same-user';
  return [{ fact: `user/${openIdOf(event)}/made`, to: true, law }];
}

function memberMade(_world: World, event: Event): readonly Change[] {
  const member = textAt(event.answer, 'memberId');
  if (member === undefined) return [];
  const law = 'member.createMemberByMobile.open-id-is-the-users';
  return [{ fact: `member/${member}/phone`, to: namedIn(event, 'mobile'), law }];
}

type SameMember =
  | 'member.createMemberByMobile.same-phone-returns-the-same-member'
  | 'member.createUserAndMember.existing-parts-not-made-again';

function memberShown(event: Event, law: SameMember): readonly Shown[] {
  const phone = namedIn(event, 'mobile') ?? '';
  return [
    {
      fact: `phone/${phone}/member`,
      value: textAt(event.answer, 'memberId'),
      at: 'response/content/memberId',
      law,
    },
  ];
}

type Echo =
  | 'member.getMemberInfoWithLevelById.member-id-echoed'
  | 'member.getMemberCardInfo.member-id-echoed'
  | 'member.getMemberAssets.member-id-echoed'
  | 'cashier.getMemberAssets.member-id-echoed';

function memberEchoed(event: Event, law: Echo): Claim {
  const actual = textAt(event.answer, 'memberId') ?? '';
  return claimThat(law, { expected: memberOf(event), actual, at: 'response/content/memberId' });
}

function showAssets(_world: World, event: Event): readonly Shown[] {
  const at = 'response/content/cardVoucherList';
  const rows = rowsAt(event.answer, 'cardVoucherList');
  const points = Number(textAt(event.answer, 'points.pointAmount') ?? Number.NaN);
  return [
    {
      fact: `member/${memberOf(event)}/points`,
      value: Number.isNaN(points) ? undefined : points,
      at: 'response/content/points/pointAmount',
    },
    ...rows.map((row) => ({
      fact: `holder/${textAt(row, 'voucherCode') ?? ''}/member`,
      value: memberOf(event),
      at,
    })),
    ...rows
      .filter((row) => textAt(row, 'productType') === 'Cashcard')
      .map((row) => ({
        fact: `card/${textAt(row, 'voucherCode')}/balance`,
        value: shownFenAt(row, 'voucherAmount'),
        at,
      })),
  ];
}

function claimAssets(_world: World, event: Event): readonly Claim[] {
  const stranger = rowsAt(event.answer, 'cardVoucherList').find(
    (row) => (textAt(row, 'memberId') ?? memberOf(event)) !== memberOf(event),
  );
  return [
    memberEchoed(event, 'member.getMemberAssets.member-id-echoed'),
    claimIf('member.getMemberAssets.assets-belong-to-the-member', stranger === undefined, {
      expected: { zh: `会员 ${memberOf(event)}`, en: `member ${memberOf(event)}` },
      actual: textAt(stranger, 'memberId') ?? '',
      at: 'response/content/cardVoucherList',
    }),
  ];
}
