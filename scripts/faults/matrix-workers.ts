import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { compiledEntry } from '../build/compiled-checkout.mjs';
import type { MatrixNews, MatrixOrder } from './messages.ts';

/** Processes that each hold a sandbox of their own and are told one order at a time. */
export interface MatrixWorkers {
  readonly count: number;
  /** Hands the orders out, each to the next worker that is free; answers in the order of the orders. */
  tell(
    orders: readonly MatrixOrder[],
    onNews?: (news: MatrixNews, at: number) => void,
  ): Promise<MatrixNews[]>;
  stop(): void;
}

/** Starts so many workers and tells each how to begin. */
export async function startWorkers(
  count: number,
  begin: Extract<MatrixOrder, { kind: 'begin' }>,
): Promise<MatrixWorkers> {
  const entry = fileURLToPath(await compiledEntry(new URL('./matrix-worker.ts', import.meta.url)));
  const children = Array.from({ length: count }, () => fork(entry, { execArgv: [] }));
  await Promise.all(children.map((child) => ask(child, begin)));
  return {
    count,
    tell: async (orders, onNews = () => undefined) => {
      const answers: MatrixNews[] = new Array(orders.length);
      const queue = orders.entries();
      const work = async (child: ChildProcess) => {
        for (const [at, order] of queue) {
          const news = await ask(child, order);
          answers[at] = news;
          onNews(news, at);
        }
      };
      await Promise.all(children.map(work));
      return answers;
    },
    stop: () => {
      for (const child of children) if (child.connected) child.disconnect();
    },
  };
}

/** Throws where the worker found a mistake of the kit, or is gone. */
function ask(child: ChildProcess, order: MatrixOrder): Promise<MatrixNews> {
  const about = JSON.stringify(order).slice(0, 200);
  return new Promise((resolve, reject) => {
    const onExit = () => reject(new Error(`a worker of the matrix ended: ${about}`));
    child.once('exit', onExit);
    child.once('message', (news: MatrixNews) => {
      child.off('exit', onExit);
      if (news.kind === 'broken') reject(new Error(`${about}\n${news.error}`));
      else resolve(news);
    });
    child.send(order);
  });
}
