import { renderCurl } from '../../../contracts/gateway/curl.ts';
import { decodedBody } from '../../../contracts/gateway/decoded-body.ts';
import type { Text } from '../../../schemas/text.ts';
import type { Exchange } from '../../../schemas/types/record.ts';
import type { PageExchange } from './page-data.ts';

/** Returns an exchange with its curl line, and its answer's text where a content coding hides it. */
export function pageExchange(exchange: Exchange): PageExchange {
  const zh = renderCurl(exchange, 'zh').split('\n');
  const en = renderCurl(exchange, 'en').split('\n');
  // The notes before the line differ by language, the line itself does not and is kept once.
  const notes = en.findIndex((line) => !line.startsWith('# '));
  const curlNotes: readonly Text[] = en
    .slice(0, notes)
    .map((note, index) => ({ zh: zh[index] ?? note, en: note }));
  const decoded = exchange.response && decodedBody(exchange)?.toString('utf8');
  const isAsCame = decoded === undefined || decoded === exchange.response?.body.value;
  return { ...exchange, curl: en.slice(notes).join('\n'), curlNotes, ...(isAsCame ? {} : { decoded }) };
}
