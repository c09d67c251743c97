import { describe, expect, it } from 'vitest';
import { exchanges } from '../../fixtures/sample-stories.ts';
import { packExchanges, unpackExchanges } from './packed-exchanges.ts';
import { pageExchange } from './page-exchange.ts';

describe('exchanges in a block of the page', () => {
  const shown = exchanges.map(pageExchange);

  it('come out as they went in, through JSON too', () => {
    const packed = JSON.parse(JSON.stringify(packExchanges(shown)));
    expect(unpackExchanges(packed)).toEqual(shown);
  });

  it('share their headers, and keep apart those that differ in order or case', () => {
    expect(packExchanges(shown).headers.length).toBeLessThan(shown.length);
    const [exchange] = shown;
    if (exchange === undefined) throw new Error('the sample has no exchange');
    const headers = exchange.request.headers.map(([name, value]): [string, string] => [
      name.toLowerCase(),
      value,
    ]);
    const other = { ...exchange, request: { ...exchange.request, headers } };
    expect(unpackExchanges(packExchanges([exchange, other]))).toEqual([exchange, other]);
  });

  it('bring their curl line along only where a browser cannot write it', () => {
    expect(shown.map(({ curl }) => curl)).toEqual(shown.map(() => undefined));
    const [first] = exchanges;
    if (first === undefined) throw new Error('the sample has no exchange');
    const body = { encoding: 'base64' as const, value: '/w==', bytes: 1 };
    const bytes = pageExchange({ ...first, request: { ...first.request, body } });
    expect(bytes.curl?.line).toContain('base64 -d');
  });
});
