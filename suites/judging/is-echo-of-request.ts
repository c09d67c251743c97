import { readPath } from '../../contracts/read-path.ts';
import type { Exchange } from '../../schemas/types/record.ts';
import { validateMessage } from '../../schemas/validator.ts';
import { answerOf } from './answer-of.ts';
import { requestOf } from './request-of.ts';

/**
 * Returns whether an answer holds at `path` what the request held at the same path, and the request was allowed to:
 * then the two tables of the documents contradict each other, and the gateway could not keep both.
 */
export function isEchoOfRequest(exchange: Exchange, path: string | undefined): boolean {
  const answer = answerOf(exchange);
  if (path === undefined || answer?.form !== 'envelope') return false;
  const request = requestOf(exchange);
  const [sent] = readPath(request, path);
  const [given] = readPath(answer.message, path);
  if (!sent || !given || typeof sent.value === 'object' || sent.value !== given.value) return false;
  return !validateMessage(exchange.operation, 'request', request).some(
    (violation) => violation.path === path,
  );
}
