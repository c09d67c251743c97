import type { Target } from '../../../contracts/target.ts';
import type { Exchange } from '../../../schemas/types/record.ts';
import type { EngineNews, EngineOrder } from './messages.ts';
import { sendBare } from './send-bare.ts';
import { concurrency, type EngineRun, openEngineRun, resetSandbox } from './tell-stories.ts';

async function compare(target: Target, seed: number, exchanges: number): Promise<EngineNews> {
  const sent: Exchange[] = [];
  await resetSandbox(target);
  const run = openEngineRun(target, seed, (exchange) => sent.push(exchange));
  const started = performance.now();
  const made = await run.tell(exchanges);
  const engineSeconds = (performance.now() - started) / 1000;
  await run.close();
  await resetSandbox(target);
  const requests = sent.map(({ request }) => request);
  const bareSeconds = await sendBare(requests, concurrency);
  return { kind: 'compared', exchanges: made, engineSeconds, bareSeconds };
}

let enduring: EngineRun | undefined;

async function endure(target: Target, exchanges: number): Promise<EngineNews> {
  enduring ??= openEngineRun(target, 0);
  const made = await enduring.tell(exchanges);
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  const megabyte = 2 ** 20;
  return {
    kind: 'endured',
    exchanges: made,
    residentMegabytes: rss / megabyte,
    heapMegabytes: heapUsed / megabyte,
  };
}

process.on('message', async (order: EngineOrder) => {
  const news =
    order.kind === 'compare'
      ? await compare(order.target, order.seed, order.exchanges)
      : await endure(order.target, order.exchanges);
  process.send?.(news);
});
process.once('disconnect', () => process.exit(0));
