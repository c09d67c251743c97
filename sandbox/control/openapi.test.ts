import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { paymentCreateTrade } from '../../contracts/operations/payment/create-trade.ts';
import { validateDocument } from '../../schemas/validator.ts';
import { type Merchant, openMerchant } from '../notifications/merchant.fixture.ts';
import { noon, openStand, type Stand } from '../sandbox.fixture.ts';
import { controlRoutes } from './answer-control.ts';

type Node = { readonly [key: string]: unknown };

const description = parse(readFileSync(new URL('openapi.yaml', import.meta.url), 'utf8')) as Node;

/** A described call: where it is, what it is sent in the description's example, and what it answers. */
interface DescribedCall {
  readonly method: string;
  readonly path: string;
  readonly example: Node | undefined;
  /** Schema of the body by status. */
  readonly answers: ReadonlyMap<number, Node>;
}

const calls: readonly DescribedCall[] = Object.entries(description.paths as Node).flatMap(([path, item]) =>
  Object.entries(item as Node).map(([method, operation]) => callOf(method, path, operation as Node)),
);

function callOf(method: string, path: string, operation: Node): DescribedCall {
  const answers = Object.entries(operation.responses as Node).map(
    ([status, response]) => [Number(status), jsonOf(response).schema as Node] as const,
  );
  const { examples = {} } = operation.requestBody === undefined ? {} : jsonOf(operation.requestBody);
  const [example] = Object.values(examples as Node) as { readonly value: Node }[];
  return {
    method: method.toUpperCase(),
    path: path === '/' ? '' : path,
    example: example?.value,
    answers: new Map(answers),
  };
}

/** The JSON form of a response or request body, which may stand under `components`. */
function jsonOf(body: unknown): Node {
  const { $ref, content } = body as { readonly $ref?: string; readonly content?: Node };
  if ($ref === undefined) return content?.['application/json'] as Node;
  const found = $ref
    .split('/')
    .slice(1)
    .reduce<unknown>((node, key) => (node as Node)[key], description);
  return jsonOf(found);
}

/** What is wrong with a body by the description's schema. */
function flaws(schema: Node | undefined, body: unknown): readonly string[] {
  if (schema === undefined) return ['the status is not described'];
  const { schemas } = description.components as Node;
  const whole = JSON.stringify({ ...schema, $defs: schemas }).replaceAll('#/components/schemas/', '#/$defs/');
  return validateDocument(JSON.parse(whole), body);
}

let stand: Stand;
let merchant: Merchant;
beforeAll(async () => {
  stand = await openStand({ faults: ['fields-judged-before-signature'] });
  merchant = await openMerchant();
});
beforeEach(async () => {
  const { sandbox } = stand.running;
  sandbox.reset();
  sandbox.clock.freeze();
  sandbox.clock.set(noon);
  sandbox.chooseFaults([]);
  await placeTrade();
});
afterAll(async () => {
  await stand.stop();
  await merchant.stop();
});

const outTradeNo = '20260301000000000000000000000001';

/** A world in which there is something of everything: a trade that waits, a notification, a snapshot. */
async function placeTrade(): Promise<void> {
  const order = { ...paymentCreateTrade.example(stand.given), notifyUrl: merchant.notifyUrl };
  await stand.call(paymentCreateTrade, order, { headers: { 'x-sandbox-outcome': 'paid' } });
  await stand.call(paymentCreateTrade, { ...order, outTradeNo, orderId: undefined });
  await stand.control('POST', '/notifications/settle');
  await stand.control('POST', '/snapshot');
}

/** The ids of the world as it is, in the place of those of an example. */
async function withKnownIds(example: Node): Promise<Node> {
  const { json } = await stand.control('GET', '/notifications');
  const ids = (json.notifications as { readonly id: string }[]).map(({ id }) => id).slice(0, 1);
  const { snapshots } = (await stand.control('GET', '/snapshot')).json as { snapshots: string[] };
  return {
    ...example,
    ...(example.ids === undefined ? {} : { ids }),
    ...(example.snapshot === undefined ? {} : { snapshot: snapshots.at(-1) }),
  };
}

describe('the description of the control API', () => {
  it('describes every route, and only what there is', () => {
    const described = calls.map(({ method, path }) => `${method} ${path}`);
    const real = controlRoutes.map(({ method, path }) => `${method} ${path}`);
    expect(described.toSorted()).toEqual(['GET ', ...real].toSorted());
  });

  it('has an example for every call that takes fields', () => {
    const silent = ['GET', 'POST /reset', 'POST /snapshot', 'POST /notifications/settle'];
    const without = calls.filter(({ example }) => example === undefined);
    const unexpected = without.filter(
      ({ method, path }) => !silent.some((one) => `${method} ${path}`.startsWith(one)),
    );
    expect(unexpected.map(({ path }) => path)).toEqual([]);
  });

  it.each(calls.map((call) => [call.method, call.path, call] as const))(
    '%s %s answers its example as described',
    async (method, path, { example, answers }) => {
      const body = example && (await withKnownIds(example));
      const { status, json } = await stand.control(method, path, body);
      expect([status, flaws(answers.get(status), json)]).toEqual([200, []]);
    },
  );

  it.each([
    ['POST', '/restore', { snapshot: 'none' }, 404],
    ['POST', '/clock', { set: 'soon' }, 400],
    ['PUT', '/faults', { active: ['none'] }, 400],
    ['PUT', '/channel', { payment: { outcome: 'perhaps' } }, 400],
    ['POST', '/channel', { outTradeNo: 'none', outcome: 'paid' }, 404],
    ['POST', '/channel', { outTradeNo, outcome: 'perhaps' }, 400],
    ['PUT', '/notifications', { reply: 'perhaps' }, 400],
    ['POST', '/notifications/resend', { ids: ['none'] }, 404],
    ['POST', '/notifications/duplicate', { ids: ['n000001'], copies: 65 }, 400],
    ['POST', '/notifications/corrupt', { ids: ['n000001'], how: 'perhaps' }, 400],
    ['POST', '/notifications/delay', { ids: ['n000001'], ms: -1 }, 400],
    ['POST', '/token', {}, 400],
  ])('%s %s with %o answers a mistake as described', async (method, path, body, expected) => {
    const call = calls.find((one) => one.method === method && one.path === path);
    const { status, json } = await stand.control(method, path, body);
    expect([status, flaws(call?.answers.get(status), json)]).toEqual([expected, []]);
  });

  it('answers with 409 what has been decided already', async () => {
    const decide = () => stand.control('POST', '/channel', { outTradeNo, outcome: 'paid' });
    expect((await decide()).status).toBe(200);
    const { status, json } = await decide();
    const call = calls.find(({ method, path }) => method === 'POST' && path === '/channel');
    expect([status, flaws(call?.answers.get(status), json)]).toEqual([409, []]);
  });

  it('finds what is not as described', () => {
    const state = calls.find(({ path }) => path === '/state');
    expect(flaws(state?.answers.get(200), { seed: 'one' })).not.toEqual([]);
    expect(flaws(state?.answers.get(404), {})).toEqual(['the status is not described']);
  });
});
