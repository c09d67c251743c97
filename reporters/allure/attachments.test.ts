import { describe, expect, it } from 'vitest';
import { exchanges } from '../fixtures/sample-stories.ts';
import { exchangeAttachments } from './attachments.ts';

describe('attachments of an exchange', () => {
  const [exchange] = exchanges;
  if (exchange?.response === undefined) throw new Error('the sample has no answered exchange');
  const { response } = exchange;
  const bodyOf = (value: string) => {
    const body = { encoding: 'utf8' as const, value, bytes: value.length };
    const [http] = exchangeAttachments({ ...exchange, response: { ...response, body } }, false, 'en');
    return JSON.parse(http?.content ?? '').response.body;
  };

  it('hold a body as it was, and of a very long one the beginning, marked as cut', () => {
    expect(bodyOf('x'.repeat(8000))).toEqual(expect.not.objectContaining({ truncated: true }));
    expect(bodyOf('x'.repeat(8001))).toMatchObject({
      value: 'x'.repeat(8000),
      size: 8001,
      truncated: true,
    });
  });

  it('add the curl line and the signature base only where something is in question', () => {
    const names = (isInQuestion: boolean) =>
      exchangeAttachments(exchange, isInQuestion, 'en').map(({ name }) => name);
    expect(names(false)).toEqual(['POST legacy.createTrade']);
    expect(names(true)).toEqual(['POST legacy.createTrade', 'curl', 'signature base']);
  });
});
