import { describe, expect, it } from 'vitest';
import { type ExampleExchange, exampleAnswer, exampleRefusal, exampleStory } from './example-story.ts';
import { describeReception, receptionOf } from './reception.ts';

const read = (example: ExampleExchange) => {
  const [exchange] = exampleStory([example]).exchanges;
  if (!exchange) throw new Error('the story has an exchange');
  const reception = receptionOf(exchange);
  return `${reception.kind}: ${describeReception(reception).en}`;
};

const posp = (answer: Record<string, unknown>): ExampleExchange => ({
  operation: 'posp.reelActiveVoucher',
  answer,
});

describe('what became of a request', () => {
  it.each<[string, ExampleExchange]>([
    ['accepted: accepted', {}],
    ['accepted: accepted', posp({ returnCode: '00' })],
    ['accepted: accepted', posp({ returnCode: 'A00' })],
    ['accepted: accepted', { operation: 'b2b.activeByPartNo', answer: { statusCode: 80 } }],
    ['rejected: rejected: X 参数错误', { answer: exampleRefusal('X') }],
    ['rejected: rejected: A02', posp({ returnCode: 'A02' })],
    ['rejected: rejected: without a code', { answer: exampleRefusal('', { errorMessage: '' }) }],
    ['unclear: the answer says neither success nor failure', { answer: exampleAnswer({ success: 'true' }) }],
    ['unclear: the answer cannot be read (HTTP 500, not-json)', { answer: '<html>', status: 500 }],
    ['unclear: the answer cannot be read (HTTP 200, empty)', { answer: '' }],
    ['busy: the gateway is busy (HTTP 429)', { answer: 'slow down', status: 429 }],
    ['busy: the gateway is busy (HTTP 503)', { answer: '', status: 503 }],
    [
      'busy: the gateway is busy (HTTP 200, MICRO_CASHIER_REQUEST_FREQUENTLY)',
      { answer: exampleRefusal('MICRO_CASHIER_REQUEST_FREQUENTLY') },
    ],
    [
      'unreachable: no whole answer (timeout, headers)',
      { transport: { outcome: 'timeout', phase: 'headers', detail: '' } },
    ],
  ])('%s', (expected, example) => {
    expect(read(example)).toBe(expected);
  });
});
