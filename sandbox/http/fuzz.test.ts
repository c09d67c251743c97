import { Agent, request as send } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { operations } from '../../contracts/catalogue.generated.ts';
import { envelopeOf } from '../../contracts/envelopes/envelope-of.ts';
import { seededIds } from '../../contracts/ids.ts';
import { cardPay } from '../../contracts/operations/card/pay.ts';
import { validateMessage } from '../../schemas/validator.ts';
import type { Violation } from '../../schemas/violation.ts';
import { controlRoutes } from '../control/answer-control.ts';
import { openStand, type Stand } from '../sandbox.fixture.ts';
import { brokenLaws } from '../world/laws.ts';
import { type MutatedRequest, mutatedRequest } from './mutated-request.fixture.ts';

const isLong = process.env.EBUY_LONG_TESTS === '1';

/** Mutated requests, how many at a time, and how long one may take, in milliseconds. */
const [count, connections, patienceMs] = [isLong ? 100_000 : 2_000, 16, 10_000];

const seed = 4_077;

let stand: Stand;
let agent: Agent;
const complaints = vi.spyOn(process.stderr, 'write');
beforeAll(async () => {
  stand = await openStand();
  agent = new Agent({ keepAlive: true, maxSockets: connections });
});
afterAll(async () => {
  agent.destroy();
  await stand.stop();
});

interface Answer {
  readonly status: number;
  readonly body: Buffer;
}

/** Sends one request and returns what came; a hang, a reset or a dropped connection is a failure. */
function answerTo({ method, path, headers, body }: Omit<MutatedRequest, 'operation'>): Promise<Answer> {
  const { hostname, port } = new URL(stand.running.url);
  return new Promise((resolve, reject) => {
    const options = {
      hostname,
      port,
      agent,
      method,
      path,
      headers: { ...headers, 'content-length': body.length },
    };
    const sent = send(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks) }));
      response.on('error', reject);
    });
    sent.setTimeout(patienceMs, () => sent.destroy(new Error(`no answer in ${patienceMs} ms`)));
    sent.on('error', reject).end(body);
  });
}

/** What is wrong with an answer: only documented answers and 4xx are right, and nothing tells the secret. */
function flawsOf({ operation, method }: MutatedRequest, { status, body }: Answer): readonly string[] {
  const text = body.toString('utf8');
  if (text.includes(stand.running.target.secret)) return ['tells the secret'];
  if (status >= 400 && status < 500) return [];
  if (status !== 200) return [`has status ${status}`];
  if (method === 'HEAD') return [];
  const answer = envelopeOf(operation.envelope).readAnswer(body);
  if (answer.form === 'unreadable') return [`cannot be read: ${answer.reason}`];
  if (answer.isSuccess === undefined) return ['says neither success nor failure'];
  // What a refused request would have brought about is not there to be told; codes beyond the tables are proposals.
  // A number that is echoed has the form it was refused for.
  const isTold = ({ path, kind }: Violation) =>
    kind !== 'enumeration' && (answer.isSuccess || !(path.startsWith('content.') || kind === 'pattern'));
  return validateMessage(operation.id, 'response', answer.message)
    .filter(isTold)
    .map(({ requirement, actual }) => `breaks ${requirement}: ${actual}`);
}

describe(`${count} mutated requests`, () => {
  it('get a documented answer or a 4xx, whatever is wrong with them', { timeout: 1_800_000 }, async () => {
    const { given, running } = stand;
    const ids = seededIds(seed, given.clock, 'fuzzed');
    const served = operations.filter(({ isOutbound }) => isOutbound !== true);
    const statuses = new Map<number, number>();
    const flawed: string[] = [];
    let left = count;
    const work = async () => {
      while (left > 0 && flawed.length < 10) {
        left -= 1;
        const operation = served[ids.below(served.length)] ?? cardPay;
        const request = mutatedRequest(operation, { given, ids, target: running.target });
        const answer = await answerTo(request);
        statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
        const [flaw] = flawsOf(request, answer);
        if (flaw !== undefined)
          flawed.push(`${operation.id} ${flaw} (${request.body.toString('latin1', 0, 400)})`);
      }
    };
    await Promise.all(Array.from({ length: connections }, work));
    expect(flawed).toEqual([]);
    expect(complaints).not.toHaveBeenCalled();
    expect(brokenLaws(running.sandbox.world)).toEqual([]);
    // It means something only if requests were stopped in every place, and some came through.
    for (const status of [200, 404, 405, 415])
      expect(statuses.get(status), String(status)).toBeGreaterThan(count / 200);
    expect((await stand.call(cardPay, cardPay.example(given))).isSuccess).toBe(true);
  });
});

describe('the control API', () => {
  const values = [
    null,
    true,
    -1,
    1e300,
    '',
    'x'.repeat(2_000),
    [],
    [[]],
    {},
    { a: 1 },
    ['n000001', 1, null],
    '\ud800',
  ];
  const fields = [
    'snapshot',
    'set',
    'advance',
    'active',
    'payment',
    'refund',
    'outcome',
    'outTradeNo',
    'ids',
    'ms',
    'how',
  ];

  it('answers nonsense with 2xx or 4xx', async () => {
    const ids = seededIds(seed, stand.given.clock, 'fuzzed');
    for (let turn = 0; turn < count / 10; turn += 1) {
      const route = controlRoutes[ids.below(controlRoutes.length)];
      const [field, value] = [fields[ids.below(fields.length)] ?? '', values[ids.below(values.length)]];
      const path = `/_sandbox${route?.path ?? ''}`;
      const body = Buffer.from(
        ids.below(8) === 0 ? '{"a":' : JSON.stringify({ [field]: value, more: value }),
      );
      const { status } = await answerTo({ method: route?.method ?? 'GET', path, headers: {}, body });
      expect(status < 500, `${path} ${body.toString()} ${status}`).toBe(true);
    }
    expect(complaints).not.toHaveBeenCalled();
    await stand.control('POST', '/reset');
    expect((await stand.control('GET', '/state')).json.brokenLaws).toEqual([]);
  }, 1_800_000);
});
