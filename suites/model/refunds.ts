import type { RequirementId } from '../../contracts/requirement-id.generated.ts';
import { sameText } from '../../schemas/text.ts';
import { failed, passed } from '../judging/verdict.ts';
import { chargesOf } from './charges.ts';
import { type Claim, type Conduct, type Conducts, generalLaws, lawOf, type Shown } from './conduct.ts';
import { type Event, namedIn } from './event.ts';
import { absent, type Change, known, knownNumber, knownText, type World } from './fact.ts';
import { fenAt, memberAt, rowsAt, shownFenAt, textAt } from './read.ts';
import { claimEcho, givenBack, refuseOfDay, tradeOf, tradeStatuses } from './trades.ts';

const refunding: Conduct = {
  refuse: refuseRefund,
  change: changeByRefund,
  show: showRefund,
  claim: (_world, event) => claimEcho(event),
};

const querying: Conduct = {
  refuse: (world, event) => refuseOfDay(world, event),
  accept: (world, event) =>
    refuseOfDay(world, event) === undefined && known(world, `refund/${refundOf(event)}/status`) === 'Success'
      ? lawOf(event.operation, ['success-is-of-the-query'])
      : undefined,
  show: showRefund,
  claim: claimLatest,
  deny: denyRefund,
};

/** Refunds of the three payment APIs, and what is told of them. */
export const refundConducts: Conducts = {
  'payment.refund': refunding,
  'legacy.refund': refunding,
  'cashier.refund': refunding,
  'payment.queryRefund': querying,
  'legacy.queryRefund': querying,
  'control.refund-decides': {
    change: (world, event) => {
      const place = `refund/${refundOf(event)}`;
      const isDone = textAt(event.asked, 'outcome') === 'paid';
      const amount = knownNumber(world, `${place}/amount`);
      const trade = knownText(world, `${place}/trade`) ?? '';
      return [
        { fact: `${place}/status`, to: isDone ? 'Success' : 'Failed', law: generalLaws.state },
        ...(isDone || amount === undefined
          ? []
          : [
              {
                fact: `trade/${trade}/refunded`,
                to: (was: unknown) => Number(was) - amount,
                law: generalLaws.money,
              },
            ]),
      ];
    },
  },
};

function refundOf(event: Event): string {
  return namedIn(event, 'refundTradeNo') ?? '';
}

/** What a refund asks for, in fen: in all, and of which asset; undefined: all that is left. */
interface Share {
  readonly type: string | undefined;
  readonly amount: number | undefined;
}

/** With refundMethod, refundAmount is not executed (page d709f). */
function sharesOf({ asked }: Event): readonly Share[] {
  const methods = rowsAt(asked, 'refundMethod');
  if (methods.length === 0) return [{ type: undefined, amount: fenAt(asked, 'refundAmount') }];
  return methods.map((method) => ({
    type: textAt(method, 'assetType'),
    amount: fenAt(method, 'refundAmount'),
  }));
}

function leftOf(world: World, trade: string): number | undefined {
  const [paid, refunded] = [
    knownNumber(world, `trade/${trade}/paid`),
    knownNumber(world, `trade/${trade}/refunded`),
  ];
  return paid === undefined || refunded === undefined ? undefined : paid - refunded;
}

function amountOf(world: World, event: Event): number | undefined {
  const amounts = sharesOf(event).map(({ type, amount }) => amount ?? leftOfType(world, event, type));
  return amounts.some((amount) => amount === undefined)
    ? undefined
    : amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
}

/** Without a stated amount all that is left of the asset, which the charges tell only while nothing was refunded. */
function leftOfType(world: World, event: Event, type: string | undefined): number | undefined {
  const trade = tradeOf(event);
  if (type === undefined) return leftOf(world, trade);
  const names = chargesOf(world, trade).filter((name) => name.split('/')[3] === type);
  const amounts = names.map((name) => knownNumber(world, name));
  return amounts.some((amount) => amount === undefined)
    ? undefined
    : amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
}

/** True also of a refund that may have been made. */
function isRepeat(world: World, event: Event): boolean {
  return (
    world.has(`refund/${refundOf(event)}/amount`) &&
    known(world, `refund/${refundOf(event)}/amount`) !== absent
  );
}

/** A refund that is not found was never made. */
function denyRefund(world: World, event: Event): readonly Shown[] {
  const fact = `refund/${refundOf(event)}/amount`;
  const isOpen = (world.get(fact)?.possible ?? []).includes(absent);
  return isOpen && refuseOfDay(world, event) === undefined ? [{ fact, value: absent, at: 'response' }] : [];
}

function refuseRefund(world: World, event: Event): RequirementId | readonly RequirementId[] | undefined {
  const ofDay = refuseOfDay(world, event);
  if (ofDay !== undefined) return ofDay;
  if (isRepeat(world, event)) return undefined;
  const trade = tradeOf(event);
  const law = lawOf(event.operation, ['refunds-never-exceed-paid'], generalLaws.money);
  const status = known(world, `trade/${trade}/status`);
  if (status !== undefined && status !== tradeStatuses.paid) return law;
  const [left, amount] = [leftOf(world, trade), amountOf(world, event)];
  if (left === undefined) return undefined;
  return left === 0 || (amount !== undefined && amount > left) ? law : undefined;
}

function changeByRefund(world: World, event: Event): readonly Change[] {
  const trade = tradeOf(event);
  const place = `refund/${refundOf(event)}`;
  const once = lawOf(event.operation, ['same-refund-number-refunds-once'], generalLaws.money);
  const same = (fact: string): Change => ({ fact, to: (was) => was, law: once });
  if (isRepeat(world, event))
    return [same(`trade/${trade}/refunded`), same(`${place}/amount`), ...sameAssets(world, trade, once)];
  const amount = amountOf(world, event);
  const excludes =
    memberAt(event.asked, 'refundAmount') !== undefined && rowsAt(event.asked, 'refundMethod').length > 0;
  const law = excludes
    ? lawOf(event.operation, ['refund-method-excludes-refund-amount'], generalLaws.money)
    : generalLaws.money;
  const answered = textAt(event.answer, 'refundStatus');
  return [
    {
      fact: `trade/${trade}/refunded`,
      to: amount === undefined ? undefined : (was) => Number(was) + amount,
      law,
    },
    { fact: `${place}/amount`, to: amount, law },
    { fact: `${place}/trade`, to: trade, law },
    // Whether the money is back at once or on its way is the channel's: the answer says so.
    { fact: `${place}/status`, to: answered, law: generalLaws.state },
    {
      fact: `trade/${trade}/latest`,
      to: refundOf(event),
      law: lawOf(queryOf(event), ['without-number-the-latest-refund']),
    },
    ...backToAssets(world, event, law),
  ];
}

function queryOf({ operation }: Event): string {
  return operation.replace('.refund', '.queryRefund');
}

function sameAssets(world: World, trade: string, law: RequirementId): readonly Change[] {
  return chargesOf(world, trade).flatMap((name) => {
    const [, , , type = '', code = ''] = name.split('/');
    return type === 'cashcard'
      ? [{ fact: `card/${code}/balance`, to: (was) => was, law } satisfies Change]
      : [];
  });
}

/** To which of several assets part of a refund goes is not documented, unless the request names it. */
function backToAssets(world: World, event: Event, law: RequirementId): readonly Change[] {
  const trade = tradeOf(event);
  const names = chargesOf(world, trade);
  return sharesOf(event).flatMap(({ type, amount }) => {
    const meant = names.filter((name) => type === undefined || name.split('/')[3] === type);
    const isAll = amount === undefined || amount === leftOfType(world, event, type);
    return meant.flatMap((name) => {
      const [, , , of = '', code = ''] = name.split('/');
      const held = knownNumber(world, name);
      const back = isAll ? held : meant.length === 1 ? amount : undefined;
      const left: Change = {
        fact: name,
        to: back === undefined ? undefined : (was) => Number(was) - back,
        law,
      };
      return [left, ...givenBack(of, code, back, law)];
    });
  });
}

function showRefund(world: World, event: Event): readonly Shown[] {
  const { answer } = event;
  const trade = `trade/${tradeOf(event)}`;
  const number = textAt(event.asked, 'refundTradeNo') ?? textAt(answer, 'refundTradeNo') ?? '';
  const amount = (fact: string, field: string): Shown => ({
    fact,
    value: shownFenAt(answer, field),
    at: `response/content/${field}`,
  });
  const isKnown = world.has(`refund/${number}/amount`);
  return [
    ...(isKnown
      ? [
          amount(`refund/${number}/amount`, 'refundAmount'),
          {
            fact: `refund/${number}/status`,
            value: textAt(answer, 'refundStatus'),
            at: 'response/content/refundStatus',
          },
        ]
      : []),
    ...(event.isOneOfMany ? [] : [amount(`${trade}/refunded`, 'refundedAmount')]),
  ];
}

/** Without a number the latest refund is answered, with the list of all beside it. */
function claimLatest(world: World, event: Event): readonly Claim[] {
  if (textAt(event.asked, 'refundTradeNo') !== undefined) return [];
  const latest = knownText(world, `trade/${tradeOf(event)}/latest`);
  if (latest === undefined) return [];
  const said = textAt(event.answer, 'refundTradeNo') ?? '';
  const law = lawOf(event.operation, ['without-number-the-latest-refund']);
  const verdict =
    said === latest ? passed : failed(sameText(latest), sameText(said), 'response/content/refundTradeNo');
  return [{ law, verdict }];
}
