import { systemClock } from '../../contracts/clock.ts';
import { isRunnable } from '../../contracts/confirmation.ts';
import { bytesOf } from '../../contracts/gateway/body.ts';
import { decodeContent } from '../../contracts/gateway/content-coding.ts';
import { createGateway } from '../../contracts/gateway/create-gateway.ts';
import { seededIds } from '../../contracts/ids.ts';
import type { BaseUrlKey, Operation } from '../../contracts/operation.ts';
import type { Target } from '../../contracts/target.ts';
import type { Exchange } from '../../schemas/types/record.ts';
import { isWithheld } from '../../suites/withheld.ts';
import { targetAnswersHtml, targetUnreachable } from './certify-errors.ts';

/** How long a host may take to answer the first call, in milliseconds. */
const limits = { connectMs: 5_000, headersMs: 10_000, bodyMs: 10_000, totalMs: 15_000 };

/**
 * Sends one signed call without content to each host of a target: an operation that reads where there is one, and
 * nothing that a gateway could act on where there is none. Throws a KitError where a host cannot be reached, and where
 * all that can be reached answer with web pages. These calls are no part of the record.
 */
export async function probeTarget(target: Target, operations: readonly Operation[]): Promise<void> {
  const ids = seededIds(Date.now() % 2 ** 31, systemClock, 'probe0');
  const gateway = createGateway({ target, clock: systemClock, ids, limits });
  try {
    const calls = probesOf(target, operations).map((operation) =>
      gateway.call(operation, {}, { story: 'preflight', step: 'probe' }),
    );
    judgeProbes(target, await Promise.all(calls));
  } finally {
    await gateway.close();
  }
}

/** Returns the operations that are sent to see whether each host of a target answers, one for each host. */
export function probesOf(target: Target, operations: readonly Operation[]): readonly Operation[] {
  const hostOf = (key: BaseUrlKey) => {
    const url = target.baseUrls[key];
    return url === undefined ? undefined : new URL(url).host;
  };
  const isSendable = (operation: Operation) =>
    operation.isOutbound !== true && isRunnable(operation, target).runnable;
  const readsFirst = operations
    .filter(isSendable)
    .toSorted((a, b) => Number(b.effect === 'reads') - Number(a.effect === 'reads'));
  const perHost = new Map<string, Operation>();
  for (const operation of readsFirst) {
    const host = hostOf(operation.baseUrl);
    if (host !== undefined && !perHost.has(host)) perHost.set(host, operation);
  }
  return [...perHost.values()];
}

function judgeProbes(target: Target, exchanges: readonly Exchange[]): void {
  for (const { request, transport } of exchanges) {
    if (transport !== undefined && !isWithheld({ transport }))
      throw targetUnreachable(target.name, request.url, transport);
  }
  const pages = exchanges.map(({ response }) => (response === undefined ? undefined : htmlSeen(response)));
  const [first] = exchanges;
  const [seen] = pages;
  if (first !== undefined && seen !== undefined && !pages.includes(undefined)) {
    throw targetAnswersHtml(target.name, first.request.url, seen);
  }
}

/** Returns status, type and title of a web page, or undefined where the answer is none. */
function htmlSeen({ status, headers, body }: NonNullable<Exchange['response']>): string | undefined {
  const type = headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  const text = (decodeContent(headers, bytesOf(body)) ?? bytesOf(body)).toString('utf8').trimStart();
  if (!/^text\/html\b/i.test(type) && !/^<(!doctype html|html)\b/i.test(text)) return undefined;
  const title = /<title[^>]*>([^<]*)/i.exec(text)?.[1]?.trim();
  return `HTTP ${status} ${type}${title === undefined ? '' : ` "${title}"`}`;
}
