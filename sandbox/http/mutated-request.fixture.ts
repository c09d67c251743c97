import type { Members } from '../../contracts/envelopes/envelope.ts';
import { envelopeOf } from '../../contracts/envelopes/envelope-of.ts';
import { messageJson } from '../../contracts/envelopes/members-json.ts';
import type { Given } from '../../contracts/given.ts';
import type { Ids } from '../../contracts/ids.ts';
import type { Operation } from '../../contracts/operation.ts';
import { paas } from '../../contracts/signing/paas-profile.ts';
import { sign } from '../../contracts/signing/sign.ts';
import type { Target } from '../../contracts/target.ts';
import { pathOf } from '../routes.ts';

/** A request that was valid once. */
export interface MutatedRequest {
  readonly operation: Operation;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** What requests are made from; `ids` is the one source of randomness. */
export interface Mutating {
  readonly given: Given;
  readonly ids: Ids;
  readonly target: Target;
}

/** Values that readers of JSON stumble over, as JSON text. */
const hostileValues: readonly string[] = [
  'null',
  'true',
  '[]',
  '{}',
  '""',
  '" "',
  '0',
  '-0',
  '-1',
  '1e999',
  '1.005',
  '9007199254740993',
  '123456789012345678901234567890',
  '"\\u0000"',
  '"\\ud800"',
  '"\\udfff\\ud800"',
  '"__proto__"',
  '"constructor"',
  '"１２３"',
  '"1,000.00"',
  '"<script>alert(1)</script>"',
  '"\' OR 1=1 --"',
  '"../../../etc/passwd"',
  '"%s%n%x"',
  '{"__proto__":{"isAdmin":true}}',
  '{"constructor":{"prototype":{"isAdmin":true}}}',
  '{"toString":1,"valueOf":1,"hasOwnProperty":1}',
  '[[[[[[[[[[]]]]]]]]]]',
  `"${'x'.repeat(5_000)}"`,
  `"${'字'.repeat(2_000)}"`,
  `[${'0,'.repeat(500)}0]`,
  `${'['.repeat(200)}${']'.repeat(200)}`,
];

const methods = ['GET', 'PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS'];

const contentTypes = [
  '',
  'text/plain',
  'application/x-www-form-urlencoded',
  'application/json;charset=gbk',
  'application/json; charset="utf-8"',
  'multipart/form-data; boundary=x',
  'application/json;;;=',
];

/** Returns a valid request with one to three things wrong with it, drawn from `ids`. */
export function mutatedRequest(operation: Operation, mutating: Mutating): MutatedRequest {
  const { ids } = mutating;
  let request = validRequest(operation, mutating, ids.below(2) === 0);
  for (let count = 1 + ids.below(3); count > 0; count -= 1) request = mutated(request, ids);
  return request;
}

/** Half of the requests are changed before they are signed, so that the signature does not stop them. */
function validRequest(
  operation: Operation,
  { given, ids, target }: Mutating,
  isChanged: boolean,
): MutatedRequest {
  const { appId, secret } = target;
  const envelope = envelopeOf(operation.envelope);
  const { action } = operation;
  const context = { appId, action, uuid: given.ids.uuid(), timestamp: given.clock.now(), lang: 'zh_CN' };
  const composed = envelope.compose(context, operation.example(given));
  const members = isChanged ? withHostileMember(composed, ids) : composed;
  const signed: Members = envelope.isSigned
    ? [...members, ['sign', JSON.stringify(sign(paas, members, secret))]]
    : members;
  const headers = { 'content-type': 'application/json' };
  return {
    operation,
    method: operation.method,
    path: pathOf(operation),
    headers,
    body: Buffer.from(messageJson(signed)),
  };
}

function withHostileMember(members: Members, ids: Ids): Members {
  const at = ids.below(members.length);
  return members.flatMap((member, index) => {
    if (index !== at) return [member];
    const [key, json] = member;
    switch (ids.below(5)) {
      case 0:
        return [];
      case 1:
        return [member, member];
      case 2:
        return [['__proto__', json] as const];
      case 3:
        return [[key, parseable(inside(json, ids)) ?? pick(hostileValues, ids)] as const];
      default:
        return [[key, pick(hostileValues, ids)] as const];
    }
  });
}

/** A hostile value somewhere inside a value, in the place of one of its strings or numbers. */
function inside(json: string, ids: Ids): string {
  const places = [...json.matchAll(/"(?:[^"\\]|\\.)*"(?=[,}\]])|-?\d+(?:\.\d+)?/g)];
  const place = places[ids.below(Math.max(1, places.length))];
  if (place === undefined) return pick(hostileValues, ids);
  return json.slice(0, place.index) + pick(hostileValues, ids) + json.slice(place.index + place[0].length);
}

/** What is signed has to be JSON; half of a string is none. */
function parseable(json: string): string | undefined {
  try {
    JSON.parse(json);
    return json;
  } catch {
    return undefined;
  }
}

function mutated(request: MutatedRequest, ids: Ids): MutatedRequest {
  const { body, headers } = request;
  const at = ids.below(Math.max(1, body.length));
  const length = 1 + ids.below(16);
  switch (ids.below(12)) {
    case 0:
      return { ...request, body: body.subarray(0, at) };
    case 1:
      return { ...request, body: spliced(body, at, 0, randomBytes(length, ids)) };
    case 2:
      return { ...request, body: spliced(body, at, length, Buffer.alloc(0)) };
    case 3:
      return { ...request, body: spliced(body, at, length, randomBytes(length, ids)) };
    case 4:
      return { ...request, body: spliced(body, at, 0, Buffer.from(pick(hostileValues, ids))) };
    case 5:
      return { ...request, body: Buffer.concat([body, body]) };
    case 6:
      return { ...request, body: Buffer.from(inside(body.toString('utf8'), ids)) };
    case 7:
      return { ...request, headers: { ...headers, 'content-type': pick(contentTypes, ids) } };
    case 8:
      return { ...request, method: pick(methods, ids) };
    case 9:
      return { ...request, path: `${request.path}${pick(['/', '?a=1', '%00', '/../x', '//'], ids)}` };
    case 10:
      return { ...request, headers: { ...headers, ...pick(hostileHeaders, ids) } };
    default:
      return request;
  }
}

const hostileHeaders: readonly Readonly<Record<string, string>>[] = [
  { 'content-encoding': 'gzip' },
  { 'x-sandbox-fault': 'none, __proto__' },
  { 'x-sandbox-outcome': 'perhaps' },
  { 'x-forwarded-for': '1'.repeat(4_000) },
  { accept: 'application/xml', 'accept-encoding': 'br' },
];

function spliced(body: Buffer, at: number, removed: number, added: Buffer): Buffer {
  return Buffer.concat([body.subarray(0, at), added, body.subarray(at + removed)]);
}

function randomBytes(length: number, ids: Ids): Buffer {
  return Buffer.from(Array.from({ length }, () => ids.below(256)));
}

function pick<Item>(items: readonly Item[], ids: Ids): Item {
  const item = items[ids.below(items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}
