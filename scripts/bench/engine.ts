import { type Bench, type BenchPlan, figureOf } from './bench.ts';
import type { EngineNews, EngineOrder } from './engine/messages.ts';
import { type Helper, type StartedSandbox, startEngine, startSandboxCommand } from './sandbox/processes.ts';

/** Exchanges of one round. */
const perRound = 3_000;

/** Exchanges until the memory has to be flat, and how many are made between two looks at it. */
const [memoryExchanges, memoryStep] = [100_000, 5_000];

type Engine = Helper<EngineOrder, EngineNews>;

/** How many exchanges a second the engine signs, sends, verifies, judges and records, beside undici alone. */
export const engineBench: Bench = {
  title: {
    zh: '测试引擎:签名、发送、验签、判定、记录的吞吐',
    en: 'The engine: signed, sent, verified, judged and recorded exchanges',
  },
  run: async ({ rounds, scale, say }) =>
    withEngine(async (engine, { target }) => {
      const exchanges = Math.round(perRound * scale);
      const round = async (seed: number) => {
        const news = await engine.tell({ kind: 'compare', target, seed, exchanges });
        if (news.kind !== 'compared') throw new Error('the engine answered something else');
        return { ours: news.exchanges / news.engineSeconds, bare: news.exchanges / news.bareSeconds };
      };
      // The first round compiles schemas and warms both up.
      await round(0);
      const rates: { readonly ours: number; readonly bare: number }[] = [];
      for (let turn = 1; turn <= rounds; turn += 1) {
        const rate = await round(turn);
        rates.push(rate);
        const ratio = (rate.ours / rate.bare).toFixed(3);
        say(`round ${turn}: ${rate.ours.toFixed(0)}/s, undici ${rate.bare.toFixed(0)}/s, ratio ${ratio}`);
      }
      const values = (of: (rate: (typeof rates)[number]) => number) => rates.map(of);
      const figures = [
        figureOf(
          'engine-rate-to-bare-undici',
          'ratio',
          values(({ ours, bare }) => ours / bare),
          0.5,
        ),
        figureOf(
          'exchanges',
          '1/s',
          values(({ ours }) => ours),
        ),
        figureOf(
          'bare-undici',
          '1/s',
          values(({ bare }) => bare),
        ),
      ];
      return { name: 'engine', figures };
    }),
};

/** What memory one long run of the engine takes. */
export const engineMemoryBench: Bench = {
  title: { zh: '测试引擎:长时间运行的内存', en: 'The engine: memory over a long run' },
  run: async (plan) =>
    withEngine(async (engine, { target }) => {
      const { resident, heap } = await endure(engine, { target, plan });
      // Flat: the second half of the run adds nothing that counts.
      const growth = (seen: readonly number[]) =>
        (seen.at(-1) ?? 0) - (seen[Math.floor(seen.length / 2)] ?? 0);
      const figures = [
        figureOf('resident', 'MB', resident),
        figureOf('heap', 'MB', heap),
        figureOf('heap-growth-in-second-half', 'MB', [growth(heap)], 10),
        figureOf('resident-growth-in-second-half', 'MB', [growth(resident)], 30),
      ];
      return { name: 'engine-memory', figures };
    }),
};

async function endure(
  engine: Engine,
  { target, plan }: { readonly target: StartedSandbox['target']; readonly plan: BenchPlan },
): Promise<{ readonly resident: readonly number[]; readonly heap: readonly number[] }> {
  const [resident, heap]: [number[], number[]] = [[], []];
  const steps = Math.max(4, Math.round((memoryExchanges / memoryStep) * plan.scale));
  let made = 0;
  for (let step = 1; step <= steps; step += 1) {
    const news = await engine.tell({ kind: 'endure', target, exchanges: memoryStep });
    if (news.kind !== 'endured') throw new Error('the engine answered something else');
    made += news.exchanges;
    resident.push(news.residentMegabytes);
    heap.push(news.heapMegabytes);
    const [rss, used] = [news.residentMegabytes.toFixed(0), news.heapMegabytes.toFixed(1)];
    plan.say(`${made} exchanges: resident ${rss} MB, heap ${used} MB`);
  }
  return { resident, heap };
}

async function withEngine<Result>(
  work: (engine: Engine, sandbox: StartedSandbox) => Promise<Result>,
): Promise<Result> {
  const sandbox = await startSandboxCommand();
  const engine = await startEngine<EngineOrder, EngineNews>();
  try {
    return await work(engine, sandbox);
  } finally {
    engine.stop();
    await sandbox.stop();
  }
}
