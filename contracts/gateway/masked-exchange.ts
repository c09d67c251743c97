import type { Exchange } from '../../schemas/types/record.ts';
import { bytesOf } from './body.ts';
import type { Mask } from './mask.ts';

/** Returns an exchange that the client did not make, such as a notification, without the secrets that may stand in it. */
export function maskedExchange(exchange: Exchange, mask: Mask): Exchange {
  const { request, response, transport } = exchange;
  return {
    ...exchange,
    request: {
      ...request,
      url: mask.text(request.url),
      headers: mask.headers(request.headers),
      body: mask.body(bytesOf(request.body), request.headers),
    },
    ...(response && {
      response: {
        ...response,
        headers: mask.headers(response.headers),
        body: mask.body(bytesOf(response.body), response.headers),
      },
    }),
    ...(transport && { transport: { ...transport, detail: mask.text(transport.detail) } }),
  };
}
