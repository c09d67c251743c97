import type { Answer } from '../../contracts/envelopes/envelope.ts';
import type { Text } from '../../schemas/text.ts';
import type { Exchange } from '../../schemas/types/record.ts';
import { answerOf } from './answer-of.ts';

/** What became of one request, as far as the gateway says it. */
export type Reception =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'rejected'; readonly code: string; readonly message: string }
  /** There is an answer, and it says neither that the request was accepted nor that it was not. */
  | { readonly kind: 'unclear'; readonly said: Text }
  /** The gateway or something before it has no time; that says nothing about the request. */
  | { readonly kind: 'busy'; readonly code: string; readonly said: Text }
  | { readonly kind: 'unreachable'; readonly said: Text };

/** Returns what became of an exchange's request. */
export function receptionOf(exchange: Exchange): Reception {
  const known = receptions.get(exchange) ?? readReception(exchange);
  receptions.set(exchange, known);
  return known;
}

// Every check asks it, and an exchange never changes.
const receptions = new WeakMap<Exchange, Reception>();

function readReception(exchange: Exchange): Reception {
  if (exchange.transport || !exchange.response) return unreachable(exchange);
  const { status } = exchange.response;
  const answer = answerOf(exchange);
  const code = answer?.form === 'envelope' ? answer.code : '';
  if (busyStatuses.has(status) || busyCode.test(code)) {
    const said = `HTTP ${status}${code === '' ? '' : `, ${code}`}`;
    return { kind: 'busy', code, said: { zh: `网关繁忙(${said})`, en: `the gateway is busy (${said})` } };
  }
  return answer?.form === 'envelope' ? fromAnswer(answer, status) : unreadable(status, answer);
}

/**
 * Too many requests, a request that came too slowly, what proxies answer when nothing behind them does, and what they
 * want for themselves: their own password, a login to the network (RFC 9110, RFC 6585).
 */
const busyStatuses: ReadonlySet<number> = new Set([407, 408, 429, 502, 503, 504, 511]);

/** `MICRO_CASHIER_REQUEST_FREQUENTLY` (document 002) and codes of that kind. */
const busyCode = /FREQUENT|TOO_MANY|RATE_LIMIT/i;

/** A00: the activation was accepted and is still running (document 004, old version). */
const underWayCode = 'A00';

function fromAnswer(answer: Extract<Answer, { form: 'envelope' }>, status: number): Reception {
  const { isSuccess, code, errorMessage } = answer;
  if (isSuccess === true || code === underWayCode) return { kind: 'accepted' };
  if (isSuccess === false) return { kind: 'rejected', code, message: errorMessage };
  if (status >= 400 && status < 500) return unreadable(status, undefined);
  return {
    kind: 'unclear',
    said: { zh: '应答未说明成功还是失败', en: 'the answer says neither success nor failure' },
  };
}

/** A status of 4xx is a refusal, whatever stands below it: that it should be the agreed message is another requirement. */
function unreadable(status: number, answer: Answer | undefined): Reception {
  if (status >= 400 && status < 500) return { kind: 'rejected', code: '', message: `HTTP ${status}` };
  const reason = answer?.form === 'unreadable' ? answer.reason : 'empty';
  return {
    kind: 'unclear',
    said: {
      zh: `应答无法读取(HTTP ${status},${reason})`,
      en: `the answer cannot be read (HTTP ${status}, ${reason})`,
    },
  };
}

function unreachable({ transport }: Exchange): Reception {
  if (transport?.outcome === 'withheld') {
    const { detail } = transport;
    return { kind: 'unreachable', said: { zh: `没有发送(${detail})`, en: `not sent (${detail})` } };
  }
  const said = transport ? `${transport.outcome}, ${transport.phase}` : 'unknown';
  return { kind: 'unreachable', said: { zh: `没有完整的应答(${said})`, en: `no whole answer (${said})` } };
}

/** Returns a reception as a clause for people: what the gateway did with the request. */
export function describeReception(reception: Reception): Text {
  switch (reception.kind) {
    case 'accepted':
      return { zh: '已接受', en: 'accepted' };
    case 'rejected': {
      const why = [reception.code, reception.message].filter((part) => part !== '').join(' ');
      return { zh: `已拒绝:${why || '没有错误码'}`, en: `rejected: ${why || 'without a code'}` };
    }
    case 'unclear':
    case 'busy':
    case 'unreachable':
      return reception.said;
  }
}
