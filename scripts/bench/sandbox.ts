import { type Bench, type BenchPlan, type Figure, figureOf } from './bench.ts';
import type { BareNews, BareOrder, LoadNews, LoadOrder } from './sandbox/messages.ts';
import { type Helper, type StartedSandbox, startHelper, startSandboxCommand } from './sandbox/processes.ts';

const connections = 16;

/** Payments of one round. */
const perRound = 20_000;

/** Looks at the memory while the long measurement runs. */
const memoryLooks = 10;

/** How fast the sandbox starts and answers signed card payments, and what memory it takes. */
export const sandboxBench: Bench = {
  title: { zh: '沙箱:启动、吞吐与内存', en: 'The sandbox: start, throughput and memory' },
  run: async (plan) => {
    const starts = await measureStarts(plan);
    const load = startHelper<LoadOrder, LoadNews>('sandbox/load-generator');
    const sandbox = await startSandboxCommand();
    try {
      const throughput = await measureThroughput(plan, load, sandbox);
      const memory = await measureMemory(plan, load);
      return { name: 'sandbox', figures: [starts, ...throughput, ...memory] };
    } finally {
      await sandbox.stop();
      load.stop();
    }
  },
};

async function measureStarts({ rounds, say }: BenchPlan): Promise<Figure> {
  const seconds: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const sandbox = await startSandboxCommand();
    seconds.push(sandbox.seconds);
    await sandbox.stop();
  }
  say(`started in ${seconds.map((value) => value.toFixed(2)).join(', ')} s`);
  return figureOf('cold-start', 's', seconds, 0.8);
}

type Load = Helper<LoadOrder, LoadNews>;

/** Both servers get the same bytes, one after the other in each round, so that both meet the same machine. */
async function measureThroughput(
  { rounds, scale, say }: BenchPlan,
  load: Load,
  sandbox: StartedSandbox,
): Promise<readonly Figure[]> {
  const count = Math.round(perRound * scale);
  const warmUp = await sendRound(load, { sandbox, seed: 0, count: Math.min(count, 5_000) });
  const bare = startHelper<BareOrder, BareNews>('sandbox/bare-server');
  const { port } = await bare.tell({ answer: warmUp.sample });
  await send(load, port);
  const rates: { readonly ours: number; readonly bare: number }[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const ours = count / (await sendRound(load, { sandbox, seed: round, count })).seconds;
    const theirs = count / (await send(load, port)).seconds;
    rates.push({ ours, bare: theirs });
    say(
      `round ${round}: ${ours.toFixed(0)} payments/s, bare ${theirs.toFixed(0)}/s, ratio ${(ours / theirs).toFixed(3)}`,
    );
  }
  bare.stop();
  return [
    figureOf(
      'payment-rate-to-bare-server',
      'ratio',
      rates.map((rate) => rate.ours / rate.bare),
      0.5,
    ),
    figureOf(
      'payments',
      '1/s',
      rates.map(({ ours }) => ours),
    ),
    figureOf(
      'bare-server',
      '1/s',
      rates.map((rate) => rate.bare),
    ),
  ];
}

async function measureMemory({ requests, say }: BenchPlan, load: Load): Promise<readonly Figure[]> {
  const sandbox = await startSandboxCommand();
  const seen: number[] = [];
  const count = Math.ceil(requests / memoryLooks);
  for (let look = 1; look <= memoryLooks; look += 1) {
    await sendRound(load, { sandbox, seed: 1_000 + look, count });
    seen.push(sandbox.residentMegabytes());
  }
  say(`resident after each ${count} payments: ${seen.map((value) => value.toFixed(0)).join(', ')} MB`);
  await sandbox.stop();
  const half = seen.slice(Math.floor(seen.length / 2));
  return [
    figureOf('resident', 'MB', seen, 150),
    // Flat: the second half of the payments adds nothing that counts.
    figureOf('resident-growth-in-second-half', 'MB', [(half.at(-1) ?? 0) - (half[0] ?? 0)], 10),
  ];
}

interface Round {
  readonly sandbox: StartedSandbox;
  readonly seed: number;
  readonly count: number;
}

async function sendRound(load: Load, { sandbox, seed, count }: Round) {
  await load.tell({ kind: 'prepare', target: sandbox.target, seed, count });
  const sent = await send(load, sandbox.port);
  if (sent.refused > 0)
    throw new Error(`${sent.refused} of ${count} payments were refused, such as ${sent.sample}`);
  return sent;
}

async function send(load: Load, port: number) {
  const news = await load.tell({ kind: 'send', port, connections });
  if (news.kind !== 'sent') throw new Error('the load generator answered something else');
  return news;
}
