import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Members } from '../../contracts/envelopes/envelope.ts';
import type { Tamper } from '../../contracts/gateway/gateway.ts';
import type { Content } from '../../contracts/operation.ts';
import { cardPay } from '../../contracts/operations/card/pay.ts';
import { legacyCreateTrade } from '../../contracts/operations/legacy/create-trade.ts';
import { setAt } from '../../contracts/read-path.ts';
import { openStand, type Stand } from '../sandbox.fixture.ts';
import { admissionRules } from './admission-rules.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand();
});
afterAll(() => stand.stop());

const invalid = 'MICRO_CASHIER_INVALID_PARAMETER';
const lengthIllegal = 'MICRO_CASHIER_REQUEST_LENGTH_ILLEGAL';

const withMember =
  (key: string, json: string | undefined) =>
  (members: Members): Members =>
    members.flatMap((member) =>
      member[0] !== key ? [member] : json === undefined ? [] : [[key, json] as const],
    );

type Broken = { readonly change?: (content: Content) => Content; readonly tamper?: Tamper };
const field = (path: string, value: Parameters<typeof setAt>[2]) => (content: Content) =>
  setAt(content, path, value);

/** One way of breaking each rule that a single request can break, in the order of the rules. */
const broken: readonly (readonly [rule: string, reason: string, code: string, how: Broken])[] = [
  ['body-is-json-object', 'malformed', invalid, { tamper: { body: (body) => body.subarray(1) } }],
  ['envelope-is-complete', 'envelope', invalid, { tamper: { members: withMember('uuid', undefined) } }],
  [
    'app-is-known',
    'app-unknown',
    'MICRO_CASHIER_THIRD_APP_CONFIG_MISSING',
    { tamper: { members: withMember('appId', '"nobody"') } },
  ],
  ['signature-verifies', 'signature', invalid, { tamper: { secret: 'not-the-secret' } }],
  ['lengths-are-documented', 'length', lengthIllegal, { change: field('content.orderTitle', '四个字符') }],
  ['fields-are-documented', 'parameter', invalid, { change: field('content.currency', 156) }],
  ['forms-are-documented', 'parameter', invalid, { tamper: { members: withMember('timestamp', '"12"') } }],
  [
    'date-prefix-is-today',
    'date-prefix',
    'MICRO_CASHIER_TXN_NO_NOT_MATCHED',
    { change: field('content.outTradeNo', `20260228${'1'.repeat(24)}`) },
  ],
  [
    'amounts-are-possible',
    'amount',
    'MICRO_CASHIER_AMOUNT_ERROR',
    { change: field('content.totalAmount', 0.001) },
  ],
  [
    'amounts-are-in-rule',
    'amount',
    'MICRO_CASHIER_AMOUNT_ERROR',
    { change: field('content.totalAmount', 0) },
  ],
];

const place = ({ change = (content) => content, tamper = {} }: Broken = {}) =>
  stand.call(legacyCreateTrade, change(legacyCreateTrade.example(stand.given)), tamper);

describe('each rule', () => {
  it.each(broken)('%s answers %s, %s', async (_rule, _reason, code, how) => {
    expect(await place(how)).toMatchObject({ isSuccess: false, code });
    expect(await place()).toMatchObject({ isSuccess: true, code: '00' });
  });

  it('names itself in the list of exchanges', async () => {
    await place({ change: field('content.orderTitle', '四个字符') });
    const seen = stand.running.sandbox.exchanges.list().at(-1);
    expect(seen?.refusal).toEqual({ reason: 'length', field: 'orderTitle' });
  });
});

describe('the order of the rules', () => {
  const pairs = broken.flatMap((first, index) =>
    broken.slice(index + 1).map((second) => [first, second] as const),
  );
  const combine = (one: Broken, two: Broken): Broken => ({
    change: (content) => (two.change ?? ((same) => same))((one.change ?? ((same) => same))(content)),
    tamper: {
      ...one.tamper,
      ...two.tamper,
      members: (members) =>
        (two.tamper?.members ?? ((same) => same))((one.tamper?.members ?? ((same) => same))(members)),
    },
  });

  it.each(pairs.map(([one, two]) => [one[0], two[0], combine(one[3], two[3]), one[1]] as const))(
    '%s answers before %s',
    async (_first, _second, how, reason) => {
      await place(how);
      expect(stand.running.sandbox.exchanges.list().at(-1)?.refusal?.reason).toBe(reason);
    },
  );

  it('is the one list', () => {
    expect(admissionRules.map(({ id }) => id)).toEqual([
      'body-is-json-object',
      'envelope-is-complete',
      'app-is-known',
      'signature-verifies',
      'uuid-is-unique',
      'lengths-are-documented',
      'fields-are-documented',
      'forms-are-documented',
      'date-prefix-is-today',
      'order-is-not-repeated-soon',
      'number-is-unused',
      'amounts-are-possible',
      'amounts-are-in-rule',
    ]);
  });
});

describe('the envelope', () => {
  it.each([
    ['a duplicate member', { body: (body: Uint8Array) => duplicated(body, 'lang') }],
    ['another action', { members: withMember('action', '"refund"') }],
    ['content that is text', { members: withMember('content', '"{}"') }],
    ['an empty appId', { members: withMember('appId', '""') }],
    ['no sign', { sign: () => undefined }],
    ['an empty sign', { sign: () => '' }],
    ['an upper-case sign', { sign: (sign: string) => sign.toUpperCase() }],
    ['bytes altered after signing', { body: (body: Uint8Array) => replaced(body, '0.01', '0.02') }],
    ['another signType', { members: withMember('signType', '"md5"') }],
  ] as const)('is refused with %s', async (_name, tamper) => {
    expect(await place({ tamper })).toMatchObject({ isSuccess: false });
  });

  it('may carry members the documents do not know, as long as they are signed', async () => {
    const members = (composed: Members): Members => [...composed, ['headers', '{"paas-version":"1.1.0"}']];
    expect(await place({ tamper: { members } })).toMatchObject({ isSuccess: true });
  });

  it('may come with whitespace between the tokens', async () => {
    const body = (bytes: Uint8Array) =>
      Buffer.from(JSON.stringify(JSON.parse(Buffer.from(bytes).toString()), null, 2));
    expect(await place({ tamper: { body } })).toMatchObject({ isSuccess: true });
  });

  it('is answered in English when lang asks for it, in Chinese otherwise', async () => {
    const content = { ...legacyCreateTrade.example(stand.given), orderTitle: '四个字符' };
    const messageIn = async (lang: string) =>
      (await stand.call(legacyCreateTrade, content, { lang })).message.errorMessage;
    expect(await messageIn('en_US')).toBe('orderTitle: Wrong length');
    expect(await messageIn('zh_CN')).toBe('orderTitle: 参数长度不正确');
    expect(await messageIn('zh-CN')).toBe('orderTitle: 参数长度不正确');
  });
});

describe('a uuid', () => {
  it('is used once, also when the first request was refused for something later', async () => {
    const uuid = JSON.stringify(stand.given.ids.uuid());
    const tamper = { members: withMember('uuid', uuid) };
    expect((await place({ tamper, change: field('content.orderTitle', '四个字符') })).code).toBe(
      lengthIllegal,
    );
    expect(await place({ tamper })).toMatchObject({
      code: invalid,
      message: { errorMessage: 'uuid: uuid 已使用' },
    });
  });

  it('is not used up by a request whose signature is wrong', async () => {
    const members = withMember('uuid', JSON.stringify(stand.given.ids.uuid()));
    expect(await place({ tamper: { members, secret: 'wrong' } })).toMatchObject({ isSuccess: false });
    expect(await place({ tamper: { members } })).toMatchObject({ isSuccess: true });
  });
});

describe('the 60 second rule', () => {
  const again = async (afterMs: number) => {
    const content = legacyCreateTrade.example(stand.given);
    const first = { ...content, totalAmount: 0 };
    expect((await stand.call(legacyCreateTrade, first)).code).toBe('MICRO_CASHIER_AMOUNT_ERROR');
    stand.running.sandbox.clock.advance(afterMs);
    return (await stand.call(legacyCreateTrade, content)).code;
  };

  it('refuses the same order number after 59.999 seconds, and takes it after 60', async () => {
    expect(await again(59_999)).toBe('MICRO_CASHIER_REQUEST_FREQUENTLY');
    expect(await again(60_000)).toBe('00');
  });

  it('does not hold for another order number', async () => {
    expect((await place()).code).toBe('00');
    expect((await place()).code).toBe('00');
  });
});

describe('a number that is used once', () => {
  it('stays used after the 60 seconds', async () => {
    const content = legacyCreateTrade.example(stand.given);
    expect((await stand.call(legacyCreateTrade, content)).code).toBe('00');
    stand.running.sandbox.clock.advance(61_000);
    expect(await stand.call(legacyCreateTrade, content)).toMatchObject({
      code: invalid,
      message: { errorMessage: 'outTradeNo: 流水号已使用' },
    });
  });

  it('is free again where the request was refused', async () => {
    const content = { ...cardPay.example(stand.given), cashCardNo: 'unknown' };
    expect((await stand.call(cardPay, content)).code).toBe('MICRO_CASHCARD_CARD_NOT_FOUND');
    const { cashCardNo } = cardPay.example(stand.given);
    expect(await stand.call(cardPay, { ...content, cashCardNo })).toMatchObject({ isSuccess: true });
    expect((await stand.call(cardPay, { ...content, cashCardNo })).code).toBe(
      'MICRO_CASHCARD_TXN_NO_DUPLICATE',
    );
  });
});

describe('midnight in Shanghai', () => {
  it('changes the date that numbers begin with', async () => {
    const { clock } = stand.running.sandbox;
    clock.set(Date.parse('2026-03-01T23:59:59.999+08:00'));
    const content = legacyCreateTrade.example(stand.given);
    expect(String(content.outTradeNo).slice(0, 8)).toBe('20260301');
    clock.advance(1);
    expect((await stand.call(legacyCreateTrade, content)).code).toBe('MICRO_CASHIER_TXN_NO_NOT_MATCHED');
    expect((await place()).code).toBe('00');
  });
});

function duplicated(body: Uint8Array, key: string): Uint8Array {
  return Buffer.from(Buffer.from(body).toString().replace('{', `{"${key}":"en",`));
}

function replaced(body: Uint8Array, from: string, to: string): Uint8Array {
  return Buffer.from(Buffer.from(body).toString().replace(from, to));
}
