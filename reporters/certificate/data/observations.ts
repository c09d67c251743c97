import { isLosslessNumber, parse as parseJson } from 'lossless-json';
import type { Exchange } from '../../../schemas/types/record.ts';

/** One thing an answer says of the state of the world: a status, or a balance. */
export interface Observation {
  readonly kind: 'state' | 'balance';
  /** The field's name; `balance` for what an answer of any operation calls the whole of what is left. */
  readonly name: string;
  /** The thing it is about: the last digits of a card, a trade or a voucher; empty where neither side names one. */
  readonly about: string;
  readonly value: string;
}

const stateName = /(?:^s|S)tat(?:us|e)$/;
const balanceName = /(?:^b|B)alance$|^remain(?:Amount|ing|Times)$/;

/** What is left on a card or voucher, as the wallet, the card system and the tills call it. */
const wholeBalance = ['voucherAmount', 'remainAmt', 'cardBalance', 'balance'];

/** Fields that name the thing their object is about, the most telling first. */
const identities = [
  'cashCardNo',
  'cardNo',
  'voucherCode',
  'ecouponNo',
  'giftId',
  'outRefundNo',
  'outTradeNo',
  'tradeNo',
  'orderNo',
];

/** Digits of a long number that are enough to tell two apart. */
const shownOfIdentity = 4;

/**
 * Returns what an answer says of states and balances, in the order of its fields; its content may be a JSON string.
 * Where the answer does not say what it is about, the request does. `decoded` is the answer's text where a content
 * coding hides it.
 */
export function observe(exchange: Exchange, decoded: string | undefined): readonly Observation[] {
  const answer = contentOf(decoded ?? exchange.response?.body.value);
  const asked = identityIn(contentOf(exchange.request.body.value));
  return [...walk(answer, asked ?? '')];
}

function contentOf(text: string | undefined): unknown {
  const message = text === undefined ? undefined : parse(text);
  if (!isObject(message)) return undefined;
  return typeof message.content === 'string' ? parse(message.content) : (message.content ?? message);
}

function* walk(value: unknown, about: string): Generator<Observation> {
  if (Array.isArray(value)) {
    for (const item of value) yield* walk(item, about);
    return;
  }
  if (!isObject(value)) return;
  const own = identityIn(value) ?? about;
  for (const [key, member] of Object.entries(value)) {
    if (isText(member)) yield* observation(key, String(member), own);
    else yield* walk(member, own);
  }
}

function* observation(name: string, value: string, about: string): Generator<Observation> {
  if (stateName.test(name)) yield { kind: 'state', name, about, value };
  if (!/^-?\d+(\.\d+)?$/.test(value)) return;
  if (wholeBalance.includes(name)) yield { kind: 'balance', name: 'balance', about, value };
  else if (balanceName.test(name)) yield { kind: 'balance', name, about, value };
}

function identityIn(value: unknown): string | undefined {
  if (!isObject(value)) return undefined;
  const name = identities.find((key) => isText(value[key]));
  return name === undefined ? undefined : String(value[name]).slice(-shownOfIdentity);
}

/** Numbers keep the digits they came with: 99.30 is not 99.3 on a receipt. */
const isText = (value: unknown) => (typeof value === 'string' && value !== '') || isLosslessNumber(value);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isLosslessNumber(value);

function parse(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}
