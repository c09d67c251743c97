import { Agent, request } from 'undici';
import { bytesOf } from '../../../contracts/gateway/body.ts';
import type { Exchange } from '../../../schemas/types/record.ts';

/** Headers that undici writes itself. */
const ownHeaders: ReadonlySet<string> = new Set(['host', 'connection', 'content-length']);

/** Sends recorded requests again, byte for byte, so many at a time, and reads each answer to its end; returns the seconds it took. */
export async function sendBare(
  recorded: readonly Exchange['request'][],
  concurrency: number,
): Promise<number> {
  const requests = recorded.map(({ method, url, headers, body }) => ({
    url,
    options: {
      method,
      headers: headers.filter(([name]) => !ownHeaders.has(name.toLowerCase())).flat(),
      body: bytesOf(body),
    },
  }));
  const dispatcher = new Agent();
  const queue = requests[Symbol.iterator]();
  const lane = async () => {
    for (const { url, options } of queue) {
      const { body } = await request(url, { ...options, dispatcher });
      await body.arrayBuffer();
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: concurrency }, lane));
  const seconds = (performance.now() - started) / 1000;
  await dispatcher.close();
  return seconds;
}
