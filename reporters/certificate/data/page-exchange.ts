import { decodedBody } from '../../../contracts/gateway/decoded-body.ts';
import type { Exchange } from '../../../schemas/types/record.ts';
import { curlLine } from '../curl-line.ts';
import type { PageExchange } from './page-data.ts';

/** Returns an exchange as the page shows it: with what Node alone can say of it, without what the page has elsewhere. */
export function pageExchange(exchange: Exchange): PageExchange {
  const { kind: _kind, story: _story, attempt: _attempt, ...shown } = exchange;
  const decoded = exchange.response && decodedBody(exchange)?.toString('utf8');
  const isAsCame = decoded === undefined || decoded === exchange.response?.body.value;
  return {
    ...shown,
    ...(isWrittenInPage(exchange) ? {} : { curl: curlLine(exchange) }),
    ...(isAsCame ? {} : { decoded }),
  };
}

/** Bytes that are no text have to be encoded anew for a shell, which a browser is not asked to do. */
const isWrittenInPage = ({ request: { body } }: Exchange) =>
  body.encoding === 'utf8' && !body.value.includes('\0') && body.bytes < 100_000;
