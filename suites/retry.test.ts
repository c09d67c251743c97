import { afterEach, expect, it } from 'vitest';
import type { Operation } from '../contracts/operation.ts';
import { cardInquiryCardInfo } from '../contracts/operations/card/inquiry-card-info.ts';
import { cardPay } from '../contracts/operations/card/pay.ts';
import type { Exchange } from '../schemas/types/record.ts';
import { judgeStory } from './judge.ts';
import { exampleStory } from './judging/example-story.ts';
import { type Answering, acceptsAll } from './loopback-gateway.fixture.ts';
import { openStory, type SendOptions } from './open-story.ts';
import { restAsked } from './retry.ts';
import { openTestRun, type TestRun } from './run.fixture.ts';

let open: TestRun | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

/** Answers the first request in one way and all others well. */
const firstOnly = (bad: Answering): Answering => {
  let isFirst = true;
  return (message, reply) => {
    (isFirst ? bad : acceptsAll)(message, reply);
    isFirst = false;
  };
};
const asksFor = (status: number, after: string): Answering =>
  firstOnly((_message, reply) => reply.writeHead(status, { 'retry-after': after }).end());
const cutsTheFirst = () => firstOnly((_message, reply) => reply.socket?.resetAndDestroy());

async function sent(operation: Operation, answering: Answering, options: Partial<SendOptions> = {}) {
  open = await openTestRun(answering, {});
  const line = exampleStory([]).line;
  const story = openStory(open.run, line, 3, open.run.given(line.id, 3));
  const exchange = await story.send(operation, {}, { step: 'subject', ...options });
  const { findings } = story.end();
  const recorded = open.lines().flatMap((one) => (one.kind === 'exchange' ? [one] : []));
  return { exchange, findings, recorded, story: { line, exchanges: recorded } };
}

it.each([429, 503])('sends again after status %s, and records both attempts', async (status) => {
  const { exchange, recorded } = await sent(cardPay, asksFor(status, '0'));
  expect(exchange).toMatchObject({ attempt: 2, response: { status: 200 } });
  expect(recorded.map(({ id, attempt, response }) => [id, attempt, response?.status])).toEqual([
    ['x00003-1', 1, status],
    ['x00003-2', 2, 200],
  ]);
});

it('judges the last attempt alone, live and from the record', async () => {
  const { findings, story } = await sent(cardPay, asksFor(503, '0'));
  expect(findings.filter(({ exchanges }) => exchanges.includes('x00003-1'))).toEqual([]);
  const checks = open?.run.checks ?? [];
  expect(judgeStory(story, checks)).toEqual(findings);
  expect(judgeStory({ ...story, exchanges: story.exchanges.slice(0, 1) }, checks)).not.toEqual(findings);
});

it('does not send again where a longer rest is asked for than it grants', async () => {
  const { exchange, recorded } = await sent(cardPay, asksFor(503, '3600'));
  expect([exchange.response?.status, recorded.length]).toEqual([503, 1]);
});

it('repeats what only reads after a lost connection', async () => {
  expect((await sent(cardInquiryCardInfo, cutsTheFirst())).exchange).toMatchObject({ attempt: 2 });
});

it('never repeats a payment that may have arrived', async () => {
  const { exchange, recorded } = await sent(cardPay, cutsTheFirst());
  expect([exchange.transport?.outcome, recorded.length]).toEqual(['reset', 1]);
});

it('never repeats what is odd on purpose', async () => {
  const odd = { tamper: { method: 'PUT' } };
  const { recorded } = await sent(cardInquiryCardInfo, cutsTheFirst(), odd);
  expect(recorded).toHaveLength(1);
});

it.each([
  ['a number of seconds', '7', 7],
  ['a date', 'Sat, 01 Mar 2025 04:00:09 GMT', 9],
  ['a date that has passed', 'Sat, 01 Mar 2025 03:00:00 GMT', 0],
  ['nothing one can read', 'soon', 1],
])('reads Retry-After that is %s', (_name, value, seconds) => {
  const [exchange] = exampleStory([{ status: 503 }]).exchanges as readonly [Exchange];
  const response = exchange.response && {
    ...exchange.response,
    headers: [...exchange.response.headers, ['Retry-After', value] as [string, string]],
  };
  expect(restAsked({ ...exchange, ...(response && { response }) })).toBe(seconds);
});
