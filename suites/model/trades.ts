import { shanghaiDate } from '../../contracts/clock.ts';
import type { RequirementId } from '../../contracts/requirement-id.generated.ts';
import { type Charged, charges, chargesOf } from './charges.ts';
import {
  type Claim,
  type Conduct,
  type Conducts,
  claimIf,
  claimThat,
  type Due,
  generalLaws,
  lawOf,
  type Shown,
} from './conduct.ts';
import { type Event, namedIn } from './event.ts';
import {
  absent,
  type Change,
  known,
  knownNumber,
  knownText,
  namesBelow,
  thingsOf,
  type World,
} from './fact.ts';
import { chinaTime, fenAt, memberAt, rowsAt, shownFenAt, textAt } from './read.ts';

/** The words by which the proposals tell how an order stands. */
export const tradeStatuses = {
  unpaid: 'NotPay',
  paying: 'Paying',
  paid: 'Success',
  failed: 'Failed',
  closed: 'Closed',
} as const;

const { unpaid, paying, paid, failed, closed } = tradeStatuses;

/** How long an order can be paid where it does not say (document 002, row timeExpire), and how exactly clocks agree, in ms. */
const validMs = 5 * 60 * 1000;
const clockSlackMs = 2000;

/** Which orders are placed by which operation, and by which API they are asked for and refunded. */
const apiOf: Readonly<Record<string, string>> = {
  'payment.createTrade': 'payment',
  'legacy.createTrade': 'legacy',
  'legacy.pay': 'legacy',
  'cashier.launch': 'cashier',
};

const placing: Conduct = {
  refuse: refuseOrder,
  accept: acceptOrder,
  claimRefusal: claimFrequency,
  change: changeByOrder,
  show: showOrder,
  claim: (world, event) => [...claimEcho(event), ...claimPrepaid(event), ...claimAssets(world, event)],
};

const paidFields: Readonly<Record<string, string>> = {
  cashcard: 'cardPaid.paidAmount',
  points: 'pointsPaid.paidAmount',
  coupon: 'couponPaid.paidAmount',
};

/** What each kind of asset paid is what the order meant it to pay. */
function claimAssets(world: World, event: Event): readonly Claim[] {
  const place = `trade/${tradeOf(event)}/charge`;
  const law = lawOf(event.operation, ['assets-paid-as-intended'], generalLaws.money);
  return Object.entries(paidFields).flatMap(([type, field]) => {
    const said = memberAt(event.answer, field);
    const amounts = namesBelow(world, `${place}/${type}`).map((name) => knownNumber(world, name));
    if (said === undefined || amounts.length === 0 || amounts.some((amount) => amount === undefined))
      return [];
    const sum = amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);
    return [
      claimThat(law, {
        expected: (sum / 100).toFixed(2),
        actual: String(said),
        at: `response/content/${field.replace('.', '/')}`,
      }),
    ];
  });
}

const querying: Conduct = {
  refuse: (world, event) => refuseOfDay(world, event),
  accept: (world, event) =>
    isOfDay(world, event) && known(world, `trade/${tradeOf(event)}/status`) !== undefined
      ? lawOf(event.operation, ['success-is-of-the-query'])
      : undefined,
  show: showTrade,
  claim: (_world, event) => [...claimEcho(event), ...claimRefundable(event)],
  deny: denyTrade,
};

/** Orders of the three payment APIs: how they are placed, paid, and looked at. */
export const tradeConducts: Conducts = {
  ...Object.fromEntries(Object.keys(apiOf).map((operation) => [operation, placing])),
  'payment.queryTrade': querying,
  'legacy.queryTrade': querying,
  'legacy.queryTradeOld': querying,
  'cashier.queryTrade': querying,
  'cashier.getPayChannels': { claim: claimSorted },
  'cashier.getToken': {
    claim: claimTokenExpiry,
    change: (_world, { answer }) => [
      {
        fact: `token/${textAt(answer, 'token') ?? ''}/given`,
        to: true,
        law: 'cashier.launch.unknown-token-refused',
      },
    ],
  },
  'legacy.prePay': {
    change: (_world, { asked, answer }) => [
      {
        fact: `prepay/${textAt(answer, 'prepayId') ?? ''}/total`,
        to: fenAt(asked, 'totalAmount'),
        law: 'legacy.prePay.prepay-id-is-chargeable',
      },
      {
        fact: `prepay/${textAt(answer, 'prepayId') ?? ''}/charged`,
        to: false,
        law: 'legacy.prePay.prepay-id-is-chargeable',
      },
    ],
  },
  'control.payer-decides': { change: changeByPayer },
};

/** The number of the order a request names. */
export function tradeOf(event: Event): string {
  return namedIn(event, 'outTradeNo') ?? '';
}

function refuseOrder(world: World, event: Event): RequirementId | undefined {
  const { operation, asked } = event;
  const number = tradeOf(event);
  const status = world.get(`trade/${number}/status`);
  if (status?.possible.length === 1 && status.possible[0] !== absent) {
    const placedAt = knownNumber(world, `trade/${number}/placed`) ?? 0;
    const soon =
      event.at - placedAt < soonMs && !event.isOneOfMany ? ['same-order-refused-within-60-seconds'] : [];
    return lawOf(operation, [...soon, 'out-trade-no-used-once']);
  }
  if (!number.startsWith(shanghaiDate(event.at))) return lawOf(operation, ['out-trade-no-begins-with-today']);
  const token = textAt(asked, 'token');
  const tokens = thingsOf(world, 'token');
  if (token !== undefined && tokens.length > 0 && !tokens.includes(token))
    return 'cashier.launch.unknown-token-refused';
  return refuseAmounts(event) ?? refuseAssets(world, event);
}

/** The rules of amounts (document 002, 金额处理逻辑), as far as the request alone breaks them. */
function refuseAmounts({ operation, asked }: Event): RequirementId | undefined {
  const methods = rowsAt(asked, 'payMethod');
  const total = fenAt(asked, 'totalAmount') ?? 0;
  const types = methods.map((method) => textAt(method, 'assetType'));
  const amounts = methods.map((method) => fenAt(method, 'amount'));
  const waiting = types.filter((type) => type === 'cash');
  if (waiting.length > 1) return lawOf(operation, ['mixed-one-asynchronous-method']);
  if (types.slice(0, -1).includes('cash'))
    return lawOf(operation, ['mixed-asynchronous-method-last', 'mixed-one-asynchronous-method']);
  const isUnstated = types.some((type, index) => type !== 'coupon' && amounts[index] === undefined);
  if (methods.length > 1 && waiting.length === 0 && isUnstated)
    return lawOf(operation, ['assets-need-amounts-except-coupons']);
  if (methods.length === 1 && amounts[0] !== undefined && types[0] !== 'coupon' && amounts[0] !== total)
    return lawOf(
      operation,
      ['one-method-amounts-agree', 'error.MICRO_CASHIER_AMOUNT_ERROR'],
      generalLaws.money,
    );
  const isShort =
    methods.length > 1 &&
    amounts.every((amount) => amount !== undefined) &&
    amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0) < total;
  return isShort
    ? lawOf(
        operation,
        ['pay-method-total-covers-order', 'error.MICRO_CASHIER_AMOUNT_ERROR'],
        generalLaws.money,
      )
    : undefined;
}

/** What is charged is what was prepared. */
function claimPrepaid({ operation, asked, answer }: Event): readonly Claim[] {
  const expected = textAt(asked, 'prepayId');
  if (operation !== 'legacy.pay' || expected === undefined) return [];
  const actual = textAt(answer, 'prepayId') ?? '';
  return [
    claimThat('legacy.pay.prepay-id-names-the-order', { expected, actual, at: 'response/content/prepayId' }),
  ];
}

const tooSoon = 'MICRO_CASHIER_REQUEST_FREQUENTLY';

/** An order number that is asked for again within 60 seconds is refused for just that (document 002, error table). */
function claimFrequency(world: World, event: Event): readonly Claim[] {
  const law = lawOf(event.operation, [`error.${tooSoon}`]);
  const placedAt = knownNumber(world, `trade/${tradeOf(event)}/placed`);
  const isSoon = placedAt !== undefined && event.at - placedAt < soonMs;
  if (law === generalLaws.state || !isSoon || event.isOneOfMany) return [];
  const { reception } = event;
  const actual = 'code' in reception ? reception.code : '';
  return [claimThat(law, { expected: tooSoon, actual, at: 'response' })];
}

/** The 60 seconds, less what clocks may differ. */
const soonMs = 55_000;

/** What was prepared can be charged; and a number that begins with the date it is in China is taken. */
function acceptOrder(world: World, event: Event): RequirementId | undefined {
  const prepayId = textAt(event.asked, 'prepayId');
  if (prepayId !== undefined && known(world, `prepay/${prepayId}/charged`) === false)
    return 'legacy.prePay.prepay-id-is-chargeable';
  const methods = rowsAt(event.asked, 'payMethod');
  const isPlain = methods.length === 1 && textAt(methods[0], 'assetType') === 'cash';
  const law = lawOf(event.operation, ['out-trade-no-begins-with-today']);
  return isPlain && prepayId === undefined && law !== generalLaws.state && !event.isOneOfMany
    ? law
    : undefined;
}

/** What is not on a card cannot be paid with it, nor a coupon that was used up. */
function refuseAssets(world: World, { operation, asked }: Event): RequirementId | undefined {
  for (const method of rowsAt(asked, 'payMethod')) {
    const [code = ''] = (textAt(method, 'cardCoupons') ?? '').split('|');
    const type = textAt(method, 'assetType');
    const [amount, balance] = [fenAt(method, 'amount'), knownNumber(world, `card/${code}/balance`)];
    if (type === 'cashcard' && amount !== undefined && balance !== undefined && amount > balance)
      return lawOf(operation, ['card-balance-reduced-by-card-paid'], generalLaws.money);
    if (type === 'coupon' && known(world, `voucher/${code}/times`) === 0)
      return lawOf(operation, ['error.MICRO_CASHIER_COUPON_RULE_ERROR']);
  }
  return undefined;
}

function changeByOrder(world: World, event: Event): readonly Change[] {
  const { operation, asked, at } = event;
  const place = `trade/${tradeOf(event)}`;
  const total = fenAt(asked, 'totalAmount') ?? 0;
  const { made, isWaiting, isComplete } = charges(world, event, total);
  const paidNow = made.reduce((sum, { amount }) => sum + amount, 0);
  const status = isWaiting ? paying : paidNow >= total ? paid : unpaid;
  const stated = chinaTime(textAt(asked, 'timeExpire'));
  const expiry = lawOf(stated === undefined ? operation : '', ['order-expires-after-5-minutes-by-default']);
  const paidLaw = lawOf(operation, ['paid-amount-sums-assets'], generalLaws.money);
  const set = (fact: string, to: Change['to'], law: RequirementId = generalLaws.state): Change => ({
    fact: `${place}/${fact}`,
    to,
    law,
  });
  return [
    set('status', isComplete ? status : undefined),
    set('total', total, generalLaws.money),
    set('paid', isComplete ? paidNow : undefined, paidLaw),
    set('refunded', 0, generalLaws.money),
    set('api', apiOf[operation] ?? ''),
    set('day', shanghaiDate(at)),
    set('placed', at),
    set('expires', prepaidUntil(world, event) ?? stated ?? at + validMs, expiry),
    ...noticeWanted(event, place),
    ...prepaymentCharged(world, event),
    ...made.flatMap((charge) => chargeChanges(event, place, charge)),
    ...untouched(event, made),
  ];
}

function prepaymentCharged(world: World, { asked }: Event): readonly Change[] {
  const fact = `prepay/${textAt(asked, 'prepayId') ?? ''}/charged`;
  return world.has(fact) ? [{ fact, to: true, law: 'legacy.prePay.prepay-id-is-chargeable' }] : [];
}

/** A prepared payment expires when it was prepared to; the model does not follow that. */
function prepaidUntil(world: World, { asked }: Event): number | undefined {
  return known(world, `prepay/${textAt(asked, 'prepayId') ?? ''}/total`) === undefined
    ? undefined
    : Number.MAX_SAFE_INTEGER;
}

function noticeWanted({ asked }: Event, place: string): readonly Change[] {
  const law = generalLaws.state;
  const [url, data] = [textAt(asked, 'notifyUrl'), memberAt(asked, 'extendInfo.originalData')];
  return [
    ...(url === undefined ? [] : [{ fact: `${place}/notify-url`, to: url, law }]),
    ...(typeof data === 'string' ? [{ fact: `${place}/original-data`, to: data, law }] : []),
  ];
}

function chargeChanges(
  { operation }: Event,
  place: string,
  { type, code, amount, times }: Charged,
): readonly Change[] {
  const law = lawOf(operation, ['assets-paid-as-intended'], generalLaws.money);
  const card = lawOf(operation, ['card-balance-reduced-by-card-paid'], generalLaws.money);
  const less = (by: number) => (was: unknown) => Number(was) - by;
  return [
    { fact: `${place}/asset/${type}/${code}`, to: true, law },
    { fact: `${place}/charge/${type}/${code}`, to: amount, law },
    ...(type === 'cashcard'
      ? [
          { fact: `card/${code}/balance`, to: less(amount), law: card },
          { fact: `card/${code}/principal`, to: undefined, law: card },
          { fact: `card/${code}/subsidy`, to: undefined, law: card },
        ]
      : []),
    ...(type === 'points' ? [{ fact: `member/${code}/points`, to: less(times), law }] : []),
    ...(type === 'coupon'
      ? [
          { fact: `voucher/${code}/times`, to: less(1), law },
          // By which word a used-up voucher is shown is not documented.
          { fact: `voucher/${code}/status`, to: undefined, law },
        ]
      : []),
  ];
}

/** A method whose turn never comes takes nothing. */
function untouched({ operation, asked }: Event, made: readonly Charged[]): readonly Change[] {
  const law = lawOf(operation, ['mixed-stops-at-total-amount'], generalLaws.money);
  const codes = rowsAt(asked, 'payMethod')
    .filter((method) => textAt(method, 'assetType') === 'cashcard')
    .map((method) => (textAt(method, 'cardCoupons') ?? '').split('|')[0] ?? '');
  return codes
    .filter((code) => !made.some((charge) => charge.code === code))
    .map((code) => ({ fact: `card/${code}/balance`, to: (was) => was, law }));
}

function showOrder(_world: World, { asked, answer }: Event): readonly Shown[] {
  const place = `trade/${textAt(asked, 'outTradeNo') ?? ''}`;
  const at = 'response/content';
  return [
    { fact: `${place}/paid`, value: shownFenAt(answer, 'paidAmount'), at: `${at}/paidAmount` },
    { fact: `${place}/status`, value: textAt(answer, 'paymentStatus'), at: `${at}/paymentStatus` },
  ];
}

/** Where an answer names an order, it is the one that was asked for. */
export function claimEcho({ operation, asked, answer }: Event): readonly Claim[] {
  const [expected, actual] = [textAt(asked, 'outTradeNo'), textAt(answer, 'outTradeNo')];
  if (expected === undefined || actual === undefined) return [];
  return [
    claimThat(lawOf(operation, ['out-trade-no-echoed']), {
      expected,
      actual,
      at: 'response/content/outTradeNo',
    }),
  ];
}

/** What can be refunded is what was paid less what was refunded. */
function claimRefundable({ operation, answer }: Event): readonly Claim[] {
  const [paidNow, refunded] = [fenAt(answer, 'paidAmount'), fenAt(answer, 'refundedAmount')];
  const left = memberAt(answer, 'refundableAmount');
  // What was charged of an order that is not paid yet comes back by itself, and cannot be refunded.
  if (textAt(answer, 'paymentStatus') !== paid) return [];
  if (paidNow === undefined || refunded === undefined || left === undefined) return [];
  const law = lawOf(operation, ['refundable-is-paid-minus-refunded'], generalLaws.money);
  const expected = ((paidNow - refunded) / 100).toFixed(2);
  return [claimThat(law, { expected, actual: String(left), at: 'response/content/refundableAmount' })];
}

/** An order that is not found was never placed, as long as it is looked for on its day. */
function denyTrade(world: World, event: Event): readonly Shown[] {
  const fact = `trade/${tradeOf(event)}/status`;
  const isOpen = (world.get(fact)?.possible ?? []).includes(absent);
  return isOpen && isOfDay(world, event) ? [{ fact, value: absent, at: 'response' }] : [];
}

/** What a query says of an order; the general laws hold it to what was done. */
function showTrade(_world: World, event: Event): readonly Shown[] {
  const { answer } = event;
  const place = `trade/${tradeOf(event)}`;
  const amount = (fact: string, field: string): Shown => ({
    fact: `${place}/${fact}`,
    value: shownFenAt(answer, field),
    at: `response/content/${field}`,
  });
  return [
    { fact: `${place}/status`, value: textAt(answer, 'paymentStatus'), at: 'response/content/paymentStatus' },
    amount('total', 'totalAmount'),
    amount('paid', 'paidAmount'),
    amount('refunded', 'refundedAmount'),
  ];
}

/** Returns the requirements by which an order of an earlier day is not found, where the request names no day. */
export function refuseOfDay(world: World, event: Event): readonly RequirementId[] | undefined {
  if (isOfDay(world, event)) return undefined;
  const rules = ['earlier-trade-needs-trade-time', 'trade-time-defaults-to-today'];
  const laws = [...new Set(rules.map((rule) => lawOf(event.operation, [rule])))];
  const own = laws.filter((law) => law !== generalLaws.state);
  return own.length > 0 ? own : laws;
}

/** How exactly the times of an answer are looked at, in ms. */
const timeSlackMs = 5000;

function claimTokenExpiry(_world: World, { answer, at }: Event): readonly Claim[] {
  const [until, seconds] = [chinaTime(textAt(answer, 'expireTime')), Number(textAt(answer, 'expiresIn'))];
  if (until === undefined || Number.isNaN(seconds)) return [];
  return [
    claimIf(
      'cashier.getToken.expiry-agrees-with-duration',
      Math.abs(until - at - seconds * 1000) <= timeSlackMs,
      {
        expected: { zh: `颁发后 ${seconds} 秒`, en: `${seconds} s after it was issued` },
        actual: textAt(answer, 'expireTime') ?? '',
        at: 'response/content/expireTime',
      },
    ),
  ];
}

function claimSorted(_world: World, { answer }: Event): readonly Claim[] {
  const sorts = rowsAt(answer, 'channelList').map((row) => Number(textAt(row, 'sort')));
  const isSorted = sorts.every((sort, index) => index === 0 || sort >= (sorts[index - 1] ?? 0));
  return [
    claimIf('cashier.getPayChannels.channels-in-order-of-sort', isSorted, {
      expected: { zh: '由小到大', en: 'in ascending order' },
      actual: sorts.join(', '),
      at: 'response/content/channelList',
    }),
  ];
}

/** Operations whose page has tradeTime. */
const byDay: ReadonlySet<string> = new Set([
  'payment.queryTrade',
  'payment.refund',
  'cashier.queryTrade',
  'cashier.refund',
  'legacy.queryTrade',
  'legacy.queryTradeOld',
  'legacy.queryRefund',
  'legacy.refund',
]);

function isOfDay(world: World, event: Event): boolean {
  const day = known(world, `trade/${tradeOf(event)}/day`);
  if (day === undefined || !byDay.has(event.operation)) return true;
  return (textAt(event.asked, 'tradeTime') ?? shanghaiDate(event.at)) === day;
}

function changeByPayer(world: World, event: Event): readonly Change[] {
  const place = `trade/${tradeOf(event)}`;
  if (textAt(event.asked, 'outcome') !== 'paid') return endedChanges(world, place, failed, generalLaws.state);
  const [total, charged] = [knownNumber(world, `${place}/total`), knownNumber(world, `${place}/paid`)];
  const due = total === undefined || charged === undefined ? undefined : total - charged;
  return [
    { fact: `${place}/status`, to: paid, law: generalLaws.state },
    { fact: `${place}/paid`, to: total, law: generalLaws.money },
    { fact: `${place}/asset/cash/-`, to: true, law: generalLaws.money },
    { fact: `${place}/charge/cash/-`, to: due, law: generalLaws.money },
  ];
}

/** What an order that will not be paid gives back. */
function endedChanges(world: World, place: string, status: string, law: RequirementId): readonly Change[] {
  const money = generalLaws.money;
  return [
    { fact: `${place}/status`, to: status, law },
    { fact: `${place}/paid`, to: 0, law: money },
    ...chargesOf(world, place.split('/')[1] ?? '').flatMap((name) => {
      const [, , , type = '', code = ''] = name.split('/');
      return givenBack(type, code, knownNumber(world, name), money);
    }),
  ];
}

/** What comes back to an asset; undefined: nobody can tell how much. */
export function givenBack(
  type: string,
  code: string,
  amount: number | undefined,
  law: RequirementId,
): readonly Change[] {
  const more = (by: number | undefined) =>
    by === undefined ? undefined : (was: unknown) => Number(was) + by;
  switch (type) {
    case 'cashcard':
      return [
        { fact: `card/${code}/balance`, to: more(amount), law },
        { fact: `card/${code}/principal`, to: undefined, law },
        { fact: `card/${code}/subsidy`, to: undefined, law },
      ];
    case 'points':
      // How much a point is worth is not documented.
      return [{ fact: `member/${code}/points`, to: undefined, law }];
    case 'coupon':
      return ['times', 'status'].map((part) => ({ fact: `voucher/${code}/${part}`, to: undefined, law }));
    default:
      return [];
  }
}

/** Orders whose time is over before anybody paid are closed. */
export const tradeDues: Due = (world, at) =>
  thingsOf(world, 'trade').flatMap((number) => {
    const place = `trade/${number}`;
    const [status, expires] = [knownText(world, `${place}/status`), knownNumber(world, `${place}/expires`)];
    const isOpen = status === unpaid || status === paying;
    if (!isOpen || expires === undefined || at < expires - clockSlackMs) return [];
    const law = world.get(`${place}/expires`)?.law ?? generalLaws.state;
    if (at >= expires + clockSlackMs) return endedChanges(world, place, closed, law);
    return [{ fact: `${place}/status`, to: undefined, law }];
  });
