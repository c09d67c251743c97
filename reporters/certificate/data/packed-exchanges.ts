import type { Exchange, Header } from '../../../schemas/types/record.ts';
import type { PageExchange } from './page-data.ts';

/** Exchanges as one block of the page holds them: each set of headers once. What repeats costs little, but not nothing. */
export interface PackedExchanges {
  readonly headers: readonly (readonly Header[])[];
  readonly exchanges: readonly PackedExchange[];
}

type Response = NonNullable<Exchange['response']>;

interface PackedExchange extends Omit<PageExchange, 'request' | 'response'> {
  /** `headers` is a place in the list of them. */
  readonly request: Omit<Exchange['request'], 'headers'> & { readonly headers: number };
  readonly response?: Omit<Response, 'headers'> & { readonly headers: number };
}

/** Returns exchanges for a block of the page; `unpackExchanges` gives them back as they were. */
export function packExchanges(given: readonly PageExchange[]): PackedExchanges {
  const places = new Map<string, number>();
  const headers: (readonly Header[])[] = [];
  const placeOf = (list: readonly Header[]) => {
    const key = JSON.stringify(list);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, headers.length);
    return headers.push(list) - 1;
  };
  const exchanges = given.map(({ request, response, ...exchange }) => ({
    ...exchange,
    request: { ...request, headers: placeOf(request.headers) },
    ...(response === undefined ? {} : { response: { ...response, headers: placeOf(response.headers) } }),
  }));
  return { headers, exchanges };
}

/** Returns the exchanges of a block. */
export function unpackExchanges({ headers, exchanges }: PackedExchanges): readonly PageExchange[] {
  const headersAt = (place: number) => [...(headers[place] ?? [])];
  return exchanges.map(({ request, response, ...exchange }) => ({
    ...exchange,
    request: { ...request, headers: headersAt(request.headers) },
    ...(response === undefined ? {} : { response: { ...response, headers: headersAt(response.headers) } }),
  }));
}
