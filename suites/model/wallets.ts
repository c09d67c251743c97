import type { JsonObject } from '../../contracts/envelopes/envelope.ts';
import { type Claim, type Conducts, claimIf, claimThat, generalLaws, type Shown } from './conduct.ts';
import { type Event, namedIn } from './event.ts';
import { type Change, known, knownNumber, knownText, thingsOf, type World } from './fact.ts';
import { codesIn, handOver, heldBy, memberIn, nobody, takeOut } from './holders.ts';
import { chinaTime, memberAt, numberAt, rowsAt, shownFenAt, textAt, textsAt } from './read.ts';

/** 卡券包能力API: who holds what, how it gets into a wallet and out of it, and what a wallet shows. */
export const walletConducts: Conducts = {
  'wallet.getCardVoucherList': { show: showList, claim: claimList },
  'wallet.getCardVoucherDetail': {
    refuse: (_world, { asked }) =>
      textAt(asked, 'walletId') === undefined && textAt(asked, 'voucherCode') === undefined
        ? 'wallet.getCardVoucherDetail.wallet-id-or-voucher-code'
        : undefined,
    show: (world, event) =>
      showRow(world, event.answer, 'response/content').map((shown) => ({
        ...shown,
        law: 'wallet.getCardVoucherDetail.same-as-in-the-list' as const,
      })),
  },
  'wallet.receiveVoucher': { change: changeByReceiving, show: showReceived, claim: claimReceived },
  'wallet.bindVoucher': {
    refuse: (world, event) => {
      const [holder, member] = [known(world, `holder/${codeOf(event)}/member`), namedIn(event, 'memberId')];
      const isTaken = holder !== undefined && holder !== nobody && holder !== member;
      return isTaken ? 'wallet.bindVoucher.bound-to-another-refused' : undefined;
    },
    change: (world, event) =>
      handOver(
        world,
        codeOf(event),
        namedIn(event, 'memberId') ?? '',
        'wallet.bindVoucher.bound-is-in-wallet',
      ),
    show: (world, event) => showRow(world, event.answer, 'response/content'),
  },
  'wallet.activeVoucher': {
    change: (world, event) => {
      const member = memberIn(world, event.asked);
      return member === undefined
        ? []
        : handOver(world, codeOf(event), member, 'wallet.activeVoucher.activated-is-in-wallet');
    },
    claim: (_world, event) => {
      const codes = rowsOf(event.answer).map((row) => textAt(row, 'voucherCode'));
      return [
        claimIf('wallet.activeVoucher.voucher-code-answered', codes.includes(codeOf(event)), {
          expected: { zh: codeOf(event), en: codeOf(event) },
          actual: codes.join(', '),
          at: 'response/content/voucherList',
        }),
      ];
    },
  },
  'wallet.removeVoucher': {
    refuse: (world, { asked }) => {
      if (textsAt(asked, 'walletIdList').length + textsAt(asked, 'voucherCodeList').length === 0)
        return 'wallet.removeVoucher.wallet-ids-or-voucher-codes';
      const waits = codesIn(world, asked).some(
        (code) =>
          known(world, `giving/${code}/gift`) !== undefined && known(world, `giving/${code}/gift`) !== nobody,
      );
      return waits ? 'wallet.giveVoucher.voucher-is-held-while-waiting' : undefined;
    },
    change: (world, event) => {
      const member = namedIn(event, 'memberId') ?? '';
      return codesIn(world, event.asked)
        .filter((code) => known(world, `holder/${code}/member`) === member)
        .flatMap((code) =>
          takeOut(world, code, {
            member,
            at: event.at,
            law: 'wallet.removeVoucher.removed-leaves-the-wallet',
          }),
        );
    },
  },
  'wallet.removeAllVouchers': {
    refuse: refuseNobody('wallet.removeAllVouchers.one-identity-is-given'),
    change: (world, event) => {
      const member = memberIn(world, event.asked);
      if (member === undefined) return [];
      const law = 'wallet.removeAllVouchers.wallet-is-empty-afterwards';
      return heldBy(world, member).flatMap((code) => takeOut(world, code, { member, at: event.at, law }));
    },
  },
  'wallet.recoverWallet': {
    refuse: refuseNobody('wallet.recoverWallet.no-identity-refused'),
    accept: (world, event) =>
      memberIn(world, event.asked) !== undefined && textAt(event.asked, 'memberId') === undefined
        ? 'wallet.recoverWallet.one-identity-suffices'
        : undefined,
    change: changeByRecovery,
  },
  'wallet.mergeAssets': {
    change: (world, { asked }) => {
      const [source, target] = [textAt(asked, 'sourceMemberId') ?? '', textAt(asked, 'targetMemberId') ?? ''];
      const law = 'wallet.mergeAssets.assets-move-to-target';
      return [
        ...heldBy(world, source).flatMap((code) => handOver(world, code, target, law)),
        { fact: `merged/${source}/${target}`, to: true, law },
      ];
    },
    claim: (world, { asked, answer, exchange }) => {
      const merged = world.get(
        `merged/${textAt(asked, 'sourceMemberId')}/${textAt(asked, 'targetMemberId')}`,
      );
      if (
        merged?.by !== exchange ||
        heldBy(world, textAt(asked, 'targetMemberId') ?? '').some(
          (code) => world.get(`holder/${code}/member`)?.by === exchange,
        )
      )
        return [];
      const count = String(numberAt(answer, 'count') ?? '');
      return [
        claimThat('wallet.mergeAssets.repeated-merge-counts-zero', {
          expected: '0',
          actual: count,
          at: 'response/content/count',
        }),
      ];
    },
  },
  'wallet.countNewVouchers': { claim: claimNew },
  'wallet.clearNewVoucherMark': {
    change: (world, event) =>
      heldBy(world, namedIn(event, 'memberId') ?? '')
        .filter((code) => isMarkMeant(world, event, code))
        .map(
          (code) =>
            ({
              fact: `new/${code}/mark`,
              to: '0',
              law: 'wallet.clearNewVoucherMark.nothing-is-new-afterwards',
            }) as const,
        ),
  },
  'wallet.notifyCashCardStatus': {
    change: (world, event) => changeByNotice(world, event, 'cashCardNo', 'cardStatus'),
  },
  'wallet.notifyEcouponStatus': {
    change: (world, event) => changeByNotice(world, event, 'voucherCode', 'voucherStatus'),
  },
  'wallet.getThirdOpenIdByVoucherCode': {
    show: (_world, event) => [
      {
        fact: `holder/${codeOf(event)}/member`,
        value: textAt(event.answer, 'memberId'),
        at: 'response/content/memberId',
      },
    ],
    claim: (_world, event) => [
      claimThat('wallet.getThirdOpenIdByVoucherCode.voucher-code-echoed', {
        expected: codeOf(event),
        actual: textAt(event.answer, 'voucherCode') ?? '',
        at: 'response/content/voucherCode',
      }),
    ],
  },
  'wallet.getVoucherSourceName': { claim: claimSources },
  'wallet.issueJwtToken': { claim: claimToken },
  'wallet.syncProductConfig': {
    change: (_world, { asked }) => {
      const law = 'wallet.syncProductConfig.creates-or-updates';
      const place = `product/${textAt(asked, 'productCode') ?? ''}`;
      return [
        { fact: `${place}/face`, to: shownFenAt(asked, 'faceValue'), law },
        { fact: `${place}/name`, to: textAt(asked, 'productName'), law },
      ];
    },
  },
};

function codeOf(event: Event): string {
  return namedIn(event, 'voucherCode') ?? '';
}

function rowsOf(answer: JsonObject): readonly JsonObject[] {
  return [...rowsAt(answer, 'cardList'), ...rowsAt(answer, 'voucherList')];
}

function refuseNobody(
  law: 'wallet.recoverWallet.no-identity-refused' | 'wallet.removeAllVouchers.one-identity-is-given',
) {
  return (_world: World, { asked }: Event) =>
    ['memberId', 'thirdOpenId', 'phoneNumber'].every((name) => textAt(asked, name) === undefined)
      ? law
      : undefined;
}

/** True where the request asked for the whole list and the answer fits into the page it asked for. */
function isWholeList({ asked, answer }: Event): boolean {
  const isFiltered =
    textsAt(asked, 'cardVoucherStatusList').length > 0 || textAt(asked, 'voucherSource') !== undefined;
  const total = numberAt(answer, 'totalCount') ?? Number.POSITIVE_INFINITY;
  return !isFiltered && (numberAt(asked, 'pageNumber') ?? 1) === 1 && rowsOf(answer).length >= total;
}

function showList(world: World, event: Event): readonly Shown[] {
  const member = namedIn(event, 'memberId') ?? '';
  const rows = rowsOf(event.answer);
  const present = new Set(rows.map((row) => textAt(row, 'voucherCode')));
  const at = 'response/content';
  const gone = isWholeList(event) ? heldBy(world, member).filter((code) => !present.has(code)) : [];
  const open = isWholeList(event) ? unsettled(world, member).filter((code) => !present.has(code)) : [];
  return [
    ...rows.flatMap((row) => showRow(world, row, at)),
    ...[...gone, ...open, ...leftOf(world, member, event).filter((code) => !present.has(code))].map(
      (code) => ({ fact: `holder/${code}/member`, value: nobody, at }),
    ),
  ];
}

/** What has left a member's wallet and is nobody's since. */
function leftOf(world: World, member: string, event: Event): readonly string[] {
  if (!isWholeList(event)) return [];
  return thingsOf(world, 'removed').filter(
    (code) =>
      known(world, `removed/${code}/from`) === member && known(world, `holder/${code}/member`) === nobody,
  );
}

/** What may be the member's, after a call whose result is not known. */
function unsettled(world: World, member: string): readonly string[] {
  return thingsOf(world, 'holder').filter((code) => {
    const possible = world.get(`holder/${code}/member`)?.possible ?? [];
    return possible.length > 1 && possible.includes(member) && possible.includes(nobody);
  });
}

/** What one row of a wallet says. */
export function showRow(world: World, row: JsonObject, at: string): readonly Shown[] {
  const code = textAt(row, 'voucherCode') ?? '';
  const isCard = textAt(row, 'productType') === 'Cashcard';
  const place = `voucher/${code}`;
  const product = `product/${textAt(row, 'productCode') ?? ''}`;
  const member = textAt(row, 'memberId');
  const isOfKnownProduct =
    known(world, `${product}/face`) !== undefined && known(world, `${place}/face`) === undefined;
  return [
    { fact: `holder/${code}/member`, value: member, at },
    { fact: `${place}/kind`, value: textAt(row, 'productType'), at },
    { fact: `${place}/status`, value: textAt(row, 'voucherStatus'), at },
    {
      fact: isCard ? `card/${code}/balance` : `${place}/amount`,
      value: shownFenAt(row, 'voucherAmount'),
      at,
    },
    ...(isOfKnownProduct ? [{ fact: `${product}/face`, value: shownFenAt(row, 'faceValue'), at }] : []),
    { fact: `${place}/face`, value: shownFenAt(row, 'faceValue'), at },
    ...(isCard ? [] : [{ fact: `${place}/times`, value: numberAt(row, 'remainTimes'), at }]),
    { fact: `new/${code}/mark`, value: textAt(row, 'isNew'), at },
    ...(textAt(row, 'walletId') === undefined
      ? []
      : [{ fact: `entry/${textAt(row, 'walletId')}/code`, value: code, at }]),
    ...(member === undefined || textAt(row, 'thirdOpenId') === undefined
      ? []
      : [{ fact: `member/${member}/open-id`, value: textAt(row, 'thirdOpenId'), at }]),
  ];
}

function claimList(_world: World, event: Event): readonly Claim[] {
  const { asked, answer } = event;
  const member = namedIn(event, 'memberId');
  const size = numberAt(asked, 'pageSize');
  const statuses = textsAt(asked, 'cardVoucherStatusList');
  const rows = rowsOf(answer);
  const stranger = rows.find((row) => textAt(row, 'memberId') !== member);
  const noCard = rowsAt(answer, 'cardList').find((row) => textAt(row, 'productType') !== 'Cashcard');
  const unwanted = rows.find(
    (row) => statuses.length > 0 && !statuses.includes(textAt(row, 'voucherStatus') ?? ''),
  );
  const at = 'response/content';
  return [
    claimIf('wallet.getCardVoucherList.rows-belong-to-the-member', stranger === undefined, {
      expected: { zh: `会员 ${member}`, en: `member ${member}` },
      actual: textAt(stranger, 'memberId') ?? '',
      at,
    }),
    claimIf('wallet.getCardVoucherList.cards-are-cashcards', noCard === undefined, {
      expected: { zh: 'Cashcard', en: 'Cashcard' },
      actual: textAt(noCard, 'productType') ?? '',
      at: `${at}/cardList`,
    }),
    ...(size === undefined
      ? []
      : [
          claimIf('wallet.getCardVoucherList.page-size-limits-rows', rows.length <= size, {
            expected: { zh: `最多 ${size} 条`, en: `at most ${size} rows` },
            actual: String(rows.length),
            at,
          }),
        ]),
    ...(statuses.length === 0
      ? []
      : [
          claimIf(generalLaws.state, unwanted === undefined, {
            expected: { zh: `状态 ${statuses.join('、')}`, en: `status ${statuses.join(', ')}` },
            actual: textAt(unwanted, 'voucherStatus') ?? '',
            at,
          }),
        ]),
  ];
}

function isReceivedBefore(world: World, event: Event): boolean {
  const orderId = namedIn(event, 'orderId');
  return orderId !== undefined && world.has(`received/${orderId}/codes`);
}

function changeByReceiving(world: World, event: Event): readonly Change[] {
  const member = namedIn(event, 'memberId') ?? '';
  if (isReceivedBefore(world, event)) return [];
  const law = 'wallet.receiveVoucher.received-is-in-wallet';
  return rowsOf(event.answer).flatMap((row) =>
    handOver(world, textAt(row, 'voucherCode') ?? '', member, law),
  );
}

function showReceived(world: World, event: Event): readonly Shown[] {
  const orderId = namedIn(event, 'orderId');
  const rows = rowsOf(event.answer);
  const codes = rows
    .map((row) => textAt(row, 'voucherCode') ?? '')
    .toSorted()
    .join(' ');
  const law = 'wallet.receiveVoucher.same-order-returns-first-result';
  const at = 'response/content';
  const again =
    orderId === undefined ? [] : [{ fact: `received/${orderId}/codes`, value: codes, at, law } as const];
  // Asked for again, the first result is answered as it was then.
  const isFirst = orderId === undefined || !world.has(`received/${orderId}/codes`);
  return [...again, ...(isFirst ? rows.flatMap((row) => showRow(world, row, at)) : [])];
}

function claimReceived(_world: World, { asked, answer }: Event): readonly Claim[] {
  if (memberAt(asked, 'quantity') !== undefined) return [];
  const count = rowsOf(answer).length;
  return [
    claimThat('wallet.receiveVoucher.quantity-defaults-to-one', {
      expected: '1',
      actual: String(count),
      at: 'response/content',
    }),
  ];
}

/** What left the wallet within the range comes back, unless somebody holds it by now; what left outside stays away. */
function changeByRecovery(world: World, { asked }: Event): readonly Change[] {
  const member = memberIn(world, asked);
  const codes = textsAt(asked, 'voucherCodeList');
  const [start, end] = [chinaTime(textAt(asked, 'startDate')), chinaTime(textAt(asked, 'endDate'))];
  const left = thingsOf(world, 'removed').filter(
    (code) =>
      member !== undefined &&
      known(world, `removed/${code}/from`) === member &&
      known(world, `holder/${code}/member`) === nobody,
  );
  return left.flatMap((code): readonly Change[] => {
    const at = knownNumber(world, `removed/${code}/at`) ?? 0;
    const isWithin = (start === undefined || at >= start) && (end === undefined || at < end + 1000);
    const isMeant = isWithin && (codes.length === 0 || codes.includes(code));
    if (isMeant) {
      const also =
        world.get(`removed/${code}/at`)?.law === 'wallet.removeAllVouchers.wallet-is-empty-afterwards'
          ? recoverable.all
          : recoverable.one;
      const back = handOver(world, code, member ?? '', 'wallet.recoverWallet.restored-is-in-wallet');
      return back.map((change) => ({ ...change, also: [also] }));
    }
    return [
      {
        fact: `holder/${code}/member`,
        to: nobody,
        law: 'wallet.recoverWallet.restores-within-the-range',
      } as const,
    ];
  });
}

const recoverable = {
  one: 'wallet.removeVoucher.removed-is-recoverable',
  all: 'wallet.removeAllVouchers.removed-is-recoverable',
} as const;

function isMarkMeant(world: World, { asked }: Event, code: string): boolean {
  const entries = textsAt(asked, 'walletIdList');
  return entries.length === 0 || entries.some((entry) => known(world, `entry/${entry}/code`) === code);
}

function claimNew(world: World, event: Event): readonly Claim[] {
  const { answer } = event;
  const [count, cards, vouchers] = ['count', 'cardCount', 'voucherCount'].map(
    (name) => numberAt(answer, name) ?? 0,
  );
  const marks = heldBy(world, namedIn(event, 'memberId') ?? '').map((code) =>
    known(world, `new/${code}/mark`),
  );
  const at = 'response/content/count';
  const sum = String((cards ?? 0) + (vouchers ?? 0));
  const isAll = textAt(event.asked, 'productType') === undefined;
  return [
    claimThat('wallet.countNewVouchers.count-is-cards-and-vouchers', {
      expected: sum,
      actual: String(count),
      at,
    }),
    ...(isAll && marks.every((mark) => mark !== undefined)
      ? [
          claimThat('wallet.countNewVouchers.count-agrees-with-the-list', {
            expected: String(marks.filter((mark) => mark === '1').length),
            actual: String(count),
            at,
          }),
        ]
      : []),
  ];
}

function changeByNotice(world: World, event: Event, number: string, status: string): readonly Change[] {
  const code = namedIn(event, number) ?? '';
  const law = `${event.operation as 'wallet.notifyEcouponStatus'}.older-change-does-not-overwrite` as const;
  const [time, before] = [namedIn(event, 'changeTime') ?? '', knownText(world, `notice/${code}/time`) ?? ''];
  const fact = `voucher/${code}/status`;
  if (time < before) return [{ fact, to: (was) => was, law }];
  return [
    { fact: `notice/${code}/time`, to: time, law },
    { fact, to: namedIn(event, status), law: generalLaws.state },
  ];
}

function claimSources(_world: World, { asked, answer }: Event): readonly Claim[] {
  const wanted = textsAt(asked, 'voucherSourceList');
  if (wanted.length === 0) return [];
  const list = Object.values(answer).find(Array.isArray) as unknown[] | undefined;
  const named = (list ?? []).map((row) => textAt(row, 'voucherSource') ?? '');
  const other = named.find((source) => !wanted.includes(source));
  return [
    claimIf('wallet.getVoucherSourceName.only-sources-asked-for', other === undefined, {
      expected: { zh: wanted.join('、'), en: wanted.join(', ') },
      actual: named.join(', '),
      at: 'response/content',
    }),
  ];
}

/** How exactly the times of an answer are looked at, in ms. */
const slackMs = 5000;

function claimToken(_world: World, { answer, at: sentAt }: Event): readonly Claim[] {
  const parts = (textAt(answer, 'token') ?? '').split('.').length;
  const [until, seconds] = [chinaTime(textAt(answer, 'expireTime')), numberAt(answer, 'expiresIn')];
  const expected = sentAt + (seconds ?? 0) * 1000;
  return [
    claimThat('wallet.issueJwtToken.token-has-three-parts', {
      expected: '3',
      actual: String(parts),
      at: 'response/content/token',
    }),
    ...(until === undefined || seconds === undefined
      ? []
      : [
          claimIf('wallet.issueJwtToken.expiry-agrees-with-duration', Math.abs(until - expected) <= slackMs, {
            expected: { zh: `颁发后 ${seconds} 秒`, en: `${seconds} s after it was issued` },
            actual: textAt(answer, 'expireTime') ?? '',
            at: 'response/content/expireTime',
          }),
        ]),
  ];
}
