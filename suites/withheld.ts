import { KitError } from '../schemas/kit-error.ts';
import type { Exchange } from '../schemas/types/record.ts';

/** The code of {@link withheldError}. */
export const withheldCode = 'request-withheld';

/** Returns whether the kit itself held a request back, so that the gateway never saw it. */
export function isWithheld({ transport }: Pick<Exchange, 'transport'>): boolean {
  return transport?.outcome === 'withheld';
}

/** Returns why a story was not begun, as an error that names the setting. */
export function withheldError({ transport, operation }: Pick<Exchange, 'transport' | 'operation'>): KitError {
  const detail = transport?.detail ?? '';
  return new KitError({
    code: withheldCode,
    what: { zh: `没有发送(${detail})`, en: `not sent (${detail})` },
    where: operation,
  });
}
