import type { Target } from '../../contracts/target.ts';
import { testDataSchema } from './config-schema.ts';
import { isLoopback } from './is-loopback.ts';

const answerWithinMs = 2_000;

/**
 * Returns what makes a target of a sandbox on this machine, its test data above all; undefined where `baseUrl` is
 * another host, or nothing there answers as our sandbox does.
 */
export async function askSandbox(
  baseUrl: string,
): Promise<Pick<Target, 'name' | 'kind' | 'data' | 'control'> | undefined> {
  if (!isLoopback(new URL(baseUrl).hostname)) return undefined;
  const control = `${baseUrl}/_sandbox`;
  const answer = await fetchJson(`${control}/data`);
  const data = testDataSchema.safeParse(Object(answer).data);
  return data.success ? { name: 'sandbox', kind: 'sandbox', data: data.data, control } : undefined;
}

// Whatever stands there instead is judged by the preflight, with a message of its own.
async function fetchJson(url: string): Promise<unknown> {
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(answerWithinMs) });
    return await response.json();
  } catch {
    return undefined;
  }
}
